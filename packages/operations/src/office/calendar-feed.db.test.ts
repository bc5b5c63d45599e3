import { memberships, serviceCases, users, withIdentity, withTenant } from '@maklumat/db';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deadlineContext, type OfficialContext, type OfficialRole, type TenantRef } from '../context';
import { holderBySignIn, holderOfFeed } from '../identity';
import { delegateRole } from '../people';
import { aFiledCase, anAdministrator, anOffice, anOfficial } from '../testing/an-office';
import {
  renewCalendarFeed,
  revokeCalendarFeed,
  viewCalendarFeed,
  viewDeadlines,
  type Deadline,
} from './index';

const NOW = new Date('2026-11-23T02:00:00Z');
const OFFICER = [{ role: 'officer', unit: null }];

let database: TestDatabase;
let tenant: TenantRef;
let other: TenantRef;

beforeAll(async () => {
  database = await openTestDatabase();
  tenant = await anOffice(database, 'contoh-kota');
  other = await anOffice(database, 'contoh-lain');
});
afterAll(() => database.close());

function somebody(held: readonly OfficialRole[] = OFFICER, where = tenant): Promise<OfficialContext> {
  return anOfficial(database, where, held, NOW);
}

type Columns = Partial<typeof serviceCases.$inferInsert>;

/** A case in the agency that stands where a walk of days would have left it. */
async function aCase(where: TenantRef, columns: Columns, identity: 'named' | 'confidential' = 'named') {
  const { id, number } = await aFiledCase(database, where, NOW, { identity });
  await withTenant(database.db, where.id, (tx) =>
    tx
      .update(serviceCases)
      .set({ nextDueOn: '2026-11-26', nextDueLimit: 'verification', ...columns })
      .where(and(eq(serviceCases.tenantId, where.id), eq(serviceCases.id, id))),
  );
  return number;
}

async function readAt(token: string, now = NOW): Promise<readonly Deadline[] | null> {
  const holder = await holderOfFeed(database.db, token, now);
  if (holder === null) return null;
  return (await viewDeadlines(deadlineContext(database.db, holder, now))).deadlines;
}

async function numbersAt(token: string): Promise<string[] | undefined> {
  return (await readAt(token))?.map(({ number }) => number);
}

describe('the address of an official’s deadlines', () => {
  test('shows those of a colleague who is away, from the first day to the last', async () => {
    const own = await anOffice(database, 'kota-pengganti');
    const admin = await anAdministrator(database, own, NOW);
    const away = await somebody([{ role: 'officer', unit: null }], own);
    const substitute = await somebody([{ role: 'head', unit: null }], own);
    const number = await aCase(own, { nextDueAt: new Date('2026-11-26T08:00:00Z') });
    const token = await renewCalendarFeed(substitute);
    expect(await readAt(token)).toEqual([]);
    const [row] = await database.adminSql`
      select sign_in_name as name from identity.users where id = ${substitute.official.userId}`;
    await delegateRole(admin, {
      ...{ userId: away.official.userId, role: 'officer', unit: null, substitute: String(row?.name) },
      ...{ kind: 'plh', from: '2026-11-23', until: '2026-11-24', decree: 'SP 1' },
    });
    expect((await readAt(token))?.map((one) => one.number)).toEqual([number]);
    expect(await readAt(token, new Date('2026-11-24T17:00:00Z'))).toEqual([]);
  });

  test('is there once it was made, and shows when; the address itself is kept nowhere', async () => {
    const official = await somebody();
    expect(await viewCalendarFeed(official)).toEqual({ madeAt: null });
    const token = await renewCalendarFeed(official);
    expect(token).toMatch(/^[0-9a-f]{64}$/);
    expect(await viewCalendarFeed(official)).toEqual({ madeAt: NOW.toISOString() });
    const rows = await database.adminSql`select id from identity.calendar_feeds`;
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test('ends when another is made in its place, or when it is revoked', async () => {
    const official = await somebody();
    const first = await renewCalendarFeed(official);
    const second = await renewCalendarFeed(official);
    expect(await readAt(first)).toBeNull();
    expect(await readAt(second)).not.toBeNull();
    await revokeCalendarFeed(official);
    expect(await readAt(second)).toBeNull();
    expect(await viewCalendarFeed(official)).toEqual({ madeAt: null });
  });

  test('made twice at once leaves one in use', async () => {
    const official = await somebody();
    const tokens = await Promise.all([renewCalendarFeed(official), renewCalendarFeed(official)]);
    const read = await Promise.all(tokens.map((token) => readAt(token)));
    expect(read.filter((deadlines) => deadlines !== null)).toHaveLength(1);
  });

  test.each(['', 'x', '0'.repeat(63), '0'.repeat(64), 'A'.repeat(64), '../../masuk'])(
    'that nobody was given (%j) shows nothing',
    async (token) => {
      expect(await readAt(token)).toBeNull();
    },
  );

  test('shows nothing once the role was taken away, or the person disabled', async () => {
    const leaver = await somebody();
    const disabled = await somebody();
    const tokens = [await renewCalendarFeed(leaver), await renewCalendarFeed(disabled)];
    expect(await Promise.all(tokens.map((token) => readAt(token)))).not.toContain(null);
    await withIdentity(database.db, async (tx) => {
      await tx.delete(memberships).where(eq(memberships.userId, leaver.official.userId));
      await tx.update(users).set({ disabledAt: NOW }).where(eq(users.id, disabled.official.userId));
    });
    expect(await Promise.all(tokens.map((token) => readAt(token)))).toEqual([null, null]);
  });

  test('that was made, replaced or revoked is written down without the address', async () => {
    const official = await somebody();
    const token = await renewCalendarFeed(official);
    await revokeCalendarFeed(official);
    const rows = await database.adminSql`
      select action, subject, details::text from audit_events
      where actor = ${`user:${official.official.userId}`} order by id`;
    expect(rows.map(({ action }) => String(action))).toEqual(['calendar-feed-made', 'calendar-feed-revoked']);
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});

describe('the deadlines behind an address', () => {
  test('are of cases whose step is the official’s, the earliest first, without a word of the case', async () => {
    const number = await aCase(tenant, { nextDueAt: new Date('2026-11-26T09:00:00Z') });
    const late = await aCase(tenant, {
      nextDueAt: new Date('2026-11-20T03:15:00Z'),
      nextDueOn: '2026-11-20',
    });
    const token = await renewCalendarFeed(await somebody());
    const deadlines = (await readAt(token)) ?? [];
    expect(deadlines.map((one) => one.number)).toEqual([late, number]);
    expect(deadlines[0]).toEqual({
      number: late,
      dueOn: '2026-11-20',
      dueAt: '2026-11-20T03:15:00.000Z',
      atTimeOfDay: true,
      about: { service: { id: 'Pengaduan Dinas Contoh' }, limit: { id: 'Batas verification' } },
      version: expect.any(Number) as number,
      changedAt: NOW.toISOString(),
    });
    expect(JSON.stringify(deadlines)).not.toMatch(/Lampu|Budi|0812/);
  });

  test('of a confidential case are its number and date alone', async () => {
    const at = new Date('2026-11-25T09:00:00Z');
    const number = await aCase(tenant, { nextDueAt: at }, 'confidential');
    const token = await renewCalendarFeed(await somebody());
    expect((await readAt(token))?.find((one) => one.number === number)?.about).toBeNull();
  });

  test('are neither another agency’s, nor ended cases’, nor those that wait without a date', async () => {
    const at = new Date('2026-11-24T09:00:00Z');
    const theirs = await aCase(other, { nextDueAt: at });
    const ended = await aCase(tenant, {
      ...{ nextDueAt: at, closedAt: NOW, outcome: 'finished', holder: 'nobody' },
    });
    const waiting = await aCase(tenant, { nextDueAt: null, nextDueOn: null, nextDueLimit: null });
    const shown = await numbersAt(await renewCalendarFeed(await somebody()));
    for (const number of [theirs, ended, waiting]) expect(shown).not.toContain(number);
    expect(await numbersAt(await renewCalendarFeed(await somebody(OFFICER, other)))).toEqual([theirs]);
  });

  test('follow the role: a unit sees its own, who only looks on sees what was assigned', async () => {
    const at = new Date('2026-11-27T09:00:00Z');
    const inUnit = await aCase(tenant, {
      ...{ nextDueAt: at, state: 'with-unit', unit: 'dinas-lain', units: ['diskominfo', 'dinas-lain'] },
    });
    const head = await somebody([{ role: 'head', unit: null }]);
    const given = await aCase(tenant, { nextDueAt: at, assigneeId: head.official.userId });
    const unitOfficer = await somebody([{ role: 'unit-officer', unit: 'dinas-lain' }]);
    expect(await numbersAt(await renewCalendarFeed(unitOfficer))).toEqual([inUnit]);
    expect(await numbersAt(await renewCalendarFeed(head))).toEqual([given]);
  });
});

test('an operator finds an official by the name used to sign in, in that agency alone', async () => {
  const official = await somebody();
  const [person] = await database.adminSql`
    select sign_in_name as name from identity.users where id = ${official.official.userId}`;
  const name = ` ${String(person?.name).toUpperCase()}`;
  expect((await holderBySignIn(database.db, tenant.id, name, NOW))?.userId).toBe(official.official.userId);
  expect(await holderBySignIn(database.db, other.id, name, NOW)).toBeNull();
  expect(await holderBySignIn(database.db, tenant.id, 'tidak.ada', NOW)).toBeNull();
});
