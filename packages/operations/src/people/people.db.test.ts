import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { newId } from '@maklumat/db';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OfficialRole, TenantRef } from '../context';
import { grantMembership, readSession, signIn } from '../identity';
import { parseMasterKey } from '../keys';
import type { ManageContext } from '../manage';
import { ADMINISTRATOR, anAdministrator, anOffice, anOfficial } from '../testing/an-office';
import { disablePerson, enablePerson, giveRole, listPeople, takeRole, viewPerson } from './index';

const NOW = new Date('2026-11-23T02:00:00Z');
const KEYS = parseMasterKey('aa'.repeat(32));
const OK = { ok: true };

let database: TestDatabase;
let tenant: TenantRef;
let other: TenantRef;
let admin: ManageContext;
beforeAll(async () => {
  database = await openTestDatabase();
  tenant = await anOffice(database, 'contoh-orang');
  other = await anOffice(database, 'contoh-tetangga');
  admin = await anAdministrator(database, tenant, NOW);
});
afterAll(() => database.close());

const OFFICER: OfficialRole = { role: 'officer', unit: null };
const HEAD: OfficialRole = { role: 'head', unit: null };

async function aColleague(held: readonly OfficialRole[] = [OFFICER], of = tenant): Promise<string> {
  return (await anOfficial(database, of, held, NOW)).official.userId;
}

async function heldBy(userId: string): Promise<unknown[]> {
  return database.adminSql`
    select t.slug, m.role, m.unit from identity.memberships m join tenants t on t.id = m.tenant_id
    where m.user_id = ${userId} order by t.slug, m.role`.then((rows) => rows.map((row) => ({ ...row })));
}

async function auditOf(about: string): Promise<string[]> {
  const rows = await database.adminSql`select action from audit_events where subject = ${about}`;
  return rows.map((row) => String(row.action)).toSorted();
}

/** Signs somebody in, whose password is the one of all invented officials. */
async function enter(userId: string): Promise<string> {
  const [person] = await database.adminSql`select sign_in_name from identity.users where id = ${userId}`;
  const entered = await signIn(database.db, KEYS, {
    ...{ signInName: String(person?.sign_in_name), password: 'kata sandi contoh', device: '' },
    ...{ clientAddress: newId(), now: NOW },
  });
  if (!entered.ok) throw new Error(entered.refusal.code);
  return entered.token;
}

const isIn = async (token: string) => (await readSession(database.db, token, NOW)) !== null;

describe('a role', () => {
  test('given signs the person out and is written down; given again it changes nothing', async () => {
    const userId = await aColleague();
    const token = await enter(userId);
    expect(await giveRole(admin, { userId, ...HEAD })).toEqual(OK);
    expect(await isIn(token)).toBe(false);
    expect(await heldBy(userId)).toHaveLength(2);
    const later = await enter(userId);
    expect(await giveRole(admin, { userId, ...HEAD })).toEqual(OK);
    expect(await isIn(later)).toBe(true);
    expect(await auditOf(userId)).toEqual(['role-given']);
  });

  test('taken does too, also twice at once', async () => {
    const userId = await aColleague([OFFICER, HEAD]);
    const token = await enter(userId);
    const twice = [0, 1].map(() => takeRole(admin, { userId, ...HEAD }));
    expect(await Promise.all(twice)).toEqual([OK, OK]);
    expect(await isIn(token)).toBe(false);
    expect(await heldBy(userId)).toEqual([{ slug: tenant.slug, ...OFFICER }]);
    expect(await auditOf(userId)).toEqual(['role-taken']);
  });

  test.each([
    ['the agency does not have', { role: 'kepala-desa', unit: null }, 'role-unknown'],
    ['in a unit it does not have', { role: 'officer', unit: 'dinas-karangan' }, 'unit-unknown'],
  ])('%s is not given', async (_why, wanted, code) => {
    const userId = await aColleague();
    expect(await giveRole(admin, { userId, ...wanted })).toEqual({ ok: false, refusal: { code } });
    expect(await heldBy(userId)).toHaveLength(1);
  });

  test('of a unit is not the same role of another unit', async () => {
    const [here, there] = ['dinas-lain', null].map((unit) => ({ role: 'unit-officer', unit }));
    const userId = await aColleague([here!, there!]);
    await takeRole(admin, { userId, ...there! });
    expect(await heldBy(userId)).toEqual([{ slug: tenant.slug, ...here }]);
  });
});

describe('a disabled person', () => {
  test('holds nothing here and is signed out; enabled again everything is as it was', async () => {
    const userId = await aColleague([OFFICER, HEAD]);
    const before = await heldBy(userId);
    const token = await enter(userId);
    expect(await disablePerson(admin, userId)).toEqual(OK);
    expect(await isIn(token)).toBe(false);
    expect(await heldBy(userId)).toEqual([]);
    const view = await viewPerson(admin, userId);
    expect(view).toMatchObject({ isDisabled: true, roles: [HEAD, OFFICER] });
    expect(await giveRole(admin, { userId, ...HEAD })).toMatchObject({ refusal: { code: 'is-disabled' } });
    expect(await disablePerson(admin, userId)).toMatchObject({ refusal: { code: 'is-disabled' } });
    expect(await enablePerson(admin, userId)).toEqual(OK);
    expect(await heldBy(userId)).toEqual(before);
    expect(await enablePerson(admin, userId)).toMatchObject({ refusal: { code: 'not-disabled' } });
    expect(await auditOf(userId)).toEqual(['person-disabled', 'person-enabled']);
  });

  test('keeps what is held in another agency, and gets in there', async () => {
    const userId = await aColleague();
    const elsewhere = {
      userId,
      tenantId: other.id,
      ...HEAD,
      example: true,
      actor: 'terminal:test',
      now: NOW,
    };
    await grantMembership(database.db, elsewhere);
    await disablePerson(admin, userId);
    expect(await heldBy(userId)).toEqual([{ slug: other.slug, ...HEAD }]);
    expect((await readSession(database.db, await enter(userId), NOW))?.tenantId).toBe(other.id);
  });
});

describe('an administrator', () => {
  test('changes nothing about the own account', async () => {
    const { userId } = admin.official;
    const refused = { ok: false, refusal: { code: 'own-account' } };
    expect(await giveRole(admin, { userId, ...OFFICER })).toEqual(refused);
    expect(await takeRole(admin, { userId, role: ADMINISTRATOR, unit: null })).toEqual(refused);
    expect(await disablePerson(admin, userId)).toEqual(refused);
    expect(await heldBy(userId)).toHaveLength(1);
  });

  test.each([1, 2, 3])(
    'of the last two, each taking the other’s role at once, one stays (%i)',
    async (time) => {
      const place = await anOffice(database, `contoh-berdua-${String(time)}`);
      const both = [await anAdministrator(database, place, NOW), await anAdministrator(database, place, NOW)];
      const [a, b] = both.map((ctx) => ctx.official.userId);
      const role = { role: ADMINISTRATOR, unit: null };
      const results = await Promise.allSettled([
        takeRole(both[0]!, { userId: b!, ...role }),
        time === 3 ? disablePerson(both[1]!, a!) : takeRole(both[1]!, { userId: a!, ...role }),
      ]);
      expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      const left = await database.adminSql`
      select 1 from identity.memberships where tenant_id = ${place.id} and role = ${ADMINISTRATOR}`;
      expect(left).toHaveLength(1);
    },
  );

  test('whose role was taken a moment ago may do nothing any more', async () => {
    const second = await anAdministrator(database, tenant, NOW);
    await takeRole(admin, { userId: second.official.userId, role: ADMINISTRATOR, unit: null });
    const asked = giveRole(second, { userId: await aColleague(), ...HEAD });
    await expect(asked).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('finds nobody of another agency, exactly as an id that never existed', async () => {
    const theirs = await aColleague([OFFICER], other);
    const before = await heldBy(theirs);
    const acts: ((userId: string) => Promise<unknown>)[] = [
      (userId) => viewPerson(admin, userId),
      (userId) => giveRole(admin, { userId, ...HEAD }),
      (userId) => takeRole(admin, { userId, ...OFFICER }),
      (userId) => disablePerson(admin, userId),
      (userId) => enablePerson(admin, userId),
    ];
    for (const act of acts)
      for (const id of [theirs, newId(), 'x', ''])
        await expect(act(id)).rejects.toMatchObject({ code: 'not-found' });
    expect(await heldBy(theirs)).toEqual(before);
  });
});

describe('the list of people', () => {
  test('has everybody once, with every role in words, disabled ones too, and nobody of another agency', async () => {
    const place = await anOffice(database, 'contoh-daftar');
    const ctx = await anAdministrator(database, place, NOW);
    const twice = await aColleague([OFFICER, { role: 'unit-officer', unit: 'dinas-lain' }], place);
    const gone = await aColleague([HEAD], place);
    await disablePerson(ctx, gone);
    const { people, total, pages } = await listPeople(ctx, { query: null, page: 9 });
    expect([total, pages, people.length]).toEqual([3, 1, 3]);
    const line = people.find(({ userId }) => userId === twice);
    expect(line?.roles.map(({ unitName }) => unitName)).toEqual([null, { id: 'Dinas Lain' }]);
    expect(people.find(({ userId }) => userId === gone)).toMatchObject({ isDisabled: true, roles: [HEAD] });
    expect(people.filter(({ isSelf }) => isSelf)).toHaveLength(1);
  });

  test('is searched by part of a name; signs of a pattern are letters like others', async () => {
    const [first] = (await listPeople(admin, { query: null, page: 1 })).people;
    const found = await listPeople(admin, { query: first?.displayName.toUpperCase() ?? '', page: 1 });
    expect(found.people.map(({ userId }) => userId)).toEqual([first?.userId]);
    for (const query of ['%', '_', '\\', "' or 1=1 --"])
      expect((await listPeople(admin, { query, page: 1 })).total).toBe(0);
  });

  test('says who is signed in here, and not when somebody was seen elsewhere', async () => {
    const userId = await aColleague();
    const seen = async () => (await viewPerson(admin, userId)).seenAt;
    expect(await seen()).toBeNull();
    await enter(userId);
    expect(await seen()).toEqual(NOW);
    await database.adminSql`update identity.sessions set active_tenant_id = ${other.id} where user_id = ${userId}`;
    expect(await seen()).toBeNull();
  });
});
