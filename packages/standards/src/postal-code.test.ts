import { expect, test } from 'vitest';
import { malformedPostalCodes } from './postal-code';

test.each<[address: string, wrong: string[]]>([
  ['Jl. Contoh No. 5 Kota Contoh 51111 0285421243', []],
  ['Jalan Contoh no 3 781111', ['781111']],
  ['Jalan Contoh no 3 781111 8181771', ['781111']],
  ['Jalan Contoh 12, Kode Pos 7811', ['7811']],
  ['Jalan Contoh 12, Kode Pos: 78111.', []],
  ['Blok 123456 Kota Contoh 78111', []],
  ['Telepon 055222', []],
  ['', []],
  ['1 '.repeat(50_000), []],
])('in "%s" the malformed postal codes are %j', (address, wrong) => {
  expect(malformedPostalCodes(address)).toEqual(wrong);
});
