import { describe, expect, test } from 'vitest';
import { readDurations, type PrintedUnit } from './read-duration';

type Row = [words: string, min: number | null, max: number, unit: PrintedUnit];

const SINGLE: Row[] = [
  ['60 hari kerja', null, 60, 'working-days'],
  ['Dalam waktu 60 hari', null, 60, 'days'],
  ['dalam waktu 10 hari jika tidak ada tanggapan balik', null, 10, 'days'],
  ['3 hari kerja untuk verifikasi dari Admin.', null, 3, 'working-days'],
  ['1-2 Jam', 1, 2, 'hours'],
  ['1 – 2 jam', 1, 2, 'hours'],
  ['1 s.d. 2 jam', 1, 2, 'hours'],
  ['1 s/d 2 jam', 1, 2, 'hours'],
  ['1 sampai dengan 2 jam kerja', 1, 2, 'working-hours'],
  ['5 hingga 7 hari kerja', 5, 7, 'working-days'],
  ['1 jam sampai 2 jam', 1, 2, 'hours'],
  ['3 Jam', null, 3, 'hours'],
  ['3 jam kerja', null, 3, 'working-hours'],
  ['30 Menit', null, 30, 'minutes'],
  ['Maksimal 3 x 24 Jam (tergantung beratnya)', null, 72, 'hours'],
  ['3x24 jam', null, 72, 'hours'],
  ['2 × 24 jam', null, 48, 'hours'],
  ['3 (tiga) hari kerja', null, 3, 'working-days'],
  ['14 (empat belas) hari kerja', null, 14, 'working-days'],
  ['lima hari kerja', null, 5, 'working-days'],
  ['enam puluh hari', null, 60, 'days'],
  ['dua puluh lima menit', null, 25, 'minutes'],
  ['sebelas jam', null, 11, 'hours'],
  ['7 hari kalender', null, 7, 'calendar-days'],
  ['2 minggu', null, 14, 'days'],
  ['1-2 pekan', 7, 14, 'days'],
  ['selambat-lambatnya 5 hari kerja;', null, 5, 'working-days'],
  ['10\u00a0hari\u00a0kerja', null, 10, 'working-days'],
  ['３０ menit', null, 30, 'minutes'],
  ['0', null, 0, 'none'],
  ['0 hari', null, 0, 'days'],
  [' 15 ', null, 15, 'none'],
];

describe('readDurations', () => {
  test.each(SINGLE)('"%s" is %s to %s, %s', (words, min, max, unit) => {
    expect(readDurations(words).map(({ text: _, ...amount }) => amount)).toEqual([{ min, max, unit }]);
  });

  test('reads every duration of a line, each with the words it came from', () => {
    expect(readDurations('a. Pelayanan: 10 hari kerja, b. Keberatan: 30  hari kerja (2 x 24 jam)')).toEqual([
      { min: null, max: 10, unit: 'working-days', text: '10 hari kerja' },
      { min: null, max: 30, unit: 'working-days', text: '30  hari kerja' },
      { min: null, max: 48, unit: 'hours', text: '2 x 24 jam' },
    ]);
  });

  test('a falling pair is not a range: only the number beside the unit is read', () => {
    expect(readDurations('Pasal 9 - 2 jam')).toEqual([{ min: null, max: 2, unit: 'hours', text: '2 jam' }]);
  });

  test.each([
    ['Rp. 0 (Gratis)'],
    ['jam 08.00 sampai 15.00'],
    ['1,5 jam'],
    ['6 bulan'],
    ['Nomor 18 Tahun 2024'],
    ['waktu penyelesaian laporan dari masing-masing OPD'],
    ['hari kerja'],
    ['9999999 hari'],
    ['constructor hari __proto__ jam'],
    [''],
  ])('finds no duration in "%s"', (words) => {
    expect(readDurations(words)).toEqual([]);
  });

  test.each([
    ['digits', '1'.repeat(200_000)],
    ['spaces', ' '.repeat(200_000)],
    ['dots', '1.'.repeat(100_000)],
    ['products', '1x'.repeat(100_000)],
    ['ranges', '1-'.repeat(100_000)],
    ['brackets', '1('.repeat(100_000)],
    ['units', 'hari jam '.repeat(20_000)],
  ])('stays linear on a very long run of %s', (_what, words) => {
    const before = Date.now();
    readDurations(words);
    expect(Date.now() - before).toBeLessThan(2_000);
  });
});
