import { escape, ICalCalendar, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';

/** A day of the calendar, such as 2026-11-22, in no zone. */
type PlainDate = string;

/** One entry of a calendar. */
export type FeedEvent = {
  /** The same for the same thing in every version of the feed. */
  readonly uid: string;
  readonly title: string;
  /** Lines below the title; none when empty. */
  readonly notes: string;
  /** Whole days, the last one counted; or one instant. */
  readonly when: { readonly from: PlainDate; readonly until: PlainDate } | { readonly at: Date };
  /** Grows whenever the entry changes. */
  readonly sequence: number;
  /** Null: not known. */
  readonly changedAt: Date | null;
  /** Page about it; null: none. */
  readonly page: string | null;
};

/** A calendar that a program subscribes to. */
export type CalendarFeed = {
  readonly name: string;
  readonly description: string;
  /** Language of the words, `id` or `en`. */
  readonly language: 'id' | 'en';
  /** Hours after which a program should ask again. */
  readonly refreshHours: number;
  readonly madeAt: Date;
  readonly events: readonly FeedEvent[];
};

const DAY_MS = 86_400_000;

/**
 * A calendar as a file of iCalendar (.ics), to be subscribed to. Equal input gives equal text.
 *
 * Whole days are dates without a zone, so that a holiday is the same day everywhere; instants are in UTC. No entry
 * makes anybody busy.
 *
 * @see RFC 5545 (iCalendar), RFC 7986 (NAME, REFRESH-INTERVAL)
 */
export function calendarFeed({
  name,
  description,
  language,
  refreshHours,
  madeAt,
  events,
}: CalendarFeed): string {
  const calendar = new ICalCalendar({
    prodId: { company: 'Maklumat', product: 'Maklumat', language: language.toUpperCase() },
    // The library writes these two as they are.
    name: escape(textOf(name), false),
    description: escape(textOf(description), false),
    method: ICalCalendarMethod.PUBLISH,
    ttl: refreshHours * 3600,
  });
  for (const event of events) addEvent(calendar, event, madeAt);
  // The last line ends like every other (RFC 5545, 3.1).
  return `${calendar.toString()}\r\n`;
}

function addEvent(calendar: ICalCalendar, event: FeedEvent, madeAt: Date): void {
  const { uid, title, notes, when, sequence, changedAt, page } = event;
  calendar.createEvent({
    id: uid,
    summary: textOf(title),
    ...(notes === '' ? {} : { description: textOf(notes) }),
    ...('at' in when
      ? { start: when.at }
      : // The end of whole days is the first day after them.
        { allDay: true, start: dayOf(when.from), end: new Date(dayOf(when.until).getTime() + DAY_MS) }),
    sequence,
    stamp: madeAt,
    ...(changedAt === null ? {} : { lastModified: changedAt }),
    ...(page === null ? {} : { url: page }),
    transparency: ICalEventTransparency.TRANSPARENT,
  });
}

/** Without a zone of the calendar the library writes the UTC date of an instant as the day. */
function dayOf(date: PlainDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

const LINE_END = /\r\n?|[\u2028\u2029\v\f]/g;
/** Control characters but the line end, and halves of signs. */
const NOT_TEXT = /(?!\n)[\p{Cc}\p{Cs}]/gu;

/** A text has line ends and no other control character (RFC 5545, 3.3.11). */
function textOf(words: string): string {
  return words.replace(LINE_END, '\n').replace(NOT_TEXT, '');
}
