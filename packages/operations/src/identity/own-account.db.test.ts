import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseMasterKey } from '../keys';
import {
  changePassword,
  createUser,
  devicesOf,
  endDevice,
  endOtherDevices,
  linkByTerminal,
  readAccessLink,
  readSession,
  signIn,
  type Session,
} from './index';

const KEYS = parseMasterKey('af'.repeat(32));
const NOW = new Date('2026-11-23T02:00:00Z');
const PASSWORD = 'kucing biru terbang sore';
const WANTED = 'gajah ungu berenang pagi';

let database: TestDatabase;
let people = 0;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function aPerson(): Promise<string> {
  people += 1;
  const signInName = `orang-${people}`;
  const made = await createUser(database.db, {
    ...{ signInName, displayName: 'Sri Wahyuni', password: PASSWORD, example: false, now: NOW },
  });
  if (!made.ok) throw new Error(made.refusal.code);
  return signInName;
}

async function enter(signInName: string, device = 'Chrome, Android', password = PASSWORD, from?: string) {
  people += 1;
  const clientAddress = from ?? `192.0.2.${people}`;
  const where = { clientAddress, device, now: NOW };
  const result = await signIn(database.db, KEYS, { signInName, password, ...where });
  return result.ok ? result.token : null;
}

async function sessionOf(token: string | null): Promise<Session> {
  const session = await readSession(database.db, token ?? '', NOW);
  if (session === null) throw new Error('no session');
  return session;
}

const HERE = '198.51.100.9';

function change(session: Session, current: string, wanted = WANTED, now = NOW, clientAddress = HERE) {
  return changePassword(database.db, KEYS, session, { current, wanted, clientAddress, now });
}

describe('another password', () => {
  test('ends the other sessions and links; this one goes on under a new token', async () => {
    const name = await aPerson();
    const [here, elsewhere] = [await enter(name), await enter(name)];
    const link = await linkByTerminal(database.db, {
      ...{
        signInName: name,
        purpose: 'password-reset',
        withoutFactor: false,
        actor: 'terminal:test',
        now: NOW,
      },
    });
    const changed = await change(await sessionOf(here), PASSWORD);
    if (!changed.ok) throw new Error(changed.refusal.code);
    for (const token of [here, elsewhere])
      expect(await readSession(database.db, token ?? '', NOW)).toBeNull();
    expect(await sessionOf(changed.token)).toMatchObject({ signInName: name });
    expect(await readAccessLink(database.db, link?.token ?? '', NOW)).toBeNull();
    expect(await enter(name)).toBeNull();
    expect(await enter(name, '', WANTED)).not.toBeNull();
  });

  test.each([
    ['the old one is wrong', 'bukan yang ini', WANTED, 'password-wrong'],
    ['the new one is too short', PASSWORD, 'pendek', 'password-length'],
    ['the new one is everybody’s', PASSWORD, 'rahasia123456', 'password-common'],
  ])('is refused when %s, and nothing changes', async (_why, current, wanted, code) => {
    const name = await aPerson();
    const [here, elsewhere] = [await enter(name), await enter(name)];
    expect(await change(await sessionOf(here), current, wanted)).toEqual({ ok: false, refusal: { code } });
    await sessionOf(here);
    await sessionOf(elsewhere);
    expect(await enter(name)).not.toBeNull();
  });

  test('guesses of the old one are counted with those at the entrance', async () => {
    const session = await sessionOf(await enter(await aPerson()));
    for (let count = 0; count < 5; count += 1)
      expect(await change(session, `tebakan ke-${count}`)).toMatchObject({ ok: false });
    for (const from of [HERE, '198.51.100.10'])
      expect(await change(session, PASSWORD, WANTED, NOW, from)).toMatchObject({
        ...{ ok: false, refusal: { code: 'too-many-attempts' } },
      });
    expect(await enter(session.signInName, undefined, undefined, HERE)).toBeNull();
    expect(await enter(session.signInName)).not.toBeNull();
  });
});

describe('the own devices', () => {
  test('are listed with what they are and which is this one, without anything that opens them', async () => {
    const name = await aPerson();
    const here = await enter(name, 'Firefox, Linux');
    await enter(name, 'Chrome, Android');
    const list = await devicesOf(database.db, await sessionOf(here), NOW);
    expect(list.map(({ device, isThis }) => [device, isThis])).toEqual(
      expect.arrayContaining([
        ['Firefox, Linux', true],
        ['Chrome, Android', false],
      ]),
    );
    expect(JSON.stringify(list)).not.toMatch(/[0-9a-f]{64}/);
  });

  test('one is ended, or all but this', async () => {
    const name = await aPerson();
    const [here, phone, office] = [await enter(name), await enter(name, 'A'), await enter(name, 'B')];
    const session = await sessionOf(here);
    const list = await devicesOf(database.db, session, NOW);
    await endDevice(database.db, session, list.find(({ device }) => device === 'A')?.handle ?? '', NOW);
    expect(await readSession(database.db, phone ?? '', NOW)).toBeNull();
    await sessionOf(office);
    expect(await endOtherDevices(database.db, session, NOW)).toBe(1);
    expect(await readSession(database.db, office ?? '', NOW)).toBeNull();
    await sessionOf(here);
  });

  test('somebody else’s cannot be ended, nor with what is no handle', async () => {
    const [mine, theirs] = [await enter(await aPerson()), await enter(await aPerson())];
    const list = await devicesOf(database.db, await sessionOf(theirs), NOW);
    for (const handle of [list[0]?.handle ?? '', 'x', "'; drop table", ''])
      await endDevice(database.db, await sessionOf(mine), handle, NOW);
    await sessionOf(theirs);
  });
});
