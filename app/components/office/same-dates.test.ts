import type { TimelineEntry } from '@maklumat/operations';
import { expect, test } from 'vitest';
import { sameDates } from './same-dates';

type Told = { limit?: string; run?: number; dueOn: string };

function entriesOf(told: readonly Told[]): Pick<TimelineEntry, 'sequence' | 'body'>[] {
  return told.map(({ limit = 'answer', run = 1, dueOn }, index) => ({
    sequence: index + 1,
    body: { type: 'promise-told', limit, run, dueOn, dueAt: `${dueOn}T16:00:00+07:00`, why: 'resumed' },
  }));
}

test('a date told again to the same clock is the same date', () => {
  expect(sameDates(entriesOf([{ dueOn: '2026-11-24' }, { dueOn: '2026-11-24' }]))).toEqual(new Set([2]));
});

test('a date that moved is new, and new again when it moves back', () => {
  const days = ['2026-11-24', '2026-11-26', '2026-11-24'].map((dueOn) => ({ dueOn }));
  expect(sameDates(entriesOf(days))).toEqual(new Set());
});

test('the same day of another limit, and of another run, is a first date', () => {
  const day = '2026-11-24';
  const told = [{ dueOn: day }, { dueOn: day, limit: 'verification' }, { dueOn: day, run: 2 }];
  expect(sameDates(entriesOf(told))).toEqual(new Set());
});
