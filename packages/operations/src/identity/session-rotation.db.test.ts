import { newId } from '@maklumat/db';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TenantRef } from '../context';
import { parseMasterKey } from '../keys';
import type { ManageContext } from '../manage';
import {
  delegateRole,
  disablePerson,
  enablePerson,
  endDelegation,
  endPersonSessions,
  giveRole,
  invitePerson,
  resetAuthenticator,
  takeRole,
  viewPerson,
} from '../people';
import { anAdministrator, anOffice } from '../testing/an-office';
import {
  acceptAsKnown,
  changePassword,
  chooseTenant,
  confirmAuthenticator,
  createUser,
  grantMembership,
  grantPlatformRole,
  linkByTerminal,
  offerAuthenticator,
  readSession,
  removeAuthenticator,
  renewRecoveryCodes,
  setPasswordByLink,
  signIn,
  type Session,
} from './index';

const NOW = new Date('2026-11-23T02:00:00Z');
const KEYS = parseMasterKey('aa'.repeat(32));
const PASSWORD = 'kucing biru terbang sore';
const HEAD = { role: 'head', unit: null };

let database: TestDatabase;
let tenant: TenantRef;
let neighbour: ManageContext;
let admin: ManageContext;
let people = 0;
beforeAll(async () => {
  database = await openTestDatabase();
  tenant = await anOffice(database, 'contoh-putar');
  admin = await anAdministrator(database, tenant, NOW);
  neighbour = await anAdministrator(database, await anOffice(database, 'contoh-putar-lain'), NOW);
});
afterAll(() => database.close());

/** Somebody signed in on two devices; what is done is done on the first, or by somebody else. */
type Signed = { userId: string; signInName: string; here: string; session: Session; elsewhere: string };

async function aPerson(isShared = false): Promise<{ userId: string; signInName: string }> {
  people += 1;
  const signInName = `putar.${String(people)}@contoh.go.id`;
  const person = { signInName, displayName: 'Sri Wahyuni', password: PASSWORD, example: true, now: NOW };
  const made = await createUser(database.db, person);
  if (!made.ok) throw new Error(made.refusal.code);
  await grant(made.userId);
  if (isShared) await grant(made.userId, neighbour.tenant.id);
  return { userId: made.userId, signInName };
}

function grant(userId: string, tenantId = tenant.id, role = 'head') {
  const given = { userId, tenantId, role, unit: null, example: true, actor: 'terminal:test', now: NOW };
  return grantMembership(database.db, given);
}

async function enter(signInName: string): Promise<string> {
  const from = { clientAddress: newId(), device: 'Chrome, Android', now: NOW };
  const entered = await signIn(database.db, KEYS, { signInName, password: PASSWORD, ...from });
  if (!entered.ok) throw new Error(entered.refusal.code);
  return entered.token;
}

async function sessionOf(token: string): Promise<Session> {
  const session = await readSession(database.db, token, NOW);
  if (session === null) throw new Error('nobody');
  return session;
}

function code(secret: string, minutes: number) {
  const now = new Date(NOW.getTime() + minutes * 60_000);
  const typed = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() });
  return { code: typed, clientAddress: newId(), now };
}

/** With an authenticator: the session that set it up, and another that gave a code is as good as any. */
async function withFactor(signed: Signed): Promise<{ secret: string; session: Session; token: string }> {
  const { secret } = await offerAuthenticator(database.db, KEYS, signed.session, NOW);
  const done = await confirmAuthenticator(database.db, KEYS, signed.session, code(secret, 0));
  if (!done.ok) throw new Error(done.refusal.code);
  // The other device again, as if it had given its code.
  await database.adminSql`insert into identity.sessions
    (id, user_id, active_tenant_id, handle, device, second_factor, created_at, last_seen_at, expires_at)
    select encode(sha256(${signed.elsewhere}::bytea), 'hex'), user_id, active_tenant_id, ${newId()}, device,
      'given', created_at, last_seen_at, expires_at from identity.sessions where user_id = ${signed.userId}`;
  return { secret, session: await sessionOf(done.token), token: done.token };
}

/** The new token of the device it was done on, where there is one. */
type Act = (signed: Signed) => Promise<unknown>;
const tokenIn = (result: unknown): string | null => {
  const token: unknown = typeof result === 'object' && result !== null ? Reflect.get(result, 'token') : null;
  return typeof token === 'string' ? token : null;
};

const about = (signed: Signed) => ({ userId: signed.userId, ...HEAD });

/** What is done, what becomes of the session it is done in, and of the person's others. */
const TABLE: readonly (readonly [
  what: string,
  here: 'renewed' | 'ended',
  elsewhere: 'ended' | 'kept',
  act: Act,
])[] = [
  [
    ...(['the own password is changed', 'renewed', 'ended'] as const),
    ({ session }) =>
      changePassword(database.db, KEYS, session, {
        ...{ current: PASSWORD, wanted: 'gerobak hijau pelan sekali', clientAddress: newId(), now: NOW },
      }),
  ],
  [
    ...(['an authenticator is set up', 'renewed', 'ended'] as const),
    async ({ session }) => {
      const { secret } = await offerAuthenticator(database.db, KEYS, session, NOW);
      return confirmAuthenticator(database.db, KEYS, session, code(secret, 0));
    },
  ],
  [
    ...(['the own authenticator is taken off', 'renewed', 'ended'] as const),
    async (signed) => {
      const { session, secret } = await withFactor(signed);
      return removeAuthenticator(database.db, KEYS, session, code(secret, 1));
    },
  ],
  [
    ...(['another agency is chosen', 'renewed', 'kept'] as const),
    ({ session }) => chooseTenant(database.db, session, neighbour.tenant.id, NOW),
  ],
  ['a password is set by a link', 'ended', 'ended', ({ signInName }) => bySetLink(signInName, false)],
  [
    'a link without the authenticator is made',
    'ended',
    'ended',
    ({ signInName }) => bySetLink(signInName, true),
  ],
  ['a role is given', 'ended', 'ended', (one) => giveRole(admin, { ...about(one), role: 'officer' })],
  ['a role is taken', 'ended', 'ended', (one) => takeRole(admin, about(one))],
  ['the person is disabled', 'ended', 'ended', ({ userId }) => disablePerson(admin, userId)],
  [
    ...(['the person is enabled again', 'ended', 'ended'] as const),
    async ({ userId, signInName }) => {
      await grant(userId, neighbour.tenant.id);
      await disablePerson(admin, userId);
      await enter(signInName);
      return enablePerson(admin, userId);
    },
  ],
  ['the person stands in for somebody', 'ended', 'ended', (one) => lendTo(one)],
  [
    ...(['the person stands in no longer', 'ended', 'ended'] as const),
    async (one) => {
      await lendTo(one);
      const { delegations } = await viewPerson(admin, one.userId);
      await enter(one.signInName);
      return endDelegation(admin, delegations[0]?.id ?? '');
    },
  ],
  [
    'the authenticator is taken off for the person',
    'ended',
    'ended',
    ({ userId }) => resetAuthenticator(admin, userId),
  ],
  ['an administrator ends the sessions', 'ended', 'ended', ({ userId }) => endPersonSessions(admin, userId)],
  [
    ...(['an invitation of another agency is accepted', 'ended', 'ended'] as const),
    async ({ session, signInName }) => {
      const invited = await invitePerson(neighbour, { signInName, displayName: 'Sri', ...HEAD });
      if (!invited.ok) throw new Error(invited.refusal.code);
      return acceptAsKnown(database.db, session, { token: invited.token, now: NOW }).then(() => null);
    },
  ],
  ['the terminal gives a role', 'ended', 'ended', ({ userId }) => grant(userId, tenant.id, 'officer')],
  [
    ...(['the terminal gives a role above all agencies', 'ended', 'ended'] as const),
    ({ userId }) =>
      grantPlatformRole(database.db, { userId, role: 'national-analyst', actor: 'terminal:test', now: NOW }),
  ],
];

async function bySetLink(signInName: string, withoutFactor: boolean): Promise<null> {
  const asked = {
    signInName,
    purpose: 'password-reset',
    withoutFactor,
    actor: 'terminal:test',
    now: NOW,
  } as const;
  const link = await linkByTerminal(database.db, asked);
  if (!withoutFactor)
    await setPasswordByLink(database.db, { token: link?.token ?? '', password: PASSWORD, now: NOW });
  return null;
}

async function lendTo({ signInName }: Signed) {
  const away = await aPerson();
  await giveRole(admin, { userId: away.userId, role: 'officer', unit: null });
  return delegateRole(admin, {
    ...{ userId: away.userId, role: 'officer', unit: null, substitute: signInName, kind: 'plh' },
    ...{ from: '2026-11-23', until: '2026-11-25', decree: 'SP 1' },
  });
}

test.each(TABLE)('when %s, this session is %s and the others are %s', async (what, here, elsewhere, act) => {
  const person = await aPerson(what === 'another agency is chosen');
  const tokens = { here: await enter(person.signInName), elsewhere: await enter(person.signInName) };
  const signed = { ...person, ...tokens, session: await sessionOf(tokens.here) };
  const renewed = tokenIn(await act(signed));
  const isOpen = async (token: string) => (await readSession(database.db, token, NOW)) !== null;
  expect(await isOpen(tokens.elsewhere)).toBe(elsewhere === 'kept');
  expect(await isOpen(tokens.here)).toBe(false);
  expect(renewed === null ? 'ended' : await isOpen(renewed)).toBe(here === 'renewed' ? true : 'ended');
});

test('new recovery codes open nothing more: both sessions go on', async () => {
  const person = await aPerson();
  const tokens = { here: await enter(person.signInName), elsewhere: await enter(person.signInName) };
  const { session, secret, token } = await withFactor({
    ...person,
    ...tokens,
    session: await sessionOf(tokens.here),
  });
  expect((await renewRecoveryCodes(database.db, KEYS, session, code(secret, 1))).ok).toBe(true);
  for (const one of [token, tokens.elsewhere])
    expect(await readSession(database.db, one, NOW)).not.toBeNull();
});

test('choosing an agency closes the token it was chosen with, and prolongs nothing', async () => {
  const { signInName } = await aPerson(true);
  const token = await enter(signInName);
  const session = await sessionOf(token);
  const later = new Date(NOW.getTime() + 3_600_000);
  const chosen = await chooseTenant(database.db, session, neighbour.tenant.id, later);
  expect(chosen?.expiresAt).toEqual(session.expiresAt);
  expect(await readSession(database.db, token, later)).toBeNull();
  expect((await readSession(database.db, chosen?.token ?? '', later))?.tenantId).toBe(neighbour.tenant.id);
  expect(await chooseTenant(database.db, session, tenant.id, later)).toBeNull();
});
