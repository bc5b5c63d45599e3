import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { addLimit } from './add-limit';
import { compileCalendar, type CalendarInput } from './compile-calendar';
import { countedFraction, elapsedWithin, instantOfFraction } from './elapsed';
import { LIMIT_UNITS, type Limit, type LimitUnit } from './limit';
import type { Stop } from './stops';
import { NATIONAL, OFFICE, RAMADAN, SIX_DAYS } from './testing/sample-calendars';
import { slowDue } from './testing/slow-count';
import { ZONES } from './zones';

const MINUTE = 60_000;
const FIRST = Date.UTC(2024, 0, 2);
const LONGEST: Record<LimitUnit, number> = {
  minutes: 3000,
  'clock-hours': 200,
  'working-hours': 60,
  'calendar-days': 60,
  'working-days': 60,
};

const LOCAL_HOLIDAYS = [
  { date: '2026-02-18', name: { id: 'Hari jadi' }, decree: 'Perwal 1/2026', knownOn: '2026-01-05' },
];

const inputs: fc.Arbitrary<CalendarInput> = fc
  .record({ base: fc.constantFrom(OFFICE, SIX_DAYS), zone: fc.constantFrom(...ZONES), extra: fc.boolean() })
  .map(({ base, zone, extra }) => ({
    calendar: { ...base, zone, localHolidays: extra ? LOCAL_HOLIDAYS : [] },
    national: NATIONAL,
    ramadan: RAMADAN,
  }));
// Three and a half years from January 2024, so that the longest limit with stops stays inside 2027.
const starts = fc.integer({ min: 0, max: 3.4 * 366 * 24 * 60 }).map((minutes) => FIRST + minutes * MINUTE);
const limits: fc.Arbitrary<Limit> = fc
  .constantFrom(...LIMIT_UNITS)
  .chain((unit) => fc.integer({ min: 1, max: LONGEST[unit] }).map((amount) => ({ amount, unit })));

function stopsAfter(startAt: number): fc.Arbitrary<Stop[]> {
  const minutes = fc.integer({ min: -2000, max: 20_000 });
  const stop = fc.record({ from: minutes, length: fc.integer({ min: 0, max: 10_000 }) });
  return fc.array(stop, { maxLength: 3 }).map((stops) =>
    stops.map(({ from, length }) => ({
      from: startAt + from * MINUTE,
      until: startAt + (from + length) * MINUTE,
    })),
  );
}

const counts = fc
  .record({ input: inputs, startAt: starts, limit: limits })
  .chain((count) => stopsAfter(count.startAt).map((stops) => ({ ...count, stops })));

function due({
  limit,
  startAt,
  input,
  stops,
}: {
  limit: Limit;
  startAt: number;
  input: CalendarInput;
  stops: Stop[];
}) {
  return addLimit(limit, startAt, compileOnce(input), stops).dueAt;
}

const compiledOnes = new Map<string, ReturnType<typeof compileCalendar>>();

function compileOnce(input: CalendarInput): ReturnType<typeof compileCalendar> {
  const { zone, week, localHolidays } = input.calendar;
  const key = `${zone} ${week.saturday.length} ${localHolidays.length}`;
  const calendar = compiledOnes.get(key) ?? compileCalendar(input);
  compiledOnes.set(key, calendar);
  return calendar;
}

test('counting agrees with counting by wall calendar and watch', () => {
  fc.assert(
    fc.property(counts, (count) => {
      expect(due(count)).toBe(slowDue(count.limit, count.startAt, count.input, count.stops));
    }),
    { numRuns: 2000 },
  );
});

describe('for every limit, start, calendar and stops', () => {
  test('a later start never ends earlier, and a larger amount ends later', () => {
    fc.assert(
      fc.property(counts, fc.nat({ max: 5000 }), (count, later) => {
        const dueAt = due(count);
        expect(due({ ...count, startAt: count.startAt + later * MINUTE })).toBeGreaterThanOrEqual(dueAt);
        const larger = { ...count.limit, amount: count.limit.amount + 1 };
        expect(due({ ...count, limit: larger })).toBeGreaterThan(dueAt);
      }),
      { numRuns: 2000 },
    );
  });

  test('elapsed time is the inverse of adding, to the millisecond', () => {
    fc.assert(
      fc.property(counts, ({ limit, startAt, input, stops }) => {
        const calendar = compileOnce(input);
        const { dueAt } = addLimit(limit, startAt, calendar, stops);
        expect(elapsedWithin(limit.unit, startAt, dueAt, calendar, stops)).toBe(limit.amount);
        expect(elapsedWithin(limit.unit, startAt, dueAt - 1, calendar, stops)).toBeLessThan(limit.amount);
      }),
      { numRuns: 2000 },
    );
  });

  test('hours and minutes add up: two limits one after the other are one', () => {
    const inHours = counts.filter(({ limit }) => !limit.unit.endsWith('days'));
    fc.assert(
      fc.property(inHours, fc.integer({ min: 1, max: 50 }), (count, more) => {
        const { amount, unit } = count.limit;
        const second = due({ ...count, limit: { amount: more, unit }, startAt: due(count) });
        expect(second).toBe(due({ ...count, limit: { amount: amount + more, unit } }));
      }),
      { numRuns: 2000 },
    );
  });

  test('the share used up never falls, is 1 at the due instant, and is found again as an instant', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 99 }), (count, percent) => {
        const calendar = compileOnce(count.input);
        const share = percent / 100;
        const reached = instantOfFraction(count.limit, count.startAt, share, calendar, count.stops);
        const shareAt = (at: number) =>
          countedFraction(count.limit, count.startAt, at, calendar, count.stops);
        const dueAt = due(count);
        expect(shareAt(dueAt)).toBe(1);
        expect(reached).toBeLessThanOrEqual(dueAt);
        expect(shareAt(reached)).toBeGreaterThanOrEqual(share);
        expect(shareAt(reached - 1)).toBeLessThan(share);
      }),
      { numRuns: 2000 },
    );
  });
});

test('the zone of the machine does not matter', () => {
  const calendar = () => compileCalendar({ calendar: OFFICE, national: NATIONAL, ramadan: RAMADAN });
  const answers = ['UTC', 'America/New_York', 'Pacific/Kiritimati'].map((zone) => {
    vi.stubEnv('TZ', zone);
    const offset = new Date(2026, 0, 1).getTimezoneOffset();
    const days = addLimit({ amount: 10, unit: 'working-days' }, FIRST, calendar());
    const hours = addLimit({ amount: 30, unit: 'working-hours' }, FIRST, calendar());
    vi.unstubAllEnvs();
    return { offset, days, hours };
  });
  expect(answers.map(({ offset }) => offset)).toEqual([0, 300, -840]);
  expect(new Set(answers.map(({ days, hours }) => JSON.stringify([days, hours]))).size).toBe(1);
});

test('the same local time in another zone ends at the same local time', () => {
  fc.assert(
    fc.property(starts, limits, (startAt, limit) => {
      const [west, east] = (['Asia/Jakarta', 'Asia/Jayapura'] as const).map((zone) =>
        compileOnce({ calendar: { ...OFFICE, zone }, national: NATIONAL, ramadan: RAMADAN }),
      );
      if (west === undefined || east === undefined) return;
      const twoHours = 120 * MINUTE;
      const inWest = addLimit(limit, startAt, west);
      const inEast = addLimit(limit, startAt - twoHours, east);
      expect(inEast).toEqual({ dueAt: inWest.dueAt - twoHours, dueOn: inWest.dueOn });
    }),
    { numRuns: 1000 },
  );
});
