import type { PublicationMediaType } from './upload-rules';

/** What is needed to hand a kept file out. */
export type DownloadableFile = {
  /** By content, from `inspectUpload`; never as the sender declared it. */
  readonly mediaType: PublicationMediaType;
  /** From `inspectUpload`. */
  readonly safeName: string;
  /** Bytes of the opened file, when known. */
  readonly size?: number;
};

/**
 * Headers under which a citizen's file may leave: saved and not shown, taken for nothing but its type, able to
 * run nothing should a browser show it all the same, used by no other site, and kept by no cache.
 *
 * @see RFC 6266 and RFC 8187 (the name, in ASCII for old readers and whole for the others)
 */
export function downloadHeaders({ mediaType, safeName, size }: DownloadableFile): Record<string, string> {
  return {
    'Content-Type': mediaType,
    'Content-Disposition': `attachment; filename="${asciiName(safeName)}"; filename*=UTF-8''${extValue(safeName)}`,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-store',
    ...(size === undefined ? {} : { 'Content-Length': String(size) }),
  };
}

/**
 * Headers under which a file that an agency has published leaves: as a citizen's does, except that anybody may keep
 * it, and a later visit asks by its tag whether it is still the one.
 *
 * @param tag of the bytes, without quotation marks
 */
export function publicationHeaders(file: DownloadableFile, tag: string): Record<string, string> {
  const headers = downloadHeaders(file);
  return {
    ...headers,
    'Content-Type': file.mediaType === 'text/csv' ? 'text/csv; charset=utf-8' : file.mediaType,
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Cache-Control': 'public, max-age=0, must-revalidate',
    ETag: `"${tag}"`,
  };
}

function asciiName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^ -~]/gu, '_')
    .replace(/["\\%]/g, '_');
}

/** `encodeURIComponent` leaves four signs that RFC 8187 does not allow in a value. */
function extValue(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
