import { newId } from '@maklumat/db';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TenantRef } from '../../context';
import type { ManageContext } from '../../manage';
import { disablePerson, invitePerson, listPeople, withdrawInvitation } from '../../people';
import { ADMINISTRATOR, anAdministrator, anOffice, anOfficial } from '../../testing/an-office';
import { acceptAsKnown, acceptAsNew, readInvitation } from '../index';

const NOW = new Date('2026-11-23T02:00:00Z');
const PASSWORD = 'kucing biru terbang sore';
const OVER = { ok: false, refusal: { code: 'link-over' } };

let database: TestDatabase;
let tenant: TenantRef;
let admin: ManageContext;
let neighbour: ManageContext;
let people = 0;
beforeAll(async () => {
  database = await openTestDatabase();
  tenant = await anOffice(database, 'contoh-undangan');
  admin = await anAdministrator(database, tenant, NOW);
  neighbour = await anAdministrator(database, await anOffice(database, 'contoh-sebelahnya'), NOW);
});
afterAll(() => database.close());

function aName(): string {
  people += 1;
  return `undangan.${String(people)}@contoh.go.id`;
}

function invite(signInName: string, ctx = admin, role = 'officer') {
  return invitePerson(ctx, { signInName, displayName: 'Nurhayati', role, unit: null });
}

async function tokenFor(signInName: string, ctx = admin): Promise<string> {
  const made = await invite(signInName, ctx);
  if (!made.ok) throw new Error(made.refusal.code);
  return made.token;
}

/** Somebody of the agency next door: known, but not here. */
async function known(): Promise<{ userId: string; signInName: string }> {
  const ctx = await anOfficial(database, neighbour.tenant, [{ role: 'head', unit: null }], NOW);
  const { userId } = ctx.official;
  const [row] = await database.adminSql`select sign_in_name from identity.users where id = ${userId}`;
  return { userId, signInName: String(row?.sign_in_name) };
}

const comeNew = (token: string, now = NOW) => acceptAsNew(database.db, { token, password: PASSWORD, now });

async function rolesOf(signInName: string): Promise<string[]> {
  const rows = await database.adminSql`
    select t.slug || ' ' || m.role as held from identity.memberships m
    join identity.users u on u.id = m.user_id join tenants t on t.id = m.tenant_id
    where u.sign_in_name = ${signInName} order by 1`;
  return rows.map((row) => String(row.held));
}

describe('an invitation of somebody nobody knows', () => {
  test('makes nobody before it is accepted with a password, which opens it once', async () => {
    const name = aName();
    const token = await tokenFor(` ${name.toUpperCase()} `);
    expect(await database.adminSql`select 1 from identity.users where sign_in_name = ${name}`).toEqual([]);
    expect(await readInvitation(database.db, token, NOW)).toMatchObject({ signInName: name, isKnown: false });
    const easy = await acceptAsNew(database.db, { token, password: 'nurhayati2026', now: NOW });
    expect(easy).toMatchObject({ refusal: { code: 'password-common' } });
    const twice = await Promise.allSettled([comeNew(token), comeNew(token)]);
    expect(twice.filter((one) => one.status === 'fulfilled' && one.value.ok)).toHaveLength(1);
    expect(await rolesOf(name)).toEqual([`${tenant.slug} officer`]);
    expect(await comeNew(token)).toEqual(OVER);
    expect(await readInvitation(database.db, token, NOW)).toBeNull();
  });

  test.each([
    ['after seven days', async (token: string) => comeNew(token, new Date(NOW.getTime() + 7 * 86_400_000))],
    [
      'once it was taken back',
      async (token: string, name: string) => {
        const { invitations } = await listPeople(admin, { query: name, page: 1 });
        await withdrawInvitation(admin, invitations[0]?.id ?? '');
        return comeNew(token);
      },
    ],
    [
      'once another one was made for the same name',
      async (token: string, name: string) => {
        await tokenFor(name);
        return comeNew(token);
      },
    ],
    [
      'once the agency has no such role',
      async (token: string, name: string) => {
        await database.adminSql`update identity.invitations set role = 'lama' where sign_in_name = ${name}`;
        return comeNew(token);
      },
    ],
    ['with a token nobody made', () => comeNew('a'.repeat(64))],
    ['with what is no token', () => comeNew('../masuk')],
  ])('opens nothing %s', async (_when, open) => {
    const name = aName();
    expect(await open(await tokenFor(name), name)).toEqual(OVER);
    expect(await rolesOf(name)).toEqual([]);
  });
});

describe('an invitation of somebody another agency knows', () => {
  test('answers its maker like any other, sets no password, and is accepted by that person alone', async () => {
    const person = await known();
    const before = await database.adminSql`select * from identity.users where id = ${person.userId}`;
    const [theirs, nobodys] = [await invite(person.signInName), await invite(aName())];
    const alike = (result: object) => JSON.stringify(result).replaceAll(/[0-9a-f]{64}/g, '·');
    expect(alike(theirs)).toBe(alike(nobodys));
    const { invitations } = await listPeople(admin, { query: person.signInName, page: 1 });
    expect(invitations).toMatchObject([{ displayName: 'Nurhayati' }]);

    const token = await tokenFor(person.signInName);
    expect(await comeNew(token)).toMatchObject({ refusal: { code: 'sign-in-first' } });
    expect(await database.adminSql`select * from identity.users where id = ${person.userId}`).toEqual(before);
    const stranger = await known();
    const accept = (who: typeof person) => acceptAsKnown(database.db, who, { token, now: NOW });
    expect(await accept(stranger)).toMatchObject({ refusal: { code: 'for-somebody-else' } });
    expect(await rolesOf(person.signInName)).toHaveLength(1);
    expect(await accept(person)).toEqual({ ok: true });
    expect(await rolesOf(person.signInName)).toEqual(
      [`${neighbour.tenant.slug} head`, `${tenant.slug} officer`].toSorted(),
    );
    expect(await accept(person)).toEqual(OVER);
  });

  test('two agencies may ask one new person: the second link asks to sign in', async () => {
    const name = aName();
    const [here, there] = [await tokenFor(name), await tokenFor(name, neighbour)];
    expect(await comeNew(here)).toEqual({ ok: true });
    expect(await comeNew(there)).toMatchObject({ refusal: { code: 'sign-in-first' } });
    expect(await rolesOf(name)).toEqual([`${tenant.slug} officer`]);
  });
});

test.each([
  ['ab', 'Nurhayati', 'officer', 'sign-in-name-malformed'],
  ['nur.hayati', '  ', 'officer', 'display-name-missing'],
  ['nur.hayati', 'Nurhayati', 'kepala-desa', 'role-unknown'],
])('nobody is invited as "%s", "%s", %s', async (signInName, displayName, role, code) => {
  const made = await invitePerson(admin, { signInName, displayName, role, unit: null });
  expect(made).toEqual({ ok: false, refusal: { code } });
});

test('who works here already, or is disabled here, is not invited', async () => {
  const ctx = await anOfficial(database, tenant, [{ role: 'officer', unit: null }], NOW);
  const { userId } = ctx.official;
  const [row] = await database.adminSql`select sign_in_name from identity.users where id = ${userId}`;
  const refused = { ok: false, refusal: { code: 'works-here' } };
  expect(await invite(String(row?.sign_in_name))).toEqual(refused);
  await disablePerson(admin, userId);
  expect(await invite(String(row?.sign_in_name))).toEqual(refused);
});

test('another agency’s invitation is not found, as one that was never made, and stays', async () => {
  const name = aName();
  await tokenFor(name, neighbour);
  const [row] = await database.adminSql`select id from identity.invitations where sign_in_name = ${name}`;
  for (const id of [String(row?.id), newId(), 'x'])
    await expect(withdrawInvitation(admin, id)).rejects.toMatchObject({ code: 'not-found' });
  expect((await listPeople(admin, { query: name, page: 1 })).invitations).toEqual([]);
  expect((await listPeople(neighbour, { query: name, page: 1 })).invitations).toHaveLength(1);
});

test('what was done is in the audit, without a name', async () => {
  const name = aName();
  await comeNew(await tokenFor(name));
  const rows = await database.adminSql`
    select action, subject, details from audit_events where tenant_id = ${tenant.id}`;
  const said = JSON.stringify(rows);
  expect(said).toContain('person-invited');
  expect(said).toContain('invitation-accepted');
  for (const word of [name, 'Nurhayati']) expect(said).not.toContain(word);
  expect(await invite(aName(), admin, ADMINISTRATOR)).toMatchObject({ ok: true });
});
