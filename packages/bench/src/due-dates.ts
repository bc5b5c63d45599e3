import { addLimit, type WorkingTime } from '@maklumat/calendar';
import { addDays, format, isWeekend } from 'date-fns';
import dayjs from 'dayjs';
import businessDays from 'dayjs-business-days2';
import moment from 'moment-business-days';
import { sharedCalendar } from './shipped-calendar';
import { sideBySide, type Counter, type CounterFigures } from './side-by-side';

/** One limit to count: from the local day of receipt, so many working days. */
type Question = { readonly day: string; readonly startAt: number; readonly amount: number };

const YEAR = 2026;
const AMOUNTS = [1, 3, 5, 7, 10, 14, 20, 60];
const ONE_DAY_MS = 86_400_000;

/**
 * Counts every limit of one to sixty working days from every day of a year, by the calendar of a shipped agency and by
 * well-known packages with the same list of days off.
 *
 * @throws {Error} when two of them give different days: then there is nothing to compare
 */
export function measureDueDates(): CounterFigures[] {
  const { calendar, holidays } = sharedCalendar();
  return sideBySide(
    [ours(calendar), ...peers(holidays)],
    questionsOf(),
    ({ amount, day }) => `${String(amount)} working days from ${day}`,
  );
}

function questionsOf(): Question[] {
  const questions: Question[] = [];
  for (let at = Date.UTC(YEAR, 0, 1); at < Date.UTC(YEAR, 9, 1); at += ONE_DAY_MS) {
    const day = new Date(at).toISOString().slice(0, 10);
    // Ten in the morning in Jakarta.
    for (const amount of AMOUNTS) questions.push({ day, startAt: at + 3 * 3_600_000, amount });
  }
  return questions;
}

function ours(calendar: WorkingTime): Counter<Question> {
  return {
    name: '@maklumat/calendar',
    count: ({ startAt, amount }) => addLimit({ amount, unit: 'working-days' }, startAt, calendar).dueOn,
  };
}

function peers(holidays: readonly string[]): Counter<Question>[] {
  const off = new Set(holidays.map((day) => new Date(`${day}T00:00:00`).getTime()));
  dayjs.extend(businessDays, { holidays: [...holidays], holidayFormat: 'YYYY-MM-DD' });
  moment.updateLocale('en', { holidays: [...holidays], holidayFormat: 'YYYY-MM-DD' });
  return [
    { name: 'date-fns, day by day', count: ({ day, amount }) => dayByDay(day, amount, off) },
    {
      name: 'dayjs-business-days2',
      count: ({ day, amount }) => dayjs(day).businessDaysAdd(amount).format('YYYY-MM-DD'),
    },
    {
      name: 'moment-business-days',
      count: ({ day, amount }) => moment(day, 'YYYY-MM-DD').businessAdd(amount).format('YYYY-MM-DD'),
    },
  ];
}

/** date-fns knows no days off but the weekend: the loop everybody writes around it. */
function dayByDay(day: string, amount: number, off: ReadonlySet<number>): string {
  let date = new Date(`${day}T00:00:00`);
  for (let left = amount; left > 0;) {
    date = addDays(date, 1);
    if (!isWeekend(date) && !off.has(date.getTime())) left -= 1;
  }
  return format(date, 'yyyy-MM-dd');
}
