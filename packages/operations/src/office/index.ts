export { explainCaseDates, type CaseDates } from './explain-case-dates';
export { addActFiles, readActFiles, removeActFile, type ActFormRef } from './act-files';
export * from './act-on-case';
export * from './add-note';
export * from './assign-case';
export { readActQuestions, type ActQuestions, type ActView } from './case-acts';
export type { Refusal, TransitionInput } from '@maklumat/workflow';
export * from './count-queues';
export type { CaseChanges } from './case-changes';
export type { ClockView } from './case-clocks';
export type { HistoryEntry, Person } from './case-history';
export type { FirstTold } from './first-told';
export * from './download-case-file';
export * from './keep-calendar-feed';
export * from './list-queue';
export { QUEUE_PAGE, readCursor, writeCursor, type QueueCursor } from './queue-page';
export { QUEUE_VIEWS, type QueueView } from './queue-views';
export { findEarlierCases, type EarlierCase } from './earlier-calls';
export * from './record-call';
export { viewCallForms, type CallAct, type CallForm, type CallForms } from './view-calling';
export type { RecordCaseResult, RecordedCase, Recording, RegisteredCase } from './record-case';
export type { CaseKind } from './case-kind';
export { recordCase } from './record-case';
export { addRecordingFiles, readRecordingFiles, removeRecordingFile } from './recording-files';
export * from './reveal-contact';
export * from './view-deadlines';
export { viewCase, type CaseView } from './view-case';
export type { Assignee } from '../cases/assignees';
export * from './view-office-frame';
export {
  viewRecordingForms,
  type PastedForm,
  type RecordingForm,
  type RecordingForms,
  type RecordingStep,
} from './view-recording';
