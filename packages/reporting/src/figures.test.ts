import { expect, test } from 'vitest';
import { figuresOf } from './figures';
import { FEWEST_CASES, onTimePercent, typicalDays } from './small-numbers';
import type { EndedTally, Tally } from './tally';

const NOTHING = figuresOf([]);

function ended(given: Partial<EndedTally> = {}): EndedTally {
  return {
    ...{ of: 'ended', outcome: 'finished', promise: 'kept', workingDays: 3, example: false, count: 1 },
    ...given,
  };
}

test('nothing counted is zero everywhere, and no median', () => {
  expect(NOTHING).toEqual({
    ...{ received: 0, open: 0, late: 0, openUndetermined: 0, finished: 0, endedOtherwise: 0 },
    ...{ judged: 0, kept: 0, measured: 0, medianDays: null, examples: 'none' },
  });
});

test('received, open and ended are counted each for itself', () => {
  const tallies: Tally[] = [
    { of: 'received', example: false, count: 40 },
    { of: 'open', late: false, undetermined: false, example: false, count: 5 },
    { of: 'open', late: true, undetermined: false, example: false, count: 2 },
    { of: 'open', late: false, undetermined: true, example: false, count: 1 },
    ended({ count: 9 }),
    ended({ outcome: 'rejected', promise: null, workingDays: null, count: 4 }),
  ];
  expect(figuresOf(tallies)).toMatchObject({
    ...{ received: 40, open: 8, late: 2, openUndetermined: 1, finished: 9, endedOtherwise: 4 },
  });
});

test.each<[EndedTally['outcome'], finished: number, otherwise: number]>([
  ['finished', 1, 0],
  ['sent-back', 0, 1],
  ['rejected', 0, 1],
  ['withdrawn', 0, 1],
  ['closed-on-silence', 0, 1],
])('a case that ended as %s counts as finished %d, as ended otherwise %d', (outcome, finished, otherwise) => {
  const isFinished = outcome === 'finished';
  const tally = ended({ outcome, ...(isFinished ? {} : { promise: null, workingDays: null }) });
  expect(figuresOf([tally])).toMatchObject({ finished, endedOtherwise: otherwise });
});

test.each<[EndedTally['promise'], judged: number, kept: number]>([
  ['kept', 1, 1],
  ['broken', 1, 0],
  ['undetermined', 0, 0],
  ['none', 0, 0],
])('a promise that is %s is judged %d and kept %d', (promise, judged, kept) => {
  expect(figuresOf([ended({ promise })])).toMatchObject({ finished: 1, judged, kept });
});

test('the median is over finished cases whose days could be counted', () => {
  const tallies = [
    ended({ workingDays: 0, count: 2 }),
    ended({ workingDays: 4, count: 3 }),
    ended({ workingDays: null, count: 8 }),
    ended({ outcome: 'withdrawn', promise: null, workingDays: null, count: 50 }),
  ];
  expect(figuresOf(tallies)).toMatchObject({ measured: 5, medianDays: 4 });
});

test.each<[tallies: Tally[], examples: string]>([
  [[{ of: 'received', example: false, count: 1 }], 'none'],
  [[{ of: 'received', example: true, count: 1 }], 'all'],
  [[{ of: 'received', example: false, count: 1 }, ended({ example: true })], 'some'],
])('%j contains %s examples', (tallies, examples) => {
  expect(figuresOf(tallies).examples).toBe(examples);
});

test.each<[judged: number, kept: number, percent: number | null, why: string]>([
  [FEWEST_CASES - 1, FEWEST_CASES - 1, null, 'too few to tell'],
  [FEWEST_CASES, FEWEST_CASES, 100, 'enough'],
  [FEWEST_CASES, 0, 0, 'none was kept'],
  [12, 8, 67, 'rounded'],
  [1000, 999, 99, 'one broken promise is not hidden'],
  [1000, 1, 1, 'one kept promise is not lost'],
])('of %d judged %d kept is %j percent: %s', (judged, kept, percent) => {
  expect(onTimePercent({ ...NOTHING, judged, kept })).toBe(percent);
});

test('a median of fewer than ten cases is not told', () => {
  expect(typicalDays({ ...NOTHING, measured: 9, medianDays: 2 })).toBeNull();
  expect(typicalDays({ ...NOTHING, measured: 10, medianDays: 2 })).toBe(2);
});
