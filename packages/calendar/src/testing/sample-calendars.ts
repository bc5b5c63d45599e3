import { compileCalendar, type CalendarInput } from '../compile-calendar';
import type { NationalHolidays, RamadanPeriod } from '../national-days';
import type { Instant } from '../plain-date';
import type { OpenHours, WorkingCalendar, WorkingWeek } from '../working-calendar';
import type { WorkingTime } from '../working-time';
import type { Zone } from '../zones';
import { readInstant, writeInstant } from '../zoned-text';

/** `07:30-12:00 13:00-16:00` as stretches; nothing: closed. */
export function hours(written: string): OpenHours[] {
  return written
    .split(' ')
    .filter((stretch) => stretch !== '')
    .map((stretch) => ({ from: stretch.slice(0, 5), until: stretch.slice(6) }));
}

/** A week of Monday to Thursday, Friday, and where given Saturday. */
export function week(long: string, friday: string, saturday = ''): WorkingWeek {
  const [monday, tuesday, wednesday, thursday] = [hours(long), hours(long), hours(long), hours(long)];
  const rest = { friday: hours(friday), saturday: hours(saturday), sunday: [] };
  return { monday, tuesday, wednesday, thursday, ...rest };
}

/** The default week of Perpres 21/2023. */
export const OFFICE_WEEK = week('07:30-12:00 13:00-16:00', '07:30-11:30 13:00-16:30');
export const RAMADAN_WEEK = week('08:00-12:00 12:30-15:00', '08:00-11:30 12:30-15:30');

export const OFFICE: WorkingCalendar = {
  slug: 'office',
  name: { id: 'Jam kerja kantor' },
  zone: 'Asia/Jakarta',
  week: OFFICE_WEEK,
  ramadan: RAMADAN_WEEK,
  localHolidays: [],
  basis: { citation: 'Perpres 21/2023', confirmed: true },
};

export const SIX_DAYS: WorkingCalendar = {
  ...OFFICE,
  week: week('07:30-12:00 13:00-15:00', '07:30-11:30', '07:30-12:30'),
};

export const RAMADAN: RamadanPeriod[] = [
  { hijriYear: 1445, from: '2024-03-12', until: '2024-04-09', confidence: 'high' },
  { hijriYear: 1446, from: '2025-03-01', until: '2025-03-30', confidence: 'high' },
  { hijriYear: 1447, from: '2026-02-19', until: '2026-03-20', confidence: 'check' },
];

function day(date: string, kind: 'national-holiday' | 'joint-leave', name: string, decree: string) {
  return { date, kind, name, decree, confidence: 'high' as const };
}

/** Some days of the joint decrees of 2024 to 2026, and one of the year after, whose decree came late. */
export const NATIONAL: NationalHolidays = {
  years: [2024, 2025, 2026, 2027],
  decrees: [
    { id: 'skb-2024', citation: 'SKB 855/2023', knownOn: '2023-09-12' },
    { id: 'skb-2025', citation: 'SKB 1017/2024', knownOn: '2024-10-14' },
    { id: 'skb-2025-amended', citation: 'SKB 933/2025', knownOn: '2025-08-07' },
    { id: 'skb-2026', citation: 'SKB 1497/2025', knownOn: '2025-09-19' },
    { id: 'skb-2027', citation: 'SKB 1205/2026', knownOn: '2026-09-15' },
  ],
  days: [
    day('2024-01-01', 'national-holiday', 'Tahun Baru 2024 Masehi', 'skb-2024'),
    day('2024-03-11', 'national-holiday', 'Hari Suci Nyepi', 'skb-2024'),
    day('2025-08-17', 'national-holiday', 'Proklamasi Kemerdekaan', 'skb-2025'),
    day('2025-08-18', 'joint-leave', 'Cuti bersama', 'skb-2025-amended'),
    day('2025-12-25', 'national-holiday', 'Kelahiran Yesus Kristus', 'skb-2025'),
    day('2025-12-26', 'joint-leave', 'Cuti bersama', 'skb-2025'),
    day('2026-01-01', 'national-holiday', 'Tahun Baru 2026 Masehi', 'skb-2026'),
    day('2026-02-16', 'joint-leave', 'Cuti bersama', 'skb-2026'),
    day('2026-02-17', 'national-holiday', 'Tahun Baru Imlek 2577 Kongzili', 'skb-2026'),
    day('2026-03-18', 'joint-leave', 'Cuti bersama', 'skb-2026'),
    day('2026-03-19', 'national-holiday', 'Hari Suci Nyepi', 'skb-2026'),
    day('2026-03-20', 'joint-leave', 'Cuti bersama', 'skb-2026'),
    day('2026-03-21', 'national-holiday', 'Hari Raya Idul Fitri 1447 Hijriah', 'skb-2026'),
    day('2026-03-22', 'national-holiday', 'Hari Raya Idul Fitri 1447 Hijriah', 'skb-2026'),
    day('2026-03-23', 'joint-leave', 'Cuti bersama', 'skb-2026'),
    day('2026-03-24', 'joint-leave', 'Cuti bersama', 'skb-2026'),
    day('2026-12-24', 'joint-leave', 'Cuti bersama', 'skb-2026'),
    day('2026-12-25', 'national-holiday', 'Kelahiran Yesus Kristus', 'skb-2026'),
    day('2027-01-01', 'national-holiday', 'Tahun Baru 2027 Masehi', 'skb-2027'),
  ],
};

/** A compiled calendar: the default office with these changes. */
export function compiled(
  changes: Partial<WorkingCalendar> = {},
  input: Partial<CalendarInput> = {},
): WorkingTime {
  const calendar = { ...OFFICE, ...changes };
  return compileCalendar({ calendar, national: NATIONAL, ramadan: RAMADAN, ...input });
}

/** The default office in another zone. */
export function inZone(zone: Zone): WorkingTime {
  return compiled({ zone });
}

/** `2026-11-16 10:00` as an instant of the calendar's zone. */
export function at(local: string, calendar: WorkingTime): Instant {
  const offset = writeInstant(0, calendar).slice(-6);
  const instant = readInstant(`${local.replace(' ', 'T')}${offset}`);
  if (instant === null) throw new RangeError(`${local} is no local time; write it such as 2026-11-16 10:00.`);
  return instant;
}

/** An instant as `2026-11-16 10:00` of the calendar's zone, with seconds where there are some. */
export function local(instant: Instant, calendar: WorkingTime): string {
  return writeInstant(instant, calendar).slice(0, -6).replace('T', ' ').replace(/:00$/, '');
}
