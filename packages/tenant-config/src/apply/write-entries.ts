import {
  officials,
  outputs,
  posts,
  roles,
  serviceUnits,
  workingCalendars,
  type TenantTx,
} from '@maklumat/db';
import { and, eq } from 'drizzle-orm';
import { OUTPUT_KINDS, type CurrentState, type EntryKind, type OutputKind } from './current-state';
import type { PlannedEntry } from './plan-apply';

type Entries = Record<EntryKind, PlannedEntry[]>;
type IdOf = (slug: string) => string;

/** Writes units, roles, posts, officials, calendars and what is made of cases; what is referred to first. */
export async function writeEntries(tx: TenantTx, entries: Entries, current: CurrentState): Promise<void> {
  await writeUnits(tx, entries, current);
  const unitId = idsBySlug(entries.unit, current.entries.unit);
  const postId = idsBySlug(entries.post, current.entries.post);
  for (const entry of changed(entries.role)) await writePlain(tx, roles, entry);
  for (const entry of changed(entries.calendar)) await writePlain(tx, workingCalendars, entry);
  for (const entry of changed(entries.post)) await writePost(tx, entry, unitId);
  for (const entry of changed(entries.official)) await writeOfficial(tx, entry, postId);
  for (const kind of OUTPUT_KINDS) await writeOutputs(tx, kind, entries[kind], current);
}

/** Registers, recaps, documents and series; those that are not planned any more go. */
async function writeOutputs(
  tx: TenantTx,
  kind: OutputKind,
  planned: readonly PlannedEntry[],
  current: CurrentState,
): Promise<void> {
  const { tenantId } = tx;
  const own = (id: string) => and(eq(outputs.tenantId, tenantId), eq(outputs.id, id));
  for (const { id, slug } of current.entries[kind])
    if (planned.every((entry) => entry.slug !== slug)) await tx.delete(outputs).where(own(id));
  for (const { id, slug, content, contentHash, position, change } of changed(planned)) {
    const columns = { position, content, contentHash };
    if (change === 'add') await tx.insert(outputs).values({ tenantId, id, kind, slug, ...columns });
    else await tx.update(outputs).set(columns).where(own(id));
  }
}

/** Id of a slug among what is planned or already stored. */
export function idsBySlug(
  planned: readonly { slug: string; id: string }[],
  stored: readonly { slug: string; id: string }[],
): IdOf {
  const ids = new Map([...stored, ...planned].map(({ slug, id }) => [slug, id]));
  return (slug) => {
    const id = ids.get(slug);
    // The check resolves every reference before an apply; this is a configuration that was not checked.
    if (id === undefined)
      throw new RangeError(`applyTenant: nothing is called "${slug}"; check the configuration first.`);
    return id;
  };
}

function changed(entries: readonly PlannedEntry[]): PlannedEntry[] {
  return entries.filter(({ change }) => change !== 'keep');
}

/** Parents before children: the foreign key is checked with each statement. */
async function writeUnits(tx: TenantTx, entries: Entries, current: CurrentState): Promise<void> {
  const { tenantId } = tx;
  const idOf = idsBySlug(entries.unit, current.entries.unit);
  for (const { id, slug, content, contentHash, position, change } of parentsFirst(entries.unit)) {
    if (change === 'keep') continue;
    const parentId = typeof content.parent === 'string' ? idOf(content.parent) : null;
    const columns = { name: nameOf(content), parentId, position, content, contentHash };
    if (change === 'add') await tx.insert(serviceUnits).values({ tenantId, id, slug, ...columns });
    else {
      const own = and(eq(serviceUnits.tenantId, tenantId), eq(serviceUnits.id, id));
      await tx.update(serviceUnits).set(columns).where(own);
    }
  }
}

function parentsFirst(units: readonly PlannedEntry[]): PlannedEntry[] {
  const depth = (unit: PlannedEntry, seen: number): number => {
    const parent = units.find(({ slug }) => slug === unit.content.parent);
    return parent === undefined || seen > units.length ? seen : depth(parent, seen + 1);
  };
  return units.toSorted((a, b) => depth(a, 0) - depth(b, 0) || a.position - b.position);
}

function nameOf(content: Record<string, unknown>): string {
  const name = content.name as { id?: string } | undefined;
  return name?.id ?? '';
}

async function writePlain(
  tx: TenantTx,
  table: typeof roles | typeof workingCalendars,
  { id, slug, content, contentHash, change }: PlannedEntry,
): Promise<void> {
  if (change === 'add')
    await tx.insert(table).values({ tenantId: tx.tenantId, id, slug, content, contentHash });
  else {
    const own = and(eq(table.tenantId, tx.tenantId), eq(table.id, id));
    await tx.update(table).set({ content, contentHash }).where(own);
  }
}

async function writePost(tx: TenantTx, entry: PlannedEntry, unitId: IdOf): Promise<void> {
  const { id, slug, content, contentHash, change } = entry;
  const serviceUnitId = unitId(String(content.serviceUnit));
  if (change === 'add') {
    await tx.insert(posts).values({ tenantId: tx.tenantId, id, slug, serviceUnitId, content, contentHash });
  } else {
    const own = and(eq(posts.tenantId, tx.tenantId), eq(posts.id, id));
    await tx.update(posts).set({ serviceUnitId, content, contentHash }).where(own);
  }
}

async function writeOfficial(tx: TenantTx, entry: PlannedEntry, idOfPost: IdOf): Promise<void> {
  const { id, slug, content, contentHash, change } = entry;
  const postId = idOfPost(String(content.post));
  if (change === 'add') {
    await tx.insert(officials).values({ tenantId: tx.tenantId, id, slug, postId, content, contentHash });
  } else {
    const own = and(eq(officials.tenantId, tx.tenantId), eq(officials.id, id));
    await tx.update(officials).set({ postId, content, contentHash }).where(own);
  }
}
