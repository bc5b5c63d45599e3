import { expect, test } from 'vitest';
import { withoutStopWords } from './stop-words';

test.each<[question: string, left: string]>([
  ['Bagaimana cara mengurus izin?', 'mengurus izin?'],
  ['surat untuk yang pindah dan datang', 'surat pindah datang'],
  ['di mana, ya?', ''],
  ['YANG', ''],
  ['surat keterangan tidak mampu', 'surat keterangan tidak mampu'],
  ['"cara untuk pindah" di kota', '"cara untuk pindah" kota'],
  ['izin -untuk', 'izin -untuk'],
  ['akta or kartu', 'akta or kartu'],
  ['dandan keuntungan', 'dandan keuntungan'],
  ['how to get a permit', 'get permit'],
  ['%', '%'],
  ['', ''],
])('%j asks for %j', (question, left) => {
  expect(withoutStopWords(question)).toBe(left);
});
