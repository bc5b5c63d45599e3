import { newId, withTenant, writeAuditEvent } from '@maklumat/db';
import { createTestTenant, openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sealAudit, sealDueAudits } from './seal-audit';
import { verifyAudit } from './verify-audit';

const NOW = new Date('2026-11-23T03:00:00.000Z');
const WHOLE = { faults: [], unsealed: 0 };

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function aTenant(rows = 0): Promise<string> {
  const { tenantId } = await createTestTenant(database);
  for (let index = 1; index <= rows; index += 1) await audit(tenantId, `CTH-${String(index)}`);
  return tenantId;
}

function audit(tenantId: string, subject: string): Promise<void> {
  return withTenant(database.db, tenantId, (tx) =>
    writeAuditEvent(tx, {
      ...{ recordedAt: NOW, actor: 'user:1', action: 'case-read', subject },
      details: { deep: { n: 1.5, text: 'ä\u2028' }, list: [null, true] },
    }),
  );
}

/** Three blocks of two rows each. */
async function aChain(): Promise<string> {
  const tenantId = await aTenant();
  for (const subject of ['a', 'b', 'c']) {
    await audit(tenantId, `${subject}1`);
    await audit(tenantId, `${subject}2`);
    await sealAudit(database.db, tenantId, NOW);
  }
  return tenantId;
}

/** As somebody who owns the database would: no policies, no keys, no grants in the way. */
async function tamper(statement: (sql: TestDatabase['adminSql']) => Promise<unknown>): Promise<void> {
  await database.adminSql.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    await statement(sql as unknown as TestDatabase['adminSql']);
  });
}

async function namesIn(tenantId: string, head?: string): Promise<unknown[]> {
  const { faults } = await verifyAudit(database.db, tenantId, head);
  const subjects =
    await database.adminSql`select id, subject from audit_events where tenant_id = ${tenantId}`;
  const subjectOf = new Map(subjects.map(({ id, subject }) => [id as string, subject as string]));
  return faults.map(({ code, block, id }) => [code, id === null ? block : (subjectOf.get(id) ?? 'gone')]);
}

describe('sealing', () => {
  test('takes what waits into a block after the last one, and does nothing twice', async () => {
    const tenantId = await aTenant(3);
    expect(await verifyAudit(database.db, tenantId)).toMatchObject({ blocks: 0, unsealed: 3, head: null });
    expect(await sealAudit(database.db, tenantId, NOW)).toEqual({ blocks: 1, rows: 3 });
    expect(await sealAudit(database.db, tenantId, NOW)).toEqual({ blocks: 0, rows: 0 });
    await audit(tenantId, 'CTH-4');
    expect(await sealAudit(database.db, tenantId, NOW)).toEqual({ blocks: 1, rows: 1 });
    expect(await verifyAudit(database.db, tenantId)).toMatchObject({ ...WHOLE, blocks: 2, sealed: 4 });
  });

  test('puts at most 500 rows into a block', async () => {
    const tenantId = await aTenant();
    await withTenant(database.db, tenantId, async (tx) => {
      for (let index = 0; index < 501; index += 1)
        await writeAuditEvent(tx, {
          ...{ recordedAt: NOW, actor: 'user:1', action: 'case-read', subject: 'CTH' },
          details: {},
        });
    });
    expect(await sealAudit(database.db, tenantId, NOW)).toEqual({ blocks: 2, rows: 501 });
    expect(await verifyAudit(database.db, tenantId)).toMatchObject({ ...WHOLE, sealed: 501 });
  });

  test('by several at once seals each row once, in blocks without holes', async () => {
    const tenantId = await aTenant(8);
    const runs = await Promise.all([1, 2, 3, 4].map(() => sealAudit(database.db, tenantId, NOW)));
    await sealAudit(database.db, tenantId, NOW);
    expect(Math.max(...runs.map(({ rows }) => rows))).toBe(8);
    expect(await verifyAudit(database.db, tenantId)).toMatchObject({ ...WHOLE, blocks: 1, sealed: 8 });
  });

  test('that stopped before its rows left the queue does not seal them again', async () => {
    const tenantId = await aTenant(2);
    await sealAudit(database.db, tenantId, NOW);
    await database.adminSql`
      insert into jobs.unsealed_audits (tenant_id, id) select tenant_id, id from audit_events where tenant_id = ${tenantId}`;
    expect(await sealAudit(database.db, tenantId, NOW)).toEqual({ blocks: 0, rows: 0 });
    const left = await database.adminSql`select 1 from jobs.unsealed_audits where tenant_id = ${tenantId}`;
    expect(left).toHaveLength(0);
  });

  test('finds the agencies that wait for it, and only them', async () => {
    const [one, other] = [await aTenant(1), await aTenant(2)];
    expect((await sealDueAudits(database.db, () => NOW)).failed).toEqual([]);
    expect(await verifyAudit(database.db, one)).toMatchObject({ ...WHOLE, sealed: 1 });
    expect(await verifyAudit(database.db, other)).toMatchObject({ ...WHOLE, sealed: 2 });
    expect(await sealDueAudits(database.db, () => NOW)).toEqual({ blocks: 0, rows: 0, failed: [] });
  });
});

test('who writes waits for nobody who writes or seals, and what is committed late comes into a later block', async () => {
  const tenantId = await aTenant();
  await withTenant(database.db, tenantId, async (early) => {
    const event = { recordedAt: NOW, actor: 'user:1', action: 'case-read', details: {} } as const;
    await writeAuditEvent(early, { ...event, subject: 'early' });
    // While the first transaction is open: these would wait for a lock of it until they are ended.
    await audit(tenantId, 'late');
    expect(await sealAudit(database.db, tenantId, NOW)).toEqual({ blocks: 1, rows: 1 });
    await writeAuditEvent(early, { ...event, subject: 'early' });
  });
  expect(await sealAudit(database.db, tenantId, NOW)).toEqual({ blocks: 1, rows: 2 });
  expect(await verifyAudit(database.db, tenantId)).toMatchObject({ ...WHOLE, blocks: 2, sealed: 3 });
});

describe('found and named:', () => {
  test('a row that was altered', async () => {
    const tenantId = await aChain();
    await tamper(
      (sql) => sql`
      update audit_events set actor = 'user:2' where tenant_id = ${tenantId} and subject = 'b1'`,
    );
    expect(await namesIn(tenantId)).toEqual([['row-altered', 'b1']]);
  });

  test('a row that is gone, with its action', async () => {
    const tenantId = await aChain();
    await tamper((sql) => sql`delete from audit_events where tenant_id = ${tenantId} and subject = 'b2'`);
    expect((await verifyAudit(database.db, tenantId)).faults).toMatchObject([
      { code: 'row-missing', block: 2, position: 2, action: 'case-read' },
    ]);
  });

  test('rows that changed places', async () => {
    const tenantId = await aChain();
    await tamper(async (sql) => {
      const block = sql`select id from audit_blocks where tenant_id = ${tenantId} and number = 2`;
      await sql`update audit_seals set position = position + 10 where block_id = (${block})`;
      await sql`update audit_seals set position = 13 - position where block_id = (${block})`;
    });
    expect(await namesIn(tenantId)).toEqual([
      ['row-moved', 'b2'],
      ['row-moved', 'b1'],
    ]);
  });

  test('a row taken out with its seal', async () => {
    const tenantId = await aChain();
    await tamper(async (sql) => {
      const row = sql`select id from audit_events where tenant_id = ${tenantId} and subject = 'b1'`;
      await sql`delete from audit_seals where id = (${row})`;
      await sql`delete from audit_events where tenant_id = ${tenantId} and subject = 'b1'`;
    });
    expect(await namesIn(tenantId)).toEqual([['seal-missing', 2]]);
  });

  test('a block that was altered', async () => {
    const tenantId = await aChain();
    await tamper(
      (sql) => sql`
      update audit_blocks set sealed_at = sealed_at - interval '1 day' where tenant_id = ${tenantId} and number = 2`,
    );
    expect(await namesIn(tenantId)).toEqual([['block-altered', 2]]);
  });

  test('a block taken out of the middle: its number, and its rows, which no block has', async () => {
    const tenantId = await aChain();
    await tamper((sql) => dropBlock(sql, tenantId, 2));
    expect(await namesIn(tenantId)).toEqual([
      ['block-missing', 2],
      ['row-never-sealed', 'b1'],
      ['row-never-sealed', 'b2'],
    ]);
  });

  test('the last block taken away: by its rows, and when they are gone too by a hash kept elsewhere', async () => {
    const tenantId = await aChain();
    const { head } = await verifyAudit(database.db, tenantId);
    await tamper((sql) => dropBlock(sql, tenantId, 3));
    expect(await namesIn(tenantId)).toEqual([
      ['row-never-sealed', 'c1'],
      ['row-never-sealed', 'c2'],
    ]);
    await tamper((sql) => sql`delete from audit_events where tenant_id = ${tenantId} and subject like 'c%'`);
    expect(await namesIn(tenantId)).toEqual([]);
    expect(await namesIn(tenantId, head?.hash)).toEqual([['head-missing', null]]);
  });

  test('a row added past the queue', async () => {
    const tenantId = await aChain();
    await tamper(
      (sql) => sql`
      insert into audit_events (tenant_id, id, recorded_at, actor, action, subject, details)
      values (${tenantId}, ${newId()}, ${NOW.toISOString()}, 'user:1', 'case-read', 'x', '{}')`,
    );
    expect(await namesIn(tenantId)).toEqual([['row-never-sealed', 'x']]);
  });
});

test('a hash of an earlier block is still in a chain that has grown', async () => {
  const tenantId = await aChain();
  const { head } = await verifyAudit(database.db, tenantId);
  await audit(tenantId, 'd1');
  await sealAudit(database.db, tenantId, NOW);
  expect(await verifyAudit(database.db, tenantId, head?.hash)).toMatchObject({ ...WHOLE, blocks: 4 });
});

test('another agency sees nothing of it', async () => {
  await aChain();
  const empty = { blocks: 0, sealed: 0, unsealed: 0, head: null, faults: [] };
  expect(await verifyAudit(database.db, await aTenant())).toEqual(empty);
});

async function dropBlock(sql: TestDatabase['adminSql'], tenantId: string, number: number): Promise<void> {
  await sql`delete from audit_seals where block_id =
    (select id from audit_blocks where tenant_id = ${tenantId} and number = ${number})`;
  await sql`delete from audit_blocks where tenant_id = ${tenantId} and number = ${number}`;
}
