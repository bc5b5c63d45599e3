import { expect, test } from 'vitest';
import { refusalOfStep, type EntryRefusal, type EntryStanding, type EntryStep } from './decide-entry';

const WAITING: EntryStanding = { latest: 2, writtenBy: 'sri', shown: 1, draft: 'waiting' };
const FIRST: EntryStanding = { ...WAITING, latest: 1, shown: null };
const SHOWN: EntryStanding = { ...WAITING, shown: 2, draft: null };
const RETURNED: EntryStanding = { ...WAITING, draft: 'returned' };
const WITHDRAWN: EntryStanding = { ...SHOWN, shown: null };
const IMPORTED: EntryStanding = { ...FIRST, writtenBy: null };

test.each<[step: EntryStep, where: string, standing: EntryStanding, by: string, is: EntryRefusal | null]>([
  ['approve', 'a first draft', FIRST, 'budi', null],
  ['approve', 'a change of what is shown', WAITING, 'budi', null],
  ['approve', 'what came from a terminal', IMPORTED, 'budi', null],
  ['approve', 'the own words', WAITING, 'sri', 'own-text'],
  ['approve', 'what is shown already', SHOWN, 'budi', 'nothing-waiting'],
  ['approve', 'what was given back', RETURNED, 'budi', 'returned-already'],
  ['approve', 'what was withdrawn', WITHDRAWN, 'budi', 'nothing-waiting'],
  ['return', 'a draft', FIRST, 'budi', null],
  ['return', 'the own words', WAITING, 'sri', null],
  ['return', 'what was given back', RETURNED, 'budi', 'nothing-waiting'],
  ['return', 'what is shown', SHOWN, 'budi', 'nothing-waiting'],
  ['withdraw', 'what is shown', SHOWN, 'budi', null],
  ['withdraw', 'what one wrote oneself', SHOWN, 'sri', null],
  ['withdraw', 'what is shown beside a newer draft', WAITING, 'budi', null],
  ['withdraw', 'a first draft', FIRST, 'budi', 'not-published'],
  ['withdraw', 'what was withdrawn', WITHDRAWN, 'budi', 'not-published'],
])('%s %s', (step, _where, standing, by, is) => {
  const wanted = { step, readVersion: standing.latest, by, reason: 'Tautan mati.' };
  expect(refusalOfStep(standing, wanted)).toBe(is);
});

test.each<EntryStep>(['approve', 'return', 'withdraw'])(
  '%s is refused on a page that is out of date',
  (step) => {
    expect(refusalOfStep(WAITING, { step, readVersion: 1, by: 'budi', reason: 'x' })).toBe(
      'changed-meanwhile',
    );
  },
);

test.each<[EntryStep, EntryStanding]>([
  ['return', WAITING],
  ['withdraw', SHOWN],
])('%s needs a reason', (step, standing) => {
  expect(refusalOfStep(standing, { step, readVersion: 2, by: 'budi', reason: '' })).toBe('reason-missing');
});
