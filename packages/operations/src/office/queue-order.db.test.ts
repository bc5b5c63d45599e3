import { serviceCases, withTenant } from '@maklumat/db';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OfficialContext, TenantRef } from '../context';
import { aFiledCase, anOffice, anOfficial } from '../testing/an-office';
import { listQueue, QUEUE_PAGE, readCursor, writeCursor, type QueueCursor, type QueueView } from './index';

const NOW = new Date('2026-11-23T02:00:00Z');
const DAY_MS = 86_400_000;
/** More than two pages, so that a page ends within each part of the list. */
const CASES = 126;

type Filed = { readonly id: string; readonly number: string };
type Columns = Partial<typeof serviceCases.$inferInsert>;

let database: TestDatabase;
let tenant: TenantRef;
let officer: OfficialContext;
const due: Filed[] = [];
const waiting: Filed[] = [];
const ended: Filed[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  tenant = await anOffice(database, 'contoh-kota');
  officer = await anOfficial(database, tenant, [{ role: 'officer', unit: null }], NOW);
  for (let made = 0; made < CASES; made += 1) {
    const filed = await aFiledCase(database, tenant, NOW);
    // Three share each instant: where one page ends and the next begins, the id decides.
    const at = new Date(NOW.getTime() + ((made * 7) % 14) * DAY_MS);
    const part = made % 3;
    if (part === 0) await put(due, filed, { nextDueAt: at });
    else if (part === 1) await put(waiting, filed, { nextDueAt: null, stateSince: at });
    else await put(ended, filed, { closedAt: at, outcome: 'finished', holder: 'nobody' });
  }
}, 120_000);
afterAll(() => database.close());

/** Stands a case where a walk of many days would have left it. */
async function put(list: Filed[], filed: Filed, columns: Columns): Promise<void> {
  list.push(filed);
  await withTenant(database.db, tenant.id, (tx) =>
    tx
      .update(serviceCases)
      .set(columns)
      .where(and(eq(serviceCases.tenantId, tx.tenantId), eq(serviceCases.id, filed.id))),
  );
}

/** Every page of a list, by the addresses that lead from one to the next. */
async function paged(view: QueueView): Promise<string[]> {
  const numbers: string[] = [];
  let cursor: QueueCursor | undefined;
  do {
    const { rows, next } = await listQueue(officer, { view, cursor });
    expect(rows.length).toBeLessThanOrEqual(QUEUE_PAGE);
    numbers.push(...rows.map(({ number }) => number));
    cursor = next === null ? undefined : readCursor(writeCursor(next));
  } while (cursor !== undefined);
  return numbers;
}

/** The same cases as the database alone would sort them. */
async function sorted(
  list: readonly Filed[],
  column: 'nextDueAt' | 'stateSince' | 'closedAt',
): Promise<string[]> {
  const rows = await withTenant(database.db, tenant.id, (tx) =>
    tx.select().from(serviceCases).where(eq(serviceCases.tenantId, tx.tenantId)),
  );
  return rows
    .filter(({ id }) => list.some((filed) => filed.id === id))
    .toSorted((a, b) => Number(a[column]) - Number(b[column]) || (a.id < b.id ? -1 : 1))
    .map(({ number }) => number);
}

describe('a list of many pages', () => {
  test('of everything: what has a date by it, then who waits longest, then the last to end; each once', async () => {
    const expected = [
      ...(await sorted(due, 'nextDueAt')),
      ...(await sorted(waiting, 'stateSince')),
      ...(await sorted(ended, 'closedAt')).toReversed(),
    ];
    expect(expected).toHaveLength(CASES);
    expect(await paged('all')).toEqual(expected);
  });

  test('of open cases holds no ended one, and the list of ended ones no open one', async () => {
    const open = [...(await sorted(due, 'nextDueAt')), ...(await sorted(waiting, 'stateSince'))];
    expect(await paged('unassigned')).toEqual(open);
    expect(await paged('closed')).toEqual((await sorted(ended, 'closedAt')).toReversed());
  });
});

test('a place in a list is read from an address in its own shape alone', () => {
  const id = '00000000-0000-4000-8000-000000000001';
  expect(readCursor(`waiting_5_${id}`)).toEqual({ part: 'waiting', at: 5, id });
  for (const text of [null, '', `5_${id}`, `-_${id}`, `late_5_${id}`, `due_-5_${id}`, 'due_5_x'])
    expect(readCursor(text)).toBeUndefined();
});

test.each([
  ['its hour where the day does not end with it', '2026-11-24T04:30:00.000Z', true],
  ['no hour where the day ends with it', '2026-11-24T16:59:59.999Z', false],
])('a date in a list has %s', async (_what, at, atTimeOfDay) => {
  const filed = await aFiledCase(database, tenant, NOW);
  await put([], filed, { nextDueAt: new Date(at), nextDueOn: '2026-11-24' });
  const { rows } = await listQueue(officer, { view: 'all', query: filed.number });
  expect(rows[0]?.due).toMatchObject({ on: '2026-11-24', at, isLate: false, atTimeOfDay });
});
