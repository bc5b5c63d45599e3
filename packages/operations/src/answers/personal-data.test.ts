import { expect, test } from 'vitest';
import { findPersonalData } from './personal-data';

test.each<[text: string, found: string[]]>([
  ['Datang ke loket dua dengan KTP asli.', []],
  ['NIK 6171014507890001 sudah terdaftar.', ['nik 6171014507890001']],
  ['NIK 6171 0145 0789 0001', ['nik 6171 0145 0789 0001']],
  [
    '6171.0145.0789.0001, lalu KK 6171-0145-0789-0002',
    ['nik 6171.0145.0789.0001', 'nik 6171-0145-0789-0002'],
  ],
  ['Nomor surat 12345678901234567', []],
  ['Hubungi 0812-3456-7890.', ['phone 0812-3456-7890']],
  ['Hubungi +62 812 3456 7890 atau 62812345678', ['phone +62 812 3456 7890', 'phone 62812345678']],
  ['Telepon (0561) 8181771', ['phone (0561) 8181771']],
  ['Telepon 0561-8181771, atau 0561-8181771', ['phone 0561-8181771']],
  ['Tulis ke budi.santoso@contoh.co.id, ya', ['e-mail budi.santoso@contoh.co.id']],
  ['Buka 08.00-16.00 setiap hari', []],
  ['Berlaku 08-09-2026 sampai 31-12-2026', []],
  ['Biaya Rp 1.250.000 atau Rp 81.250.000', []],
  ['SK Nomor 18 Tahun 2024, Perwal 45/2019', []],
  ['', []],
])('%s', (text, found) => {
  expect(findPersonalData([text]).map(({ kind, text: words }) => `${kind} ${words}`)).toEqual(found);
});

test('what stands in several texts is named once', () => {
  expect(findPersonalData(['0812-3456-7890', 'lagi 0812-3456-7890'])).toEqual([
    { kind: 'phone', text: '0812-3456-7890' },
  ]);
});
