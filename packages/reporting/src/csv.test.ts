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
  ['\t=1', `'\t'=1`, 'a tab is dropped by some programs and ends a cell for others'],
  ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`, 'and is quoted as any other'],
])('%j is written as %j: %s', (cell, written) => {
  expect(writeCsv([], [[cell]])).toBe(`\r\n${written}\r\n`);
});

test('a number is never taken for text', () => {
  expect(writeCsv([], [[-3]])).toBe('\r\n-3\r\n');
});

/** What a cell is made of when somebody means harm. */
const SIGNS = ['a', ' ', ';', '|', '\t', '\n', '=', '+', '-', '@', '"', ',', "'"];

test('whatever a cell says, no line has a cell more and no cell begins a formula', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(...SIGNS) })), {
        minLength: 1,
        maxLength: 4,
      }),
      (cells) => {
        const read = readLine(writeCsv(cells, []));
        expect(read.map(withoutMarks)).toEqual(cells.map(withoutMarks));
        for (const cell of read) expect(cell).not.toMatch(/(^|[;|\t\r\n])\s*[=+\-@]/);
      },
    ),
  );
});

/** A cell without the apostrophes that keep a formula from being one. */
function withoutMarks(cell: string): string {
  return cell.replace(/^'/, '').replaceAll(/([;|\t\r\n][\s\p{Cf}]*)'(?=[=+\-@])/gu, '$1');
}

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

test.each([
  [
    'a semicolon, which a spreadsheet in Indonesian separates by',
    'Budi;=HYPERLINK("x")',
    `"Budi;'=HYPERLINK(""x"")"`,
  ],
  ['a new line', 'Budi\n+62', `"Budi\n'+62"`],
  ['a tab', 'Budi\t@SUM(A1)', `Budi\t'@SUM(A1)`],
  ['blanks after a semicolon', 'satu;  -1', `satu;  '-1`],
])('a formula behind %s is none', (_what, cell, written) => {
  expect(writeCsv(['a'], [[cell]])).toBe(`a\r\n${written}\r\n`);
});

test('a semicolon before words, and signs within a sentence, stay as they are', () => {
  expect(writeCsv(['a'], [['Senin; 08.00-15.00']])).toBe('a\r\nSenin; 08.00-15.00\r\n');
});
