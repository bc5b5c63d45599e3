import { expect, test } from 'vitest';
import { earlierDays } from './earlier-days';

const told = (...days: string[]) => days.map((dueOn) => ({ dueOn, toldAt: '2026-11-22T05:00:00Z' }));

test('a day that counts again is no earlier one, and a day told twice is one', () => {
  expect(earlierDays({ dueOn: '2026-11-24', toldBefore: told('2026-11-24') })).toEqual([]);
  const moved = told('2026-11-24', '2026-11-26', '2026-11-24');
  expect(earlierDays({ dueOn: '2026-11-30', toldBefore: moved })).toEqual(['2026-11-24', '2026-11-26']);
});
