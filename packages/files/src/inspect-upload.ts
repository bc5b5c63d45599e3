import { fileTypeFromBuffer } from 'file-type';
import { pdfActivity } from './active-pdf';
import { holdsAnotherFormat } from './hidden-formats';
import { photoHeader } from './photo-decoder';
import { safeFileName } from './safe-file-name';
import {
  EXTENSION,
  MAX_PHOTO_PIXELS,
  type AllowedMediaType,
  type UploadLimits,
  type UploadRefusal,
} from './upload-rules';

/** A file that may be kept: its type by content, and a name that is safe to show and to download under. */
export type InspectedFile = {
  readonly ok: true;
  readonly mediaType: AllowedMediaType;
  /** Without the dot. */
  readonly extension: string;
  readonly safeName: string;
  /** Pixels, of a photo whose header could be read; before its orientation is applied. */
  readonly width?: number;
  readonly height?: number;
};

export type Inspection = InspectedFile | { readonly ok: false; readonly refusal: UploadRefusal };

type Declared = { readonly name: string; readonly limits: UploadLimits };

const TYPES: Readonly<Record<string, AllowedMediaType>> = {
  'image/jpeg': 'image/jpeg',
  'image/png': 'image/png',
  'image/webp': 'image/webp',
  'image/heic': 'image/heic',
  'image/heif': 'image/heic',
  'application/pdf': 'application/pdf',
};

const PDF_END = Buffer.from('%%EOF');
/** Readers look for the end mark this far from the end. */
const PDF_END_WINDOW = 2048;

/**
 * Says what an uploaded file really is. Its content decides; the name and the type that came with it decide
 * nothing. A photo's pixels are decoded later, by `shrinkPhoto`.
 *
 * @param bytes  the whole file
 * @param name   as the sender gave it; any text
 */
export async function inspectUpload(bytes: Uint8Array, { name, limits }: Declared): Promise<Inspection> {
  if (bytes.length === 0) return refuse({ code: 'file-empty' });
  if (bytes.length > limits.maxFileBytes)
    return refuse({ code: 'file-too-big', limitBytes: limits.maxFileBytes });
  const mediaType = await mediaTypeOf(bytes);
  if (mediaType === null || holdsAnotherFormat(bytes, mediaType))
    return refuse({ code: 'file-type-not-allowed' });
  const extension = EXTENSION[mediaType];
  const file = { ok: true, mediaType, extension, safeName: safeFileName(name, extension) } as const;
  if (mediaType === 'application/pdf') return inspectPdf(bytes, file);
  return withMeasures(file, bytes);
}

async function mediaTypeOf(bytes: Uint8Array): Promise<AllowedMediaType | null> {
  // A damaged file can make the detector run off its end; then it is of no type that is taken.
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  return TYPES[found?.mime ?? ''] ?? null;
}

function inspectPdf(bytes: Uint8Array, file: InspectedFile): Inspection {
  const activity = isWholePdf(bytes) ? pdfActivity(bytes) : 'unreadable';
  if (activity === 'none') return file;
  return refuse({ code: activity === 'active' ? 'file-has-actions' : 'file-unreadable' });
}

function isWholePdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .subarray(-PDF_END_WINDOW)
    .includes(PDF_END);
}

async function withMeasures(file: InspectedFile, bytes: Uint8Array): Promise<Inspection> {
  const measures = await photoHeader(bytes);
  // HEIC has compressions that the decoder may lack; whether it can read this one shows when it is shrunk.
  if (measures === null) return file.mediaType === 'image/heic' ? file : refuse({ code: 'file-unreadable' });
  const { width, height } = measures;
  if (width * height > MAX_PHOTO_PIXELS)
    return refuse({ code: 'photo-too-large', pixels: width * height, limitPixels: MAX_PHOTO_PIXELS });
  return { ...file, width, height };
}

function refuse(refusal: UploadRefusal): Inspection {
  return { ok: false, refusal };
}
