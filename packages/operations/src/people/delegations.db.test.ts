import { newId } from '@maklumat/db';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OfficialRole, TenantRef } from '../context';
import { officialContext } from '../context';
import { colleaguesOf, readSession, signIn } from '../identity';
import { parseMasterKey } from '../keys';
import type { ManageContext } from '../manage';
import { manageContext } from '../manage';
import { addNote, viewCase } from '../office';
import { ADMINISTRATOR, aFiledCase, anAdministrator, anOffice, anOfficial } from '../testing/an-office';
import { delegateRole, disablePerson, endDelegation, takeRole, viewPerson, type Delegation } from './index';

const NOW = new Date('2026-11-23T02:00:00Z');
const KEYS = parseMasterKey('aa'.repeat(32));
const OFFICER = { role: 'officer', unit: null };
const HEAD = { role: 'head', unit: null };

let database: TestDatabase;
let tenant: TenantRef;
let admin: ManageContext;
beforeAll(async () => {
  database = await openTestDatabase();
  tenant = await anOffice(database, 'contoh-pengganti');
  admin = await anAdministrator(database, tenant, NOW);
});
afterAll(() => database.close());

type Person = { readonly userId: string; readonly signInName: string; readonly displayName: string };

async function aPerson(held: readonly OfficialRole[], of = tenant): Promise<Person> {
  const { userId, displayName } = (await anOfficial(database, of, held, NOW)).official;
  const [row] = await database.adminSql`select sign_in_name from identity.users where id = ${userId}`;
  return { userId, displayName, signInName: String(row?.sign_in_name) };
}

function lend(away: Person, to: Person, more: Partial<Delegation> = {}) {
  return delegateRole(admin, {
    ...{ userId: away.userId, ...OFFICER, substitute: to.signInName, kind: 'plh', decree: 'SP 800/12' },
    ...{ from: '2026-11-23', until: '2026-11-25' },
    ...more,
  });
}

/** What somebody may do at an instant, signed in a moment before it. */
async function sessionAt(person: Person, now: Date) {
  const typed = { signInName: person.signInName, password: 'kata sandi contoh', device: '' };
  const entered = await signIn(database.db, KEYS, { ...typed, clientAddress: newId(), now });
  if (!entered.ok) throw new Error(entered.refusal.code);
  const session = await readSession(database.db, entered.token, now);
  if (session === null) throw new Error('nobody');
  return session;
}

async function rolesAt(person: Person, at: string): Promise<unknown[]> {
  const { memberships } = await sessionAt(person, new Date(at));
  return memberships.map(({ role, onBehalfOf = null }) => [role, onBehalfOf]);
}

describe('who stands in for somebody', () => {
  test('holds the role from the first moment of the first day to the last of the last, and not after', async () => {
    const [away, to] = [await aPerson([OFFICER]), await aPerson([HEAD])];
    expect(await lend(away, to)).toEqual({ ok: true });
    const lent = ['officer', away.userId];
    expect(await rolesAt(to, '2026-11-22T16:59:59Z')).toEqual([['head', null]]);
    expect(await rolesAt(to, '2026-11-22T17:00:00Z')).toEqual([['head', null], lent]);
    expect(await rolesAt(to, '2026-11-25T16:59:59Z')).toEqual([['head', null], lent]);
    expect(await rolesAt(to, '2026-11-25T17:00:00Z')).toEqual([['head', null]]);
  });

  test('is among those a case can be given to, as long as it lasts', async () => {
    const [away, to] = [await aPerson([OFFICER]), await aPerson([HEAD])];
    await lend(away, to);
    const rolesOf = async (now: Date) =>
      (await colleaguesOf(database.db, tenant.id, now)).filter(({ userId }) => userId === to.userId).length;
    expect(await rolesOf(NOW)).toBe(2);
    expect(await rolesOf(new Date('2026-12-01T02:00:00Z'))).toBe(1);
  });

  test('acts in the own name, and the case says for whom', async () => {
    const [away, to] = [await aPerson([OFFICER]), await aPerson([HEAD])];
    await lend(away, to);
    const filed = await aFiledCase(database, tenant, NOW);
    const request = { now: NOW, keys: KEYS, files: admin.files };
    const ctx = officialContext(database.db, await sessionAt(to, NOW), request);
    const note = { number: filed.number, readVersion: 1, text: 'Sudah dibaca' };
    await addNote(ctx, note);
    const { history } = await viewCase(ctx, filed.number);
    const last = history.at(-1);
    expect(last?.actor).toMatchObject({ userId: to.userId, onBehalfOf: away.userId, role: 'officer' });
    expect(last?.by).toMatchObject({ name: to.displayName, onBehalfOf: away.displayName });
  });

  test.each<[what: string, end: (away: Person, to: Person) => Promise<unknown>]>([
    [
      'it is ended',
      async (_away, to) => {
        const { delegations } = await viewPerson(admin, to.userId);
        await endDelegation(admin, delegations[0]?.id ?? '');
      },
    ],
    ['who is away loses the role', (away) => takeRole(admin, { userId: away.userId, ...OFFICER })],
    ['who is away is disabled', (away) => disablePerson(admin, away.userId)],
  ])('holds nothing any more once %s', async (_what, end) => {
    const [away, to] = [await aPerson([OFFICER]), await aPerson([HEAD])];
    await lend(away, to);
    await end(away, to);
    expect(await rolesAt(to, NOW.toISOString())).toEqual([['head', null]]);
  });

  test('does not work here any more when disabled', async () => {
    const [away, to] = [await aPerson([OFFICER]), await aPerson([HEAD])];
    await lend(away, to);
    await disablePerson(admin, to.userId);
    expect((await sessionAt(to, NOW)).memberships).toEqual([]);
    const staff = await colleaguesOf(database.db, tenant.id, NOW);
    expect(staff.filter(({ userId }) => userId === to.userId)).toEqual([]);
  });

  test('never administers by it, even if the role comes to administer later', async () => {
    const [away, to] = [await aPerson([OFFICER]), await aPerson([HEAD])];
    await lend(away, to);
    await database.adminSql`update identity.delegations set role = ${ADMINISTRATOR} where to_user_id = ${to.userId}`;
    await database.adminSql`update identity.memberships set role = ${ADMINISTRATOR} where user_id = ${away.userId}`;
    const session = await sessionAt(to, NOW);
    expect(session.memberships.map(({ role }) => role)).toContain(ADMINISTRATOR);
    const asked = manageContext(database.db, session, { now: NOW, keys: KEYS, files: admin.files });
    await expect(asked).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('nobody stands in', () => {
  test.each<[why: string, more: Partial<Delegation>, code: string]>([
    ['in a role that is not held', HEAD, 'role-not-held'],
    ['in a unit that is not the own', { unit: 'dinas-lain' }, 'role-not-held'],
    ['when nobody has that name here', { substitute: 'tidak.ada' }, 'substitute-unknown'],
    ['backwards', { from: '2026-11-25', until: '2026-11-24' }, 'days-wrong'],
    ['for days that are over', { from: '2026-11-20', until: '2026-11-22' }, 'days-wrong'],
    ['without an order', { decree: '  ' }, 'decree-missing'],
  ])('%s', async (_why, more, code) => {
    const [away, to] = [await aPerson([OFFICER]), await aPerson([HEAD])];
    expect(await lend(away, to, more)).toEqual({ ok: false, refusal: { code } });
  });

  test('for themselves, by their own hand, nor in a role that administers', async () => {
    const away = await aPerson([OFFICER, { role: ADMINISTRATOR, unit: null }]);
    const to = await aPerson([HEAD]);
    const { signInName } = await viewPerson(admin, admin.official.userId);
    const code = async (...asked: Parameters<typeof lend>) => {
      const result = await lend(...asked);
      return result.ok ? null : result.refusal.code;
    };
    expect(await code(away, away)).toBe('substitute-same');
    expect(await code(away, { ...to, signInName })).toBe('substitute-is-you');
    expect(await code(away, to, { role: ADMINISTRATOR })).toBe('role-administers');
    expect(await code({ ...to, userId: admin.official.userId }, to)).toBe('own-account');
  });

  test('who works in another agency, exactly as a name nobody has', async () => {
    const next = await anOffice(database, 'contoh-pengganti-lain');
    const [away, theirs] = [await aPerson([OFFICER]), await aPerson([HEAD], next)];
    const answer = await lend(away, theirs);
    expect(answer).toEqual(await lend(away, { ...theirs, signInName: 'tidak.ada' }));
    for (const id of [newId(), 'x'])
      await expect(endDelegation(admin, id)).rejects.toMatchObject({ code: 'not-found' });
  });
});
