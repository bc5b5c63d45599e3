import sharp from 'sharp';
import { expect, test } from 'vitest';
import { shrinkPhoto } from './shrink-photo';
import { heicHead, noise, photoWithPlace, plain } from './testing/sample-files';

test('a big photo fits into 1600 pixels and 300 KB', async () => {
  const photo = await plain({ width: 4000, height: 3000 }).jpeg({ quality: 95 }).toBuffer();
  const small = await shrinkPhoto(photo);
  if (!small.ok) throw new Error(small.refusal.code);
  expect(small).toMatchObject({ mediaType: 'image/jpeg', extension: 'jpg', width: 1600, height: 1200 });
  expect(small.bytes.length).toBeLessThanOrEqual(300 * 1024);
});

test('a photo full of detail loses pixels until it fits', async () => {
  const detailed = await noise({ width: 1600, height: 1200 }).blur(0.6).jpeg({ quality: 100 }).toBuffer();
  const small = await shrinkPhoto(detailed);
  if (!small.ok) throw new Error(small.refusal.code);
  expect(small.width).toBeLessThan(1600);
  expect(small.bytes.length).toBeLessThanOrEqual(300 * 1024);
});

test('a small photo is not enlarged', async () => {
  const small = await shrinkPhoto(await plain({ width: 60, height: 40 }).png().toBuffer());
  expect(small).toMatchObject({ ok: true, mediaType: 'image/jpeg', width: 60, height: 40 });
});

test('place and camera are gone, and the photo stands upright', async () => {
  const photo = await photoWithPlace();
  expect((await sharp(photo).metadata()).exif?.includes('Kamera Rahasia')).toBe(true);
  const small = await shrinkPhoto(photo);
  if (!small.ok) throw new Error(small.refusal.code);
  expect(small).toMatchObject({ width: 40, height: 60 });
  const kept = await sharp(small.bytes).metadata();
  expect(kept.exif).toBeUndefined();
  expect(kept.orientation).toBeUndefined();
  expect(Buffer.from(small.bytes).includes('Kamera Rahasia')).toBe(false);
});

test('what is transparent becomes white', async () => {
  const glass = sharp({
    create: { width: 8, height: 8, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  });
  const small = await shrinkPhoto(await glass.png().toBuffer());
  if (!small.ok) throw new Error(small.refusal.code);
  const { data } = await sharp(small.bytes).raw().toBuffer({ resolveWithObject: true });
  expect(data[0]).toBeGreaterThan(250);
});

test('a broken photo is refused, not thrown', async () => {
  const photo = await noise({ width: 400, height: 300 }).jpeg().toBuffer();
  const refusal = { ok: false, refusal: { code: 'file-unreadable' } };
  expect(await shrinkPhoto(photo.subarray(0, photo.length / 2))).toEqual(refusal);
  expect(await shrinkPhoto(Buffer.from('bukan foto'))).toEqual(refusal);
  expect(await shrinkPhoto(new Uint8Array())).toEqual(refusal);
});

test('a HEIC that this installation cannot decode says so', async () => {
  expect(await shrinkPhoto(heicHead())).toEqual({ ok: false, refusal: { code: 'heic-unreadable' } });
});

test('a decompression bomb is refused before it is drawn', async () => {
  const bomb = await plain({ width: 9000, height: 9000 }).png().toBuffer();
  expect(await shrinkPhoto(bomb)).toEqual({
    ok: false,
    refusal: { code: 'photo-too-large', pixels: 81_000_000, limitPixels: 64_000_000 },
  });
});

test('formats outside of the list are not even opened', async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>');
  expect(await shrinkPhoto(svg)).toEqual({ ok: false, refusal: { code: 'file-unreadable' } });
});
