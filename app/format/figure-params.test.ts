import { MEASURES } from '@maklumat/reporting';
import { expect, test } from 'vitest';
import { figureQuery, orderAfter, orderOf, yearOf, type Order } from './figure-params';

const NOW = new Date('2026-11-22T03:00:00Z');
const at = (query: string) => new URL(`https://contoh.go.id/nasional${query}`);

test('every order and year can be written as an address and read back', () => {
  for (const measure of MEASURES)
    for (const direction of ['ascending', 'descending'] as const)
      for (const year of [null, 2025]) {
        const query = figureQuery(year, { measure, direction });
        expect([yearOf(at(query), NOW), orderOf(at(query))]).toEqual([year, { measure, direction }]);
      }
});

test('what is shown without asking has no query', () => {
  expect(figureQuery(null)).toBe('');
  expect(figureQuery(2025)).toBe('?tahun=2025');
  expect(figureQuery(null, { measure: 'late', direction: 'descending' })).toBe('?urut=terlambat');
});

test.each(['', '?urut=', '?urut=peringkat', '?urut=late', '?arah=turun', '?urut[]=terlambat', '?tahun=0000'])(
  'an address that says %j asks for nothing there is: by name, the last twelve months',
  (query) => {
    expect(orderOf(at(query))).toEqual({ measure: 'name', direction: 'ascending' });
    expect(yearOf(at(query), NOW)).toBeNull();
  },
);

test('a strange direction is that in which a figure is first shown', () => {
  expect(orderOf(at('?urut=terlambat&arah=miring'))).toEqual({ measure: 'late', direction: 'descending' });
});

test('pressing a head orders by it, pressing it again turns it round', () => {
  const byName: Order = { measure: 'name', direction: 'ascending' };
  const byLate = orderAfter('late', byName);
  expect(byLate).toEqual({ measure: 'late', direction: 'descending' });
  expect(orderAfter('late', byLate)).toEqual({ measure: 'late', direction: 'ascending' });
  expect(orderAfter('name', byLate)).toEqual(byName);
});
