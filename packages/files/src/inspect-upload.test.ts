import { expect, test } from 'vitest';
import { inspectUpload, type Inspection } from './inspect-upload';
import {
  heicHead,
  photoThatClaimsMore,
  photoWithPlace,
  plain,
  smallPdf,
  smallZip,
} from './testing/sample-files';
import { UPLOAD_LIMITS } from './upload-rules';

const SMALL = { width: 60, height: 40 };

function inspect(bytes: Uint8Array, name = 'foto.jpg'): Promise<Inspection> {
  return inspectUpload(bytes, { name, limits: UPLOAD_LIMITS });
}

test('a photo is taken for what its content is, whatever its name says', async () => {
  const jpeg = await plain(SMALL).jpeg().toBuffer();
  expect(await inspect(jpeg, 'laporan.pdf')).toEqual({
    ok: true,
    mediaType: 'image/jpeg',
    extension: 'jpg',
    safeName: 'laporan.jpg',
    width: 60,
    height: 40,
  });
  expect(await inspect(await plain(SMALL).png().toBuffer())).toMatchObject({ mediaType: 'image/png' });
  expect(await inspect(await plain(SMALL).webp().toBuffer())).toMatchObject({ mediaType: 'image/webp' });
  expect(await inspect(heicHead(), 'IMG_1.HEIC')).toEqual({
    ok: true,
    mediaType: 'image/heic',
    extension: 'heic',
    safeName: 'IMG_1.heic',
  });
});

test('a whole PDF is taken, one that was cut off is not', async () => {
  expect(await inspect(smallPdf(), 'surat.jpg')).toEqual({
    ok: true,
    mediaType: 'application/pdf',
    extension: 'pdf',
    safeName: 'surat.pdf',
  });
  expect(await inspect(smallPdf().subarray(0, 40))).toEqual({
    ok: false,
    refusal: { code: 'file-unreadable' },
  });
});

test('an empty file and one above the limit are refused with the limit', async () => {
  expect(await inspect(new Uint8Array())).toEqual({ ok: false, refusal: { code: 'file-empty' } });
  const limits = { ...UPLOAD_LIMITS, maxFileBytes: 100 };
  const refusal = { code: 'file-too-big', limitBytes: 100 };
  expect(await inspectUpload(Buffer.alloc(101), { name: 'x', limits })).toEqual({ ok: false, refusal });
  const exact = smallPdf();
  const atLimit = { ...UPLOAD_LIMITS, maxFileBytes: exact.length };
  expect(await inspectUpload(exact, { name: 'x', limits: atLimit })).toMatchObject({ ok: true });
});

test.each<[what: string, bytes: () => Buffer | Promise<Buffer>]>([
  ['an SVG', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
  ['an SVG that says it is XML', () => Buffer.from('<?xml version="1.0"?><svg></svg>')],
  ['a web page', () => Buffer.from('<!DOCTYPE html><html><body>halo')],
  ['an archive', () => smallZip()],
  ['a program', () => Buffer.from('MZ\x90\0\x03\0\0\0')],
  ['plain text', () => Buffer.from('bukan foto')],
  ['a GIF', () => plain(SMALL).gif().toBuffer()],
  ['a TIFF', () => plain(SMALL).tiff().toBuffer()],
  ['an AVIF', () => plain(SMALL).avif().toBuffer()],
  ['a PDF that begins late', () => Buffer.concat([Buffer.from('halo '), smallPdf()])],
  ['a PDF that is a web page too', () => Buffer.from('%PDF-1.4\n<HTML><script>1</script>\n%%EOF')],
  ['a PDF that is an archive too', () => Buffer.concat([smallPdf(), smallZip()])],
  ['a photo that is an archive too', async () => Buffer.concat([await photoWithPlace(), smallZip()])],
  [
    'a photo that is a PDF too',
    async () => {
      const jpeg = await photoWithPlace();
      const comment = Buffer.from('\xff\xfe\x00\x0b%PDF-1.4\n', 'latin1');
      return Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2), smallPdf()]);
    },
  ],
])('%s is not taken', async (_what, bytes) => {
  expect(await inspect(await bytes())).toEqual({ ok: false, refusal: { code: 'file-type-not-allowed' } });
});

test('bytes that only begin like a photo are unreadable', async () => {
  const jpeg = await plain(SMALL).jpeg().toBuffer();
  for (const length of [4, 10, 20]) {
    expect(await inspect(jpeg.subarray(0, length)), String(length)).toMatchObject({ ok: false });
  }
});

test('a photo with more pixels than can be drawn safely is refused by its header', async () => {
  expect(await inspect(await photoThatClaimsMore())).toEqual({
    ok: false,
    refusal: { code: 'photo-too-large', pixels: 81_000_000, limitPixels: 64_000_000 },
  });
});
