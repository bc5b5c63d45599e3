import {
  CalendarGapError,
  compileCalendar,
  type NationalHolidays,
  type RamadanPeriod,
  type WorkingCalendar,
} from '@maklumat/calendar';
import { expect, test } from 'vitest';
import { yearOfCalendar, type YearOfCalendar } from './calendar-year';

const DAY = [
  { from: '07:30', until: '12:00' },
  { from: '13:00', until: '16:00' },
];
const SHORT = [{ from: '08:00', until: '15:00' }];
const FRIDAY = [{ from: '08:00', until: '15:30' }];
const WEEK = {
  ...{ monday: DAY, tuesday: DAY, wednesday: DAY, thursday: DAY, friday: DAY },
  ...{ saturday: [], sunday: [] },
};
const RAMADAN_WEEK = {
  ...{ monday: SHORT, tuesday: SHORT, wednesday: SHORT, thursday: SHORT, friday: FRIDAY },
  ...{ saturday: [], sunday: [] },
};
const NATIONAL: NationalHolidays = {
  years: [2026],
  decrees: [{ id: 'skb', citation: 'SKB 1/2025', knownOn: '2025-09-19' }],
  days: [
    { date: '2026-01-01', kind: 'national-holiday', name: 'Tahun Baru', decree: 'skb', confidence: 'high' },
    // A Thursday within Ramadan: it tells nothing of the hours of Thursdays.
    { date: '2026-03-19', kind: 'national-holiday', name: 'Nyepi', decree: 'skb', confidence: 'check' },
    { date: '2026-08-15', kind: 'joint-leave', name: 'Pada hari Sabtu', decree: 'skb', confidence: 'high' },
  ],
};
const RAMADAN: RamadanPeriod[] = [
  { hijriYear: 1447, from: '2026-02-18', until: '2026-03-19', confidence: 'high' },
];
const CALENDAR: WorkingCalendar = {
  slug: 'kantor',
  name: { id: 'Jam kerja kantor' },
  zone: 'Asia/Jakarta',
  week: WEEK,
  ramadan: RAMADAN_WEEK,
  localHolidays: [
    { date: '2026-10-23', name: { id: 'Hari jadi' }, decree: 'Perwal 2/2026', knownOn: '2026-01-05' },
  ],
  specialHours: [
    {
      ...{ date: '2026-03-02', hours: [{ from: '08:00', until: '11:00' }], name: { id: 'Pelantikan' } },
      ...{ decree: 'Edaran 3/2026', knownOn: '2026-02-20' },
    },
    {
      ...{ date: '2026-05-04', hours: [], name: { id: 'Pemadaman' } },
      ...{ decree: 'Edaran 4/2026', knownOn: '2026-05-01' },
    },
  ],
  weekPeriods: [
    {
      ...{ name: { id: 'Enam hari kerja' }, from: '2026-11-01', until: null, ramadan: null },
      week: { ...WEEK, saturday: SHORT },
      ...{ decree: 'Perwal 9/2026', knownOn: '2026-09-01' },
    },
  ],
  basis: { citation: 'Perpres 21/2023', confirmed: true },
};

function shown(changes: Partial<WorkingCalendar> = {}, ramadan = RAMADAN): YearOfCalendar {
  const calendar = { ...CALENDAR, ...changes };
  const compiled = compileCalendar({ calendar, national: NATIONAL, ramadan });
  return yearOfCalendar(2026, compiled, { stored: calendar, ramadan });
}

test('a year shows every day off that no week brings, with what sets it; also one on a Saturday', () => {
  const { daysOff } = shown({ weekPeriods: [] });
  expect(daysOff.map(({ date, reason, name, decree }) => [date, reason, name?.id, decree])).toEqual([
    ['2026-01-01', 'national-holiday', 'Tahun Baru', 'SKB 1/2025'],
    ['2026-03-19', 'national-holiday', 'Nyepi', 'SKB 1/2025'],
    ['2026-05-04', 'special-closed', 'Pemadaman', 'Edaran 4/2026'],
    ['2026-08-15', 'joint-leave', 'Pada hari Sabtu', 'SKB 1/2025'],
    ['2026-10-23', 'local-holiday', 'Hari jadi', 'Perwal 2/2026'],
  ]);
  expect(daysOff.map(({ isSure }) => isSure)).toEqual([true, false, true, true, true]);
});

test('Ramadan is one stretch with its hours by weekday, whatever single days in it do', () => {
  expect(shown().ramadan).toEqual([
    {
      from: '2026-02-18',
      until: '2026-03-19',
      isSure: true,
      week: [
        { from: 'monday', until: 'thursday', hours: SHORT },
        { from: 'friday', until: 'friday', hours: FRIDAY },
        { from: 'saturday', until: 'sunday', hours: [] },
      ],
    },
  ]);
  expect(shown({ ramadan: null }).ramadan).toEqual([]);
});

test('a Ramadan whose dates are still to be looked up says so', () => {
  const unsure = RAMADAN.map((period) => ({ ...period, confidence: 'check' as const }));
  expect(shown({}, unsure).ramadan.map(({ isSure }) => isSure)).toEqual([false]);
});

test('Ramadan is two stretches where the hours become others in its midst', () => {
  const period = { from: '2026-03-07', until: null, week: WEEK, ramadan: { ...WEEK, friday: SHORT } };
  const said = { name: { id: 'Jam baru' }, decree: 'Perwal 3/2026', knownOn: '2026-03-01' };
  const { ramadan } = shown({ weekPeriods: [{ ...period, ...said }] });
  expect(ramadan.map((one) => [one.from, one.until])).toEqual([
    ['2026-02-18', '2026-03-08'],
    ['2026-03-09', '2026-03-19'],
  ]);
});

test('hours of single days and of weeks that hold for a while are told with what sets them', () => {
  const { special, periods } = shown();
  expect(special.map(({ date, name, decree, hours }) => [date, name.id, decree, hours])).toEqual([
    ['2026-03-02', 'Pelantikan', 'Edaran 3/2026', [{ from: '08:00', until: '11:00' }]],
  ]);
  expect(periods.map(({ from, until, decree }) => [from, until, decree])).toEqual([
    ['2026-11-01', null, 'Perwal 9/2026'],
  ]);
});

test('a period that began years ago and holds still is told; one that ended before the year is not', () => {
  const [period] = CALENDAR.weekPeriods ?? [];
  const dated = (from: string, until: string | null) =>
    period === undefined ? [] : [{ ...period, from, until }];
  expect(shown({ weekPeriods: dated('2024-01-01', null) }).periods).toHaveLength(1);
  expect(shown({ weekPeriods: dated('2024-01-01', '2025-12-31') }).periods).toHaveLength(0);
  expect(shown({ weekPeriods: dated('2027-01-01', null) }).periods).toHaveLength(0);
});

test('a year that is not covered is refused by name', () => {
  const calendar = compileCalendar({ calendar: CALENDAR, national: NATIONAL, ramadan: RAMADAN });
  const asked = () => yearOfCalendar(2031, calendar, { stored: CALENDAR, ramadan: RAMADAN });
  expect(asked).toThrow(CalendarGapError);
});
