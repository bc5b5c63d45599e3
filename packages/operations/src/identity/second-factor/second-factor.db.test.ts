import { newId, roles, withTenant } from '@maklumat/db';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { aRole } from '@maklumat/standards/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Secret, TOTP } from 'otpauth';
import { parseMasterKey } from '../../keys';
import { publishAgency } from '../../testing/publish-agency';
import {
  confirmAuthenticator,
  createUser,
  devicesOf,
  grantMembership,
  grantPlatformRole,
  offerAuthenticator,
  passSecondStep,
  readHalfSession,
  readSession,
  removeAuthenticator,
  renewRecoveryCodes,
  secondFactorOf,
  signIn,
  type HalfSession,
  type Session,
} from '../index';

const KEYS = parseMasterKey('ad'.repeat(32));
const NOW = new Date('2026-11-23T02:00:00Z');
const PASSWORD = 'kucing biru terbang sore';
const WRONG = { ok: false, refusal: { code: 'code-wrong' } };

let database: TestDatabase;
let tenantId = '';
let people = 0;
beforeAll(async () => {
  database = await openTestDatabase();
  tenantId = (await publishAgency(database, 'contoh-kota')).id;
  for (const role of [
    { ...aRole(), slug: 'kepala', administers: true },
    { ...aRole(), slug: 'pejabat-data', protectsData: true },
  ])
    await withTenant(database.db, tenantId, (tx) =>
      tx.insert(roles).values({
        ...{ tenantId, id: newId(), slug: role.slug, content: role, contentHash: 'x'.repeat(64) },
      }),
    );
});
afterAll(() => database.close());

const ROLES = { official: 'admin', administrator: 'kepala', 'data protector': 'pejabat-data' } as const;

async function aPerson(what: keyof typeof ROLES | 'analyst', example = false) {
  people += 1;
  const signInName = `orang-${people}`;
  const made = await createUser(database.db, {
    ...{ signInName, displayName: 'Sri Wahyuni', password: PASSWORD, example, now: NOW },
  });
  if (!made.ok) throw new Error(made.refusal.code);
  const { userId } = made;
  if (what === 'analyst')
    await grantPlatformRole(database.db, {
      userId,
      role: 'national-analyst',
      actor: 'terminal:test',
      now: NOW,
    });
  if (what !== 'analyst') {
    const role = ROLES[what];
    const granted = await grantMembership(database.db, {
      ...{ userId, tenantId, role, unit: null, example, actor: 'terminal:test', now: NOW },
    });
    expect(granted).toEqual({ ok: true });
  }
  return { signInName, userId };
}

async function enter(signInName: string, now = NOW): Promise<{ token: string; secondFactor: string }> {
  const input = { signInName, password: PASSWORD, clientAddress: '192.0.2.7', device: 'Firefox, Linux', now };
  const result = await signIn(database.db, KEYS, input);
  if (!result.ok) throw new Error(result.refusal.code);
  return result;
}

async function halfOf(token: string, now = NOW): Promise<HalfSession> {
  const half = await readHalfSession(database.db, token, now);
  if (half === null) throw new Error('no half session');
  return half;
}

async function wholeOf(token: string, now = NOW): Promise<Session> {
  const session = await readSession(database.db, token, now);
  if (session === null) throw new Error('no session');
  return session;
}

function codeAt(secret: string, at: Date): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() });
}

function typed(code: string, now = NOW) {
  return { code, clientAddress: `198.51.100.${people % 250}`, now };
}

function seconds(count: number): Date {
  return new Date(NOW.getTime() + count * 1000);
}

/** An official with an authenticator, signed in with it; the secret and the codes as the person has them. */
async function aPersonWithCodes(what: 'official' | 'administrator' = 'official') {
  const person = await aPerson(what);
  const { token } = await enter(person.signInName);
  const holder = (await readSession(database.db, token, NOW)) ?? (await halfOf(token));
  const { secret } = await offerAuthenticator(database.db, KEYS, holder, NOW);
  const done = await confirmAuthenticator(database.db, KEYS, holder, typed(codeAt(secret, NOW)));
  if (!done.ok) throw new Error(done.refusal.code);
  return { ...person, secret, codes: done.recoveryCodes, token: done.token };
}

describe('who is asked for a code', () => {
  test.each([
    ['official', false, 'not-needed'],
    ['administrator', false, 'to-set-up'],
    ['analyst', false, 'to-set-up'],
    ['data protector', false, 'to-set-up'],
    ['administrator', true, 'not-needed'],
  ] as const)('%s (example: %s): %s', async (what, example, answer) => {
    const { signInName } = await aPerson(what, example);
    expect((await enter(signInName)).secondFactor).toBe(answer);
  });

  test('everybody of an agency that asks it of all', async () => {
    const { signInName } = await aPerson('official');
    await database.adminSql`update agency_profiles
      set content = content || '{"secondFactor":"everyone"}' where tenant_id = ${tenantId}`;
    const asked = await enter(signInName);
    await database.adminSql`update agency_profiles
      set content = content - 'secondFactor' where tenant_id = ${tenantId}`;
    expect(asked.secondFactor).toBe('to-set-up');
    expect((await enter(signInName)).secondFactor).toBe('not-needed');
  });

  test('whoever has set one up, each time', async () => {
    const { signInName } = await aPersonWithCodes();
    expect((await enter(signInName)).secondFactor).toBe('asked');
  });
});

describe('a session that owes a step', () => {
  test('is none: it opens that step alone, and for half an hour', async () => {
    const { signInName } = await aPersonWithCodes();
    const { token } = await enter(signInName);
    expect(await readSession(database.db, token, NOW)).toBeNull();
    expect((await halfOf(token)).missing).toBe('code');
    expect(await readHalfSession(database.db, token, seconds(1801))).toBeNull();
  });

  test('a right code opens the session under a new token; the old one opens nothing', async () => {
    const { signInName, secret } = await aPersonWithCodes();
    const { token } = await enter(signInName);
    const later = seconds(60);
    const half = await halfOf(token, later);
    const passed = await passSecondStep(database.db, KEYS, half, typed(codeAt(secret, later), later));
    if (!passed.ok) throw new Error(passed.refusal.code);
    expect(passed.token).not.toBe(token);
    expect(await wholeOf(passed.token, later)).toMatchObject({ signInName, tenantId });
    expect(await readHalfSession(database.db, token, later)).toBeNull();
    expect(await readHalfSession(database.db, passed.token, later)).toBeNull();
  });

  test('one code opens one session, also when it is sent twice at once', async () => {
    const { signInName, secret } = await aPersonWithCodes();
    const later = seconds(60);
    const halves = [await enter(signInName), await enter(signInName)].map(({ token }) =>
      halfOf(token, later),
    );
    const code = typed(codeAt(secret, later), later);
    const results = await Promise.all(
      halves.map(async (half) => passSecondStep(database.db, KEYS, await half, code)),
    );
    expect(results.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  });

  test('after five wrong codes a right one has to wait a quarter of an hour', async () => {
    const { signInName, secret } = await aPersonWithCodes();
    const half = await halfOf((await enter(signInName)).token);
    for (let count = 0; count < 5; count += 1)
      expect(await passSecondStep(database.db, KEYS, half, typed('000000'))).toEqual(WRONG);
    const right = typed(codeAt(secret, seconds(60)), seconds(60));
    expect(await passSecondStep(database.db, KEYS, half, right)).toMatchObject({
      ok: false,
      refusal: { code: 'too-many-attempts', retryAt: seconds(900) },
    });
    const after = seconds(901);
    const patient = typed(codeAt(secret, after), after);
    expect(await passSecondStep(database.db, KEYS, half, patient)).toMatchObject({ ok: true });
  });

  test('another person’s code is a wrong one', async () => {
    const [one, two] = [await aPersonWithCodes(), await aPersonWithCodes()];
    const later = seconds(60);
    const half = await halfOf((await enter(one.signInName)).token, later);
    const foreign = typed(codeAt(two.secret, later), later);
    expect(await passSecondStep(database.db, KEYS, half, foreign)).toEqual(WRONG);
    expect(await passSecondStep(database.db, KEYS, half, typed(two.codes[0] ?? '', later))).toEqual(WRONG);
  });
});

describe('recovery codes', () => {
  test('each opens once', async () => {
    const { signInName, codes, userId } = await aPersonWithCodes();
    const code = codes[3] ?? '';
    const first = await halfOf((await enter(signInName)).token);
    expect(await passSecondStep(database.db, KEYS, first, typed(code.toLowerCase()))).toMatchObject({
      ...{ ok: true, usedRecoveryCode: true },
    });
    const second = await halfOf((await enter(signInName)).token);
    expect(await passSecondStep(database.db, KEYS, second, typed(code))).toEqual(WRONG);
    expect(await secondFactorOf(database.db, { userId })).toMatchObject({ isOn: true, codesLeft: 9 });
  });

  test('new ones take the place of the old, against a code', async () => {
    const { token, secret, codes, signInName } = await aPersonWithCodes();
    const session = await wholeOf(token);
    const later = seconds(60);
    expect(await renewRecoveryCodes(database.db, KEYS, session, typed('123123'))).toEqual(WRONG);
    const fresh = await renewRecoveryCodes(database.db, KEYS, session, typed(codeAt(secret, later), later));
    if (!fresh.ok) throw new Error(fresh.refusal.code);
    expect(fresh.recoveryCodes).toHaveLength(10);
    const half = await halfOf((await enter(signInName)).token);
    expect(await passSecondStep(database.db, KEYS, half, typed(codes[0] ?? ''))).toEqual(WRONG);
    expect(await passSecondStep(database.db, KEYS, half, typed(fresh.recoveryCodes[0] ?? ''))).toMatchObject({
      ok: true,
    });
  });

  test('nothing of a secret or a code stands in the database as it is', async () => {
    const { secret, codes } = await aPersonWithCodes();
    const rows = await database.adminSql`select s.*, encode(s.sealed, 'escape') as raw, r.code_hash
      from identity.second_factors s left join identity.recovery_codes r using (user_id)`;
    const kept = JSON.stringify(rows);
    for (const word of [secret, ...codes, ...codes.map((code) => code.replace('-', ''))])
      expect(kept).not.toContain(word);
  });
});

describe('setting up', () => {
  test('nothing changes before a code proves it, and a page loaded again shows the same secret', async () => {
    const { signInName, userId } = await aPerson('official');
    const session = await wholeOf((await enter(signInName)).token);
    const offer = await offerAuthenticator(database.db, KEYS, session, NOW);
    expect(await offerAuthenticator(database.db, KEYS, session, seconds(90))).toEqual(offer);
    expect(await confirmAuthenticator(database.db, KEYS, session, typed('000000'))).toEqual(WRONG);
    expect(await secondFactorOf(database.db, { userId })).toEqual({ isOn: false, since: null, codesLeft: 0 });
    expect((await enter(signInName)).secondFactor).toBe('not-needed');
  });

  test('ends the person’s other sessions, and this one goes on under a new token', async () => {
    const { signInName } = await aPerson('official');
    const [here, elsewhere] = [await enter(signInName), await enter(signInName)];
    const session = await wholeOf(here.token);
    const { secret } = await offerAuthenticator(database.db, KEYS, session, NOW);
    const done = await confirmAuthenticator(database.db, KEYS, session, typed(codeAt(secret, NOW)));
    if (!done.ok) throw new Error(done.refusal.code);
    for (const { token } of [here, elsewhere]) expect(await readSession(database.db, token, NOW)).toBeNull();
    expect(await devicesOf(database.db, await wholeOf(done.token), NOW)).toMatchObject([{ isThis: true }]);
  });

  test('a second one is not offered, nor to somebody who owes a code', async () => {
    const { signInName, token } = await aPersonWithCodes();
    const conflict = { code: 'conflict' };
    await expect(offerAuthenticator(database.db, KEYS, await wholeOf(token), NOW)).rejects.toMatchObject(
      conflict,
    );
    const half = await halfOf((await enter(signInName)).token);
    await expect(offerAuthenticator(database.db, KEYS, half, NOW)).rejects.toMatchObject(conflict);
    expect(await confirmAuthenticator(database.db, KEYS, half, typed('123456'))).toEqual(WRONG);
  });

  test('it is taken off with a code, unless a role needs it', async () => {
    const [official, administrator] = [await aPersonWithCodes(), await aPersonWithCodes('administrator')];
    const later = seconds(60);
    const mine = await wholeOf(official.token);
    expect(await removeAuthenticator(database.db, KEYS, mine, typed('123123', later))).toEqual(WRONG);
    const right = typed(codeAt(official.secret, later), later);
    expect(await removeAuthenticator(database.db, KEYS, mine, right)).toMatchObject({ ok: true });
    expect((await enter(official.signInName)).secondFactor).toBe('not-needed');
    const theirs = await wholeOf(administrator.token);
    const code = typed(codeAt(administrator.secret, later), later);
    expect(await removeAuthenticator(database.db, KEYS, theirs, code)).toEqual({
      ...{ ok: false, refusal: { code: 'asked-of-you' } },
    });
  });
});
