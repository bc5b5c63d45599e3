import { isId, serviceCases, type TenantTx } from '@maklumat/db';
import { and, asc, desc, eq, sql, type SQL } from 'drizzle-orm';
import type { CaseRow } from '../cases/load-case';
import type { QueueView } from './queue-views';

/** The last case of a page: its sort instant in epoch milliseconds (null: it has none) and its id. */
export type QueueCursor = { readonly at: number | null; readonly id: string };

export const QUEUE_PAGE = 50;

/** Reads a cursor as an address carries it; undefined for any other text. */
export function readCursor(text: string | null): QueueCursor | undefined {
  const [, at, id] = /^(\d{1,15}|-)_([0-9a-f-]{36})$/.exec(text ?? '') ?? [];
  if (at === undefined || id === undefined || !isId(id)) return undefined;
  return { at: at === '-' ? null : Number(at), id };
}

/** A cursor as an address carries it. */
export function writeCursor({ at, id }: QueueCursor): string {
  return `${at === null ? '-' : String(at)}_${id}`;
}

/**
 * One page of cases. Open ones by the nearest date, those without one last and oldest first; ended ones by
 * when they ended, the newest first.
 */
export async function readQueuePage(
  tx: TenantTx,
  filter: SQL,
  { view, cursor }: { readonly view: QueueView; readonly cursor?: QueueCursor | undefined },
): Promise<{ rows: CaseRow[]; next: QueueCursor | null }> {
  const isClosed = view === 'closed';
  const key = isClosed
    ? sql`${serviceCases.closedAt}`
    : sql`coalesce(${serviceCases.nextDueAt}, 'infinity'::timestamptz)`;
  const rows = await tx
    .select()
    .from(serviceCases)
    .where(and(eq(serviceCases.tenantId, tx.tenantId), filter, afterCursor(key, isClosed, cursor)))
    .orderBy(isClosed ? desc(key) : asc(key), isClosed ? desc(serviceCases.id) : asc(serviceCases.id))
    .limit(QUEUE_PAGE + 1);
  const shown = rows.slice(0, QUEUE_PAGE);
  const last = rows.length > QUEUE_PAGE ? shown.at(-1) : undefined;
  const at = (isClosed ? last?.closedAt : last?.nextDueAt)?.getTime() ?? null;
  return { rows: shown, next: last === undefined ? null : { at, id: last.id } };
}

function afterCursor(key: SQL, isClosed: boolean, cursor: QueueCursor | undefined): SQL | undefined {
  if (cursor === undefined) return undefined;
  const at = cursor.at === null ? 'infinity' : new Date(cursor.at).toISOString();
  return isClosed
    ? sql`(${key}, ${serviceCases.id}) < (${at}::timestamptz, ${cursor.id}::uuid)`
    : sql`(${key}, ${serviceCases.id}) > (${at}::timestamptz, ${cursor.id}::uuid)`;
}
