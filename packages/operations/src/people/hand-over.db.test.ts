import { newId } from '@maklumat/db';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OfficialContext, OfficialRole, TenantRef } from '../context';
import type { ManageContext } from '../manage';
import { assignCase, viewCase } from '../office';
import { aFiledCase, anAdministrator, anOffice, anOfficial } from '../testing/an-office';
import { disablePerson, giveRole, handOverCases, previewHandOver, takeRole, viewPerson } from './index';

const NOW = new Date('2026-11-23T02:00:00Z');
const OFFICER: OfficialRole = { role: 'officer', unit: null };

let database: TestDatabase;
let tenant: TenantRef;
let admin: ManageContext;
beforeAll(async () => {
  database = await openTestDatabase();
  tenant = await anOffice(database, 'contoh-serah');
  admin = await anAdministrator(database, tenant, NOW);
});
afterAll(() => database.close());

async function nameOf({ official: { userId } }: OfficialContext): Promise<string> {
  const [row] = await database.adminSql`select sign_in_name from identity.users where id = ${userId}`;
  return String(row?.sign_in_name);
}

/** Somebody with so many cases; their numbers. */
async function busy(count: number): Promise<{ from: OfficialContext; numbers: string[] }> {
  const from = await anOfficial(database, tenant, [OFFICER], NOW);
  const numbers: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const { number } = await aFiledCase(database, tenant, NOW);
    await assignCase(from, number, from.official.userId);
    numbers.push(number);
  }
  return { from, numbers };
}

async function assigneeOf(number: string): Promise<unknown> {
  const [row] = await database.adminSql`select assignee_id from service_cases where number = ${number}`;
  return row?.assignee_id;
}

test('every open case goes to the colleague, as the preview says, each with an event and a line in the audit', async () => {
  const { from, numbers } = await busy(2);
  const other = await busy(1);
  const to = await anOfficial(database, tenant, [OFFICER], NOW);
  const asked = { userId: from.official.userId, to: await nameOf(to) };
  const counts = { ok: true, taken: 2, returned: 0 };
  expect(await previewHandOver(admin, asked)).toEqual(counts);
  expect(await assigneeOf(numbers[0]!)).toBe(from.official.userId);
  expect(await handOverCases(admin, asked)).toEqual(counts);
  for (const number of numbers) {
    expect(await assigneeOf(number)).toBe(to.official.userId);
    const last = (await viewCase(to, number)).history.at(-1);
    expect(last).toMatchObject({
      body: { type: 'assigned', userId: to.official.userId },
      actor: { userId: admin.official.userId },
    });
    const lines = await database.adminSql`
      select 1 from audit_events where subject = ${number} and action = 'case-handed-over'`;
    expect(lines).toHaveLength(1);
  }
  expect(await assigneeOf(other.numbers[0]!)).toBe(other.from.official.userId);
  expect(await handOverCases(admin, asked)).toEqual({ ok: true, taken: 0, returned: 0 });
});

test('what the colleague may not work on goes back to the queue, also after the person was disabled', async () => {
  const { from, numbers } = await busy(1);
  const head = await anOfficial(database, tenant, [{ role: 'head', unit: null }], NOW);
  await disablePerson(admin, from.official.userId);
  const asked = { userId: from.official.userId, to: await nameOf(head) };
  expect(await handOverCases(admin, asked)).toEqual({ ok: true, taken: 0, returned: 1 });
  expect(await assigneeOf(numbers[0]!)).toBeNull();
});

test('two at once do it once', async () => {
  const { from, numbers } = await busy(1);
  const to = await anOfficial(database, tenant, [OFFICER], NOW);
  const asked = { userId: from.official.userId, to: await nameOf(to) };
  const results = await Promise.all([handOverCases(admin, asked), handOverCases(admin, asked)]);
  expect(results.map((one) => (one.ok ? one.taken : -1)).toSorted()).toEqual([0, 1]);
  expect(await assigneeOf(numbers[0]!)).toBe(to.official.userId);
});

test('nobody of another agency takes over, and nobody of another agency is asked to give', async () => {
  const next = await anOffice(database, 'contoh-serah-lain');
  const { from } = await busy(0);
  const theirs = await anOfficial(database, next, [OFFICER], NOW);
  const { userId } = from.official;
  const refused = { ok: false, refusal: { code: 'substitute-unknown' } };
  expect(await handOverCases(admin, { userId, to: await nameOf(theirs) })).toEqual(refused);
  expect(await handOverCases(admin, { userId, to: 'tidak.ada' })).toEqual(refused);
  const same = await handOverCases(admin, { userId, to: await nameOf(from) });
  expect(same).toMatchObject({ refusal: { code: 'substitute-same' } });
  for (const id of [theirs.official.userId, newId(), 'x'])
    await expect(handOverCases(admin, { userId: id, to: null })).rejects.toMatchObject({ code: 'not-found' });
});

test('the last role stays until the cases are handed over; another one goes, and whoever is disabled still has them', async () => {
  const { from } = await busy(1);
  const { userId } = from.official;
  await giveRole(admin, { userId, role: 'head', unit: null });
  expect((await viewPerson(admin, userId)).openCases).toBe(1);
  expect(await takeRole(admin, { userId, role: 'head', unit: null })).toEqual({ ok: true });
  const last = { userId, ...OFFICER };
  expect(await takeRole(admin, last)).toEqual({ ok: false, refusal: { code: 'holds-cases' } });
  expect((await viewPerson(admin, userId)).roles).toHaveLength(1);
  await disablePerson(admin, userId);
  expect(await viewPerson(admin, userId)).toMatchObject({ isDisabled: true, openCases: 1 });
  await handOverCases(admin, { userId, to: null });
  expect((await viewPerson(admin, userId)).openCases).toBe(0);

  const idle = await busy(0);
  expect(await takeRole(admin, { ...last, userId: idle.from.official.userId })).toEqual({ ok: true });
});
