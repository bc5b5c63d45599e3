import { at, sampleCalendar } from '@maklumat/cases/testing';
import { expect, test } from 'vitest';
import { lastPromise, promiseBounds } from './promise-bounds';

// A Tuesday; the office is open from 7.30 to 16.00 with a break at noon.
const NOW = new Date(at('2026-08-11 10:15'));
const calendar = sampleCalendar();

function served(due: string | null, when: string, now = NOW): boolean {
  return promiseBounds(due === null ? null : at(due), now, calendar).isServed(at(when));
}

test('somebody is there in office hours, at the moment of closing too, and not after it', () => {
  expect(served('2026-08-14 16:00', '2026-08-12 09:00')).toBe(true);
  expect(served('2026-08-14 16:00', '2026-08-11 16:00')).toBe(true);
  expect(served('2026-08-14 16:00', '2026-08-11 16:01')).toBe(false);
  expect(served(null, '2026-08-15 10:00')).toBe(false);
});

test('who records a call while the office is closed may promise for then', () => {
  const night = new Date(at('2026-08-11 19:00'));
  expect(served('2026-08-11 21:00', '2026-08-11 20:30', night)).toBe(true);
});

test('a limit that has passed already binds no promise', () => {
  expect(promiseBounds(at('2026-08-11 09:00'), NOW, calendar).latest).toBeNull();
});

test.each<[due: string | null, last: string | null, why: string]>([
  ['2026-08-11 11:15', '2026-08-11 11:15', 'the limit'],
  ['2026-08-11 17:40', '2026-08-11 16:00', 'the office closes before it'],
  [null, null, 'no limit'],
])('with the limit %s the last time to promise is %s: %s', (due, last) => {
  const bounds = promiseBounds(due === null ? null : at(due), NOW, calendar);
  expect(lastPromise(bounds, NOW)?.getTime() ?? null).toBe(last === null ? null : at(last));
});
