import type { AuditBlock } from '@maklumat/cases';
import { readPublicNumber } from '@maklumat/cases';
import { auditBlocks, auditEvents, auditSeals, isId, type TenantTx } from '@maklumat/db';
import { startOfDay, type Zone } from '@maklumat/standards';
import { and, desc, eq, gte, lt, sql, type SQL } from 'drizzle-orm';
import type { ManageContext } from '../manage/manage-context';
import { maySeeCase } from '../office/seen-case';
import { recordAudit } from '../office/record-audit';
import { OperationError } from '../operation-error';
import { readFrame } from '../public/read-frame';
import { newestBlock } from './audit-rows';

/** Rows of one page. */
export const AUDIT_PAGE = 50;
/** Rows of one file at the most. */
export const MOST_AUDIT_EXPORT = 10_000;

/** What is looked for in an audit log; null leaves open. */
export type AuditAsked = {
  /** Somebody's id. */
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
  readonly details: Readonly<Record<string, unknown>>;
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
  /** Who works here, by name, and whoever else is asked for. */
  readonly people: readonly { readonly userId: string; readonly name: string }[];
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
  const { rows, openable, ...view } = read;
  const ids = [...rows.flatMap(({ actor, subject }) => [userOf(actor), subject]), asked.person ?? ''];
  const names = await ctx.displayNames(ids.filter((id): id is string => id !== null && isId(id)));
  const people = new Map(colleagues.map(({ userId, displayName }) => [userId, displayName]));
  const other = asked.person === null ? undefined : names.get(asked.person);
  if (asked.person !== null && other !== undefined && rows.length > 0) people.set(asked.person, other);
  return {
    ...view,
    entries: rows.map((row) => entryOf(row, names, openable)),
    people: [...people].map(([userId, name]) => ({ userId, name })),
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
  if (slice.isExport)
    await recordAudit(tx, ctx, {
      action: 'audit-exported',
      subject: 'audit',
      details: { rows: rows.length },
    });
  return { zone, rows, openable, next, head };
}

function matching(
  tx: TenantTx,
  { person, action, subject, from, until }: AuditAsked,
  zone: Zone,
): SQL | undefined {
  return and(
    eq(auditEvents.tenantId, tx.tenantId),
    person === null ? undefined : eq(auditEvents.actor, `user:${person}`),
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
): AuditEntry {
  const userId = userOf(actor);
  return {
    ...{ id, recordedAt: recordedAt.toISOString(), action, details },
    actor: { userId, name: userId === null ? actor : (names.get(userId) ?? userId) },
    subject: names.get(subject) ?? subject,
    isOpenable: openable.has(subject),
    seal: block === null || rowHash === null ? null : { block, rowHash },
  };
}
