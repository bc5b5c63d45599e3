import { describe, expect, test } from 'vitest';
import { amendCalendar, keepHolidays, type HolidayChange } from './amend-calendar';
import { OFFICE } from './testing/sample-calendars';

const DAY = { date: '2026-11-25', name: { id: 'Hari jadi' }, decree: 'SK 4/2026', knownOn: '2026-11-20' };
const WITH_DAY = { ...OFFICE, localHolidays: [DAY] };
const TODAY = '2026-11-22';
const TAKEN_BACK = { ...DAY, revoked: { decree: 'SK 5/2026', knownOn: TODAY } };

function days(calendar: typeof OFFICE, change: HolidayChange) {
  const result = amendCalendar(calendar, change, TODAY, [2026]);
  return result.ok ? result.calendar.localHolidays : result.refusal;
}

describe('a day off of the agency’s own', () => {
  test('is added with its decree and the day it became known, in order of date', () => {
    const change = { does: 'add', date: '2026-11-24', name: 'Libur', decree: 'SK 6/2026' } as const;
    expect(days(WITH_DAY, change)).toEqual([
      { date: '2026-11-24', name: { id: 'Libur' }, decree: 'SK 6/2026', knownOn: TODAY },
      DAY,
    ]);
  });

  test('is taken back by a decree and stays on record', () => {
    expect(days(WITH_DAY, { does: 'revoke', date: DAY.date, decree: 'SK 5/2026' })).toEqual([TAKEN_BACK]);
  });

  test('is moved: taken back and set anew under its name, by one decree', () => {
    const change = { does: 'move', date: DAY.date, to: '2026-11-26', decree: 'SK 5/2026' } as const;
    expect(days(WITH_DAY, change)).toEqual([
      TAKEN_BACK,
      { ...DAY, date: '2026-11-26', decree: 'SK 5/2026', knownOn: TODAY },
    ]);
  });

  test('may be set again after it was taken back; both stay on record', () => {
    const change = { does: 'add', date: DAY.date, name: 'Hari jadi', decree: 'SK 7/2026' } as const;
    expect(days({ ...OFFICE, localHolidays: [TAKEN_BACK] }, change)).toEqual([
      TAKEN_BACK,
      { ...DAY, decree: 'SK 7/2026', knownOn: TODAY },
    ]);
  });

  test.each<[why: string, change: HolidayChange, refusal: string]>([
    ['set twice', { does: 'add', date: DAY.date, name: 'Lagi', decree: 'SK 6/2026' }, 'holiday-known'],
    ['taken back and not there', { does: 'revoke', date: '2026-11-24', decree: 'SK' }, 'holiday-unknown'],
    ['moved and not there', { does: 'move', date: '2026-11-24', to: TODAY, decree: 'SK' }, 'holiday-unknown'],
    [
      'set in a year without a calendar',
      { does: 'add', date: '2027-01-04', name: 'Libur', decree: 'SK' },
      'year-not-covered',
    ],
    ['moved into one', { does: 'move', date: DAY.date, to: '2027-01-04', decree: 'SK' }, 'year-not-covered'],
    ['moved to itself', { does: 'move', date: DAY.date, to: DAY.date, decree: 'SK' }, 'holiday-same-day'],
  ])('is refused when %s', (_why, change, refusal) => {
    expect(days(WITH_DAY, change)).toBe(refusal);
  });

  test('is not moved onto another one', () => {
    const other = { ...DAY, date: '2026-11-26' };
    const calendar = { ...OFFICE, localHolidays: [DAY, other] };
    expect(days(calendar, { does: 'move', date: DAY.date, to: other.date, decree: 'SK' })).toBe(
      'holiday-known',
    );
  });
});

describe('a file beside the days on record', () => {
  test('adds its own', () => {
    expect(keepHolidays([DAY], [])).toEqual([DAY]);
  });

  test('loses none that it does not have', () => {
    const other = { ...DAY, date: '2026-11-24' };
    expect(keepHolidays([DAY], [other])).toEqual([other, DAY]);
  });

  test('brings back none that was taken back', () => {
    expect(keepHolidays([DAY], [TAKEN_BACK])).toEqual([TAKEN_BACK]);
  });

  test('may take one back itself, and correct a name', () => {
    const named = { ...TAKEN_BACK, name: { id: 'Hari Jadi Kota' } };
    expect(keepHolidays([named], [DAY])).toEqual([named]);
  });

  test('keeps a day that was taken back and then set again by the same decree', () => {
    expect(keepHolidays([DAY], [TAKEN_BACK, DAY])).toEqual([DAY, TAKEN_BACK]);
  });
});
