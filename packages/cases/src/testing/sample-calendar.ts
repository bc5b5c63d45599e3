import {
  compileCalendar,
  readInstant,
  writeInstant,
  type Instant,
  type NationalHolidays,
  type OpenHours,
  type WorkingCalendar,
  type WorkingTime,
  type WorkingWeek,
} from '@maklumat/calendar';

const DECREES = [
  { id: 'skb-2025', citation: 'SKB 1017/2024', knownOn: '2024-10-14' },
  { id: 'skb-2025-amended', citation: 'SKB 933/2025', knownOn: '2025-08-07' },
  { id: 'skb-2026', citation: 'SKB 1497/2025', knownOn: '2025-09-19' },
  { id: 'skb-2027', citation: 'SKB 1205/2026', knownOn: '2026-09-15' },
];

/** Days off of the joint decrees, August 2025 to January 2027, that the tests count over. */
const NATIONAL: NationalHolidays = {
  years: [2025, 2026, 2027],
  decrees: DECREES,
  days: [
    off('2025-08-17', 'skb-2025'),
    off('2025-08-18', 'skb-2025-amended'), // joint leave, known since 7 August 2025
    off('2025-09-05', 'skb-2025'),
    off('2025-12-25', 'skb-2025'),
    off('2025-12-26', 'skb-2025'),
    off('2026-01-01', 'skb-2026'),
    off('2026-01-16', 'skb-2026'),
    off('2026-08-17', 'skb-2026'),
    off('2026-08-25', 'skb-2026'),
    off('2026-12-24', 'skb-2026'),
    off('2026-12-25', 'skb-2026'),
    off('2027-01-01', 'skb-2027'),
    off('2027-01-05', 'skb-2027'),
  ],
};

function off(date: string, decree: string): NationalHolidays['days'][number] {
  return { date, kind: 'national-holiday', name: 'Hari libur', decree, confidence: 'high' };
}

function open(from: string, until: string): OpenHours {
  return { from, until };
}

function week(): WorkingWeek {
  const day = [open('07:30', '12:00'), open('13:00', '16:00')];
  const friday = [open('07:30', '11:30'), open('13:00', '16:30')];
  return { monday: day, tuesday: day, wednesday: day, thursday: day, friday, saturday: [], sunday: [] };
}

/** Office of Dinas Contoh: Monday to Thursday 07.30–16.00, Friday 07.30–16.30, WIB; 20 August is its own day off. */
const OFFICE: WorkingCalendar = {
  slug: 'contoh',
  name: { id: 'Jam kerja Dinas Contoh' },
  zone: 'Asia/Jakarta',
  week: week(),
  ramadan: null,
  localHolidays: [
    {
      date: '2026-08-20',
      name: { id: 'Hari jadi Kota Contoh' },
      decree: 'SK contoh 1/2026',
      knownOn: '2026-01-05',
    },
  ],
  basis: { citation: 'Perpres 21/2023', confirmed: true },
};

/**
 * The working calendar of Dinas Contoh.
 *
 * @param knownAt local time; leaves out what became known after it, as an amendment would look before
 */
export function sampleCalendar(
  knownAt: string | null = null,
  changes: Partial<WorkingCalendar> = {},
): WorkingTime {
  const calendar = { ...OFFICE, ...changes };
  const known = knownAt === null ? {} : { knownAt: at(knownAt) };
  return compileCalendar({ calendar, national: NATIONAL, ramadan: [], ...known });
}

/** `2026-08-10 09:00` in the local time of Dinas Contoh (WIB). */
export function at(local: string): Instant {
  const instant = readInstant(`${local.replace(' ', 'T')}+07:00`);
  if (instant === null) throw new RangeError(`${local} is no local time; write it such as 2026-08-10 09:00.`);
  return instant;
}

const WIB = sampleCalendar();

/** An instant as `2026-08-10 09:00`, local time, with seconds where there are some. */
export function local(instant: Instant | null | undefined): string | null {
  if (instant === null || instant === undefined) return null;
  return writeInstant(instant, WIB).slice(0, -6).replace('T', ' ').replace(/:00$/, '');
}
