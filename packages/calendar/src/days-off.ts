import type { NationalHolidays } from './national-days';
import { dayNumber, type DayNumber, type PlainDate } from './plain-date';
import type { WorkingCalendar } from './working-calendar';
import type { DayOff } from './working-time';

/** Whether something that became known on a day counts; everything does when no day is asked for. @internal */
export function isKnown(knownOn: PlainDate, asOf: PlainDate | null): boolean {
  return asOf === null || knownOn <= asOf;
}

/**
 * Every day off known on a day, with what sets it. A national day comes before a local one of the same date,
 * a holiday before joint leave.
 *
 * @internal
 */
export function knownDaysOff(
  national: NationalHolidays,
  calendar: WorkingCalendar,
  asOf: PlainDate | null,
): Map<DayNumber, DayOff> {
  const days = new Map<DayNumber, DayOff>();
  for (const { date, name, decree, knownOn, revoked } of calendar.localHolidays) {
    if (!isKnown(knownOn, asOf) || (revoked !== undefined && isKnown(revoked.knownOn, asOf))) continue;
    days.set(dayNumber(date), { reason: 'local-holiday', name, decree, knownOn, confidence: null });
  }
  for (const [day, dayOff] of nationalDaysOff(national, asOf)) {
    const there = days.get(day)?.reason;
    if (there === undefined || there === 'local-holiday' || dayOff.reason === 'national-holiday')
      days.set(day, dayOff);
  }
  return days;
}

function nationalDaysOff(national: NationalHolidays, asOf: PlainDate | null): [DayNumber, DayOff][] {
  const decrees = new Map(national.decrees.map((decree) => [decree.id, decree]));
  return national.days.flatMap(({ date, kind, name, decree: id, confidence, revokedBy }) => {
    const decree = decreeOf(decrees, id);
    if (!isKnown(decree.knownOn, asOf)) return [];
    if (revokedBy !== undefined && isKnown(decreeOf(decrees, revokedBy).knownOn, asOf)) return [];
    const { citation, knownOn } = decree;
    const dayOff: DayOff = { reason: kind, name: { id: name }, decree: citation, knownOn, confidence };
    return [[dayNumber(date), dayOff] as [DayNumber, DayOff]];
  });
}

type Decree = NationalHolidays['decrees'][number];

function decreeOf(decrees: ReadonlyMap<string, Decree>, id: string): Decree {
  const decree = decrees.get(id);
  if (decree === undefined)
    throw new RangeError(`The national holidays name a decree ${id} they do not list.`);
  return decree;
}

/**
 * Years that can be counted in. As known on a day a year is covered once a decree that sets its holidays or
 * joint leave is known: before that nobody could have named a date in it.
 *
 * @internal
 */
export function coveredYears(national: NationalHolidays, asOf: PlainDate | null): number[] {
  const years = [...new Set(national.years)].sort((one, other) => one - other);
  if (asOf === null) return years;
  const decrees = new Map(national.decrees.map((decree) => [decree.id, decree]));
  return years.filter((year) => {
    const regular = national.days.filter(
      ({ date, kind }) => kind !== 'one-off' && date.startsWith(`${year}-`),
    );
    return (
      regular.length === 0 || regular.some(({ decree }) => isKnown(decreeOf(decrees, decree).knownOn, asOf))
    );
  });
}
