export type { AnswerDraft } from './answer-draft';
export { readAnswerCode } from './answer-code';
export type { NamedSlug } from './answer-rows';
export type { AnswerStanding } from './answer-standing';
export * from './decide-answer';
export { findAnswers, type FoundAnswer } from './find-answers';
export {
  ANSWER_LISTS,
  listAnswers,
  type AnswerLine,
  type AnswerList,
  type AnswerListName,
} from './list-answers';
export type { PersonalDatum } from './personal-data';
export * from './propose-answer';
export * from './public-answers';
export * from './view-answer';
export * from './view-answer-form';
