export {
  approveImport,
  decideInformation,
  type ImportApproval,
  type InformationRefusal,
  type InformationStep,
  type InformationStepResult,
} from './decide-information';
export {
  importInformation,
  importInformationOf,
  previewInformationImport,
  type ImportResult,
} from './import-information';
export {
  keepInformationFile,
  type GivenPublication,
  type KeptInformationFile,
  type OpenedInformationFile,
} from './information-file';
export type { ListFault } from '@maklumat/public-information';
export type { InformationRights } from './information-rights';
export * from './list-information';
export {
  listPublicInformation,
  type InformationRequestWay,
  type PublicInformation,
  type PublicInformationFilter,
  type PublicInformationList,
} from './list-public-information';
export {
  saveInformation,
  type FileChoice,
  type SaveInformation,
  type SaveInformationResult,
} from './save-information';
export {
  searchPublicInformation,
  type FoundInformation,
  type InformationSearch,
} from './search-public-information';
export * from './view-information';
export {
  downloadInformation,
  downloadPublicInformation,
  exportPublicInformation,
  viewPublicInformation,
  type PublicInformationPage,
} from './view-public-information';
