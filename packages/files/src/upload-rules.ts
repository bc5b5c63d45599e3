/** How much a form may bring. */
export type UploadLimits = {
  readonly maxFileBytes: number;
  readonly maxFiles: number;
  /** Files, texts and what separates them. */
  readonly maxRequestBytes: number;
};

/** What the citizen's form accepts: three files of 10 MB, whatever the phone's camera makes. */
export const UPLOAD_LIMITS: UploadLimits = {
  maxFileBytes: 10 * 1024 * 1024,
  maxFiles: 3,
  maxRequestBytes: 32 * 1024 * 1024,
};

/** Most pixels a photo may have, so that a few kilobytes cannot ask for gigabytes of memory. */
export const MAX_PHOTO_PIXELS = 64_000_000;

/** Why a file or a form with files is not taken; the code is permanent, the sentence is the app's. */
export type UploadRefusal =
  | { readonly code: 'file-too-big'; readonly limitBytes: number }
  | { readonly code: 'file-type-not-allowed' }
  | { readonly code: 'file-empty' }
  /** Damaged, cut off, or locked. */
  | { readonly code: 'file-unreadable' }
  /** A PDF that runs or sends something when it is opened, or carries another file. */
  | { readonly code: 'file-has-actions' }
  /** The agency keeps as many bytes as it may. */
  | { readonly code: 'quota-full' }
  /** Whoever shares this network connection sent too many files just now; `retryAt` is the instant of the next. */
  | { readonly code: 'too-many-uploads'; readonly retryAt: string }
  /** The installation's scanner found a program in it that does harm. */
  | { readonly code: 'file-infected' }
  /** The scanner is away or could not read it; to be tried again. */
  | { readonly code: 'file-not-scanned' }
  /** HEIC is allowed, but the decoder of this installation cannot read it. */
  | { readonly code: 'heic-unreadable' }
  | { readonly code: 'photo-too-large'; readonly pixels: number; readonly limitPixels: number }
  | { readonly code: 'too-many-files'; readonly limit: number }
  | { readonly code: 'request-too-big'; readonly limitBytes: number }
  /** The form came in pieces that do not fit together, or only in part. */
  | { readonly code: 'form-unreadable' };

/** What a file may be, by its content. */
export type AllowedMediaType = 'image/jpeg' | 'image/png' | 'image/webp' | 'image/heic' | 'application/pdf';

/** What a file that an agency publishes may be, by its content. */
export type PublicationMediaType =
  | AllowedMediaType
  | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  | 'application/vnd.oasis.opendocument.spreadsheet'
  | 'text/csv';

/** Every type of {@link PublicationMediaType}. */
export const PUBLICATION_MEDIA_TYPES: readonly PublicationMediaType[] = [
  ...(['application/pdf', 'image/jpeg', 'image/png', 'image/webp', 'image/heic'] as const),
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.oasis.opendocument.spreadsheet',
  'text/csv',
];

/** What a form of an agency's own publications accepts: one file of 10 MB. */
export const PUBLICATION_LIMITS: UploadLimits = {
  maxFileBytes: 10 * 1024 * 1024,
  maxFiles: 1,
  maxRequestBytes: 12 * 1024 * 1024,
};

/** Ending of a file's name by its content. */
export const EXTENSION: Readonly<Record<AllowedMediaType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'application/pdf': 'pdf',
};
