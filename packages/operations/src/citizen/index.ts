export { ACCESS_LIMITS, CITIZEN_LIMITS, TooManyError } from '../limits/citizen-limits';
export { actInOwnCase, type OwnAct, type OwnActResult } from './act-in-own-case';
export type { AnswerProblem, TypedAnswer } from './check-answer';
export type { ContactAnswer, DraftAnswers, PlaceAnswer } from './draft-answers';
export { addDraftFiles, removeDraftFile } from './draft-files';
export { DRAFT_DAYS, type DraftRef } from './draft-row';
export { explainOwnDates, type OwnDates } from './explain-own-dates';
export type { DateExplanation, ExplainedDate } from '../cases/explain-dates';
export { downloadOwnFile } from './download-own-file';
export type { CaseFile } from '../cases/case-file';
export { listFilingForms, viewFilingForm, type FilingChoice, type FilingForm } from './filing-form';
export type { GivenFile, RefusedFile } from '../cases/kept-file';
export { openLinkedOwnCase } from './open-linked-own-case';
export { openOwnCase, type AccessRefusal } from './open-own-case';
export type { OwnCaseKey } from './own-case';
export { readDraft, type Draft } from './read-draft';
export { ADD_TO_CASE, addReplyFiles, readReplyFiles, removeReplyFile } from './reply-form';
export { saveDraftAnswer, type SavedAnswer } from './save-draft-answer';
export { startDraft } from './start-draft';
export { submitDraft, type SentDraft, type SubmitResult } from './submit-draft';
export { viewCaseStatus } from './view-case-status';
export type { CaseMatter, RightWindow } from './case-rights';
export { viewOwnReceipt, type OwnReceipt } from './view-own-receipt';
export { viewOwnCase, type CaseStatus, type OwnCase } from './view-own-case';
export {
  LINK_DAYS,
  listCaseLinks,
  makeCaseLink,
  MOST_LINKS,
  revokeCaseLink,
  type CaseLink,
  type CaseLinks,
  type MakeLinkResult,
} from './case-links';
export { viewSharedCase, type SharedCase } from './view-shared-case';
