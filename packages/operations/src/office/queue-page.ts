import { isId, serviceCases, type TenantTx } from '@maklumat/db';
import { and, asc, desc, eq, isNotNull, isNull, sql, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { CaseRow } from '../cases/load-case';
import type { QueueView } from './queue-views';

/** The parts of a list in their order: open with a date, open without one, ended. */
const PARTS = ['due', 'waiting', 'ended'] as const;
type QueuePart = (typeof PARTS)[number];

/** The last case of a page: its part of the list, the instant it is sorted by in epoch milliseconds, and its id. */
export type QueueCursor = { readonly part: QueuePart; readonly at: number; readonly id: string };

export const QUEUE_PAGE = 50;

/** Reads a cursor as an address carries it; undefined for any other text. */
export function readCursor(text: string | null): QueueCursor | undefined {
  const [, written, at, id] = /^([a-z]+)_(\d{1,15})_([0-9a-f-]{36})$/.exec(text ?? '') ?? [];
  const part = PARTS.find((one) => one === written);
  if (part === undefined || id === undefined || !isId(id)) return undefined;
  return { part, at: Number(at), id };
}

/** A cursor as an address carries it. */
export function writeCursor({ part, at, id }: QueueCursor): string {
  return `${part}_${String(at)}_${id}`;
}

/**
 * One page of cases. Open ones by the nearest date; then those without one, longest in their state first; ended ones
 * last, by when they ended, the newest first. Each part is read by an index of its own, and only as far as the page
 * has room.
 */
export async function readQueuePage(
  tx: TenantTx,
  filter: SQL,
  { view, cursor }: { readonly view: QueueView; readonly cursor?: QueueCursor | undefined },
): Promise<{ rows: CaseRow[]; next: QueueCursor | null }> {
  const found: { part: QueuePart; row: CaseRow }[] = [];
  for (const part of partsFrom(view, cursor)) {
    const room = QUEUE_PAGE + 1 - found.length;
    if (room === 0) break;
    const after = cursor?.part === part ? cursor : undefined;
    const rows = await readPart(tx, filter, { part, after, room });
    found.push(...rows.map((row) => ({ part, row })));
  }
  const shown = found.slice(0, QUEUE_PAGE);
  const last = found.length > QUEUE_PAGE ? shown.at(-1) : undefined;
  return { rows: shown.map(({ row }) => row), next: last === undefined ? null : cursorAt(last) };
}

/** What a list can hold at all, from the part on that a cursor stands in. */
function partsFrom(view: QueueView, cursor: QueueCursor | undefined): readonly QueuePart[] {
  const held = PARTS.filter((part) => view === 'all' || (view === 'closed') === (part === 'ended'));
  return cursor === undefined
    ? held
    : held.filter((part) => PARTS.indexOf(part) >= PARTS.indexOf(cursor.part));
}

async function readPart(
  tx: TenantTx,
  filter: SQL,
  { part, after, room }: { part: QueuePart; after: QueueCursor | undefined; room: number },
): Promise<CaseRow[]> {
  const { isIn, by, order, comes } = ORDERS[part];
  const isAfter =
    after === undefined
      ? undefined
      : sql`(${by}, ${serviceCases.id}) ${comes} (${new Date(after.at).toISOString()}::timestamptz, ${after.id}::uuid)`;
  return tx
    .select()
    .from(serviceCases)
    .where(and(eq(serviceCases.tenantId, tx.tenantId), isIn, filter, isAfter))
    .orderBy(order(by), order(serviceCases.id))
    .limit(room);
}

type PartOrder = {
  readonly isIn: SQL | undefined;
  readonly by: PgColumn;
  readonly order: (column: PgColumn) => SQL;
  /** How a later row compares with an earlier one. */
  readonly comes: SQL;
};

const IS_OPEN = isNull(serviceCases.closedAt);
const ORDERS: Readonly<Record<QueuePart, PartOrder>> = {
  due: {
    isIn: and(IS_OPEN, isNotNull(serviceCases.nextDueAt)),
    by: serviceCases.nextDueAt,
    ...{ order: asc, comes: sql`>` },
  },
  waiting: {
    isIn: and(IS_OPEN, isNull(serviceCases.nextDueAt)),
    by: serviceCases.stateSince,
    ...{ order: asc, comes: sql`>` },
  },
  ended: {
    isIn: isNotNull(serviceCases.closedAt),
    by: serviceCases.closedAt,
    ...{ order: desc, comes: sql`<` },
  },
};

function cursorAt({ part, row }: { part: QueuePart; row: CaseRow }): QueueCursor {
  const sorted = { due: row.nextDueAt, waiting: row.stateSince, ended: row.closedAt }[part];
  return { part, at: sorted?.getTime() ?? 0, id: row.id };
}
