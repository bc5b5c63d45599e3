import { expect, test } from 'vitest';
import { entryNumber, informationFilterOf, informationQuery, isInformationAsked } from './information-params';

const NOTHING = { query: null, class: null, unit: null, year: null, page: 1 };

test.each<[query: string, filter: Partial<typeof NOTHING> | object]>([
  ['', {}],
  [
    'q=anggaran&klasifikasi=serta-merta&unit=dinas-x&tahun=2026&hal=3',
    { query: 'anggaran', class: 'immediate', unit: 'dinas-x', year: 2026, page: 3 },
  ],
  ['klasifikasi=rahasia&unit=../x&tahun=26&hal=0', {}],
  ['klasifikasi=__proto__', {}],
])('"%s" asks for what it says, and for nothing by a strange value', (query, filter) => {
  expect(informationFilterOf(new URL(`https://contoh.example/x?${query}`))).toEqual({
    ...NOTHING,
    ...filter,
  });
});

test('an address of a page holds the search', () => {
  const filter = informationFilterOf(new URL('https://contoh.example/x?q=a%20b&klasifikasi=dikecualikan'));
  expect(informationQuery(filter, 2)).toBe('?q=a+b&klasifikasi=dikecualikan&hal=2');
  expect(informationQuery({ ...NOTHING }, 1)).toBe('');
  expect([isInformationAsked(filter), isInformationAsked({ ...NOTHING, page: 3 })]).toEqual([true, false]);
});

test.each<[string | undefined, number]>([
  ['12', 12],
  ['0', 0],
  ['-1', 0],
  ['1e3', 0],
  ['012', 0],
  ['12345678', 0],
  [undefined, 0],
])('%s is the number %s of an entry', (text, number) => {
  expect(entryNumber(text)).toBe(number);
});
