import type { EventBody } from '@maklumat/workflow';

/** Whether an event is about dates alone: it follows from another, or from the calendar, and is no act of anybody. */
export function isAboutDates({ type }: EventBody): boolean {
  return type === 'promise-told' || type === 'promise-undetermined' || type === 'calendar-amended';
}
