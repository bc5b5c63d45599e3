import { elapsedWithin, workingMinutes } from '@maklumat/calendar';
import { UsageError } from '../cli-error';
import { print, printJson } from '../output';
import { withDatabase } from '../with-database';
import { calendarOf, instantOf } from './read-calendar';
import { withinCoveredYears } from './within-covered-years';

export interface BetweenOptions {
  tenant: string;
  from: string;
  to: string;
  calendar?: string;
  json?: boolean;
}

/** How much time lies between two instants, in every unit limits are counted in. */
export async function printBetween(options: BetweenOptions): Promise<void> {
  const from = instantOf('--from', options.from);
  const to = instantOf('--to', options.to);
  if (to < from) throw new UsageError('--to lies before --from; turn the two around.');
  const calendar = await withDatabase((database) => calendarOf(database, options));
  const told = withinCoveredYears(() => ({
    workingDays: elapsedWithin('working-days', from, to, calendar),
    workingMinutes: workingMinutes(from, to, calendar),
    calendarDays: elapsedWithin('calendar-days', from, to, calendar),
    clockMinutes: elapsedWithin('minutes', from, to, calendar),
  }));
  if (options.json) printJson(told);
  else
    print(
      `Working days     ${told.workingDays}`,
      `Working minutes  ${told.workingMinutes}`,
      `Calendar days    ${told.calendarDays}`,
      `Clock minutes    ${told.clockMinutes}`,
    );
}
