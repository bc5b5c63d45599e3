import { expect, test } from 'vitest';
import {
  filterOf,
  filterQuery,
  isAsked,
  pageOf,
  queryOf,
  unknownFilters,
  versionNumber,
} from './query-params';

const at = (query: string) => new URL(`https://contoh.test/cari?${query}`);

test.each([
  ['', null],
  ['q=', null],
  ['q=%20%20', null],
  ['q=akta+lahir', 'akta lahir'],
  ['q=%00', null],
  [`q=${'a'.repeat(5000)}`, 'a'.repeat(100)],
])('the words of ?%s are %j', (query, words) => {
  expect(queryOf(at(query))).toBe(words);
});

test.each([
  ['', 1],
  ['hal=3', 3],
  ['hal=0', 1],
  ['hal=-1', 1],
  ['hal=1e9', 1],
  ['hal=99999', 1],
  ['hal=dua', 1],
])('?%s is page %i', (query, page) => {
  expect(pageOf(at(query))).toBe(page);
});

test.each([
  ['2', 2],
  ['02', null],
  ['0', null],
  ['2.5', null],
  ['dua', null],
  [null, null],
  [undefined, null],
])('"%s" as a version number is %j', (text, number) => {
  expect(versionNumber(text)).toBe(number);
});

test('filters nobody could have chosen are no filters', () => {
  expect(filterOf(at('q=a&unit=../x&cara=merpati&biaya=murah'))).toEqual({
    query: 'a',
    unit: null,
    way: null,
    cost: null,
  });
});

test('a filter that means nothing is named, with what was given; an empty one is no filter', () => {
  expect(unknownFilters(at('unit=dinas&cara=merpati&biaya=murah'), ['dinas'])).toEqual([
    { name: 'cara', value: 'merpati' },
    { name: 'biaya', value: 'murah' },
  ]);
  expect(unknownFilters(at('unit=lain&cara=&biaya=gratis'), ['dinas'])).toEqual([
    { name: 'unit', value: 'lain' },
  ]);
  expect(unknownFilters(at(`cara=${'x'.repeat(500)}`), [])).toEqual([
    { name: 'cara', value: 'x'.repeat(40) },
  ]);
});

test('filters survive the way into an address and back, but for the one dropped', () => {
  const filter = filterOf(at('q=a&unit=dinas&cara=desk&biaya=gratis'));
  expect(filter).toEqual({ query: 'a', unit: 'dinas', way: 'desk', cost: 'free' });
  expect(filterQuery(filter, 'query')).toBe('?unit=dinas&cara=desk&biaya=gratis');
  expect(filterQuery({ ...filter, unit: null, way: null, cost: null }, 'query')).toBe('');
});

test('one filter is enough to have asked', () => {
  expect(isAsked(filterOf(at('')))).toBe(false);
  expect(isAsked(filterOf(at('biaya=gratis')))).toBe(true);
});
