import type { RetentionRow } from '@maklumat/operations';
import { expect, test } from 'vitest';
import { keptAlike } from './kept-alike';

function row(service: string, slug: string | null, person = 'P1Y', result = 'Selesai'): RetentionRow {
  const more = { words: 'P5Y', assumed: true, note: { id: 'Contoh' }, sources: [], identity: [] };
  return {
    service: { id: service },
    results: [{ id: result }],
    rule: slug === null ? null : { slug, person, ...more },
  };
}

/** Services, and the slugs of each of their lines. */
function said(...rows: RetentionRow[]): string[] {
  return keptAlike(rows).map(({ services, kept }) =>
    [services.map(({ id }) => id).join('+'), ...kept.map(({ slugs }) => slugs.join('+'))].join(' '),
  );
}

test('the results of a service stand together, in the order they came', () => {
  expect(said(row('A', 'a'), row('B', 'b', 'P2Y'), row('A', 'a-ditarik', 'P6M', 'Ditarik'))).toEqual([
    'A a a-ditarik',
    'B b',
  ]);
});

test('services that keep alike are named once, each with its own rule to link to', () => {
  expect(said(row('A', 'a'), row('B', 'b'), row('C', 'c', 'P2Y'))).toEqual(['A+B a+b', 'C c']);
});

test('another period, another result or no rule is another group', () => {
  expect(said(row('A', 'a'), row('B', 'b', 'P1Y', 'Ditolak'), row('C', null))).toEqual(['A a', 'B b', 'C ']);
});
