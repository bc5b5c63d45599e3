import type { DayGroup } from '@maklumat/calendar';
import { calendarFeed, type FeedEvent } from '@maklumat/documents';
import type {
  CalendarYears,
  DatedHours,
  Deadline,
  Deadlines,
  SetDayOff,
  SpecialDay,
} from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import type { Lang } from '../http/lang';
import { textOf } from '../i18n/create-i18n';
import { tenantPath } from '../i18n/links';
import { zoneAbbreviation } from './date';
import { formatDays, formatStretches, formatWholeDay } from './hours';

/** For whom a calendar is written. */
export type FeedRequest = {
  readonly lang: Lang;
  readonly now: Date;
  /** Origin of the pages that entries point to; null: they point to none. */
  readonly baseUrl: string | null;
};

const HOUR_MS = 3_600_000;
/** Days off change a few times a year. */
const HOLIDAY_HOURS = 24;
const DEADLINE_HOURS = 1;

/**
 * An agency's days off, Ramadan hours and hours of single days as a calendar to subscribe to. Within an hour it is the
 * same text, as its entity tag says.
 */
export function workingCalendarFeed({ profile, years }: CalendarYears, request: FeedRequest): string {
  const { lang, now, baseUrl } = request;
  const t = textOf(lang, 'calendar');
  const name = inLanguage(profile.name, lang);
  const madeAt = new Date(Math.floor(now.getTime() / HOUR_MS) * HOUR_MS);
  const events = years.flatMap((year) => {
    const page =
      baseUrl === null
        ? null
        : `${baseUrl}${tenantPath(lang, profile.slug, '/kalender')}?tahun=${String(year.year)}`;
    const entry = { lang, page, slug: profile.slug };
    return [
      ...year.daysOff.map((day) => dayOffEvent(day, entry)),
      ...year.ramadan.map((hours, index) =>
        ramadanEvent(hours, entry, `ramadan-${String(year.year)}-${String(index + 1)}`, profile.zone),
      ),
      ...year.special.map((day) => specialEvent(day, entry)),
    ];
  });
  return calendarFeed({
    name: t('feed.name', { name }),
    description: t('feed.description', { name }),
    language: lang,
    refreshHours: HOLIDAY_HOURS,
    madeAt,
    events,
  });
}

type Entry = {
  readonly lang: Lang;
  readonly page: string | null;
  readonly slug: string;
};

function eventOf(
  { page, slug }: Entry,
  id: string,
  from: string,
  until: string,
  knownOn: string | null,
): Omit<FeedEvent, 'title' | 'notes'> {
  return {
    uid: `${id}@${slug}.maklumat`,
    when: { from, until },
    // The file is always the whole calendar: a program replaces what it had.
    sequence: 0,
    changedAt: knownOn === null ? null : new Date(`${knownOn}T00:00:00Z`),
    page,
  };
}

function dayOffEvent({ date, reason, name, decree, knownOn, isSure }: SetDayOff, entry: Entry): FeedEvent {
  const t = textOf(entry.lang, 'calendar');
  const kind = t(`kind.${reason}`);
  const named = name === null ? kind : inLanguage(name, entry.lang);
  // A holiday is known by its name; all others are told by their kind first, unless the name says it already.
  const isPlain = reason === 'national-holiday' || named.toLowerCase().startsWith(kind.toLowerCase());
  return {
    ...eventOf(entry, `libur-${date}`, date, date, knownOn),
    title: isPlain ? named : t('feed.named', { kind, name: named }),
    notes: linesOf(kind, decree === null ? null : t('feed.basis', { decree }), isSure ? null : t('check')),
  };
}

function ramadanEvent(
  { from, until, week, isSure }: DatedHours,
  entry: Entry,
  id: string,
  zone: CalendarYears['profile']['zone'],
): FeedEvent {
  const { lang } = entry;
  const t = textOf(lang, 'calendar');
  const open = week.filter(({ hours }) => hours.length > 0);
  const days = [...new Set(open.map(({ hours }) => formatWholeDay(hours, lang)))];
  const grouped = (written: (hours: DayGroup['hours'], lang: Lang) => string): string[] =>
    open.map((group) =>
      t('feed.group', { days: formatDays(group, lang), hours: written(group.hours, lang) }),
    );
  return {
    ...eventOf(entry, id, from, until, null),
    title:
      days.length === 1
        ? t('feed.ramadan', { hours: days[0] })
        : t('feed.ramadan-many', { hours: grouped(formatWholeDay).join(', ') }),
    notes: linesOf(
      ...grouped(formatStretches),
      t('feed.zone', { zone: zoneAbbreviation(zone) }),
      isSure ? null : t('check'),
    ),
  };
}

function specialEvent({ date, name, decree, knownOn, hours }: SpecialDay, entry: Entry): FeedEvent {
  const { lang } = entry;
  const t = textOf(lang, 'calendar');
  return {
    ...eventOf(entry, `jam-${date}`, date, date, knownOn),
    title: t('feed.special', { hours: formatStretches(hours, lang), name: inLanguage(name, lang) }),
    notes: t('feed.basis', { decree }),
  };
}

function linesOf(...lines: readonly (string | null)[]): string {
  return lines.filter((line) => line !== null).join('\n');
}

/** An official's deadlines as a calendar to subscribe to: no word of a case, and a link to the console. */
export function deadlineFeed({ profile, deadlines }: Deadlines, request: FeedRequest): string {
  const { lang, now, baseUrl } = request;
  const t = textOf(lang, 'calendar');
  return calendarFeed({
    name: t('deadlines.name', { name: inLanguage(profile.name, lang) }),
    description: t('deadlines.description'),
    language: lang,
    refreshHours: DEADLINE_HOURS,
    madeAt: now,
    events: deadlines.map((deadline) => ({
      uid: `tenggat-${deadline.number.toLowerCase()}@${profile.slug}.maklumat`,
      title: titleOf(deadline, lang),
      notes: '',
      when: deadline.atTimeOfDay
        ? { at: new Date(deadline.dueAt) }
        : { from: deadline.dueOn, until: deadline.dueOn },
      sequence: deadline.version,
      changedAt: new Date(deadline.changedAt),
      page: baseUrl === null ? null : `${baseUrl}/konsol/kasus/${deadline.number.toLowerCase()}`,
    })),
  });
}

function titleOf({ number, about }: Deadline, lang: Lang): string {
  if (about === null) return number;
  return textOf(lang, 'calendar')('deadlines.about', {
    number,
    service: inLanguage(about.service, lang),
    limit: inLanguage(about.limit, lang),
  });
}
