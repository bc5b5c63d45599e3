import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { aUnit } from '@maklumat/standards/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { OfficialContext, OfficialRole, TenantRef } from '../context';
import { parseMasterKey } from '../keys';
import { assignCase } from '../office';
import { ADMINISTRATOR, aFiledCase, anOffice, anOfficial } from '../testing/an-office';
import { recordPlainYears } from '../testing/publish-workflow';
import { CaseWalk, wib } from '../testing/walk-case';
import { rebuildCases } from '../upkeep/rebuild-cases';
import { verifyCases } from '../upkeep/verify-cases';
import { runDueTimers, type TimerReport } from './run-due-timers';

const KEYS = parseMasterKey('aa'.repeat(32));
/** Filed on a Monday: verification is due on Thursday 5 March at 16.00, half of its time is used on Wednesday at noon. */
const FILED = wib('2026-03-02 09:00');
const REMIND = 'reminds remind:verification:1:50';
const ESCALATE = 'escalates escalate:verification:1';

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

function run(local: string): Promise<TimerReport> {
  return runDueTimers(database.db, { now: wib(local), keys: KEYS, limit: 100 });
}

function hire(role: string, unit: string | null = null): Promise<OfficialContext> {
  const held: OfficialRole[] = [{ role, unit }];
  return anOfficial(database, tenant, held, FILED);
}

/** What is written to people of the agency because time has passed: `recipient state`. */
async function messages(caseId: string): Promise<string[]> {
  const rows = await database.adminSql<{ recipient: string; state: string }[]>`
    select m.recipient, m.state from outbox_messages m
    join case_events e on e.tenant_id = m.tenant_id and e.case_id = m.case_id and e.sequence = m.sequence
    where m.case_id = ${caseId} and e.type = 'timer-ran' order by m.sequence, m.recipient`;
  return rows.map(({ recipient, state }) => `${recipient} ${state}`);
}

/** Who was found by nobody, as the log says. */
async function unreached(caseId: string): Promise<(string[] | null)[]> {
  const rows = await database.adminSql<{ roles: string[] | null }[]>`
    select body -> 'unreached' as roles from case_events
    where case_id = ${caseId} and type = 'timer-ran' order by sequence`;
  return rows.map(({ roles }) => roles);
}

test('first the holder is reminded, then the superior is told; who is there waits for no administrator', async () => {
  await hire('officer');
  await hire('head');
  const { id } = await aFiledCase(database, tenant, FILED);
  expect(await run('2026-03-09 09:00')).toMatchObject({ ran: 2, unheard: [] });
  expect(await walk.log(id)).toEqual(['filed', REMIND, ESCALATE]);
  expect(await messages(id)).toEqual(['officer waiting', 'head waiting']);
  expect(await unreached(id)).toEqual([null, null]);
});

test('a reminder is for the person the case was given to; for the role again when they work here no more', async () => {
  const officer = await hire('officer');
  const given = await aFiledCase(database, tenant, FILED);
  const left = await aFiledCase(database, tenant, FILED);
  for (const { number } of [given, left]) await assignCase(officer, number, officer.official.userId);
  await run('2026-03-04 12:00');
  expect(await messages(given.id)).toEqual(['person waiting']);
  const [row] = await database.adminSql<{ id: string }[]>`
    select user_id as id from outbox_messages where case_id = ${given.id} and recipient = 'person'`;
  expect(row?.id).toBe(officer.official.userId);
  const later = await aFiledCase(database, tenant, wib('2026-03-09 09:00'));
  const second = { ...officer, now: wib('2026-03-09 09:30') };
  await assignCase(second, later.number, officer.official.userId);
  await hire('officer');
  await database.adminSql`update identity.users set disabled_at = now() where id = ${officer.official.userId}`;
  await run('2026-03-11 12:00');
  expect(await messages(later.id)).toEqual(['officer waiting']);
});

test('an escalation that finds nobody is told to the administrators, and stands in the log', async () => {
  await hire('officer');
  await hire(ADMINISTRATOR);
  const { id } = await aFiledCase(database, tenant, FILED);
  expect(await run('2026-03-09 09:00')).toMatchObject({ ran: 2, unheard: [] });
  expect(await messages(id)).toEqual(['officer waiting', `${ADMINISTRATOR} waiting`, 'head not-reachable']);
  expect(await unreached(id)).toEqual([null, ['head']]);
  expect((await verifyCases(database.db, tenant.id, KEYS)).faults).toEqual([]);
  expect((await rebuildCases(database.db, tenant.id, { dryRun: true })).differences).toEqual([]);
});

test('somebody who may not sign in any more holds no role', async () => {
  const head = await hire('head');
  await hire('officer');
  await database.adminSql`update identity.users set disabled_at = now() where id = ${head.official.userId}`;
  const { id } = await aFiledCase(database, tenant, FILED);
  await run('2026-03-09 09:00');
  expect(await unreached(id)).toEqual([null, ['head']]);
});

test('a role of another unit is not there for the unit that has the case', async () => {
  await hire('head');
  await hire('unit-officer', aUnit().slug);
  const { id } = await aFiledCase(database, tenant, FILED);
  const by = { role: 'officer', unit: null };
  await walk.step(id, 'verify', '2026-03-02 10:00', { by });
  const inputs = { unit: { kind: 'options', ids: ['dinas-lain'] } } as const;
  await walk.step(id, 'forward', '2026-03-02 11:00', { by, inputs });
  // Ten days: four fifths of them are used up on Thursday 12 March at 16.00.
  await run('2026-03-12 16:00');
  expect(await unreached(id)).toEqual([['unit-officer']]);
});

test('without an administrator the run says so, once; the case keeps it', async () => {
  const { id } = await aFiledCase(database, tenant, FILED);
  const about = { tenantId: tenant.id, caseId: id };
  expect((await run('2026-03-09 09:00')).unheard).toEqual([
    { ...about, timer: 'remind:verification:1:50', roles: ['officer'] },
    { ...about, timer: 'escalate:verification:1', roles: ['head'] },
  ]);
  expect((await run('2026-03-09 09:01')).unheard).toEqual([]);
  expect(await messages(id)).toEqual([
    `${ADMINISTRATOR} not-reachable`,
    'officer not-reachable',
    `${ADMINISTRATOR} not-reachable`,
    'head not-reachable',
  ]);
});

test('a crash between the reminder and the escalation leaves the one done, and then does the other once', async () => {
  await hire('officer');
  await hire(ADMINISTRATOR);
  const { id } = await aFiledCase(database, tenant, FILED);
  await database.adminSql`
    alter table outbox_messages add constraint crash_ck check (recipient <> 'head') not valid`;
  try {
    // The wake-up of the reminder, and the next one that it wrote.
    expect((await run('2026-03-09 09:00')).failed).toHaveLength(2);
  } finally {
    await database.adminSql`alter table outbox_messages drop constraint crash_ck`;
  }
  expect(await walk.log(id)).toEqual(['filed', REMIND]);
  expect(await messages(id)).toEqual(['officer waiting']);
  expect(await run('2026-03-09 09:05')).toMatchObject({ ran: 1, failed: [] });
  expect(await run('2026-03-09 10:00')).toMatchObject({ ran: 0, skipped: 0 });
  expect(await walk.log(id)).toEqual(['filed', REMIND, ESCALATE]);
  expect(await messages(id)).toEqual(['officer waiting', `${ADMINISTRATOR} waiting`, 'head not-reachable']);
});

test('two runners at once tell everything once', async () => {
  await hire(ADMINISTRATOR);
  const cases = [];
  for (let made = 0; made < 4; made += 1) cases.push(await aFiledCase(database, tenant, FILED));
  const reports = await Promise.all([run('2026-03-09 09:00'), run('2026-03-09 09:00')]);
  expect(reports.reduce((sum, { ran }) => sum + ran, 0)).toBe(8);
  for (const { id } of cases) {
    expect(await walk.log(id)).toEqual(['filed', REMIND, ESCALATE]);
    expect(await messages(id)).toHaveLength(4);
  }
});
