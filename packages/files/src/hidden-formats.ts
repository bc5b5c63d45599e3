import type { AllowedMediaType } from './upload-rules';

/** How far from the start browsers and PDF readers look for what a file might be. */
const HEAD_BYTES = 1024;
const MARKUP = ['<!doctype html', '<html', '<head', '<body', '<script', '<svg', '<iframe'];
const ZIP_END = Buffer.from('PK\x05\x06');
const ZIP_ENTRY = Buffer.from('PK\x01\x02');
/** The end record of an archive, and the longest comment after it. */
const ZIP_END_BYTES = 22;
const ZIP_TAIL_BYTES = ZIP_END_BYTES + 0xff_ff;

/**
 * Whether a file is at the same time one of another kind (a polyglot): a web page or a PDF by its head, or an
 * archive by its tail. Such a file is made to be taken for one thing and used as another.
 *
 * @param mediaType what the file was found to be
 */
export function holdsAnotherFormat(bytes: Uint8Array, mediaType: AllowedMediaType): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (looksLikeMarkup(bytes)) return true;
  const head = headOf(bytes);
  if (mediaType !== 'application/pdf' && head.includes('%pdf-')) return true;
  return endsAsArchive(buffer);
}

/** Whether a browser that looks at the head of a file could take it for a page. */
export function looksLikeMarkup(bytes: Uint8Array): boolean {
  const head = headOf(bytes);
  return MARKUP.some((mark) => head.includes(mark));
}

function headOf(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_BYTES));
  return head.toString('latin1').toLowerCase();
}

/** An archive is found from its end: a record there says where its list of entries is. */
function endsAsArchive(buffer: Buffer): boolean {
  const tail = buffer.subarray(-ZIP_TAIL_BYTES);
  let at = tail.lastIndexOf(ZIP_END);
  while (at !== -1) {
    const end = buffer.length - tail.length + at;
    if (buffer.length - end >= ZIP_END_BYTES && listsEntries(buffer, end)) return true;
    at = at === 0 ? -1 : tail.lastIndexOf(ZIP_END, at - 1);
  }
  return false;
}

/** Four bytes alone may stand in any photo by chance; with the list of entries before them they do not. */
function listsEntries(buffer: Buffer, end: number): boolean {
  const listBytes = buffer.readUInt32LE(end + 12);
  const list = end - listBytes;
  return list >= 0 && listBytes >= ZIP_ENTRY.length && buffer.subarray(list, list + 4).equals(ZIP_ENTRY);
}
