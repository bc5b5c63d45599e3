export { addLimit } from './add-limit';
export * from './amend-calendar';
export { CalendarGapError } from './calendar-gap-error';
export { changedDays, type ChangedDay } from './changed-days';
export { compileCalendar, type CalendarInput } from './compile-calendar';
export { compileCalendars } from './compile-calendars';
export { daysOfYear, type CalendarDay } from './days-of-year';
export { countedFraction, countedMs, elapsedWithin, instantOfFraction, workingMinutes } from './elapsed';
export { explainLimit } from './explain-limit';
export type { CountedDay, Explanation, SkippedDay, SkippedHours, StartRule } from './explanation';
export * from './group-week';
export { LIMIT_UNITS, type Due, type Limit, type LimitUnit } from './limit';
export { countingIn, UnknownCalendarError, withOthers } from './named-calendar';
export { addMonths } from './add-months';
export { clockInZone, dayInZone, dayStart, nextDate } from './in-zone';
export * from './national-days';
export type { Instant, PlainDate } from './plain-date';
export type { Stop } from './stops';
export * from './working-calendar';
export {
  addWorkingDays,
  closeOfDay,
  isOpen,
  isWorkingDay,
  localDateOf,
  startOfDay,
} from './working-day-queries';
export type { DayOff, DayOffReason, HoursSource, WorkingTime } from './working-time';
export { readInstant, writeInstant } from './zoned-text';
export { ZONES, type Zone } from './zones';
