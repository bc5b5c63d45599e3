import { describe, expect, test } from 'vitest';
import { addLimit } from './add-limit';
import { CalendarGapError } from './calendar-gap-error';
import { at, compiled, local, SIX_DAYS, week } from './testing/sample-calendars';

const office = compiled();
const nextWorkingDay = compiled({ receivedOutsideHours: 'next-working-day' });

function due(
  start: string,
  amount: number,
  unit: 'working-days' | 'calendar-days',
  calendar = office,
): string {
  return local(addLimit({ amount, unit }, at(start, calendar), calendar).dueAt, calendar);
}

describe('working days', () => {
  test.each<[start: string, days: number, due: string, why: string]>([
    ['2026-11-16 10:00', 1, '2026-11-17 16:00', 'the day of receipt is day zero'],
    ['2026-11-16 10:00', 3, '2026-11-19 16:00', 'a plain week'],
    ['2026-11-16 10:00', 4, '2026-11-20 16:30', 'Friday closes half an hour later'],
    ['2026-11-20 10:00', 2, '2026-11-24 16:00', 'the weekend is skipped'],
    ['2026-11-16 00:00', 1, '2026-11-17 16:00', 'the first moment of the day'],
    ['2026-11-16 23:59:59.999', 1, '2026-11-17 16:00', 'the last moment of the day'],
    ['2026-11-16 17:00', 1, '2026-11-17 16:00', 'received after closing: that day is day zero'],
    ['2026-11-21 09:00', 3, '2026-11-25 16:00', 'received on Saturday'],
    ['2026-03-17 10:00', 5, '2026-03-31 16:00', 'joint leave and holidays around Idul Fitri are skipped'],
    ['2026-03-19 10:00', 1, '2026-03-25 16:00', 'received on a holiday'],
    ['2026-02-18 10:00', 1, '2026-02-19 15:00', 'the first day of Ramadan closes at 15.00'],
    ['2026-02-18 10:00', 2, '2026-02-20 15:30', 'a Friday in Ramadan'],
    ['2026-03-17 10:00', 1, '2026-03-25 16:00', 'after Ramadan the ordinary hours hold'],
    ['2025-12-22 08:00', 10, '2026-01-08 16:00', 'ten days over Christmas and the end of the year'],
    ['2024-02-28 08:00', 1, '2024-02-29 16:00', 'leap day'],
    ['2024-02-28 08:00', 2, '2024-03-01 16:30', 'after the leap day'],
    ['2025-02-27 08:00', 2, '2025-03-03 15:00', 'a year without leap day, into Ramadan'],
    ['2026-12-30 08:00', 2, '2027-01-04 16:00', 'New Year and a weekend'],
  ])('%s + %i is due %s: %s', (start, days, expected) => {
    expect(due(start, days, 'working-days')).toBe(expected);
  });

  test('the date is told with the instant', () => {
    expect(addLimit({ amount: 2, unit: 'working-days' }, at('2026-11-20 10:00', office), office)).toEqual({
      dueAt: Date.UTC(2026, 10, 24, 9, 0),
      dueOn: '2026-11-24',
    });
  });
});

describe('calendar days', () => {
  test.each<[start: string, days: number, due: string, why: string]>([
    ['2026-11-20 10:00', 2, '2026-11-22 23:59:59.999', 'two days from Friday end on Sunday at 24.00'],
    ['2026-12-24 10:00', 1, '2026-12-25 23:59:59.999', 'a holiday does not move the end'],
    ['2026-12-31 23:59', 1, '2027-01-01 23:59:59.999', 'year end'],
    ['2024-02-28 00:00', 2, '2024-03-01 23:59:59.999', 'leap day counts'],
    ['2027-12-31 10:00', 3, '2028-01-03 23:59:59.999', 'no calendar is needed beyond the covered years'],
  ])('%s + %i is due %s: %s', (start, days, expected) => {
    expect(due(start, days, 'calendar-days')).toBe(expected);
  });
});

describe('where what is received outside hours counts from the next opening', () => {
  test.each<[start: string, unit: 'working-days' | 'calendar-days', due: string, why: string]>([
    ['2026-11-16 10:00', 'working-days', '2026-11-17 16:00', 'while open: that day'],
    ['2026-11-16 06:00', 'working-days', '2026-11-17 16:00', 'before opening: it opens that day'],
    ['2026-11-16 12:30', 'working-days', '2026-11-17 16:00', 'in the break: it opens again that day'],
    ['2026-11-16 15:59:59.999', 'working-days', '2026-11-17 16:00', 'the last moment before closing'],
    ['2026-11-16 16:00', 'working-days', '2026-11-18 16:00', 'at closing it is closed'],
    ['2026-11-20 17:00', 'working-days', '2026-11-24 16:00', 'Friday evening: Monday is day zero'],
    ['2026-11-21 09:00', 'calendar-days', '2026-11-24 23:59:59.999', 'Saturday: Monday is day zero'],
    ['2026-03-18 09:00', 'working-days', '2026-03-26 16:00', 'joint leave: 25 March is day zero'],
  ])('%s + 1 %s is due %s: %s', (start, unit, expected) => {
    expect(due(start, 1, unit, nextWorkingDay)).toBe(expected);
  });
});

describe('calendars differ by data', () => {
  test('a six-day week works on Saturday', () => {
    expect(due('2026-11-20 10:00', 1, 'working-days', compiled(SIX_DAYS))).toBe('2026-11-21 12:30');
  });

  test('a local holiday is skipped', () => {
    const localHolidays = [
      { date: '2026-11-17', name: { id: 'Hari jadi' }, decree: 'Perwal 1/2026', knownOn: '2026-01-05' },
    ];
    expect(due('2026-11-16 10:00', 1, 'working-days', compiled({ localHolidays }))).toBe('2026-11-18 16:00');
  });

  test('a week of its own holds from its first to its last day', () => {
    const flexible = {
      name: { id: 'Jam musim hujan' },
      from: '2026-11-17',
      until: '2026-11-18',
      week: week('09:00-17:00', '09:00-17:00'),
      ramadan: null,
      decree: 'Perwal 2/2026',
      knownOn: '2026-11-01',
    };
    const calendar = compiled({ weekPeriods: [flexible] });
    const closings = [1, 2, 3].map((days) => due('2026-11-16 10:00', days, 'working-days', calendar));
    expect(closings).toEqual(['2026-11-17 17:00', '2026-11-18 17:00', '2026-11-19 16:00']);
  });

  test('special hours hold on their date alone, also on a day off', () => {
    const special = { name: { id: 'Layanan Sabtu' }, decree: 'SE 3/2026', knownOn: '2026-11-01' };
    const specialHours = [
      { ...special, date: '2026-11-21', hours: [{ from: '08:00', until: '12:00' }] },
      { ...special, date: '2026-11-23', hours: [] },
    ];
    const calendar = compiled({ specialHours });
    expect(due('2026-11-20 10:00', 1, 'working-days', calendar)).toBe('2026-11-21 12:00');
    expect(due('2026-11-20 10:00', 2, 'working-days', calendar)).toBe('2026-11-24 16:00');
  });
});

describe('zones', () => {
  test.each<[zone: 'Asia/Pontianak' | 'Asia/Makassar' | 'Asia/Jayapura', due: string]>([
    ['Asia/Pontianak', '2026-11-17T09:00:00.000Z'],
    ['Asia/Makassar', '2026-11-17T08:00:00.000Z'],
    ['Asia/Jayapura', '2026-11-17T07:00:00.000Z'],
  ])('closing at 16.00 in %s is %s', (zone, expected) => {
    const calendar = compiled({ zone });
    const { dueAt } = addLimit({ amount: 1, unit: 'working-days' }, Date.UTC(2026, 10, 16, 2), calendar);
    expect(new Date(dueAt).toISOString()).toBe(expected);
  });

  test('late in the evening in the west it is the next day already in the east', () => {
    const startAt = Date.UTC(2026, 10, 20, 15, 30);
    const dates = (['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const).map(
      (zone) => addLimit({ amount: 1, unit: 'calendar-days' }, startAt, compiled({ zone })).dueOn,
    );
    expect(dates).toEqual(['2026-11-21', '2026-11-21', '2026-11-22']);
  });
});

describe('a count that leaves the covered years', () => {
  test.each<[start: string, days: number, year: number, why: string]>([
    ['2027-12-27 10:00', 5, 2028, 'runs past the end'],
    ['2028-02-01 10:00', 1, 2028, 'begins after it'],
    ['2023-12-29 10:00', 1, 2023, 'begins before it'],
  ])('%s + %i names %i: %s', (start, days, year) => {
    const count = () => due(start, days, 'working-days');
    expect(count).toThrow(CalendarGapError);
    expect(count).toThrow(expect.objectContaining({ code: 'calendar-gap', year }));
  });

  test('the last covered day is still counted', () => {
    expect(due('2027-12-27 10:00', 4, 'working-days')).toBe('2027-12-31 16:30');
  });

  test('a year missing in between is not jumped over', () => {
    const national = {
      years: [2024, 2026],
      decrees: [{ id: 'skb', citation: 'SKB 855/2023', knownOn: '2023-09-12' }],
      days: [
        { ...NEW_YEAR, date: '2024-01-01' },
        { ...NEW_YEAR, date: '2026-01-01' },
      ],
    };
    const calendar = compiled({}, { national });
    expect(() => due('2024-12-30 10:00', 5, 'working-days', calendar)).toThrow(
      /year 2025 \(covered: 2024, 2026\)/,
    );
    expect(due('2026-01-05 10:00', 1, 'working-days', calendar)).toBe('2026-01-06 16:00');
  });
});

const NEW_YEAR = {
  kind: 'national-holiday' as const,
  name: 'Tahun Baru Masehi',
  decree: 'skb',
  confidence: 'high' as const,
};

test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('%d days are no limit', (amount) => {
  expect(() => due('2026-11-16 10:00', amount, 'working-days')).toThrow(RangeError);
});
