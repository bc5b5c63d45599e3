import { expect, test } from 'vitest';
import { endsSoon, standingOf, usualEnd, type StandingFacts } from './answer-standing';

const NOTHING: StandingFacts = {
  ...{ publishedVersion: null, proposedVersion: null, returned: false, validUntil: null },
};
const PUBLIC: StandingFacts = { ...NOTHING, publishedVersion: 1, validUntil: '2026-11-24' };

test.each<[what: string, entry: StandingFacts, today: string, standing: string]>([
  ['written and not yet approved', { ...NOTHING, proposedVersion: 1 }, '2026-11-24', 'proposed'],
  ['given back', { ...NOTHING, proposedVersion: 1, returned: true }, '2026-11-24', 'returned'],
  ['public the day before its last', PUBLIC, '2026-11-23', 'published'],
  ['public on its last day', PUBLIC, '2026-11-24', 'published'],
  ['over on the day after', PUBLIC, '2026-11-25', 'expired'],
  ['public while other words wait', { ...PUBLIC, proposedVersion: 2 }, '2026-11-24', 'published'],
  ['over, while other words wait', { ...PUBLIC, proposedVersion: 2 }, '2026-11-25', 'expired'],
  ['taken back', NOTHING, '2026-11-24', 'withdrawn'],
])('%s', (_what, entry, today, standing) => {
  expect(standingOf(entry, today)).toBe(standing);
});

test.each<[validUntil: string, soon: boolean]>([
  ['2026-11-23', false],
  ['2026-11-24', true],
  ['2026-12-24', true],
  ['2026-12-25', false],
])('an entry until %s is %s to be looked at on 24 November', (validUntil, soon) => {
  expect(endsSoon(validUntil, '2026-11-24')).toBe(soon);
});

test('an entry holds for a year when nobody says otherwise', () => {
  expect(usualEnd('2026-11-24')).toBe('2027-11-24');
  expect(usualEnd('2028-02-29')).toBe('2029-03-01');
});
