import { expect, test } from 'vitest';
import { refusalOf } from './holiday-change';

const MOVE = { tanggal: '2026-11-25', ke: '2026-11-26' };

test('a move that ends on a day off, or in a year without a calendar, is refused at the day it goes to', () => {
  for (const code of ['holiday-known', 'year-not-covered', 'holiday-same-day'] as const)
    expect(refusalOf(code, MOVE)).toEqual({ code, day: '2026-11-26', field: 'ke' });
});

test('a move of a day nobody set is refused at the day it leaves', () => {
  expect(refusalOf('holiday-unknown', MOVE)).toEqual({
    ...{ code: 'holiday-unknown', day: '2026-11-25', field: 'tanggal' },
  });
});

test('a day added is refused at its own day', () => {
  expect(refusalOf('holiday-known', { tanggal: '2026-11-25' })).toMatchObject({ day: '2026-11-25' });
});
