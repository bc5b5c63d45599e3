export type { PrivacyAlerts } from './privacy-alerts';
export { privacyContext, type PrivacyContext } from './privacy-context';
export {
  viewOwnData,
  takeOwnCopy,
  type AskedOfOwnData,
  type OwnData,
  type OwnDataCopy,
  type StoredField,
} from './view-own-data';
export {
  askAboutOwnData,
  type OwnRequest,
  type OwnRequestRefusal,
  type OwnRequestResult,
} from './ask-about-own-data';
export type { DataUse, ProcessingLog } from './processing-log';
export type { RequestLine, RequestWithWords } from './request-rows';
export { listSubjectRequests, type ListedRequest, type SubjectRequestList } from './list-subject-requests';
export { viewSubjectRequest, type RequestAbout, type SubjectRequestView } from './view-subject-request';
export { decideSubjectRequest, type DecideResult } from './decide-subject-request';
export { liftRestriction, takeSubjectRequest } from './handle-request';
export { liftOwnRestriction } from './lift-own-restriction';
export { findSubjectCases, type SubjectCase, type SubjectCases } from './find-subject-cases';
export {
  recordSubjectRequest,
  type RecordedRequest,
  type RecordRefusal,
  type RecordRequestResult,
} from './record-subject-request';
export { runSubjectClocks, type SubjectClockReport } from './run-subject-clocks';
