import { clockInZone, dayInZone } from '@maklumat/calendar';
import type { Zone } from '@maklumat/standards';
import type { Lang } from '../http/lang';

const LOCALE: Record<Lang, string> = { id: 'id-ID', en: 'en-GB' };

/** How days are written; of a day alone, to which no zone is applied. */
const WRITTEN = {
  long: { dateStyle: 'long' },
  short: { dateStyle: 'medium' },
  weekday: { weekday: 'long' },
  ofYear: { weekday: 'long', day: 'numeric', month: 'long' },
  month: { month: 'long', year: 'numeric' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Made once: to make a formatter takes some fifty times as long as to use it, and a list names dates by the dozen. */
const FORMATTERS = new Map(
  (['id', 'en'] as const).flatMap((lang) =>
    Object.entries(WRITTEN).map(
      ([way, options]) =>
        [`${lang} ${way}`, new Intl.DateTimeFormat(LOCALE[lang], { ...options, timeZone: 'UTC' })] as const,
    ),
  ),
);

function write(day: string, way: keyof typeof WRITTEN, lang: Lang): string {
  return FORMATTERS.get(`${lang} ${way}`)?.format(new Date(`${day}T00:00Z`)) ?? '';
}

const ABBREVIATION: Record<Zone, string> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** The zone as people here write it: WIB, WITA or WIT. */
export function zoneAbbreviation(zone: Zone): string {
  return ABBREVIATION[zone];
}

/**
 * A calendar day in words: `17 Agustus 2026`, `17 August 2026`.
 *
 * @param day `2026-08-17`, as the tenant's own calendar has it; no zone is applied to it
 * @throws {RangeError} when it is not a day
 */
export function formatDay(day: string, lang: Lang): string {
  return write(day, 'long', lang);
}

/** A day where there is little room, as in the cells of a table: `17 Agu 2026`, `17 Aug 2026`. */
export function formatShortDay(day: string, lang: Lang): string {
  return write(day, 'short', lang);
}

/** A day under the heading of its year, with its weekday: `Senin, 17 Agustus`, `Monday 17 August`. */
export function formatDayOfYear(day: string, lang: Lang): string {
  return write(day, 'ofYear', lang);
}

/** A month in words: `November 2026`. @param month `2026-11` @throws {RangeError} when it is none */
export function formatMonth(month: string, lang: Lang): string {
  return write(`${month}-01`, 'month', lang);
}

/** A date by which something is due; `dueAt` is named where its limit is counted in hours or minutes. */
export type DueDate = {
  readonly dueOn: string;
  readonly dueAt: string | number | null;
  readonly atTimeOfDay: boolean;
};

/**
 * A date by which something is due, with its weekday: `Rabu, 25 November 2026`; with the time of day where that
 * counts: `Rabu, 25 November 2026 pukul 14.30 WIB`.
 *
 * @throws {RangeError} when `dueOn` is not a day
 */
export function formatDue({ dueOn, dueAt, atTimeOfDay }: DueDate, zone: Zone, lang: Lang): string {
  const day = `${write(dueOn, 'weekday', lang)}, ${formatDay(dueOn, lang)}`;
  return atTimeOfDay && dueAt !== null ? `${day}${clockOf(new Date(dueAt), zone, lang)}` : day;
}

/** The date of a sentence that was told, as `formatDue`; null while none was known. */
export function formatToldDate(
  { date, time }: { readonly date: string | null; readonly time: string | null },
  zone: Zone,
  lang: Lang,
): string | null {
  return date === null
    ? null
    : formatDue({ dueOn: date, dueAt: time, atTimeOfDay: time !== null }, zone, lang);
}

/** An instant with its zone: `17 Agustus 2026 pukul 14.30 WIB`, `17 August 2026, 14:30 WIB`. */
export function formatMoment(instant: Date, zone: Zone, lang: Lang): string {
  return `${formatDay(dayInZone(instant, zone), lang)}${clockOf(instant, zone, lang)}`;
}

/**
 * A moment that was agreed on, with its weekday: `Selasa, 24 November 2026 pukul 10.00 WIB`.
 *
 * @param at as `Date.toISOString` writes it
 * @throws {RangeError} when it is no instant
 */
export function formatAppointment(at: string, zone: Zone, lang: Lang): string {
  const instant = new Date(at);
  return formatDue({ dueOn: dayInZone(instant, zone), dueAt: at, atTimeOfDay: true }, zone, lang);
}

function clockOf(instant: Date, zone: Zone, lang: Lang): string {
  return `${lang === 'id' ? ' pukul ' : ', '}${formatClock(clockInZone(instant, zone), lang)} ${zoneAbbreviation(zone)}`;
}

/** A time of day: `07.30` in Indonesian, `07:30` in English. */
export function formatClock(clock: string, lang: Lang): string {
  return lang === 'id' ? clock.replace(':', '.') : clock;
}

const ONE_ZONE_EACH: readonly Zone[] = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'];
const MINUTE_MS = 60_000;

/**
 * A time of day for a reader whose zone is not known: `10.25 WIB (11.25 WITA, 12.25 WIT)`. A begun minute counts
 * as the next, so that at that time the instant has passed.
 */
export function formatClockInEveryZone(instant: Date, lang: Lang): string {
  const minute = new Date(Math.ceil(instant.getTime() / MINUTE_MS) * MINUTE_MS);
  const [first, ...others] = ONE_ZONE_EACH.map(
    (zone) => `${formatClock(clockInZone(minute, zone), lang)} ${zoneAbbreviation(zone)}`,
  );
  return `${first ?? ''} (${others.join(', ')})`;
}
