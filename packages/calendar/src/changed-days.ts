import { compileCalendar, type CalendarInput } from './compile-calendar';
import type { DayNumber, PlainDate } from './plain-date';
import type { DayHoursTable, DayOff, WorkingTime } from './working-time';

/** A day on which an amended calendar counts otherwise than it did. */
export interface ChangedDay {
  readonly date: PlainDate;
  /** Now a day off; now a working day; or a working day with other hours. */
  readonly change: 'off' | 'open' | 'hours';
  /** Name of the day off that came or went; null where it has none. */
  readonly name: DayOff['name'];
  /** What set the day, or took it back; null where the data names nothing. */
  readonly decree: string | null;
}

/**
 * The days on which two states of one calendar count differently, in order. A day off that got another name or decree
 * counts as before; years that only one of the two covers are not compared.
 */
export function changedDays(before: CalendarInput, after: CalendarInput): ChangedDay[] {
  const older = compileCalendar(before);
  const newer = compileCalendar(after);
  const changed: ChangedDay[] = [];
  for (const span of newer.spans)
    for (let day = span.firstDay; day <= span.lastDay; day += 1) {
      const was = tableOn(day, older);
      const is = span.hours[day - span.firstDay];
      const date = span.dates[day - span.firstDay];
      if (was === undefined || is === undefined || date === undefined || isSame(was, is)) continue;
      changed.push({ date, ...howChanged(was, is), ...sourceOf(day, date, { older, newer, after }) });
    }
  return changed;
}

function tableOn(day: DayNumber, { spans }: WorkingTime): DayHoursTable | undefined {
  const span = spans.find(({ firstDay, lastDay }) => day >= firstDay && day <= lastDay);
  return span?.hours[day - span.firstDay];
}

function isSame(one: DayHoursTable, other: DayHoursTable): boolean {
  return `${String(one.opens)}|${String(one.closes)}` === `${String(other.opens)}|${String(other.closes)}`;
}

function howChanged(was: DayHoursTable, is: DayHoursTable): Pick<ChangedDay, 'change'> {
  if (is.workMs === 0) return { change: 'off' };
  return { change: was.workMs === 0 ? 'open' : 'hours' };
}

type Sources = { readonly older: WorkingTime; readonly newer: WorkingTime; readonly after: CalendarInput };

function sourceOf(
  day: DayNumber,
  date: PlainDate,
  { older, newer, after }: Sources,
): Pick<ChangedDay, 'name' | 'decree'> {
  const dayOff = newer.daysOff.get(day);
  if (dayOff !== undefined) return { name: dayOff.name, decree: dayOff.decree };
  const gone = older.daysOff.get(day);
  return { name: gone?.name ?? null, decree: decreeThatOpened(date, after) };
}

/** What took a day off back, or gave an open day its hours. */
function decreeThatOpened(date: PlainDate, { calendar, national }: CalendarInput): string | null {
  const special = calendar.specialHours?.find((one) => one.date === date);
  const local = calendar.localHolidays.findLast((one) => one.date === date && one.revoked !== undefined);
  const day = national.days.find((one) => one.date === date && one.revokedBy !== undefined);
  const decree = national.decrees.find(({ id }) => id === day?.revokedBy);
  const period = calendar.weekPeriods?.findLast(
    ({ from, until }) => from <= date && (until === null || date <= until),
  );
  return special?.decree ?? local?.revoked?.decree ?? decree?.citation ?? period?.decree ?? null;
}
