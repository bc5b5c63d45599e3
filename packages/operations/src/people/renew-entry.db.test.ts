import { newId } from '@maklumat/db';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TenantRef } from '../context';
import { grantMembership, readAccessLink, readSession, setPasswordByLink, signIn } from '../identity';
import { acceptAsKnown, grantPlatformRole } from '../identity';
import { parseMasterKey } from '../keys';
import type { ManageContext } from '../manage';
import { anAdministrator, anOffice, anOfficial } from '../testing/an-office';
import { endPersonSessions, invitePerson, makePasswordLink, resetAuthenticator } from './index';

const NOW = new Date('2026-11-23T02:00:00Z');
const KEYS = parseMasterKey('aa'.repeat(32));
const OLD = 'kata sandi contoh';
const WANTED = 'kucing biru terbang sore';
const ELSEWHERE = { ok: false, refusal: { code: 'belongs-elsewhere' } };

let database: TestDatabase;
let tenant: TenantRef;
let other: TenantRef;
let admin: ManageContext;
let neighbour: ManageContext;
beforeAll(async () => {
  database = await openTestDatabase();
  tenant = await anOffice(database, 'contoh-masuk');
  other = await anOffice(database, 'contoh-masuk-lain');
  admin = await anAdministrator(database, tenant, NOW);
  neighbour = await anAdministrator(database, other, NOW);
});
afterAll(() => database.close());

type Person = { readonly userId: string; readonly signInName: string };

async function aColleague(): Promise<Person> {
  const ctx = await anOfficial(database, tenant, [{ role: 'officer', unit: null }], NOW);
  const { userId } = ctx.official;
  const [row] = await database.adminSql`select sign_in_name from identity.users where id = ${userId}`;
  return { userId, signInName: String(row?.sign_in_name) };
}

/** Somebody who works in both agencies. */
async function aShared(): Promise<Person> {
  const person = await aColleague();
  const role = { role: 'head', unit: null, example: true, actor: 'terminal:test', now: NOW };
  await grantMembership(database.db, { userId: person.userId, tenantId: other.id, ...role });
  return person;
}

function enter({ signInName }: Person, password = OLD) {
  const where = { clientAddress: newId(), device: '', now: NOW };
  return signIn(database.db, KEYS, { signInName, password, ...where });
}

async function aSession(person: Person, tenantId = tenant.id): Promise<string> {
  const entered = await enter(person);
  if (!entered.ok) throw new Error(entered.refusal.code);
  await database.adminSql`
    update identity.sessions set active_tenant_id = ${tenantId} where user_id = ${person.userId}
      and active_tenant_id is null`;
  return entered.token;
}

async function aLink(userId: string): Promise<string> {
  const made = await makePasswordLink(admin, userId);
  if (!made.ok) throw new Error(made.refusal.code);
  return made.token;
}

async function auditOf(userId: string): Promise<string[]> {
  const rows = await database.adminSql`select action from audit_events where subject = ${userId}`;
  return rows.map((row) => String(row.action));
}

describe('a link for a new password', () => {
  test('sets it once; the old one works until then', async () => {
    const person = await aColleague();
    const token = await aLink(person.userId);
    expect(await enter(person)).toMatchObject({ ok: true });
    expect(await setPasswordByLink(database.db, { token, password: WANTED, now: NOW })).toMatchObject({
      ok: true,
    });
    expect(await enter(person)).toMatchObject({ ok: false });
    expect(await enter(person, WANTED)).toMatchObject({ ok: true });
    expect(await auditOf(person.userId)).toEqual(['password-link-made']);
  });

  test('is never made for somebody whose account opens another agency, or stands above all', async () => {
    expect(await makePasswordLink(admin, (await aShared()).userId)).toEqual(ELSEWHERE);
    const analyst = await aColleague();
    await grantPlatformRole(database.db, {
      userId: analyst.userId,
      role: 'national-analyst',
      actor: 'terminal:test',
      now: NOW,
    });
    expect(await makePasswordLink(admin, analyst.userId)).toEqual(ELSEWHERE);
  });

  test('opens nothing any more once the person works in another agency too', async () => {
    const [granted, invited] = [await aColleague(), await aColleague()];
    const tokens = [await aLink(granted.userId), await aLink(invited.userId)];
    const role = { role: 'head', unit: null };
    const grant = {
      userId: granted.userId,
      tenantId: other.id,
      ...role,
      example: true,
      actor: 'terminal:test',
      now: NOW,
    };
    await grantMembership(database.db, grant);
    const asked = { signInName: invited.signInName, displayName: 'Rosita', ...role };
    const made = await invitePerson(neighbour, asked);
    if (!made.ok) throw new Error(made.refusal.code);
    await acceptAsKnown(database.db, invited, { token: made.token, now: NOW });
    for (const token of tokens) expect(await readAccessLink(database.db, token, NOW)).toBeNull();
  });

  test('is not made for the own account', async () => {
    const refused = { ok: false, refusal: { code: 'own-account' } };
    expect(await makePasswordLink(admin, admin.official.userId)).toEqual(refused);
    expect(await resetAuthenticator(admin, admin.official.userId)).toEqual(refused);
  });
});

describe('the authenticator', () => {
  test('is taken off with the recovery codes, and the person is signed out', async () => {
    const person = await aColleague();
    const token = await aSession(person);
    await database.adminSql`insert into identity.second_factors (user_id, sealed, confirmed_at, last_step, created_at)
      values (${person.userId}, '\\x01', ${NOW}, 0, ${NOW})`;
    await database.adminSql`insert into identity.recovery_codes (id, user_id, code_hash)
      values (${newId()}, ${person.userId}, 'a')`;
    expect(await resetAuthenticator(admin, person.userId)).toEqual({ ok: true });
    for (const table of ['second_factors', 'recovery_codes', 'sessions'])
      expect(
        await database.adminSql`
          select 1 from ${database.adminSql(`identity.${table}`)} where user_id = ${person.userId}`,
      ).toEqual([]);
    expect(await readSession(database.db, token, NOW)).toBeNull();
    expect(await auditOf(person.userId)).toEqual(['authenticator-reset']);
  });

  test('and a link for the password are two administrators’ to give, for a week, whichever comes first', async () => {
    const second = await anAdministrator(database, tenant, NOW);
    const refused = { ok: false, refusal: { code: 'other-half' } };
    const [lost, forgotten] = [await aColleague(), await aColleague()];
    expect(await resetAuthenticator(admin, lost.userId)).toEqual({ ok: true });
    expect(await makePasswordLink(admin, lost.userId)).toEqual(refused);
    expect(await makePasswordLink(second, lost.userId)).toMatchObject({ ok: true });
    await aLink(forgotten.userId);
    expect(await resetAuthenticator(admin, forgotten.userId)).toEqual(refused);
    const days = (count: number) => ({ ...admin, now: new Date(NOW.getTime() + count * 86_400_000) });
    expect(await resetAuthenticator(days(6), forgotten.userId)).toEqual(refused);
    expect(await resetAuthenticator(second, forgotten.userId)).toEqual({ ok: true });
  });

  test('of somebody who works elsewhere too stays', async () => {
    const { userId } = await aShared();
    expect(await resetAuthenticator(admin, userId)).toEqual(ELSEWHERE);
    expect(await auditOf(userId)).toEqual([]);
  });
});

describe('sessions', () => {
  test('of somebody who works here alone end', async () => {
    const person = await aColleague();
    const token = await aSession(person);
    expect(await endPersonSessions(admin, person.userId)).toEqual({ ok: true });
    expect(await readSession(database.db, token, NOW)).toBeNull();
  });

  test('of somebody who works elsewhere too go on there, and here the agency is chosen anew', async () => {
    const person = await aShared();
    const there = await aSession(person, other.id);
    const here = await aSession(person);
    await endPersonSessions(admin, person.userId);
    expect((await readSession(database.db, here, NOW))?.tenantId).toBeNull();
    expect((await readSession(database.db, there, NOW))?.tenantId).toBe(other.id);
  });
});

test('nobody of another agency is found, exactly as an id that never existed', async () => {
  const theirs = neighbour.official.userId;
  for (const act of [makePasswordLink, resetAuthenticator, endPersonSessions])
    for (const id of [theirs, newId(), 'x'])
      await expect(act(admin, id)).rejects.toMatchObject({ code: 'not-found' });
});
