import { describe, expect, test } from 'vitest';
import { answerDueAt, reminderAt, standingOf } from './clock';

/** The same instant as a clock on a wall shows it there. */
function wallClock(instant: Date, zone: string): string {
  return new Intl.DateTimeFormat('sv-SE', {
    ...{ timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  }).format(instant);
}

test.each<[received: string, due: string, zone: string, there: string, why: string]>([
  [
    '2026-05-01T07:30:00Z',
    '2026-05-04T07:30:00Z',
    'Asia/Pontianak',
    '2026-05-04 14:30',
    'Labour Day and a weekend',
  ],
  [
    '2026-05-01T07:30:00Z',
    '2026-05-04T07:30:00Z',
    'Asia/Makassar',
    '2026-05-04 15:30',
    'the same instant in WITA',
  ],
  [
    '2026-05-01T16:30:00Z',
    '2026-05-04T16:30:00Z',
    'Asia/Pontianak',
    '2026-05-04 23:30',
    'late in the evening, WIB',
  ],
  [
    '2026-05-01T16:30:00Z',
    '2026-05-04T16:30:00Z',
    'Asia/Makassar',
    '2026-05-05 00:30',
    'already the next day in WITA',
  ],
  ['2026-05-01T16:30:00Z', '2026-05-04T16:30:00Z', 'Asia/Jayapura', '2026-05-05 01:30', 'and in WIT'],
  [
    '2026-03-19T02:00:00Z',
    '2026-03-22T02:00:00Z',
    'Asia/Jakarta',
    '2026-03-22 09:00',
    'Nyepi and Idul Fitri',
  ],
  [
    '2026-12-31T10:00:00Z',
    '2027-01-03T10:00:00Z',
    'Asia/Jakarta',
    '2027-01-03 17:00',
    'over the turn of the year',
  ],
  ['2028-02-27T00:00:00Z', '2028-03-01T00:00:00Z', 'Asia/Jakarta', '2028-03-01 07:00', 'a leap day counts'],
  [
    '2026-11-23T00:00:00.001Z',
    '2026-11-26T00:00:00.001Z',
    'Asia/Jakarta',
    '2026-11-26 07:00',
    'to the millisecond',
  ],
])('asked at %s, due at %s (%s: %s): %s', (received, due, zone, there) => {
  const dueAt = answerDueAt(new Date(received));
  expect(dueAt).toEqual(new Date(due));
  expect(wallClock(dueAt, zone)).toBe(there);
});

test('whoever decides is reminded a day before', () => {
  expect(reminderAt(new Date('2026-05-01T07:30:00Z'))).toEqual(new Date('2026-05-03T07:30:00Z'));
});

describe('a request stands', () => {
  const receivedAt = new Date('2026-05-01T07:30:00Z');
  const open = { state: 'open', receivedAt, decidedAt: null } as const;

  test.each([
    ['2026-05-01T07:30:00Z', 'open'],
    ['2026-05-03T07:29:59.999Z', 'open'],
    ['2026-05-03T07:30:00Z', 'soon'],
    ['2026-05-04T07:30:00Z', 'soon'],
    ['2026-05-04T07:30:00.001Z', 'late'],
  ])('at %s: %s', (now, standing) => {
    expect(standingOf(open, new Date(now))).toBe(standing);
  });

  test.each([
    ['2026-05-04T07:30:00Z', 'answered'],
    ['2026-05-04T07:30:00.001Z', 'answered-late'],
  ])('answered at %s: %s, however late it is read', (decided, standing) => {
    const answered = { state: 'granted', receivedAt, decidedAt: new Date(decided) } as const;
    expect(standingOf(answered, new Date('2027-01-01T00:00:00Z'))).toBe(standing);
  });
});
