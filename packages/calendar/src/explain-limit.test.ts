import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addLimit } from './add-limit';
import { explainLimit } from './explain-limit';
import { at, compiled, local } from './testing/sample-calendars';

const office = compiled();
const HOUR = 3_600_000;

describe('working days', () => {
  const start = at('2026-03-17 10:00', office);
  const told = explainLimit({ amount: 2, unit: 'working-days' }, start, office);

  test('the start rule, day zero and the due instant are told', () => {
    expect(told).toMatchObject({
      limit: { amount: 2, unit: 'working-days' },
      zone: 'Asia/Jakarta',
      knownOn: null,
      startAt: start,
      startOn: '2026-03-17',
      startRule: 'day-of-receipt-is-day-zero',
      dayZero: '2026-03-17',
      countsFrom: at('2026-03-18 00:00', office),
      dueAt: at('2026-03-26 16:00', office),
      dueOn: '2026-03-26',
      stops: [],
    });
  });

  test('each day counted has its number and its close', () => {
    const closesAt = (date: string) => at(`${date} 16:00`, office);
    expect(told.counted).toEqual([
      { date: '2026-03-25', number: 1, minutes: null, hours: 'ordinary', closesAt: closesAt('2026-03-25') },
      { date: '2026-03-26', number: 2, minutes: null, hours: 'ordinary', closesAt: closesAt('2026-03-26') },
    ]);
  });

  test('each day skipped has its reason and its decree', () => {
    expect(told.skipped.map(({ date, reason, decree }) => [date, reason, decree])).toEqual([
      ['2026-03-18', 'joint-leave', 'SKB 1497/2025'],
      ['2026-03-19', 'national-holiday', 'SKB 1497/2025'],
      ['2026-03-20', 'joint-leave', 'SKB 1497/2025'],
      ['2026-03-21', 'national-holiday', 'SKB 1497/2025'],
      ['2026-03-22', 'national-holiday', 'SKB 1497/2025'],
      ['2026-03-23', 'joint-leave', 'SKB 1497/2025'],
      ['2026-03-24', 'joint-leave', 'SKB 1497/2025'],
    ]);
    expect(told.skipped[3]).toEqual({
      date: '2026-03-21',
      reason: 'national-holiday',
      name: { id: 'Hari Raya Idul Fitri 1447 Hijriah' },
      decree: 'SKB 1497/2025',
      knownOn: '2025-09-19',
      confidence: 'high',
    });
  });
});

test('local holidays, closed weekdays and special hours have reasons of their own', () => {
  const set = { name: { id: 'Hari jadi' }, decree: 'Perwal 1/2026', knownOn: '2026-01-05' };
  const calendar = compiled({
    week: { ...weekWithThursday(), thursday: [] },
    localHolidays: [{ ...set, date: '2026-11-17' }],
    specialHours: [{ ...set, date: '2026-11-18', hours: [] }],
  });
  const told = explainLimit({ amount: 2, unit: 'working-days' }, at('2026-11-16 10:00', calendar), calendar);
  expect(told.skipped.map(({ date, reason, decree }) => [date, reason, decree])).toEqual([
    ['2026-11-17', 'local-holiday', 'Perwal 1/2026'],
    ['2026-11-18', 'special-closed', 'Perwal 1/2026'],
    ['2026-11-19', 'closed-day', null],
    ['2026-11-21', 'weekend', null],
    ['2026-11-22', 'weekend', null],
  ]);
});

function weekWithThursday() {
  const day = [{ from: '08:00', until: '16:00' }];
  const weekdays = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day };
  return { ...weekdays, saturday: [], sunday: [] };
}

test('a day on whose closing the clock stood is skipped as stopped, and the stop is told', () => {
  const stops = [{ from: at('2026-11-17 15:00', office), until: at('2026-11-18 09:00', office) }];
  const told = explainLimit(
    { amount: 1, unit: 'working-days' },
    at('2026-11-16 10:00', office),
    office,
    stops,
  );
  expect(told.skipped.map(({ date, reason }) => [date, reason])).toEqual([['2026-11-17', 'stopped']]);
  expect(told.counted.map(({ date }) => date)).toEqual(['2026-11-18']);
  expect(told.stops).toEqual(stops);
});

test('a day zero that the tenant moves on is told, with the days in between', () => {
  const calendar = compiled({ receivedOutsideHours: 'next-working-day' });
  const told = explainLimit({ amount: 1, unit: 'working-days' }, at('2026-11-20 17:00', calendar), calendar);
  expect(told).toMatchObject({
    startRule: 'next-opening-is-day-zero',
    startOn: '2026-11-20',
    dayZero: '2026-11-23',
  });
  expect(told.skipped.map(({ date, reason }) => [date, reason])).toEqual([
    ['2026-11-20', 'received-after-closing'],
    ['2026-11-21', 'weekend'],
    ['2026-11-22', 'weekend'],
  ]);
});

test('calendar days count on days off, also beyond the covered years', () => {
  const told = explainLimit({ amount: 2, unit: 'calendar-days' }, at('2027-12-31 10:00', office), office);
  expect(told.counted.map(({ date }) => date)).toEqual(['2028-01-01', '2028-01-02']);
  expect(told.skipped).toEqual([]);
});

test('minutes and clock hours run at once', () => {
  const start = at('2026-11-20 17:00', office);
  const told = explainLimit({ amount: 72, unit: 'clock-hours' }, start, office);
  expect(told).toMatchObject({
    startRule: 'runs-at-once',
    dayZero: null,
    countsFrom: start,
    counted: [],
    skipped: [],
  });
});

describe('working hours', () => {
  const told = explainLimit({ amount: 5, unit: 'working-hours' }, at('2026-11-20 17:00', office), office);

  test('received while closed they wait for the next opening', () => {
    expect(told.startRule).toBe('waits-for-opening');
    expect(local(told.countsFrom, office)).toBe('2026-11-23 07:30');
    expect(local(told.dueAt, office)).toBe('2026-11-23 13:30');
    expect(told.counted.map(({ date, minutes }) => [date, minutes])).toEqual([['2026-11-23', 300]]);
    expect(told.skipped.map(({ date, reason }) => [date, reason])).toEqual([
      ['2026-11-21', 'weekend'],
      ['2026-11-22', 'weekend'],
    ]);
  });

  test('closed hours of working days are told with their reason', () => {
    expect(
      told.skippedHours.map(({ from, until, reason }) => [local(from, office), local(until, office), reason]),
    ).toEqual([
      ['2026-11-20 17:00', '2026-11-21 00:00', 'after-closing'],
      ['2026-11-23 00:00', '2026-11-23 07:30', 'before-opening'],
      ['2026-11-23 12:00', '2026-11-23 13:00', 'break'],
    ]);
  });

  test('Ramadan hours are told as such', () => {
    const inRamadan = explainLimit(
      { amount: 1, unit: 'working-hours' },
      at('2026-02-19 10:00', office),
      office,
    );
    expect(inRamadan.startRule).toBe('runs-in-office-hours');
    expect(inRamadan.counted).toEqual([
      {
        date: '2026-02-19',
        number: null,
        minutes: 60,
        hours: 'ramadan',
        closesAt: at('2026-02-19 15:00', office),
      },
    ]);
  });

  test('every moment from start to end is counted or skipped', () => {
    const first = at('2026-01-02 00:00', office);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 * 24 }), fc.integer({ min: 1, max: 40 }), (hour, amount) => {
        const start = first + hour * HOUR;
        const all = explainLimit({ amount, unit: 'working-hours' }, start, office);
        const counted = all.counted.reduce((sum, day) => sum + (day.minutes ?? 0), 0);
        const closed = all.skippedHours.reduce((sum, { from, until }) => sum + until - from, 0);
        const daysOff = all.skipped.reduce((sum, { date }) => {
          const begin = at(`${date} 00:00`, office);
          return sum + Math.min(begin + 24 * HOUR, all.dueAt) - Math.max(begin, start);
        }, 0);
        expect(counted).toBe(amount * 60);
        expect(counted * 60_000 + closed + daysOff).toBe(all.dueAt - start);
      }),
      { numRuns: 300 },
    );
  });
});

test('an explanation ends where the count ends', () => {
  const start = at('2026-02-13 10:00', office);
  for (const unit of ['minutes', 'clock-hours', 'working-hours', 'calendar-days', 'working-days'] as const) {
    const limit = { amount: 12, unit };
    expect(explainLimit(limit, start, office)).toMatchObject(addLimit(limit, start, office));
  }
});
