import { openKeyToRead, readTitles } from '../cases/case-contents';
import { readTimeline, type TimelineEntry } from '../cases/timeline';
import type { TenantTx } from '@maklumat/db';
import type { LocalisedText } from '@maklumat/standards';
import type { Actor } from '@maklumat/workflow';
import type { OfficialContext } from '../context';
import { mayReadWords, type SeenLoadedCase } from './seen-case';

/** Who did something, as the console names people. */
export type Person = {
  readonly name: string;
  readonly role: LocalisedText | null;
  /** The person whose role it was, who was away; absent for an own role. */
  readonly onBehalfOf?: string;
};

/** An entry of the case's history for officials. */
export type HistoryEntry = TimelineEntry & {
  /** The official who did it; null for the citizen and for what time brought. */
  readonly by: Person | null;
  /** Who was given the case; null when nobody was, or the entry is no assignment. */
  readonly assignedTo: string | null;
  /** Whether the citizen reads this entry, if not all of its texts. */
  readonly isPublic: boolean;
};

/** Title and history of a case as far as the official may read them, without names yet. */
export type UnnamedHistory = {
  readonly title: string | null;
  readonly agency: readonly TimelineEntry[];
  readonly citizen: readonly TimelineEntry[];
};

/** Reads a case's words. Without sight of them: that something happened, when, and what it led to. */
export async function readHistory(
  tx: TenantTx,
  ctx: OfficialContext,
  { loaded, sight }: SeenLoadedCase,
): Promise<UnnamedHistory> {
  const key = await openKeyToRead(tx, loaded.row.id, ctx.keys);
  const agency = await readTimeline(tx, loaded, key, ctx.keys, 'agency');
  const citizen = await readTimeline(tx, loaded, key, ctx.keys, 'citizen');
  if (!mayReadWords(sight))
    return { title: null, agency: agency.map(withoutWords), citizen: citizen.map(withoutWords) };
  const titles = await readTitles(tx, [loaded.row.id], ctx.keys);
  return { title: titles.get(loaded.row.id) ?? null, agency, citizen };
}

function withoutWords(entry: TimelineEntry): TimelineEntry {
  return { ...entry, choices: [], texts: [], files: [] };
}

/** Ids of everybody a history speaks of. */
export function peopleIn(entries: readonly TimelineEntry[]): string[] {
  return entries.flatMap(({ actor, body }) => [
    ...(actor.kind === 'official' ? [actor.userId, actor.onBehalfOf ?? []].flat() : []),
    ...(body.type === 'assigned' && body.userId !== null ? [body.userId] : []),
  ]);
}

function signatoryOf(
  { userId, role, onBehalfOf }: Extract<Actor, { kind: 'official' }>,
  names: ReadonlyMap<string, string>,
  roles: ReadonlyMap<string, LocalisedText>,
): Person {
  const person = { name: names.get(userId) ?? '', role: roles.get(role) ?? { id: role } };
  return onBehalfOf === undefined ? person : { ...person, onBehalfOf: names.get(onBehalfOf) ?? '' };
}

/** Puts names to a history. */
export function nameEntries(
  entries: readonly TimelineEntry[],
  citizen: readonly TimelineEntry[],
  names: ReadonlyMap<string, string>,
  roles: ReadonlyMap<string, LocalisedText>,
): HistoryEntry[] {
  const shown = new Set(citizen.map(({ sequence }) => sequence));
  return entries.map((entry) => {
    const { actor, body } = entry;
    return {
      ...entry,
      by: actor.kind === 'official' ? signatoryOf(actor, names, roles) : null,
      assignedTo: body.type === 'assigned' && body.userId !== null ? (names.get(body.userId) ?? null) : null,
      isPublic: shown.has(entry.sequence),
    };
  });
}
