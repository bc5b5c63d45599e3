import type { HolidayChange } from '@maklumat/calendar';
import {
  changeCalendarIn,
  previewChange,
  type CalendarChanged,
  type HolidayPreview,
} from '../amendments/change-calendar';
import type { ManageContext } from './manage-context';

/** What a change of the agency's days off would do to its running cases. Nothing is written. */
export async function previewHoliday(ctx: ManageContext, change: HolidayChange): Promise<HolidayPreview> {
  return previewChange((work) => ctx.run('settings:change', work), null, change, ctx.now);
}

/**
 * Changes one of the agency's days off, in all of its calendars, from today on. The running cases are counted again at
 * once after, by the runner of timers.
 */
export async function changeHoliday(ctx: ManageContext, change: HolidayChange): Promise<CalendarChanged> {
  const stamp = { now: ctx.now, actor: `user:${ctx.official.userId}` };
  return ctx.run('settings:change', (tx) => changeCalendarIn(tx, null, change, stamp));
}
