import { expect, test } from 'vitest';
import { addStandards, factsInForce, meanStated, standardsFigures } from './standards-figures';

const MIDNIGHT = new Date('2026-12-31T17:00:00Z');
const JUST_BEFORE = new Date('2026-12-31T16:59:59.999Z');
const OLDER = { service: 'a', beginsAt: null, endsAt: MIDNIGHT, stated: 6 };
const NEWER = { service: 'a', beginsAt: MIDNIGHT, endsAt: null, stated: 14 };

test('of two versions the one in force at the moment counts', () => {
  expect(factsInForce([OLDER, NEWER], JUST_BEFORE)).toEqual([OLDER]);
  expect(factsInForce([OLDER, NEWER], MIDNIGHT)).toEqual([NEWER]);
});

test('published, complete and stated are counted over the versions in force', () => {
  const figures = standardsFigures([NEWER, { ...OLDER, stated: 13 }]);
  expect(figures).toEqual({ published: 2, complete: 1, stated: 27 });
  expect(addStandards([figures, standardsFigures([NEWER])])).toEqual({
    published: 3,
    complete: 2,
    stated: 41,
  });
});

test.each<[published: number, stated: number, mean: number | null, why: string]>([
  [0, 0, null, 'no standard has no mean'],
  [1, 6, 6, 'one standard is its own mean'],
  [5, 42, 8.4, 'to one decimal'],
  [3, 41, 13.6, 'not rounded up to what is not so'],
  [30, 419, 13.9, 'fourteen is said only when all are complete'],
  [30, 420, 14, 'all are complete'],
])('%d standards that state %d components state %j each: %s', (published, stated, mean) => {
  expect(meanStated({ published, stated, complete: 0 })).toBe(mean);
});
