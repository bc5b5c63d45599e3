export {
  FileAddressError,
  FileDamagedError,
  FileMissingError,
  type FileBytes,
  type FileStore,
  type StoredFile,
} from './file-store';
export { diskFileStore, removeUnfinished } from './disk-file-store';
export {
  sealedFileStore,
  type SealedFileStore,
  type SealedUnder,
  type SealFunctions,
} from './sealed-file-store';
export {
  EXTENSION,
  PUBLICATION_LIMITS,
  PUBLICATION_MEDIA_TYPES,
  MAX_PHOTO_PIXELS,
  UPLOAD_LIMITS,
  type AllowedMediaType,
  type PublicationMediaType,
  type UploadLimits,
  type UploadRefusal,
} from './upload-rules';
export { inspectUpload, type InspectedFile, type Inspection } from './inspect-upload';
export { inspectPublication, type InspectedPublication } from './inspect-publication';
export { shrinkPhoto, type RefusedPhoto, type ShrunkPhoto } from './shrink-photo';
export {
  clamdAddress,
  clamdScanner,
  scanRefusal,
  type ScanVerdict,
  type VirusScanner,
} from './virus-scanner';
export { safeFileName, shownFileName } from './safe-file-name';
export { downloadHeaders, publicationHeaders, type DownloadableFile } from './download-headers';
