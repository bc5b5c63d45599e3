import { countingIn, UnknownCalendarError, withOthers, type WorkingTime } from '@maklumat/calendar';
import { expect, test } from 'vitest';
import { dueOfClock } from './due-of-clock';
import { explainClock } from './explain-clock';
import { aLog } from './testing/a-log';
import { local, sampleCalendar } from './testing/sample-calendar';
import { LIMITS } from './testing/sample-workflow';

const MORNING = [{ from: '08:00', until: '11:00' }];
/** A desk that is open in the morning, Monday to Saturday. */
const DESK = sampleCalendar(null, {
  slug: 'loket',
  week: {
    ...{ monday: MORNING, tuesday: MORNING, wednesday: MORNING, thursday: MORNING, friday: MORNING },
    ...{ saturday: MORNING, sunday: [] },
  },
});
const OFFICE = withOthers(sampleCalendar(), new Map([['loket', DESK]]));

function withLimit(calendar: WorkingTime, slug: string) {
  const limits = LIMITS.map((limit) => (limit.id === 'verification' ? { ...limit, calendar: slug } : limit));
  return aLog({ calendar, limits });
}

test('a limit that names a calendar is counted by it, and its date told so', () => {
  const log = withLimit(OFFICE, 'loket').filed('2026-08-13 09:00');
  expect(log.told('verification')).toEqual(['2026-08-18 11:00 first']);
  expect(aLog({ calendar: OFFICE }).filed('2026-08-13 09:00').told('verification')).toEqual([
    '2026-08-19 16:00 first',
  ]);
});

test('its reminders and its explanation are counted by the same', () => {
  const log = withLimit(OFFICE, 'loket').filed('2026-08-13 09:00');
  const clock = log.clock('verification');
  const { limits } = log.setting;
  const [explained] = explainClock(log.state, clock, limits, OFFICE);
  expect(explained?.dueAt).toBe(dueOfClock(log.state, clock, limits, OFFICE)?.dueAt);
  expect(log.pending()[0]).toBe('2026-08-15 09:30 reminds remind:verification:1:50');
});

test('the other limits of the same case go by the office', () => {
  const log = withLimit(OFFICE, 'loket').filed('2026-08-10 09:00').step('verify', '2026-08-10 10:00');
  log.step('forward', '2026-08-10 11:00');
  expect(local(log.clock('answer').told?.dueAt)).toBe('2026-08-27 16:00');
});

test('a calendar nobody has is an error, never the office’s instead', () => {
  expect(() => withLimit(sampleCalendar(), 'loket').filed('2026-08-13 09:00')).toThrow(UnknownCalendarError);
  expect(countingIn(OFFICE, undefined)).toBe(OFFICE);
});
