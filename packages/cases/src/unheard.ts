import type { Instant } from '@maklumat/calendar';
import type { CaseState } from './case-state';
import type { Clock } from './clock';
import { markOfKey } from './pending-timers';

/** Something that time brought and for which nobody was found to tell. */
export type Unheard = { readonly key: string; readonly roles: readonly string[]; readonly since: Instant };

/**
 * The reminders and escalations that reached nobody, as far as they still matter: the case goes on, and so does the
 * clock they are about; for a timer of the workflow's own, the case is where it was. Whether somebody holds one of the
 * roles by now, the log does not know.
 */
export function unheardIn(state: CaseState, clocks: readonly Clock[]): Unheard[] {
  if (state.outcome !== null) return [];
  const inStateSince = state.stays.at(-1)?.sequence ?? 1;
  return state.timers.flatMap(({ timer: key, unreached, at: since, sequence }, index) => {
    const again = state.timers.slice(index + 1).some(({ timer }) => timer === key);
    if (unreached === undefined || again) return [];
    const mark = markOfKey(key);
    const matters =
      mark === null
        ? sequence > inStateSince
        : clocks.some(
            ({ limits, run, endedAt }) => limits.includes(mark.limit) && run === mark.run && endedAt === null,
          );
    return matters ? [{ key, roles: unreached, since }] : [];
  });
}
