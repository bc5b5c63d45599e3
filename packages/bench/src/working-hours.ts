import { addLimit, type OpenHours, type WorkingTime } from '@maklumat/calendar';
import dayjs from 'dayjs';
import { sharedCalendar, type SharedCalendar } from './shipped-calendar';
import { sideBySide, type Counter, type CounterFigures } from './side-by-side';

/** One limit to count: from an instant, so many working hours. */
type Question = { readonly startAt: number; readonly amount: number };

const AMOUNTS = [1, 2, 4, 8, 12, 24, 40];
/** Minutes after local midnight: before opening, in the morning, in the break, in the afternoon, in the evening. */
const TIMES_OF_DAY = [6 * 60, 9 * 60 + 17, 12 * 60 + 20, 14 * 60 + 41, 20 * 60];
/** Every third of so many days: each weekday in turn, and each week with a holiday in it. */
const DAYS_ASKED = 273;
const EVERY = 3;
const ONE_DAY_MS = 86_400_000;

/**
 * Counts limits of one to forty working hours from five times of every third day of nine months, by the calendar of a shipped
 * agency, with its breaks, and by the two packages most used for it, with the same hours and days off.
 *
 * They count in the zone of the process: from here on it is the agency's.
 *
 * @throws {Error} when two of them give different instants: then there is nothing to compare
 */
export async function measureWorkingHours(): Promise<CounterFigures[]> {
  const shared = sharedCalendar();
  process.env['TZ'] = shared.calendar.zone;
  return sideBySide(
    [ours(shared.calendar), ...(await peers(shared))],
    questionsOf(),
    ({ amount, startAt }) => `${String(amount)} working hours from ${new Date(startAt).toISOString()}`,
  );
}

function questionsOf(): Question[] {
  const questions: Question[] = [];
  const begin = new Date(2026, 0, 1).getTime();
  for (let day = 0; day < DAYS_ASKED; day += EVERY)
    for (const minute of TIMES_OF_DAY)
      for (const amount of AMOUNTS)
        questions.push({ startAt: begin + day * ONE_DAY_MS + minute * 60_000, amount });
  return questions;
}

function ours(calendar: WorkingTime): Counter<Question> {
  return {
    name: '@maklumat/calendar',
    count: ({ startAt, amount }) => addLimit({ amount, unit: 'working-hours' }, startAt, calendar).dueAt,
  };
}

/** Loaded here and not above: both put functions of the same names over those of the packages for working days. */
async function peers(shared: SharedCalendar): Promise<Counter<Question>[]> {
  const { default: businessTime } = await import('dayjs-business-time');
  const { default: moment } = await import('moment-business-time');
  dayjs.extend(businessTime);
  dayjs.setBusinessTime(weekForDayjs(shared));
  dayjs.setHolidays([...shared.holidays]);
  moment.updateLocale('en', { workinghours: weekForMoment(shared), holidays: [...shared.holidays] });
  return [
    {
      name: 'dayjs-business-time',
      count: ({ startAt, amount }) => dayjs(startAt).addBusinessHours(amount).valueOf(),
    },
    {
      name: 'moment-business-time',
      count: ({ startAt, amount }) => moment(startAt).addWorkingTime(amount, 'hours').valueOf(),
    },
  ];
}

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

function weekForDayjs({ week }: SharedCalendar): dayjs.BusinessHoursMap {
  const segments = (hours: readonly OpenHours[]): dayjs.BusinessHours[] | null =>
    hours.length === 0 ? null : hours.map(({ from, until }) => ({ start: `${from}:00`, end: `${until}:00` }));
  return {
    sunday: segments(week.sunday),
    monday: segments(week.monday),
    tuesday: segments(week.tuesday),
    wednesday: segments(week.wednesday),
    thursday: segments(week.thursday),
    friday: segments(week.friday),
    saturday: segments(week.saturday),
  };
}

function weekForMoment({ week }: SharedCalendar): Record<number, string[] | null> {
  return Object.fromEntries(
    DAYS.map((day, index) => {
      const times = week[day].flatMap(({ from, until }) => [from, until]);
      return [index, times.length === 0 ? null : times];
    }),
  );
}
