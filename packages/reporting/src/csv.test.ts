import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeCsv } from './csv';

test('cells stand between commas, lines end in CRLF, an empty cell is nothing', () => {
  expect(
    writeCsv(
      ['a', 'b'],
      [
        ['Kota', 2.5],
        [null, 0],
      ],
    ),
  ).toBe('a,b\r\nKota,2.5\r\n,0\r\n');
});

test.each<[cell: string, written: string, why: string]>([
  ['Kota Contoh', 'Kota Contoh', 'plain words stay'],
  ['Kota, Contoh', '"Kota, Contoh"', 'a comma is quoted'],
  ['Kota "C"', '"Kota ""C"""', 'quotation marks are doubled'],
  ['dua\nbaris', '"dua\nbaris"', 'a line break is quoted'],
  ['=1+1', `'=1+1`, 'a formula is text'],
  ['+62812', `'+62812`, 'a plus begins one'],
  ['-1', `'-1`, 'a minus begins one'],
  ['@SUM(A1)', `'@SUM(A1)`, 'an at begins one'],
  ['  =1', `'  =1`, 'also behind blanks'],
  ['\u200b=1', `'\u200b=1`, 'also behind what nobody sees'],
  ['\t=1', `'\t=1`, 'a tab is dropped by some programs'],
  ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`, 'and is quoted as any other'],
])('%j is written as %j: %s', (cell, written) => {
  expect(writeCsv([], [[cell]])).toBe(`\r\n${written}\r\n`);
});

test('a number is never taken for text', () => {
  expect(writeCsv([], [[-3]])).toBe('\r\n-3\r\n');
});

test('whatever a cell says, no line has a cell more and no cell begins a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 }), (cells) => {
      const read = readLine(writeCsv(cells, []));
      expect(read.map((cell) => cell.replace(/^'/, ''))).toEqual(cells.map((cell) => cell.replace(/^'/, '')));
      for (const cell of read) expect(cell).not.toMatch(/^\s*[=+\-@]/);
    }),
  );
});

/** One line as a strict reader of RFC 4180 takes it apart. */
function readLine(line: string): string[] {
  const cells: string[] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let match = pattern.exec(line); match !== null; match = pattern.exec(line)) {
    cells.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') break;
  }
  return cells;
}
