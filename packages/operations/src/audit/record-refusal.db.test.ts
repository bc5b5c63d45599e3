import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishAgency } from '../testing/publish-agency';
import { recordRefusal } from './record-refusal';

const NOW = new Date('2026-11-23T02:00:00Z');
const RINA = '019bffff-0000-7000-8000-000000000001';

let database: TestDatabase;
let tenantId: string;
beforeAll(async () => {
  database = await openTestDatabase();
  tenantId = (await publishAgency(database, 'contoh')).id;
});
afterAll(() => database.close());

async function refused(): Promise<readonly unknown[]> {
  return database.adminSql`
    select actor, subject from audit_events where tenant_id = ${tenantId} and action = 'access-refused' order by id`;
}

test('a refusal stands in the log of the agency once an hour, with the part of the product and nothing that was typed', async () => {
  const rina = { userId: RINA, tenantId };
  const later = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);
  await recordRefusal(database.db, rina, '/kelola/orang/019bffff-0000/Zulaikha%20Rahasia', NOW);
  await recordRefusal(database.db, rina, '/kelola/orang', later(59));
  await recordRefusal(database.db, rina, '/kelola/jejak.csv', later(59));
  await recordRefusal(database.db, rina, '/kelola/orang', later(61));
  const actor = `user:${RINA}`;
  expect(await refused()).toEqual([
    { actor, subject: '/kelola/orang' },
    { actor, subject: '/kelola/jejak' },
    { actor, subject: '/kelola/orang' },
  ]);
});

test('who works in no agency is in no agency’s log', async () => {
  const before = await refused();
  await recordRefusal(database.db, { userId: RINA, tenantId: null }, '/konsol', NOW);
  expect(await refused()).toEqual(before);
});
