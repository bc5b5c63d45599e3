import { fileTypeFromBuffer } from 'file-type';
import { looksLikeMarkup } from './hidden-formats';
import { inspectUpload } from './inspect-upload';
import { safeFileName } from './safe-file-name';
import { shrinkPhoto } from './shrink-photo';
import type { PublicationMediaType, UploadLimits, UploadRefusal } from './upload-rules';

/** A file that may be published: its type by content, a safe name, and the bytes as they are kept. */
export type InspectedPublication =
  | {
      readonly ok: true;
      readonly mediaType: PublicationMediaType;
      readonly safeName: string;
      readonly bytes: Uint8Array;
    }
  | { readonly ok: false; readonly refusal: UploadRefusal };

type Declared = { readonly name: string; readonly limits: UploadLimits };

/** Spreadsheets without programs in them; those with macros are of other types. */
const SPREADSHEETS: Readonly<Record<string, 'xlsx' | 'ods'>> = {
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
};
/** Entries of an archive by which a spreadsheet brings a program; names stand in it uncompressed. */
const PROGRAMS = ['vbaProject', 'macrosheets/', 'Basic/', 'Scripts/'].map((name) => Buffer.from(name));
/** Control characters that no table as text has. */
const NOT_IN_TEXT = /[^\P{Cc}\t\r\n]/u;

/**
 * Says what a file that an agency publishes really is, and gives it as it is kept: what a citizen's upload may be, and
 * spreadsheets (XLSX, ODS without macros) and tables as text (CSV in UTF-8) beside. Photos are drawn anew, as every
 * photo is: nobody learns where the camera stood.
 *
 * @param bytes the whole file
 * @param name  as the sender gave it; any text
 */
export async function inspectPublication(
  bytes: Uint8Array,
  { name, limits }: Declared,
): Promise<InspectedPublication> {
  const inspected = await inspectUpload(bytes, { name, limits });
  if (inspected.ok) {
    const { mediaType, safeName } = inspected;
    if (mediaType === 'application/pdf') return { ok: true, mediaType, safeName, bytes };
    const photo = await shrinkPhoto(bytes);
    if (!photo.ok) return photo;
    return {
      ok: true,
      mediaType: photo.mediaType,
      safeName: safeFileName(name, photo.extension),
      bytes: photo.bytes,
    };
  }
  if (inspected.refusal.code !== 'file-type-not-allowed') return inspected;
  const table = await tableType(bytes);
  if (table === null) return inspected;
  return { ok: true, mediaType: table.mediaType, safeName: safeFileName(name, table.extension), bytes };
}

async function tableType(
  bytes: Uint8Array,
): Promise<{ mediaType: PublicationMediaType; extension: string } | null> {
  // A damaged file can make the detector run off its end; then it is of no type that is taken.
  const found = await fileTypeFromBuffer(bytes).catch(() => null);
  if (found === null) return null;
  if (found === undefined) return isTable(bytes) ? { mediaType: 'text/csv', extension: 'csv' } : null;
  const extension = SPREADSHEETS[found.mime];
  if (extension === undefined) return null;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (PROGRAMS.some((program) => buffer.includes(program))) return null;
  return { mediaType: found.mime as PublicationMediaType, extension };
}

/** Text in UTF-8 whose first line has more than one cell, and that no browser takes for a page. */
function isTable(bytes: Uint8Array): boolean {
  if (looksLikeMarkup(bytes)) return false;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return !NOT_IN_TEXT.test(text) && /^[^\r\n]*[,;\t]/.test(text);
  } catch {
    return false;
  }
}
