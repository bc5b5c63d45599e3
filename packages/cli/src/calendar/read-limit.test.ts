import { expect, test } from 'vitest';
import { readLimit } from './read-limit';

test.each([
  ['5 working-days', { amount: 5, unit: 'working-days' }],
  ['1 working-day', { amount: 1, unit: 'working-days' }],
  ['2 days', { amount: 2, unit: 'calendar-days' }],
  ['72 hours', { amount: 72, unit: 'clock-hours' }],
  ['1.5 working-hours', { amount: 1.5, unit: 'working-hours' }],
  ['35 minutes', { amount: 35, unit: 'minutes' }],
])('%s', (written, limit) => {
  expect(readLimit(written)).toEqual(limit);
});

test.each(['0 days', '-3 days', '1.5 days', '5', 'days', '5 weeks', '5 hari kerja', '1e3 days', ''])(
  '%s is no limit',
  (written) => {
    expect(readLimit(written)).toBeNull();
  },
);
