import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseMasterKey } from '../keys';
import { createUser, readSession, signIn, signOut, type SignInResult } from './index';

const KEYS = parseMasterKey('aa'.repeat(32));
const NOW = new Date('2026-11-23T02:00:00Z');
const PASSWORD = 'kata sandi contoh';
const REFUSED = { ok: false, refusal: { code: 'sign-in-refused' } };

let database: TestDatabase;
let people = 0;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function aPerson(): Promise<{ signInName: string; userId: string }> {
  people += 1;
  const signInName = `orang-${people}@contoh.go.id`;
  const user = { signInName, displayName: 'Sumarni', password: PASSWORD, example: true, now: NOW };
  const result = await createUser(database.db, user);
  if (!result.ok) throw new Error(result.refusal.code);
  return { signInName, userId: result.userId };
}

/** Each test from an address of its own, so that the counts of one do not reach the other. */
function anAddress(): string {
  people += 1;
  return `192.0.2.${people}`;
}

function attempt(
  signInName: string,
  password: string,
  more: { clientAddress?: string; now?: Date } = {},
): Promise<SignInResult> {
  const input = {
    signInName,
    password,
    clientAddress: '198.51.100.1',
    device: 'Chrome, Android',
    now: NOW,
    ...more,
  };
  return signIn(database.db, KEYS, input);
}

function minutes(count: number): Date {
  return new Date(NOW.getTime() + count * 60_000);
}

describe('a right name and password', () => {
  test('give a token that opens a session until the end of the working day', async () => {
    const { signInName, userId } = await aPerson();
    const result = await attempt(signInName, PASSWORD);
    if (!result.ok) throw new Error(result.refusal.code);
    expect(result.token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(result.expiresAt).toEqual(new Date('2026-11-23T14:00:00Z'));
    const session = await readSession(database.db, result.token, NOW);
    expect(session).toMatchObject({ userId, displayName: 'Sumarni', tenantId: null, platformRoles: [] });
  });

  test('in the table stands the hash of the token, not the token', async () => {
    const { signInName, userId } = await aPerson();
    const result = await attempt(signInName, PASSWORD);
    if (!result.ok) throw new Error(result.refusal.code);
    const [row] = await database.adminSql`select * from identity.sessions where user_id = ${userId}`;
    expect(JSON.stringify(row)).not.toContain(result.token);
    expect(row?.['id']).toMatch(/^[0-9a-f]{64}$/);
  });

  test('capitals and blanks around the name do not count, those in the password do', async () => {
    const { signInName } = await aPerson();
    expect(await attempt(`  ${signInName.toUpperCase()} `, PASSWORD)).toMatchObject({ ok: true });
    expect(await attempt(signInName, PASSWORD.toUpperCase())).toEqual(REFUSED);
  });

  test('each sign-in has a session of its own, and signing out ends only that one', async () => {
    const { signInName } = await aPerson();
    const [one, two] = [await attempt(signInName, PASSWORD), await attempt(signInName, PASSWORD)];
    if (!one.ok || !two.ok) throw new Error('refused');
    await signOut(database.db, one.token, NOW);
    expect(await readSession(database.db, one.token, NOW)).toBeNull();
    expect(await readSession(database.db, two.token, NOW)).not.toBeNull();
    await signOut(database.db, one.token, NOW);
    await signOut(database.db, 'bukan token', NOW);
  });
});

describe('nobody learns who works here', () => {
  test('an unknown name, a wrong password and a disabled person get the same answer', async () => {
    const [known, disabled] = [await aPerson(), await aPerson()];
    await database.adminSql`update identity.users set disabled_at = ${NOW} where id = ${disabled.userId}`;
    expect(await attempt('tidak-ada@contoh.go.id', PASSWORD)).toEqual(REFUSED);
    expect(await attempt(known.signInName, 'salah')).toEqual(REFUSED);
    expect(await attempt(disabled.signInName, PASSWORD)).toEqual(REFUSED);
    for (const odd of ['', ' ', "' or 1=1 --", 'a\u0000b', 'x'.repeat(5000), '__proto__'])
      expect(await attempt(odd.replaceAll('\u0000', ''), 'salah'), odd).toEqual(REFUSED);
  });

  test('they cost as much: a password is checked each time', async () => {
    const [known, disabled] = [await aPerson(), await aPerson()];
    await database.adminSql`update identity.users set disabled_at = ${NOW} where id = ${disabled.userId}`;
    // What this process computed, not the clock: a busy machine makes everything late.
    const cost = async (name: string): Promise<number> => {
      const costs: number[] = [];
      for (let round = 0; round < 5; round += 1) {
        const before = process.cpuUsage();
        await attempt(name, 'salah', { clientAddress: anAddress() });
        const { user, system } = process.cpuUsage(before);
        costs.push(user + system);
      }
      return Math.min(...costs);
    };
    const costs = [await cost(known.signInName), await cost('nama-lain'), await cost(disabled.signInName)];
    // argon2 computes for some 20 ms; without it an attempt costs a fraction of that.
    expect(Math.max(...costs) / Math.min(...costs)).toBeLessThan(2.5);
  });

  test('too many attempts on a name that does not exist are answered as on one that does', async () => {
    const { signInName } = await aPerson();
    const answers = [];
    for (const name of [signInName, 'nama-yang-tidak-ada']) {
      const clientAddress = anAddress();
      for (let count = 0; count < 5; count += 1) await attempt(name, 'salah', { clientAddress });
      answers.push(await attempt(name, PASSWORD, { clientAddress }));
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toMatchObject({ ok: false, refusal: { code: 'too-many-attempts' } });
  });
});

describe('guessing is limited', () => {
  test('after five failures for a name from one place even the right password waits there, until the first of them is old', async () => {
    const { signInName } = await aPerson();
    for (let count = 0; count < 5; count += 1)
      expect(await attempt(signInName, 'salah', { now: minutes(count) })).toEqual(REFUSED);
    const waits = { ok: false, refusal: { code: 'too-many-attempts', retryAt: minutes(15) } };
    expect(await attempt(signInName, PASSWORD, { now: minutes(5) })).toEqual(waits);
    expect(await attempt(signInName, PASSWORD, { now: minutes(14.9) })).toEqual(waits);
    expect(await attempt(signInName, PASSWORD, { now: minutes(15) })).toMatchObject({ ok: true });
  });

  test('who types somebody’s name keeps nobody out at another place, until it was done thirty times from everywhere', async () => {
    const { signInName } = await aPerson();
    const guess = (clientAddress: string) => attempt(signInName, 'salah', { clientAddress });
    const own = anAddress();
    const others = Array.from({ length: 6 }, () => anAddress());
    const fail = async (from: readonly string[]): Promise<void> => {
      for (const address of from)
        for (let count = 0; count < 5; count += 1) expect(await guess(address)).toEqual(REFUSED);
    };
    await fail(others.slice(1));
    expect(await guess(others[1] ?? '')).toMatchObject({ refusal: { code: 'too-many-attempts' } });
    expect(await attempt(signInName, PASSWORD, { clientAddress: own })).toMatchObject({ ok: true });
    await fail(others);
    expect(await attempt(signInName, PASSWORD, { clientAddress: own })).toMatchObject({
      refusal: { code: 'too-many-attempts', retryAt: minutes(15) },
    });
  });

  test('a success forgets the failures of that name', async () => {
    const { signInName } = await aPerson();
    const clientAddress = anAddress();
    for (let count = 0; count < 4; count += 1) await attempt(signInName, 'salah', { clientAddress });
    expect(await attempt(signInName, PASSWORD, { clientAddress })).toMatchObject({ ok: true });
    for (let count = 0; count < 4; count += 1) await attempt(signInName, 'salah', { clientAddress });
    expect(await attempt(signInName, PASSWORD, { clientAddress })).toMatchObject({ ok: true });
  });

  test('fifty failures from one address close it for every name, not for other addresses', async () => {
    const { signInName } = await aPerson();
    const clientAddress = anAddress();
    const tries = Array.from({ length: 50 }, (_, count) => attempt(`nama-${count}`, 'x', { clientAddress }));
    await Promise.all(tries);
    expect(await attempt(signInName, PASSWORD, { clientAddress })).toMatchObject({
      refusal: { code: 'too-many-attempts', retryAt: minutes(15) },
    });
    expect(await attempt(signInName, PASSWORD, { clientAddress: anAddress() })).toMatchObject({ ok: true });
  });

  test('twenty guesses at once are five guesses', async () => {
    const { signInName } = await aPerson();
    const clientAddress = anAddress();
    const tries = Array.from({ length: 20 }, () => attempt(signInName, 'salah', { clientAddress }));
    const codes = (await Promise.all(tries)).map((result) => (result.ok ? 'ok' : result.refusal.code));
    expect(codes.filter((code) => code === 'sign-in-refused')).toHaveLength(5);
    expect(codes.filter((code) => code === 'too-many-attempts')).toHaveLength(15);
  });

  test('neither name nor address can be read in the table, and old rows go', async () => {
    const clientAddress = anAddress();
    await attempt('nama-rahasia', 'salah', { clientAddress });
    const rows = await database.adminSql`select * from identity.sign_in_attempts`;
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`nama-rahasia|${clientAddress}`));
    const later = new Date(NOW.getTime() + 86_400_000);
    for (let count = 0; count < 4; count += 1) await attempt(`lain-${count}`, 'salah', { now: later });
    const left =
      await database.adminSql`select 1 from identity.sign_in_attempts where attempted_at < ${later}`;
    expect(left).toHaveLength(0);
  });
});
