import { isAboutDates } from '../cases/date-events';
import type { OfficialContext } from '../context';
import { nameEntries, peopleIn, readHistory, type HistoryEntry } from './case-history';
import { readRoleNames } from './role-names';
import { loadSeenCase } from './seen-case';

/** What happened to a case since somebody read it. */
export type CaseChanges = { readonly version: number; readonly entries: readonly HistoryEntry[] };

/** What happened after a version, oldest first; what is about dates is left out, since an act brings it. */
export async function changesSince(
  ctx: OfficialContext,
  number: string,
  version: number,
): Promise<CaseChanges> {
  const read = await ctx.run('cases:read', async (tx) => {
    const seen = await loadSeenCase(tx, ctx, number);
    const { agency, citizen } = await readHistory(tx, ctx, seen);
    const since = agency.filter(({ sequence }) => sequence > version);
    return { since, citizen, version: seen.loaded.state.version, roles: await readRoleNames(tx) };
  });
  const told = read.since.filter(({ body }) => !isAboutDates(body));
  const names = await ctx.displayNames(peopleIn(told));
  return { version: read.version, entries: nameEntries(told, read.citizen, names, read.roles) };
}
