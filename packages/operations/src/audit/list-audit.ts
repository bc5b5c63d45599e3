import type { AuditBlock } from '@maklumat/cases';
import { readPublicNumber } from '@maklumat/cases';
import { auditBlocks, auditEvents, auditSeals, isId, type TenantTx } from '@maklumat/db';
import { startOfDay, type Zone } from '@maklumat/standards';
import { and, desc, eq, gte, lt, or, sql, type SQL } from 'drizzle-orm';
import type { ManageContext } from '../manage/manage-context';
import { maySeeCase } from '../office/seen-case';
import { recordAudit } from '../office/record-audit';
import { OperationError } from '../operation-error';
import { readFrame } from '../public/read-frame';
import { namedDetails, readPlaceNames, textsIn, type AuditDetail, type PlaceNames } from './audit-details';
import { newestBlock } from './audit-rows';
import { peopleInLog } from './people-in-log';

/** Rows of one page. */
export const AUDIT_PAGE = 50;
/** Rows of one file at the most. */
export const MOST_AUDIT_EXPORT = 10_000;

/** What is looked for in an audit log; null leaves open. */
export type AuditAsked = {
  /** Somebody's id: what they did, and what was done about them. */
  readonly person: string | null;
  readonly action: string | null;
  /** Number of a case as people write it, or another subject as it stands in the log. */
  readonly subject: string | null;
  /** Days of the agency, `2026-11-23`; both are in. */
  readonly from: string | null;
  readonly until: string | null;
};

/** The last row of a page: when it was recorded, in epoch milliseconds, and its id. */
export type AuditCursor = { readonly at: number; readonly id: string };

/** One row, with names beside ids. */
export type AuditEntry = {
  readonly id: string;
  readonly recordedAt: string;
  readonly actor: { readonly userId: string | null; readonly name: string };
  readonly action: string;
  /** Of a person the name. */
  readonly subject: string;
  /** Whether the subject is a case that this reader may open. */
  readonly isOpenable: boolean;
  /** As recorded. */
  readonly details: Readonly<Record<string, unknown>>;
  /** The same as people read it. */
  readonly told: readonly AuditDetail[];
  /** Where it is sealed; null while it is not. */
  readonly seal: { readonly block: number; readonly rowHash: string } | null;
};

/** A part of an audit log, newest first. */
export type AuditView = {
  readonly zone: Zone;
  readonly entries: readonly AuditEntry[];
  readonly next: AuditCursor | null;
  /** The end of the chain; null before the first block. */
  readonly head: AuditBlock | null;
  /** Who works here, by name, then who did something here and has left. */
  readonly people: readonly { readonly userId: string; readonly name: string; readonly hasLeft: boolean }[];
};

/** Reads a cursor as an address carries it; null for any other text. */
export function readAuditCursor(text: string | null): AuditCursor | null {
  const [, at, id] = /^(\d{1,15})_([0-9a-f-]{36})$/.exec(text ?? '') ?? [];
  return at === undefined || id === undefined || !isId(id) ? null : { at: Number(at), id };
}

/** A cursor as an address carries it. */
export function writeAuditCursor({ at, id }: AuditCursor): string {
  return `${String(at)}_${id}`;
}

/** A page of the agency's audit log. */
export async function listAudit(
  ctx: ManageContext,
  asked: AuditAsked,
  cursor: AuditCursor | null = null,
): Promise<AuditView> {
  return viewOf(ctx, asked, { cursor, most: AUDIT_PAGE, isExport: false });
}

/**
 * The newest rows of the log that were asked for, for a file; that it was taken is written down.
 *
 * @returns `next` of more rows than a file takes
 */
export async function exportAudit(ctx: ManageContext, asked: AuditAsked): Promise<AuditView> {
  return viewOf(ctx, asked, { cursor: null, most: MOST_AUDIT_EXPORT, isExport: true });
}

type Slice = { readonly cursor: AuditCursor | null; readonly most: number; readonly isExport: boolean };
type StoredEntry = typeof auditEvents.$inferSelect & { block: number | null; rowHash: string | null };

async function viewOf(ctx: ManageContext, asked: AuditAsked, slice: Slice): Promise<AuditView> {
  const colleagues = await ctx.colleagues();
  const read = await ctx.run('settings:change', (tx) => readSlice(tx, ctx, asked, slice));
  const { rows, openable, places, known, ...view } = read;
  const spoken = rows.flatMap(({ actor, subject, details }) => [userOf(actor), subject, ...textsIn(details)]);
  const names = await ctx.displayNames(
    [...known, ...spoken].filter((id): id is string => id !== null && isId(id)),
  );
  const here = new Map(colleagues.map(({ userId, displayName }) => [userId, displayName]));
  const left = known
    .filter((id) => !here.has(id) && names.has(id))
    .map((userId) => ({ userId, name: names.get(userId) ?? userId, hasLeft: true }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'id'));
  return {
    ...view,
    entries: rows.map((row) => entryOf(row, names, openable, places)),
    people: [...[...here].map(([userId, name]) => ({ userId, name, hasLeft: false })), ...left],
  };
}

async function readSlice(tx: TenantTx, ctx: ManageContext, asked: AuditAsked, slice: Slice) {
  const { zone } = (await readFrame(tx)).profile;
  const found = await readRows(tx, matching(tx, asked, zone), slice);
  const rows = found.slice(0, slice.most);
  const last = rows.at(-1);
  const openable = slice.isExport ? new Set<string>() : await openableAmong(tx, ctx, rows);
  const next =
    found.length > slice.most && last !== undefined ? { at: last.recordedAt.getTime(), id: last.id } : null;
  const head = await newestBlock(tx);
  const [places, known] = [await readPlaceNames(tx), await peopleInLog(tx)];
  if (slice.isExport)
    await recordAudit(tx, ctx, {
      action: 'audit-exported',
      subject: 'audit',
      details: { rows: rows.length },
    });
  return { zone, rows, openable, places, known, next, head };
}

function matching(
  tx: TenantTx,
  { person, action, subject, from, until }: AuditAsked,
  zone: Zone,
): SQL | undefined {
  return and(
    eq(auditEvents.tenantId, tx.tenantId),
    person === null
      ? undefined
      : or(eq(auditEvents.actor, `user:${person}`), eq(auditEvents.subject, person)),
    action === null ? undefined : eq(auditEvents.action, action),
    subject === null ? undefined : eq(auditEvents.subject, readPublicNumber(subject) ?? subject),
    from === null ? undefined : gte(auditEvents.recordedAt, startOfDay(from, zone)),
    until === null ? undefined : lt(auditEvents.recordedAt, startOfDay(dayAfter(until), zone)),
  );
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

async function readRows(
  tx: TenantTx,
  which: SQL | undefined,
  { cursor, most }: Slice,
): Promise<StoredEntry[]> {
  const before =
    cursor === null
      ? undefined
      : sql`(${auditEvents.recordedAt}, ${auditEvents.id}) < (${new Date(cursor.at).toISOString()}::timestamptz, ${cursor.id}::uuid)`;
  const rows = await tx
    .select({ event: auditEvents, block: auditBlocks.number, rowHash: auditSeals.rowHash })
    .from(auditEvents)
    .leftJoin(
      auditSeals,
      and(eq(auditSeals.tenantId, auditEvents.tenantId), eq(auditSeals.id, auditEvents.id)),
    )
    .leftJoin(
      auditBlocks,
      and(eq(auditBlocks.tenantId, auditSeals.tenantId), eq(auditBlocks.id, auditSeals.blockId)),
    )
    .where(and(which, before))
    .orderBy(desc(auditEvents.recordedAt), desc(auditEvents.id))
    .limit(most + 1);
  return rows.map(({ event, block, rowHash }) => ({ ...event, block, rowHash }));
}

/** Which subjects are cases that this reader may open. */
async function openableAmong(
  tx: TenantTx,
  ctx: ManageContext,
  rows: readonly StoredEntry[],
): Promise<ReadonlySet<string>> {
  const numbers = new Set(rows.map(({ subject }) => subject).filter((one) => readPublicNumber(one) === one));
  const openable = new Set<string>();
  for (const number of numbers) if (await opens(tx, ctx, number)) openable.add(number);
  return openable;
}

/** Also false for a number that looks like a case's and is none any more. */
async function opens(tx: TenantTx, ctx: ManageContext, number: string): Promise<boolean> {
  try {
    return await maySeeCase(tx, ctx, number);
  } catch (error) {
    if (error instanceof OperationError) return false;
    throw error;
  }
}

function userOf(actor: string): string | null {
  return actor.startsWith('user:') ? actor.slice('user:'.length) : null;
}

function entryOf(
  { id, recordedAt, actor, action, subject, details, block, rowHash }: StoredEntry,
  names: ReadonlyMap<string, string>,
  openable: ReadonlySet<string>,
  places: PlaceNames,
): AuditEntry {
  const userId = userOf(actor);
  return {
    ...{ id, recordedAt: recordedAt.toISOString(), action, details },
    told: namedDetails(details, names, places),
    actor: { userId, name: userId === null ? actor : (names.get(userId) ?? userId) },
    subject: names.get(subject) ?? subject,
    isOpenable: openable.has(subject),
    seal: block === null || rowHash === null ? null : { block, rowHash },
  };
}
