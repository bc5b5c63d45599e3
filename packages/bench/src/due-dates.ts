import { addLimit, compileCalendar, type NationalHolidays, type WorkingTime } from '@maklumat/calendar';
import { addDays, format, isWeekend } from 'date-fns';
import dayjs from 'dayjs';
import businessDays from 'dayjs-business-days2';
import moment from 'moment-business-days';
import { median } from './measure';
import { shippedTenants } from './shipped-tenants';

/** One limit to count: from the local day of receipt, so many working days. */
type Question = { readonly day: string; readonly startAt: number; readonly amount: number };
/** Who counts, and the day it gives. */
type Counter = { readonly name: string; readonly count: (question: Question) => string };

/** A counter's speed, and how ours compares to it. */
export type DueDateFigures = { readonly name: string; readonly perSecond: number; readonly ratio: number };

const YEAR = 2026;
const AMOUNTS = [1, 3, 5, 7, 10, 14, 20, 60];
const ROUNDS = 5;
const ROUND_MS = 400;
const ONE_DAY_MS = 86_400_000;

/**
 * Counts every limit of one to sixty working days from every day of a year, by the calendar of a shipped agency and by
 * well-known packages with the same list of days off.
 *
 * @throws {Error} when two of them give different days: then there is nothing to compare
 */
export function measureDueDates(): DueDateFigures[] {
  const { calendar, holidays } = shippedCalendar();
  const questions = questionsOf();
  const counters = [ours(calendar), ...peers(holidays)];
  assertEqual(counters, questions);
  const speeds = counters.map(({ name, count }) => ({ name, perSecond: speedOf(count, questions) }));
  const own = speeds[0]?.perSecond ?? Number.NaN;
  return speeds.map((speed) => ({ ...speed, ratio: own / speed.perSecond }));
}

/** A calendar of five working days, and its days off as the peers take them. */
function shippedCalendar(): { calendar: WorkingTime; holidays: string[] } {
  const { agencies, national } = shippedTenants();
  const agency = agencies.find(({ calendars }) => calendars[0]?.week.saturday.length === 0);
  const calendar = agency?.calendars[0];
  if (calendar === undefined || national === null) throw new Error('tenants/ has no calendar of five days.');
  const plain = { ...calendar, localHolidays: [], specialHours: [] };
  return {
    calendar: compileCalendar({ calendar: plain, national: national.holidays, ramadan: [] }),
    holidays: daysOff(national.holidays),
  };
}

function daysOff({ days }: NationalHolidays): string[] {
  return [...new Set(days.map(({ date }) => date))];
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

function ours(calendar: WorkingTime): Counter {
  return {
    name: '@maklumat/calendar',
    count: ({ startAt, amount }) => addLimit({ amount, unit: 'working-days' }, startAt, calendar).dueOn,
  };
}

function peers(holidays: readonly string[]): Counter[] {
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

function assertEqual([first, ...others]: readonly Counter[], questions: readonly Question[]): void {
  for (const question of questions) {
    const expected = first?.count(question);
    for (const { name, count } of others) {
      const given = count(question);
      if (given !== expected)
        throw new Error(
          `${String(question.amount)} working days from ${question.day}: ${String(expected)} here, ${given} by ${name}.`,
        );
    }
  }
}

function speedOf(count: Counter['count'], questions: readonly Question[]): number {
  const speeds = Array.from({ length: ROUNDS }, () => {
    const startedAt = performance.now();
    let counted = 0;
    while (performance.now() - startedAt < ROUND_MS) {
      for (const question of questions.slice(0, 200)) count(question);
      counted += 200;
    }
    return (counted * 1000) / (performance.now() - startedAt);
  });
  return median(speeds);
}
