export type { Letterhead, PaperSignatory } from './letterhead';
export {
  exportRegister,
  isMonth,
  listRegisters,
  monthOf,
  REGISTER_EXPORT,
  viewRegister,
  type AskedRegister,
  type RegisterExport,
  type RegisterRow,
  type RegisterView,
} from './view-register';
export type { PaperWording } from './compose-paper';
export { issueDocument, type IssueDocument, type IssueResult } from './issue-document';
export type { Paper, PaperBlock } from './paper';
export {
  draftDocument,
  listDocuments,
  readIssuedDocument,
  readOwnDocument,
  type CaseDocuments,
  type DocumentDraft,
  type IssuedDocument,
  type KeptPaper,
} from './view-documents';
export { AGE_ENDS, type Counted, type RecapFigures } from './recap-figures';
export {
  listRecaps,
  LONGEST_RECAP_NOTE,
  viewRecap,
  writeRecapNote,
  type RecapNote,
  type RecapView,
  type WriteRecapNote,
  type WriteRecapNoteResult,
} from './view-recap';
