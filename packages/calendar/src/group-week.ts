import { WEEKDAYS, type OpenHours, type Weekday, type WorkingWeek } from './working-calendar';

/** Days in a row with the same hours; no hours: closed. */
export type DayGroup = { from: Weekday; until: Weekday; hours: OpenHours[] };

/** A week in as few lines as it can be said in: Monday to Thursday, Friday, the weekend. */
export function groupWeek(week: WorkingWeek): DayGroup[] {
  const groups: DayGroup[] = [];
  for (const day of WEEKDAYS) {
    const last = groups.at(-1);
    if (last !== undefined && sameHours(last.hours, week[day])) last.until = day;
    else groups.push({ from: day, until: day, hours: week[day] });
  }
  return groups;
}

function sameHours(one: OpenHours[], other: OpenHours[]): boolean {
  const written = (hours: OpenHours[]) => hours.map(({ from, until }) => `${from}-${until}`).join(' ');
  return written(one) === written(other);
}
