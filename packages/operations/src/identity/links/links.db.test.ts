import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseMasterKey } from '../../keys';
import { createUser, linkByTerminal, readAccessLink, readSession, setPasswordByLink, signIn } from '../index';

const KEYS = parseMasterKey('ae'.repeat(32));
const NOW = new Date('2026-11-23T02:00:00Z');
const PASSWORD = 'kucing biru terbang sore';
const OTHER = 'gajah ungu berenang pagi';
const OVER = { ok: false, refusal: { code: 'link-over' } };

let database: TestDatabase;
let people = 0;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function aPerson(password: string | null): Promise<{ signInName: string; userId: string }> {
  people += 1;
  const signInName = `orang-${people}`;
  const person = { signInName, displayName: 'Sri Wahyuni', password, example: false, now: NOW };
  const made = await createUser(database.db, person);
  if (!made.ok) throw new Error(made.refusal.code);
  return { signInName, userId: made.userId };
}

function enter(signInName: string, password: string) {
  people += 1;
  const where = { clientAddress: `192.0.2.${people}`, device: '', now: NOW };
  return signIn(database.db, KEYS, { signInName, password, ...where });
}

async function aLink(signInName: string, purpose: 'invitation' | 'password-reset' = 'invitation') {
  const link = await linkByTerminal(database.db, {
    signInName,
    purpose,
    withoutFactor: false,
    actor: 'terminal:test',
    now: NOW,
  });
  if (link === null) throw new Error('no link');
  return link.token;
}

function use(token: string, password = PASSWORD, now = NOW) {
  return setPasswordByLink(database.db, { token, password, now });
}

describe('an invited person', () => {
  test('cannot sign in with anything before the password is set, and can with it afterwards', async () => {
    const { signInName } = await aPerson(null);
    const token = await aLink(signInName);
    for (const guess of ['', 'null', PASSWORD])
      expect(await enter(signInName, guess)).toMatchObject({ ok: false });
    expect(await readAccessLink(database.db, token, NOW)).toMatchObject({
      signInName,
      purpose: 'invitation',
    });
    expect(await use(token)).toEqual({ ok: true, signInName });
    expect(await enter(signInName, PASSWORD)).toMatchObject({ ok: true });
  });

  test.each([
    ['too short', 'xK9#mQ2$vL7', 'password-length'],
    ['a common one', 'bismillah12345', 'password-common'],
    ['the own name', 'SriWahyuni2026', 'password-common'],
  ])('a password that is %s is refused, and the link stays', async (_what, password, code) => {
    const { signInName } = await aPerson(null);
    const token = await aLink(signInName);
    expect(await use(token, password)).toEqual({ ok: false, refusal: { code } });
    expect(await use(token)).toMatchObject({ ok: true });
  });
});

describe('a link opens nothing', () => {
  test.each([
    ['that nobody made', 'a'.repeat(64)],
    ['that is none', '../masuk'],
  ])('%s', async (_what, token) => {
    expect(await readAccessLink(database.db, token, NOW)).toBeNull();
    expect(await use(token)).toEqual(OVER);
  });

  test('a second time, also twice at once', async () => {
    const { signInName } = await aPerson(null);
    const token = await aLink(signInName);
    const both = await Promise.all([use(token, PASSWORD), use(token, OTHER)]);
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(await use(token)).toEqual(OVER);
    expect(await readAccessLink(database.db, token, NOW)).toBeNull();
  });

  test.each([
    ['invitation', 7 * 24],
    ['password-reset', 24],
  ] as const)('for an %s after %i hours', async (purpose, hours) => {
    const { signInName } = await aPerson(PASSWORD);
    const token = await aLink(signInName, purpose);
    const end = NOW.getTime() + hours * 3_600_000;
    expect(await readAccessLink(database.db, token, new Date(end - 1))).not.toBeNull();
    expect(await readAccessLink(database.db, token, new Date(end))).toBeNull();
    expect(await use(token, OTHER, new Date(end))).toEqual(OVER);
  });

  test('once another one was made for the same person', async () => {
    const { signInName } = await aPerson(null);
    const [first, second] = [await aLink(signInName), await aLink(signInName)];
    expect(await use(first)).toEqual(OVER);
    expect(await use(second)).toMatchObject({ ok: true });
  });

  test('of a person who was disabled', async () => {
    const { signInName, userId } = await aPerson(null);
    const token = await aLink(signInName);
    await database.adminSql`update identity.users set disabled_at = ${NOW} where id = ${userId}`;
    expect(await use(token)).toEqual(OVER);
    const options = {
      signInName,
      purpose: 'invitation',
      withoutFactor: false,
      actor: 'terminal:test',
      now: NOW,
    } as const;
    expect(await linkByTerminal(database.db, options)).toBeNull();
  });
});

test('a new password ends every session of the person and takes the place of the old one', async () => {
  const { signInName } = await aPerson(PASSWORD);
  const before = await enter(signInName, PASSWORD);
  if (!before.ok) throw new Error(before.refusal.code);
  expect(await use(await aLink(signInName, 'password-reset'), OTHER)).toMatchObject({ ok: true });
  expect(await readSession(database.db, before.token, NOW)).toBeNull();
  expect(await enter(signInName, PASSWORD)).toMatchObject({ ok: false });
  expect(await enter(signInName, OTHER)).toMatchObject({ ok: true });
});

test('in the table stands the hash of the token, not the token', async () => {
  const { signInName, userId } = await aPerson(null);
  const token = await aLink(signInName);
  const rows = await database.adminSql`select * from identity.access_links where user_id = ${userId}`;
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(token);
});
