import sharp, { type Metadata, type Sharp } from 'sharp';
import { MAX_PHOTO_PIXELS } from './upload-rules';

/** A photo that takes longer than this to decode was made to. */
const MAX_SECONDS = 20;

// Of everything libvips reads (SVG, PDF, TIFF and more), only the photo formats that are taken.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadHeifBuffer',
  ],
});
// Uploads are seen once: nothing is worth keeping in memory, and one photo must not take every core.
sharp.cache(false);
sharp.concurrency(1);

/** A decoder for one photo of unknown honesty: bounded in pixels and time, and strict about damage. */
export function photoDecoder(bytes: Uint8Array): Sharp {
  return sharp(bytes, { limitInputPixels: MAX_PHOTO_PIXELS, failOn: 'error' }).timeout({
    seconds: MAX_SECONDS,
  });
}

/**
 * What a photo's header says of it, without drawing anything.
 *
 * @returns null when there is no header that can be read
 */
export async function photoHeader(bytes: Uint8Array): Promise<Metadata | null> {
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch {
    return null;
  }
}
