import { auditEvents, newId, withTenant } from '@maklumat/db';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { asc, eq } from 'drizzle-orm';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TenantRef } from '../context';
import {
  changePassword,
  chooseTenant,
  confirmAuthenticator,
  createUser,
  endOtherDevices,
  grantMembership,
  grantPlatformRole,
  linkByTerminal,
  offerAuthenticator,
  passSecondStep,
  readHalfSession,
  readSession,
  removeAuthenticator,
  renewRecoveryCodes,
  setPasswordByLink,
  signIn,
  signOut,
  type Session,
} from '../identity';
import { parseMasterKey } from '../keys';
import { disablePerson } from '../people';
import { anAdministrator, anOffice } from '../testing/an-office';
import { sealDueAudits, verifyAudit } from './index';

const NOW = new Date('2026-11-23T02:00:00Z');
const KEYS = parseMasterKey('aa'.repeat(32));
const PASSWORD = 'kucing biru terbang sore';
const OTHER = 'gerobak hijau pelan sekali';

let database: TestDatabase;
let kota: TenantRef;
let provinsi: TenantRef;
let names = 0;
beforeAll(async () => {
  database = await openTestDatabase();
  kota = await anOffice(database, 'contoh-masuk');
  provinsi = await anOffice(database, 'contoh-masuk-lain');
});
afterAll(() => database.close());

type Person = { readonly userId: string; readonly signInName: string };

async function aPerson(...tenants: TenantRef[]): Promise<Person> {
  names += 1;
  const signInName = `masuk.${String(names)}@contoh.go.id`;
  const person = { signInName, displayName: 'Sri Wahyuni', password: PASSWORD, example: true, now: NOW };
  const made = await createUser(database.db, person);
  if (!made.ok) throw new Error(made.refusal.code);
  const { userId } = made;
  for (const { id: tenantId } of tenants) {
    const role = { role: 'head', unit: null, example: true, actor: 'terminal:test', now: NOW };
    await grantMembership(database.db, { userId, tenantId, ...role });
  }
  return { userId, signInName };
}

function enter(signInName: string, password = PASSWORD) {
  const from = { clientAddress: newId(), device: 'Chrome, Android', now: NOW };
  return signIn(database.db, KEYS, { signInName, password, ...from });
}

async function tokenOf({ signInName }: Person, password = PASSWORD): Promise<string> {
  const entered = await enter(signInName, password);
  if (!entered.ok) throw new Error(entered.refusal.code);
  return entered.token;
}

async function sessionOf(token: string): Promise<Session> {
  const session = await readSession(database.db, token, NOW);
  if (session === null) throw new Error('nobody');
  return session;
}

function codeAt(secret: string, at: Date): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() });
}

/** What an agency's log says about somebody, in order, without the role that everybody here was given. */
async function logOf({ id }: TenantRef, { userId }: Person) {
  await sealDueAudits(database.db, () => NOW);
  const rows = await withTenant(database.db, id, (tx) =>
    tx.select().from(auditEvents).where(eq(auditEvents.tenantId, id)).orderBy(asc(auditEvents.id)),
  );
  return rows
    .filter(({ subject, action }) => subject === userId && action !== 'role-given')
    .map(({ actor, action, details }) => [actor.replace(userId, 'self'), action, details]);
}

const actionsOf = async (tenant: TenantRef, person: Person) =>
  (await logOf(tenant, person)).map(([, action]) => action);

describe('the audit log of an agency says of who works there', () => {
  test('that a role came from the terminal', async () => {
    const person = await aPerson(kota);
    await sealDueAudits(database.db, () => NOW);
    const [row] = await database.adminSql`select actor, action, details from audit_events
      where tenant_id = ${kota.id} and subject = ${person.userId}`;
    expect(row).toEqual({
      actor: 'terminal:test',
      action: 'role-given',
      details: { role: 'head', unit: null },
    });
  });

  test('that they came in and went', async () => {
    const person = await aPerson(kota);
    await signOut(database.db, await tokenOf(person), NOW);
    expect(await logOf(kota, person)).toEqual([
      ['user:self', 'signed-in', {}],
      ['user:self', 'signed-out', {}],
    ]);
  });

  test('only what was done in it, of sessions; who works in two comes in where they choose to', async () => {
    const person = await aPerson(kota, provinsi);
    const token = await tokenOf(person);
    expect([await actionsOf(kota, person), await actionsOf(provinsi, person)]).toEqual([[], []]);
    const chosen = await chooseTenant(database.db, await sessionOf(token), provinsi.id, NOW);
    await signOut(database.db, chosen?.token ?? '', NOW);
    expect(await actionsOf(kota, person)).toEqual([]);
    expect(await actionsOf(provinsi, person)).toEqual(['signed-in', 'signed-out']);
  });

  test('that a sign-in failed, in every agency of the person, also where disabled; the entrance says it', async () => {
    const person = await aPerson(kota, provinsi);
    await disablePerson(await anAdministrator(database, kota, NOW), person.userId);
    expect((await enter(person.signInName, 'salah sama sekali')).ok).toBe(false);
    const failed = ['entrance', 'sign-in-failed', { step: 'password', device: 'Chrome, Android' }];
    expect((await logOf(kota, person)).at(-1)).toEqual(failed);
    expect(await logOf(provinsi, person)).toEqual([failed]);
  });

  test('that the password was changed, or set by a link somebody at the terminal made', async () => {
    const person = await aPerson(kota);
    const session = await sessionOf(await tokenOf(person));
    const typed = { current: PASSWORD, wanted: OTHER, clientAddress: newId(), now: NOW };
    expect((await changePassword(database.db, KEYS, session, typed)).ok).toBe(true);
    const { signInName } = person;
    const asked = {
      signInName,
      purpose: 'password-reset',
      withoutFactor: true,
      actor: 'terminal:test',
    } as const;
    const link = await linkByTerminal(database.db, { ...asked, now: NOW });
    await setPasswordByLink(database.db, { token: link?.token ?? '', password: PASSWORD, now: NOW });
    expect((await logOf(kota, person)).slice(1)).toEqual([
      ['user:self', 'password-changed', {}],
      ['terminal:test', 'authenticator-reset', {}],
      ['terminal:test', 'password-link-made', { for: 'password-reset' }],
      ['user:self', 'password-set', { by: 'password-reset' }],
    ]);
  });

  test('that an authenticator was set up, failed, opened, renewed its codes and was taken off', async () => {
    const person = await aPerson(kota);
    let session = await sessionOf(await tokenOf(person));
    const { secret } = await offerAuthenticator(database.db, KEYS, session, NOW);
    const code = (minutes: number) => {
      const now = new Date(NOW.getTime() + minutes * 60_000);
      return { code: codeAt(secret, now), clientAddress: newId(), now };
    };
    const set = await confirmAuthenticator(database.db, KEYS, session, code(0));
    expect(set.ok).toBe(true);
    const half = await readHalfSession(database.db, await tokenOf(person), NOW);
    if (half === null || !set.ok) throw new Error('nobody');
    await passSecondStep(database.db, KEYS, half, { ...code(0), code: '000000' });
    const passed = await passSecondStep(database.db, KEYS, half, code(1));
    if (!passed.ok) throw new Error(passed.refusal.code);
    session = await sessionOf(passed.token);
    await renewRecoveryCodes(database.db, KEYS, session, code(2));
    await removeAuthenticator(database.db, KEYS, session, code(3));
    expect(await actionsOf(kota, person)).toEqual([
      ...['signed-in', 'authenticator-set-up', 'sign-in-failed', 'signed-in'],
      ...['recovery-codes-renewed', 'authenticator-removed'],
    ]);
  });

  test('that other sessions were ended, and that a role above all agencies was given', async () => {
    const person = await aPerson(kota);
    await tokenOf(person);
    const session = await sessionOf(await tokenOf(person));
    await endOtherDevices(database.db, session, NOW);
    await endOtherDevices(database.db, session, NOW);
    const above = { userId: person.userId, role: 'national-analyst', actor: 'terminal:test' } as const;
    await grantPlatformRole(database.db, { ...above, now: NOW });
    await grantPlatformRole(database.db, { ...above, now: NOW });
    expect((await logOf(kota, person)).slice(2)).toEqual([
      ['user:self', 'own-sessions-ended', { sessions: 1 }],
      ['terminal:test', 'platform-role-given', { role: 'national-analyst' }],
    ]);
  });
});

test('a name of nobody leaves no row anywhere, and no name', async () => {
  const name = 'bukan.siapa.siapa@contoh.go.id';
  await enter(name);
  const [row] = await database.adminSql`select
    (select count(*)::int from identity.entrance_notes) as waiting,
    (select count(*)::int from identity.sign_in_attempts where name_hash like ${`%${name}%`}) as named`;
  const before = Number(row?.waiting);
  await enter(name);
  const [after] = await database.adminSql`select count(*)::int as waiting from identity.entrance_notes`;
  expect([Number(after?.waiting), row?.named]).toEqual([before, 0]);
});

test('what was moved is sealed as what it says, moved once, and keeps the moment it happened', async () => {
  const person = await aPerson(kota);
  await tokenOf(person);
  const later = new Date(NOW.getTime() + 60_000);
  await Promise.all([sealDueAudits(database.db, () => later), sealDueAudits(database.db, () => later)]);
  await sealDueAudits(database.db, () => later);
  const rows = await database.adminSql`select recorded_at from audit_events
    where tenant_id = ${kota.id} and subject = ${person.userId} and action = 'signed-in'`;
  expect(rows.map((row) => new Date(String(row.recorded_at)))).toEqual([NOW]);
  expect(await database.adminSql`select 1 from identity.entrance_notes`).toEqual([]);
  expect((await verifyAudit(database.db, kota.id)).faults).toEqual([]);
});
