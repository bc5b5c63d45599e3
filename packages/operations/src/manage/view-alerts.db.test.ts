import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { aUnit } from '@maklumat/standards/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { TenantRef } from '../context';
import { parseMasterKey } from '../keys';
import { runDueTimers } from '../timers/run-due-timers';
import { aFiledCase, anAdministrator, anOffice, anOfficial } from '../testing/an-office';
import { recordPlainYears } from '../testing/publish-workflow';
import { CaseWalk, wib } from '../testing/walk-case';
import { viewAlerts, type Alerts } from './view-alerts';

const KEYS = parseMasterKey('aa'.repeat(32));
const FILED = wib('2026-03-02 09:00');
const PRIVACY = { open: 0, late: 0, firstDueAt: null, hasDecider: false, notices: [] };
const NOTHING: Alerts = {
  ...{ zone: 'Asia/Jakarta', unheard: [], missingYears: [], stuck: 0, privacy: PRIVACY },
};
const ROLE = { id: 'Admin', en: 'Administrator' };

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await recordPlainYears(database);
});
afterAll(() => database.close());

let agencies = 0;
let tenant: TenantRef;
let walk: CaseWalk;
beforeEach(async () => {
  agencies += 1;
  tenant = await anOffice(database, `contoh-${agencies}`);
  walk = new CaseWalk(database.db, tenant, KEYS);
  await database.adminSql`delete from jobs.due_jobs`;
});

function run(local: string) {
  return runDueTimers(database.db, { now: wib(local), keys: KEYS, limit: 100 });
}

async function alerts(of = tenant): Promise<Alerts> {
  return viewAlerts(await anAdministrator(database, of, wib('2026-03-10 09:00')));
}

test('an agency in which everybody is there needs nothing', async () => {
  for (const role of ['officer', 'head']) await anOfficial(database, tenant, [{ role, unit: null }], FILED);
  await aFiledCase(database, tenant, FILED);
  await run('2026-03-09 09:00');
  expect(await alerts()).toEqual(NOTHING);
});

test('what found nobody is told by role, with its cases and since when; to this agency alone', async () => {
  await anOfficial(database, tenant, [{ role: 'officer', unit: null }], FILED);
  const first = await aFiledCase(database, tenant, FILED);
  const second = await aFiledCase(database, tenant, wib('2026-03-03 09:00'));
  await run('2026-03-06 16:30');
  expect(await alerts()).toEqual({
    ...NOTHING,
    unheard: [
      {
        ...{ roles: [ROLE], unit: null, cases: 2 },
        named: [first, second].map(({ number }) => ({ number, since: '2026-03-06T09:30:00.000Z' })),
      },
    ],
  });
  expect(await alerts(await anOffice(database, `sebelah-${agencies}`))).toEqual(NOTHING);
});

test('it is gone when somebody is given the role, when the case is answered for, and when it ends', async () => {
  const given = await aFiledCase(database, tenant, FILED);
  await run('2026-03-09 09:00');
  expect((await alerts()).unheard.map(({ cases }) => cases)).toEqual([1, 1]);
  await anOfficial(database, tenant, [{ role: 'officer', unit: null }], FILED);
  expect((await alerts()).unheard.map(({ named }) => named.map(({ number }) => number))).toEqual([
    [given.number],
  ]);
  const by = { role: 'officer', unit: null };
  await walk.step(given.id, 'verify', '2026-03-09 10:00', { by });
  expect(await alerts()).toEqual(NOTHING);
  const ended = await aFiledCase(database, tenant, FILED);
  await run('2026-03-09 11:00');
  expect((await alerts()).unheard).toHaveLength(1);
  await walk.step(ended.id, 'reject', '2026-03-09 12:00', { by });
  expect(await alerts()).toEqual(NOTHING);
});

test('a role that sees one unit is missing in that unit; a case handed on to a unit that has one is not told', async () => {
  const by = { role: 'officer', unit: null };
  const own = aUnit();
  await anOfficial(database, tenant, [{ role: 'unit-officer', unit: own.slug }], FILED);
  const { id } = await aFiledCase(database, tenant, FILED);
  await walk.step(id, 'verify', '2026-03-02 10:00', { by });
  const to = (unit: string) => ({ unit: { kind: 'options', ids: [unit] } }) as const;
  await walk.step(id, 'forward', '2026-03-02 11:00', { by, inputs: to('dinas-lain') });
  await run('2026-03-12 16:00');
  expect((await alerts()).unheard).toMatchObject([{ roles: [ROLE], unit: { id: 'Dinas Lain' }, cases: 1 }]);
  await walk.step(id, 'send-back', '2026-03-13 09:00', { by });
  await walk.step(id, 'forward', '2026-03-13 09:10', { by, inputs: to(own.slug) });
  expect(await alerts()).toEqual(NOTHING);
});

test('of many cases ten are named and all are counted', async () => {
  for (let made = 0; made < 12; made += 1) await aFiledCase(database, tenant, FILED);
  await run('2026-03-09 09:00');
  expect((await alerts()).unheard.map(({ cases, named }) => [cases, named.length])).toEqual([
    [12, 10],
    [12, 10],
  ]);
});

test('a year the calendar lacks is told with the cases that wait for it', async () => {
  const { number } = await aFiledCase(database, tenant, wib('2027-12-30 09:00'));
  expect((await alerts()).missingYears).toEqual([{ year: 2028, cases: 1, named: [number] }]);
});

test('wake-ups that were given up are counted', async () => {
  const { id } = await aFiledCase(database, tenant, FILED);
  await database.adminSql`update jobs.due_jobs set attempts = 10 where id = ${id}`;
  expect((await alerts()).stuck).toBe(1);
});
