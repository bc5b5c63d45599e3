import { describe, expect, test } from 'vitest';
import { MAX_IMPORT_ROWS, readList, type ListFault } from './read-list';

const STAGE = {
  units: [{ slug: 'diskominfo', names: ['Dinas Komunikasi dan Informatika', 'Diskominfo'] }],
  grounds: ['uu-14-2008-17-g', 'uu-14-2008-17-h'],
  numberOf: () => undefined,
};
const HEADER = 'Judul,Klasifikasi,Unit';

function faultsOf(text: string): [row: number | null, column: string | null, code: string, value: string][] {
  return readList(text, STAGE).faults.map(({ row, column, code, value }: ListFault) => [
    row,
    column,
    code,
    value,
  ]);
}

test('a row becomes an entry, its columns by name in any order', () => {
  const { entries, faults } = readList(
    [
      'Unit;Judul Informasi;Ringkasan Isi;Klasifikasi;Penanggung Jawab;Waktu Pembuatan;Tempat;Bentuk;Media;Retensi;Tautan',
      'Diskominfo;"Laporan; kinerja 2025";Capaian;Berkala;Sekretaris;14/03/2026;Kantor;cetak, rekaman;PDF;5 tahun;https://ppid.contoh.go.id/lk.pdf',
    ].join('\r\n'),
    STAGE,
  );
  expect(faults).toEqual([]);
  expect(entries).toEqual([
    {
      title: 'Laporan; kinerja 2025',
      summary: 'Capaian',
      class: 'periodic',
      unit: 'diskominfo',
      responsible: 'Sekretaris',
      madeOn: '2026-03-14',
      madeAt: 'Kantor',
      forms: ['printed', 'recorded'],
      media: 'PDF',
      retention: '5 tahun',
      link: 'https://ppid.contoh.go.id/lk.pdf',
      file: null,
      exclusion: null,
    },
  ]);
});

test('an excluded row brings its consequence test', () => {
  const { entries, faults } = readList(
    [
      `${HEADER},Dasar pengecualian,Nomor uji konsekuensi,Tanggal uji konsekuensi,Akibat bila dibuka,Kepentingan publik,Dikecualikan sampai,Cakupan pengecualian`,
      'Data pelapor,DIKECUALIKAN,diskominfo,Pasal 17 huruf h,7/UK/2026,2-3-2026,Dibalas,Ringkasan cukup,2031-03-02,sebagian',
    ].join('\n'),
    STAGE,
  );
  expect(faults).toEqual([]);
  expect(entries[0]?.exclusion).toEqual({
    ground: 'uu-14-2008-17-h',
    decisionNumber: '7/UK/2026',
    decidedOn: '2026-03-02',
    consequence: 'Dibalas',
    publicInterest: 'Ringkasan cukup',
    until: '2031-03-02',
    noEndReason: '',
    scope: 'part',
  });
});

test.each<[klass: string, is: string]>([
  ['berkala', 'periodic'],
  ['Serta-Merta', 'immediate'],
  ['serta merta', 'immediate'],
  ['Setiap Saat', 'any-time'],
  ['tersedia setiap saat', 'any-time'],
  ['Dikecualikan', 'excluded'],
])('"%s" is the class %s', (klass, is) => {
  expect(readList(`${HEADER}\nLaporan,${klass},diskominfo`, STAGE).entries[0]?.class).toBe(is);
});

describe('every fault is told by row and column', () => {
  test.each<[what: string, text: string, faults: ReturnType<typeof faultsOf>]>([
    ['no class', `${HEADER}\nLaporan,,diskominfo`, [[2, 'Klasifikasi', 'cell-empty', '']]],
    [
      'another class',
      `${HEADER}\nLaporan,rahasia,diskominfo`,
      [[2, 'Klasifikasi', 'class-unknown', 'rahasia']],
    ],
    ['another unit', `${HEADER}\nLaporan,berkala,dinas x`, [[2, 'Unit', 'unit-unknown', 'dinas x']]],
    ['no title', `${HEADER}\n,berkala,diskominfo`, [[2, 'Judul', 'cell-empty', '']]],
    ['a short title', `${HEADER}\nX,berkala,diskominfo`, [[2, 'Judul', 'text-too-short', 'X']]],
    [
      'a long title',
      `${HEADER}\n${'x'.repeat(301)},berkala,diskominfo`,
      [[2, 'Judul', 'text-too-long', 'x'.repeat(80)]],
    ],
    [
      'a strange time',
      `${HEADER},Tahun\nLaporan,berkala,diskominfo,31/02/2026`,
      [[2, 'Tahun', 'time-malformed', '31/02/2026']],
    ],
    [
      'a year that is none',
      `${HEADER},Tahun\nLaporan,berkala,diskominfo,0026`,
      [[2, 'Tahun', 'time-malformed', '0026']],
    ],
    [
      'a strange form',
      `${HEADER},Bentuk\nLaporan,berkala,diskominfo,lisan`,
      [[2, 'Bentuk', 'form-unknown', 'lisan']],
    ],
    ...['http://ppid.contoh.go.id', 'https://contoh.com', 'https://a@b.go.id', 'javascript:alert(1)'].map(
      (link): [string, string, ReturnType<typeof faultsOf>] => [
        `the address ${link}`,
        `${HEADER},Tautan\nLaporan,berkala,diskominfo,${link}`,
        [[2, 'Tautan', 'address-not-own', link]],
      ],
    ),
    [
      'a ground no law has',
      `${HEADER},Dasar pengecualian\nData,dikecualikan,diskominfo,17 z`,
      [[2, 'Dasar pengecualian', 'ground-not-known', '17 z']],
    ],
    [
      'a ground for what is open',
      `${HEADER},Dasar pengecualian\nData,berkala,diskominfo,17 h`,
      [[2, 'Dasar pengecualian', 'only-for-excluded', '17 h']],
    ],
    [
      'two faults in one row, one in the next but one; an empty row counts',
      `${HEADER}\n,berkala,x\n,,\nLaporan,?,diskominfo`,
      [
        [2, 'Unit', 'unit-unknown', 'x'],
        [2, 'Judul', 'cell-empty', ''],
        [4, 'Klasifikasi', 'class-unknown', '?'],
      ],
    ],
    ['a cell too many', `${HEADER}\nLaporan,berkala,diskominfo,lagi`, [[2, null, 'cells-too-many', '']]],
    [
      'the same entry twice',
      `${HEADER}\nLaporan  Kinerja,berkala,diskominfo\nlaporan kinerja,berkala,diskominfo`,
      [[3, 'Judul', 'entry-twice', '2']],
    ],
    ['a column missing', 'Judul,Unit\nLaporan,diskominfo', [[1, 'klasifikasi', 'column-missing', '']]],
    [
      'a column nobody knows',
      `${HEADER},Warna\nLaporan,berkala,diskominfo,biru`,
      [[1, 'Warna', 'column-unknown', '']],
    ],
    [
      'a column twice',
      `${HEADER},Judul\nLaporan,berkala,diskominfo,Lain`,
      [[1, 'Judul', 'column-twice', '']],
    ],
    ['an open quotation mark', `${HEADER}\n"Laporan,berkala,diskominfo`, [[2, null, 'list-unreadable', '']]],
    ['nothing', '', [[null, null, 'list-empty', '']]],
    ['names of columns alone', `${HEADER}\n`, [[null, null, 'list-empty', '']]],
    [
      'too many rows',
      `${HEADER}\n${'Laporan,berkala,diskominfo\n'.repeat(MAX_IMPORT_ROWS + 1)}`,
      [[null, null, 'list-too-long', '5000']],
    ],
  ])('%s', (_what, text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  test('what the agency has already, by its number', () => {
    const stage = { ...STAGE, numberOf: (key: string) => (key === 'laporan\ndiskominfo\n' ? 12 : undefined) };
    expect(readList(`${HEADER}\nLaporan,berkala,diskominfo`, stage).faults).toEqual([
      { row: 2, column: 'Judul', code: 'entry-there', value: '12' },
    ]);
  });
});

test('the mark that spreadsheets put before UTF-8 is no part of the first name', () => {
  expect(readList(`\uFEFF${HEADER}\nLaporan,berkala,diskominfo`, STAGE).faults).toEqual([]);
});

test('a sheet with thousands of columns without a name reads like one without them', () => {
  const columns = ','.repeat(20_000);
  const rows = Array.from(
    { length: 200 },
    (_, index) => `Laporan ${String(index)},berkala,diskominfo${columns}x`,
  );
  const { entries, faults } = readList([`${HEADER}${columns}`, ...rows].join('\n'), STAGE);
  expect(faults).toEqual([]);
  expect(entries).toHaveLength(200);
});

test('of a header with very many faults the first hundred are told, each cut', () => {
  const strange = Array.from({ length: 50_000 }, () => 'x'.repeat(100)).join(',');
  const faults = faultsOf(`${HEADER},${strange}\nLaporan,berkala,diskominfo`);
  expect(faults).toHaveLength(100);
  expect(faults[0]).toEqual([1, 'x'.repeat(80), 'column-unknown', '']);
  expect(readList(`${HEADER}${',Unit'.repeat(50_000)}\na,b,c`, STAGE).faults).toHaveLength(100);
});

test('a text of nothing but line breaks is too long, or empty', () => {
  expect(faultsOf(`${HEADER}\n${'\n'.repeat(4_000_000)}`)).toEqual([[null, null, 'list-empty', '']]);
  expect(faultsOf(`${HEADER}${'\na,b,c'.repeat(MAX_IMPORT_ROWS + 1)}`)).toEqual([
    [null, null, 'list-too-long', '5000'],
  ]);
});

test('what the database refuses, and what turns letters around, is left out of a cell', () => {
  const { entries } = readList(`\ufeff${HEADER}\nATK\u0000 nul dua\u202egpj,berkala,diskominfo`, STAGE);
  expect(entries.map(({ title }) => title)).toEqual(['ATK nul duagpj']);
});
