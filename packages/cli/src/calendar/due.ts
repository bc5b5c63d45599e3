import { explainLimit } from '@maklumat/calendar';
import { print, printJson } from '../output';
import { withDatabase } from '../with-database';
import { plainExplanation, printedExplanation } from './print-explanation';
import { calendarOf, instantOf, limitOf } from './read-calendar';
import { withinCoveredYears } from './within-covered-years';

export interface DueOptions {
  tenant: string;
  from: string;
  limit: string;
  calendar?: string;
  knownAt?: string;
  json?: boolean;
}

/** When a limit ends by an agency's calendar, and why. */
export async function printDue(options: DueOptions): Promise<void> {
  const from = instantOf('--from', options.from);
  const limit = limitOf('--limit', options.limit);
  const knownAt = options.knownAt === undefined ? undefined : instantOf('--known-at', options.knownAt);
  const calendar = await withDatabase((database) => calendarOf(database, { ...options, knownAt }));
  const told = withinCoveredYears(() => explainLimit(limit, from, calendar));
  if (options.json) printJson(plainExplanation(told, calendar));
  else print(...printedExplanation(told, calendar));
}
