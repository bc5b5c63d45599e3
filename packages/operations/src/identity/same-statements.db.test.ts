import { closeDatabase, newId, openDatabase, type Database } from '@maklumat/db';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { officialContext, TenantRef } from '../context';
import { parseMasterKey } from '../keys';
import { manageContext, type ManageContext } from '../manage';
import { invitePerson } from '../people';
import { ADMINISTRATOR, anOffice } from '../testing/an-office';
import {
  acceptAsNew,
  createUser,
  grantMembership,
  linkByTerminal,
  readAccessLink,
  readInvitation,
  setPasswordByLink,
  signIn,
  type Session,
} from './index';

const NOW = new Date('2026-11-23T02:00:00Z');
const KEYS = parseMasterKey('aa'.repeat(32));
const FILES = {} as Parameters<typeof officialContext>[2]['files'];
const PASSWORD = 'kucing biru terbang sore';
const NEVER = 'a'.repeat(64);

let own: TestDatabase;
/** The same database, which tells what it is asked. */
let database: Database;
let asked: string[] = [];
let kota: TenantRef;
let provinsi: TenantRef;
let people = 0;
beforeAll(async () => {
  own = await openTestDatabase();
  kota = await anOffice(own, 'contoh-sama');
  provinsi = await anOffice(own, 'contoh-sama-lain');
  database = openDatabase({ url: own.appUrl, max: 1, onStatement: ({ text }) => void asked.push(text) });
});
afterAll(async () => {
  await closeDatabase(database);
  await own.close();
});

async function aPerson(
  ...held: readonly [TenantRef, string][]
): Promise<{ userId: string; signInName: string }> {
  people += 1;
  const signInName = `sama.${String(people)}@contoh.go.id`;
  const person = { signInName, displayName: 'Sri Wahyuni', password: PASSWORD, example: true, now: NOW };
  const made = await createUser(own.db, person);
  if (!made.ok) throw new Error(made.refusal.code);
  const { userId } = made;
  const stamp = { unit: null, example: true, actor: 'terminal:test', now: NOW };
  for (const [{ id: tenantId }, role] of held)
    await grantMembership(own.db, { userId, tenantId, role, ...stamp });
  return { userId, signInName };
}

/** What the database was asked meanwhile, without what it was asked about. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  asked = [];
  await work();
  return asked;
}

async function administrator(): Promise<ManageContext> {
  const { userId } = await aPerson([kota, ADMINISTRATOR]);
  const memberships = [{ tenantId: kota.id, tenantSlug: kota.slug, role: ADMINISTRATOR, unit: null }];
  const held = { userId, displayName: 'Sri', tenantId: kota.id, memberships, platformRoles: [] };
  const session = held as unknown as Session;
  return manageContext(database, session, { now: NOW, keys: KEYS, files: FILES });
}

async function aLink(signInName: string): Promise<string> {
  const options = {
    signInName,
    purpose: 'password-reset',
    withoutFactor: false,
    actor: 'terminal:test',
  } as const;
  return (await linkByTerminal(own.db, { ...options, now: NOW }))?.token ?? '';
}

describe('who asks from outside cannot tell by what the database had to do', () => {
  test('whether a name is somebody’s, in no agency, one or two, or of somebody disabled', async () => {
    const disabled = await aPerson([kota, 'head']);
    await own.adminSql`update identity.users set disabled_at = ${NOW} where id = ${disabled.userId}`;
    const names = [
      'bukan.siapa-siapa',
      (await aPerson()).signInName,
      (await aPerson([kota, 'head'])).signInName,
      (await aPerson([kota, 'head'], [provinsi, 'head'])).signInName,
      (await aPerson([kota, ADMINISTRATOR])).signInName,
      disabled.signInName,
    ];
    const ways: string[][] = [];
    for (const signInName of names) {
      const typed = {
        signInName,
        password: 'salah sama sekali',
        clientAddress: newId(),
        device: '',
        now: NOW,
      };
      ways.push(await statementsOf(() => signIn(database, KEYS, typed)));
    }
    expect(ways[0]?.length).toBeGreaterThan(5);
    for (const way of ways) expect(way).toEqual(ways[0]);
  });

  test('whether a link for a password was made, used, ran out, or is of somebody disabled', async () => {
    const [used, old, disabled] = [await aPerson(), await aPerson(), await aPerson()];
    const links = [
      NEVER,
      await aLink(used.signInName),
      await aLink(old.signInName),
      await aLink(disabled.signInName),
    ];
    await setPasswordByLink(own.db, { token: links[1] ?? '', password: PASSWORD, now: NOW });
    await own.adminSql`update identity.access_links set expires_at = ${NOW} where user_id = ${old.userId}`;
    await own.adminSql`update identity.users set disabled_at = ${NOW} where id = ${disabled.userId}`;
    for (const open of [readLink, setByLink]) {
      const ways = [];
      for (const token of links) ways.push(await statementsOf(() => open(token)));
      for (const way of ways) expect(way).toEqual(ways[0]);
    }
  });

  test('whether an invitation was made, or has run out', async () => {
    const ctx = await administrator();
    const asks = { signInName: 'baru.sekali', displayName: 'Nur', role: 'head', unit: null };
    const made = await invitePerson(ctx, asks);
    if (!made.ok) throw new Error(made.refusal.code);
    const later = new Date(made.expiresAt.getTime());
    for (const open of [readInvitation, acceptNew]) {
      const ways = [];
      for (const token of [NEVER, made.token])
        ways.push(await statementsOf(() => open(database, token, later)));
      expect(ways[1]).toEqual(ways[0]);
    }
  });
});

test('an administrator who invites cannot tell whether another agency knows the name', async () => {
  const ctx = await administrator();
  const names = [
    'belum.dikenal',
    (await aPerson()).signInName,
    (await aPerson([provinsi, 'head'])).signInName,
  ];
  const ways = [];
  for (const signInName of names) {
    const asks = { signInName, displayName: 'Nur', role: 'head', unit: null };
    ways.push(await statementsOf(() => invitePerson(ctx, asks)));
  }
  expect(ways[0]?.length).toBeGreaterThan(5);
  for (const way of ways) expect(way).toEqual(ways[0]);
});

const readLink = (token: string) => readAccessLink(database, token, NOW);
const setByLink = (token: string) =>
  setPasswordByLink(database, { token, password: 'gerobak hijau pelan', now: NOW });
const acceptNew = (of: Database, token: string, now: Date) =>
  acceptAsNew(of, { token, password: PASSWORD, now });
