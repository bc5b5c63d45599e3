import type { Sharp } from 'sharp';
import { photoDecoder, photoHeader } from './photo-decoder';
import { MAX_PHOTO_PIXELS, type UploadRefusal } from './upload-rules';

/** Longest side of a kept photo, in pixels: a house number stays legible, a folder of cases stays small. */
const MAX_SIDE = 1600;
const TARGET_BYTES = 300 * 1024;

type Attempt = { readonly side: number; readonly quality: number };
const FIRST_ATTEMPT: Attempt = { side: MAX_SIDE, quality: 80 };
/** Tried in this order while the photo is still too big; the last is taken as it comes. */
const SMALLER_ATTEMPTS: readonly Attempt[] = [
  { side: MAX_SIDE, quality: 65 },
  { side: 1280, quality: 65 },
  { side: 1024, quality: 55 },
  { side: 1024, quality: 40 },
];

/** A photo as it is kept: JPEG, upright, without anything the camera wrote into it. */
export type ShrunkPhoto = {
  readonly ok: true;
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/jpeg';
  readonly extension: 'jpg';
  readonly width: number;
  readonly height: number;
};

/** Why a photo could not be drawn. */
export type RefusedPhoto = { readonly ok: false; readonly refusal: UploadRefusal };

/**
 * Makes a photo small enough to keep: at most 1600 pixels a side, 300 KB as the target. It is drawn anew, so that
 * place, time and owner of the camera (EXIF), and whatever else was hidden in the file, are gone.
 *
 * @param bytes a photo that `inspectUpload` took
 */
export async function shrinkPhoto(bytes: Uint8Array): Promise<ShrunkPhoto | RefusedPhoto> {
  const header = await photoHeader(bytes);
  if (header === null) return unreadable(bytes);
  const pixels = header.width * header.height;
  if (pixels > MAX_PHOTO_PIXELS)
    return { ok: false, refusal: { code: 'photo-too-large', pixels, limitPixels: MAX_PHOTO_PIXELS } };
  try {
    return await drawSmall(bytes);
  } catch {
    return unreadable(bytes);
  }
}

async function drawSmall(bytes: Uint8Array): Promise<ShrunkPhoto> {
  // Decoded once; the attempts start from the small picture.
  const drawn = await fit(photoDecoder(bytes).autoOrient(), MAX_SIDE)
    .flatten({ background: '#ffffff' })
    .png({ compressionLevel: 0 })
    .toBuffer();
  let photo = await drawAt(drawn, FIRST_ATTEMPT);
  for (const attempt of SMALLER_ATTEMPTS) {
    if (photo.bytes.length <= TARGET_BYTES) break;
    photo = await drawAt(drawn, attempt);
  }
  return photo;
}

async function drawAt(drawn: Uint8Array, { side, quality }: Attempt): Promise<ShrunkPhoto> {
  const { data, info } = await fit(photoDecoder(drawn), side)
    .jpeg({ quality, mozjpeg: true })
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  return { ok: true, bytes: data, mediaType: 'image/jpeg', extension: 'jpg', width, height };
}

function fit(photo: Sharp, side: number): Sharp {
  return photo.resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true });
}

/** The decoder says only that it could not; a box file is most often a HEIC whose compression it lacks. */
function unreadable(bytes: Uint8Array): RefusedPhoto {
  const isHeic = new TextDecoder('latin1').decode(bytes.subarray(4, 8)) === 'ftyp';
  return { ok: false, refusal: { code: isHeic ? 'heic-unreadable' : 'file-unreadable' } };
}
