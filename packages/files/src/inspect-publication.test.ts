import { describe, expect, test } from 'vitest';
import { publicationHeaders } from './download-headers';
import { inspectPublication } from './inspect-publication';
import { photoWithPlace, smallPdf, smallZip } from './testing/sample-files';
import { PUBLICATION_LIMITS } from './upload-rules';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function inspect(bytes: Uint8Array, name: string) {
  return inspectPublication(bytes, { name, limits: PUBLICATION_LIMITS });
}

/** An archive of stored entries, one after another; as much of one as a reader of types asks for. */
function archive(entries: readonly (readonly [name: string, text: string])[]): Buffer {
  const parts = entries.map(([name, text]) => {
    const head = Buffer.alloc(30);
    head.write('PK\x03\x04', 'latin1');
    head.writeUInt32LE(text.length, 18);
    head.writeUInt32LE(text.length, 22);
    head.writeUInt16LE(name.length, 26);
    return Buffer.concat([head, Buffer.from(name + text)]);
  });
  return Buffer.concat([...parts, Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)]);
}

const TYPES = `<Types><Override PartName="/xl/workbook.xml" ContentType="${XLSX}.main+xml"/></Types>`;
const SHEET = archive([['[Content_Types].xml', TYPES]]);

describe('what an agency publishes is taken by its content', () => {
  test.each<[name: string, bytes: Buffer, mediaType: string, safeName: string]>([
    ['laporan.exe', smallPdf(), 'application/pdf', 'laporan.exe.pdf'],
    ['data.xlsx', SHEET, XLSX, 'data.xlsx'],
    ['../../data.pdf', SHEET, XLSX, 'data.xlsx'],
    ['data.csv', Buffer.from('tahun,jumlah\r\n2025,12\r\n'), 'text/csv', 'data.csv'],
    ['data', Buffer.from('tahun;jumlah\n2025;12'), 'text/csv', 'data.csv'],
    ['tabel.html', Buffer.from('\uFEFFnama\tjumlah\nKelurahan é\t2'), 'text/csv', 'tabel.html.csv'],
  ])('%s', async (name, bytes, mediaType, safeName) => {
    expect(await inspect(bytes, name)).toMatchObject({ ok: true, mediaType, safeName });
  });

  test('a photo loses where it was taken', async () => {
    const kept = await inspect(await photoWithPlace(), 'peta.jpg');
    expect(kept).toMatchObject({ ok: true, mediaType: 'image/jpeg', safeName: 'peta.jpg' });
    expect(kept.ok && Buffer.from(kept.bytes).includes('Kamera Rahasia')).toBe(false);
  });
});

describe('what is not taken', () => {
  test.each<[what: string, bytes: Buffer]>([
    ['a page called a table', Buffer.from('<!doctype html><script>alert(1)</script>,a')],
    ['a page behind a row of a table', Buffer.from('a,b\n<html><body>')],
    ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    [
      'a spreadsheet with a program',
      archive([
        ['[Content_Types].xml', TYPES],
        ['xl/vbaProject.bin', 'x'],
      ]),
    ],
    ['an archive', smallZip()],
    ['a text without cells', Buffer.from('Halo')],
    ['letters of another encoding', Buffer.from([0x61, 0x2c, 0xe9, 0x0a])],
    ['bytes among the letters', Buffer.from('a,b\0c')],
    ['a program', Buffer.from('MZ\x90\x00,\x03', 'latin1')],
    ['a photo that is an archive too', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), smallZip()])],
  ])('%s', async (_what, bytes) => {
    expect(await inspect(bytes, 'data.csv')).toEqual({
      ok: false,
      refusal: { code: 'file-type-not-allowed' },
    });
  });

  test('nothing, and too much', async () => {
    const limits = { ...PUBLICATION_LIMITS, maxFileBytes: 10 };
    expect(await inspect(Buffer.alloc(0), 'a.csv')).toMatchObject({ refusal: { code: 'file-empty' } });
    expect(await inspectPublication(Buffer.from('a,b\nc,d\ne,f'), { name: 'a.csv', limits })).toEqual({
      ok: false,
      refusal: { code: 'file-too-big', limitBytes: 10 },
    });
  });
});

test('a published file leaves as a download that runs nowhere, and may be kept by its tag', () => {
  expect(publicationHeaders({ mediaType: 'text/csv', safeName: 'data "é".csv', size: 4 }, 'abc')).toEqual({
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="data _e_.csv"; filename*=UTF-8''data%20%22%C3%A9%22.csv`,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Cache-Control': 'public, max-age=0, must-revalidate',
    'Content-Length': '4',
    ETag: '"abc"',
  });
});
