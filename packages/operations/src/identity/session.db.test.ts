import { withTenant } from '@maklumat/db';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { diskFileStore } from '@maklumat/files';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nationalContext, officialContext, citizenContext, type TenantRef } from '../context';
import { parseMasterKey } from '../keys';
import { publishAgency } from '../testing/publish-agency';
import {
  chooseTenant,
  createUser,
  grantMembership,
  grantPlatformRole,
  membershipsOf,
  readSession,
  signIn,
  type Session,
} from './index';

const KEYS = parseMasterKey('aa'.repeat(32));
const NOW = new Date('2026-11-23T02:00:00Z');
/** Nothing is stored in these tests. */
const FILES = diskFileStore('/nowhere');
const PASSWORD = 'kata sandi contoh';

let database: TestDatabase;
let kota: TenantRef;
let provinsi: TenantRef;
beforeAll(async () => {
  database = await openTestDatabase();
  kota = await publishAgency(database, 'contoh-kota');
  provinsi = await publishAgency(database, 'contoh-provinsi');
});
afterAll(() => database.close());

async function aPerson(signInName: string, ...tenants: TenantRef[]): Promise<string> {
  const result = await createUser(database.db, {
    ...{ signInName, displayName: 'Sri Wahyuni', password: PASSWORD, example: true, now: NOW },
  });
  if (!result.ok) throw new Error(result.refusal.code);
  for (const { id } of tenants) await grant(result.userId, id);
  return result.userId;
}

function grant(userId: string, tenantId: string, role = 'admin', unit: string | null = null) {
  return grantMembership(database.db, {
    userId,
    tenantId,
    role,
    unit,
    example: true,
    actor: 'terminal:test',
    now: NOW,
  });
}

async function tokenOf(signInName: string): Promise<string> {
  const input = {
    signInName,
    password: PASSWORD,
    clientAddress: '192.0.2.1',
    device: 'Chrome, Android',
    now: NOW,
  };
  const result = await signIn(database.db, KEYS, input);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.token;
}

async function sessionOf(token: string, now = NOW): Promise<Session> {
  const session = await readSession(database.db, token, now);
  if (session === null) throw new Error('no session');
  return session;
}

function hours(count: number): Date {
  return new Date(NOW.getTime() + count * 3_600_000);
}

describe('the agency a session works in', () => {
  test('is the only one a person has, at once', async () => {
    await aPerson('satu', kota);
    const session = await sessionOf(await tokenOf('satu'));
    expect(session.tenantId).toBe(kota.id);
    expect(session.memberships).toEqual([
      {
        tenantId: kota.id,
        tenantSlug: 'contoh-kota',
        tenantName: { id: 'Kota contoh-kota' },
        role: 'admin',
        unit: null,
      },
    ]);
  });

  test('is chosen by a person of two, and the one chosen last comes first the next time', async () => {
    await aPerson('dua', kota, provinsi);
    const token = await tokenOf('dua');
    const first = await sessionOf(token);
    expect(first.tenantId).toBeNull();
    expect(first.memberships.map(({ tenantSlug }) => tenantSlug)).toEqual(['contoh-kota', 'contoh-provinsi']);
    const chosen = await chooseTenant(database.db, first, provinsi.id, NOW);
    expect((await sessionOf(chosen?.token ?? '')).tenantId).toBe(provinsi.id);
    expect(await readSession(database.db, token, NOW)).toBeNull();
    const next = await sessionOf(await tokenOf('dua'));
    expect(next.tenantId).toBeNull();
    expect(next.memberships[0]?.tenantSlug).toBe('contoh-provinsi');
  });

  test('cannot be one without a role in it: the answer is the one for an agency that does not exist', async () => {
    await aPerson('tiga', kota);
    const session = await sessionOf(await tokenOf('tiga'));
    for (const id of [provinsi.id, '019a0000-0000-7000-8000-000000000000', 'contoh-provinsi', ''])
      await expect(chooseTenant(database.db, session, id, NOW)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('is none from the moment the last role in it is taken away', async () => {
    const userId = await aPerson('empat', kota);
    const token = await tokenOf('empat');
    await database.adminSql`delete from identity.memberships where user_id = ${userId}`;
    const session = await sessionOf(token);
    expect(session).toMatchObject({ tenantId: null, memberships: [] });
    expect(() => officialContext(database.db, session, { now: NOW, keys: KEYS, files: FILES })).toThrow(
      'forbidden',
    );
  });
});

describe('a session ends', () => {
  test('after twelve hours, however busy', async () => {
    await aPerson('lima', kota);
    const token = await tokenOf('lima');
    for (const hour of [3, 6, 9, 11.9])
      expect(await readSession(database.db, token, hours(hour))).not.toBeNull();
    expect(await readSession(database.db, token, hours(12))).toBeNull();
  });

  test('after four hours without a page', async () => {
    await aPerson('enam', kota);
    const token = await tokenOf('enam');
    expect(await readSession(database.db, token, hours(4))).toBeNull();
    expect(await readSession(database.db, token, hours(3.9))).not.toBeNull();
  });

  test('when its person is disabled', async () => {
    const userId = await aPerson('tujuh', kota);
    const token = await tokenOf('tujuh');
    await database.adminSql`update identity.users set disabled_at = ${NOW} where id = ${userId}`;
    expect(await readSession(database.db, token, NOW)).toBeNull();
  });

  test.each(['', 'x', 'a'.repeat(43), 'a'.repeat(64), "' or true --", '__proto__'])(
    'and never began for the token %j',
    async (token) => {
      expect(await readSession(database.db, token, NOW)).toBeNull();
    },
  );
});

describe('contexts', () => {
  test('an official reads and writes in the own agency with the roles held there, and only there', async () => {
    const userId = await aPerson('delapan', kota, provinsi);
    await grant(userId, kota.id, 'admin', 'diskominfo');
    const entered = await sessionOf(await tokenOf('delapan'));
    const chosen = await chooseTenant(database.db, entered, kota.id, NOW);
    const ctx = officialContext(database.db, await sessionOf(chosen?.token ?? ''), {
      now: NOW,
      keys: KEYS,
      files: FILES,
    });
    expect(ctx.tenant).toEqual(kota);
    expect(ctx.official).toEqual({
      userId,
      displayName: 'Sri Wahyuni',
      memberships: [
        { role: 'admin', unit: 'diskominfo' },
        { role: 'admin', unit: null },
      ],
      worksElsewhere: true,
    });
    expect(await ctx.run('cases:decide', (tx) => Promise.resolve(tx.tenantId))).toBe(kota.id);
    const wrong = ctx.run('cases:file' as 'cases:read', () => Promise.resolve(1));
    await expect(wrong).rejects.toMatchObject({ code: 'forbidden' });
    expect((await ctx.displayNames([userId, userId])).get(userId)).toBe('Sri Wahyuni');
  });

  test('colleagues are those with a role in this agency who may sign in', async () => {
    const [here, elsewhere, gone] = [
      await aPerson('sembilan', kota),
      await aPerson('sepuluh', provinsi),
      await aPerson('sebelas', kota),
    ];
    await database.adminSql`update identity.users set disabled_at = ${NOW} where id = ${gone}`;
    const session = await sessionOf(await tokenOf('sembilan'));
    const ids = (
      await officialContext(database.db, session, { now: NOW, keys: KEYS, files: FILES }).colleagues()
    ).map(({ userId }) => userId);
    expect(ids).toContain(here);
    expect(ids).not.toContain(elsewhere);
    expect(ids).not.toContain(gone);
  });

  test('a citizen files and tracks, and decides nothing', async () => {
    const request = { now: NOW, keys: KEYS, files: FILES, clientAddress: '192.0.2.1' };
    const ctx = citizenContext(database.db, kota, request);
    expect(await ctx.run('cases:file', (tx) => Promise.resolve(tx.tenantId))).toBe(kota.id);
    const wrong = ctx.run('cases:decide' as 'cases:file', () => Promise.resolve(1));
    await expect(wrong).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('only a national analyst reads the nation’s figures', async () => {
    const userId = await aPerson('nasional');
    const token = await tokenOf('nasional');
    const before = await sessionOf(token);
    expect(() => nationalContext(database.db, before, NOW)).toThrow('forbidden');
    await grantPlatformRole(database.db, {
      userId,
      role: 'national-analyst',
      actor: 'terminal:test',
      now: NOW,
    });
    await grantPlatformRole(database.db, {
      userId,
      role: 'national-analyst',
      actor: 'terminal:test',
      now: NOW,
    });
    expect(await readSession(database.db, token, NOW)).toBeNull();
    const ctx = nationalContext(database.db, await sessionOf(await tokenOf('nasional')), NOW);
    expect(await ctx.run('national:read', (tx) => Promise.resolve(typeof tx))).toBe('object');
  });
});

describe('people', () => {
  test.each([
    [{ signInName: 'ab' }, 'sign-in-name-malformed'],
    [{ signInName: 'Sri Wahyuni' }, 'sign-in-name-malformed'],
    [{ signInName: 'srі@contoh.go.id' }, 'sign-in-name-malformed'], // a Cyrillic letter
    [{ displayName: '  ' }, 'display-name-missing'],
    [{ password: 'pendek' }, 'password-length'],
    [{ password: 'x'.repeat(201) }, 'password-length'],
    [{ signInName: 'SATU' }, 'sign-in-name-taken'],
  ])('with %o are not added: %s', async (wrong, code) => {
    const good = {
      signInName: 'orang-baru',
      displayName: 'Budi',
      password: PASSWORD,
      example: false,
      now: NOW,
    };
    expect(await createUser(database.db, { ...good, ...wrong })).toEqual({ ok: false, refusal: { code } });
  });

  test('get a role once, and only one the agency has for people inside it', async () => {
    const userId = await aPerson('peran');
    expect(await grant(userId, kota.id)).toEqual({ ok: true });
    expect(await grant(userId, kota.id)).toEqual({ ok: true });
    expect(await membershipsOf(database.db, userId)).toHaveLength(1);
    const refused = (code: string) => ({ ok: false, refusal: { code } });
    expect(await grant(userId, kota.id, 'walikota')).toEqual(refused('role-unknown'));
    expect(await grant(userId, kota.id, 'admin', 'tidak-ada')).toEqual(refused('unit-unknown'));
    await withTenant(database.db, kota.id, () => Promise.resolve());
  });
});
