import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createUser, grantMembership } from '../identity';
import { parseMasterKey } from '../keys';
import { publishWorkflow, recordPlainYears } from '../testing/publish-workflow';
import { CaseWalk, wib } from '../testing/walk-case';
import { runDueTimers, type TimerReport } from './run-due-timers';

const KEYS = parseMasterKey('aa'.repeat(32));
const NOTHING = { ran: 0, skipped: 0, failed: [], unheard: [], stuck: 0 };

let database: TestDatabase;
let walk: CaseWalk;
let admin: string;
beforeAll(async () => {
  database = await openTestDatabase();
  await recordPlainYears(database);
  const made = await createUser(database.db, {
    ...{ signInName: 'admin@contoh.go.id', displayName: 'Admin', password: 'kata sandi contoh' },
    ...{ example: true, now: wib('2026-03-01 09:00') },
  });
  if (!made.ok) throw new Error(made.refusal.code);
  admin = made.userId;
});
afterAll(() => database.close());

/** Each test has an agency of its own; what earlier ones left in the queue is not its business. */
let agencies = 0;
beforeEach(async () => {
  agencies += 1;
  const tenant = await publishWorkflow(database, `contoh-${agencies}`);
  await database.adminSql`delete from jobs.due_jobs`;
  const granted = { userId: admin, tenantId: tenant.id, role: 'admin', unit: null };
  await grantMembership(database.db, {
    ...granted,
    example: true,
    actor: 'terminal:test',
    now: wib('2026-03-01 09:00'),
  });
  walk = new CaseWalk(database.db, tenant, KEYS);
});

function run(local: string): Promise<TimerReport> {
  return runDueTimers(database.db, { now: wib(local), keys: KEYS, limit: 100 });
}

async function queue(): Promise<string[]> {
  const rows = await database.adminSql<{ due: Date }[]>`
    select due_at as due from jobs.due_jobs order by due_at`;
  return rows.map(({ due }) => due.toISOString());
}

function answered() {
  return walk.answered('2026-03-02 09:00', '2026-03-02 10:00', '2026-03-03 10:00');
}

test('a reminder at half of the time, and when the date has passed the escalation, once each', async () => {
  const { id } = await walk.file('2026-03-02 09:00');
  expect(await run('2026-03-02 12:00')).toEqual(NOTHING);
  expect(await run('2026-03-06 12:00')).toEqual({ ...NOTHING, ran: 1 });
  expect(await run('2026-03-06 12:01')).toEqual(NOTHING);
  expect(await run('2026-03-09 16:01')).toEqual({ ...NOTHING, ran: 1 });
  expect(await walk.log(id)).toEqual(['filed', 'reminds remind:answer:1:50', 'escalates escalate:answer:1']);
  expect(await queue()).toEqual([]);
});

test('closing on silence: the notice two working days before, the closing when its day has passed', async () => {
  const { id } = await answered();
  await run('2026-03-13 07:59');
  expect(await walk.log(id)).not.toContain('gives-notice notice:silence:8');
  expect((await run('2026-03-13 08:00')).ran).toBe(1);
  expect((await run('2026-03-17 16:00')).ran).toBe(0);
  expect((await run('2026-03-17 16:01')).ran).toBe(1);
  const log = await walk.log(id);
  expect(log.slice(-2)).toEqual([
    expect.stringMatching(/^gives-notice notice:silence:\d+$/),
    'close-on-silence',
  ]);
  expect(await queue()).toEqual([]);
});

test('a runner that comes weeks late gives the notice first, and its full days before it closes', async () => {
  const { id } = await answered();
  expect((await run('2026-04-01 10:00')).ran).toBe(1);
  expect((await walk.log(id)).at(-1)).toMatch(/^gives-notice/);
  const [event] = await database.adminSql<{ at: Date }[]>`
    select occurred_at as at from case_events where case_id = ${id} order by sequence desc limit 1`;
  expect(event?.at).toEqual(wib('2026-04-01 10:00'));
  expect((await run('2026-04-03 15:59')).ran).toBe(0);
  expect((await run('2026-04-03 16:01')).ran).toBe(1);
  expect((await walk.log(id)).at(-1)).toBe('close-on-silence');
});

test('a reply that came before the runner wins over closing on silence', async () => {
  const { id } = await answered();
  await run('2026-03-13 08:00');
  await walk.step(id, 'reply', '2026-03-17 17:00', { inputs: { text: { kind: 'text', text: 'Belum' } } });
  await run('2026-03-17 17:01');
  expect(await walk.log(id)).not.toContain('close-on-silence');
});

test('a wake-up of a case that ended in the meantime is dropped', async () => {
  const { id } = await answered();
  await walk.step(id, 'confirm', '2026-03-04 10:00');
  const report = await run('2026-06-01 10:00');
  expect(report.ran).toBe(0);
  expect(report.skipped).toBeGreaterThan(0);
  expect((await walk.log(id)).at(-1)).toBe('confirm');
  expect(await queue()).toEqual([]);
});

test('a crash between the event and the queue repeats harmlessly', async () => {
  const { id } = await walk.file('2026-03-02 09:00');
  await database.adminSql`revoke delete on jobs.due_jobs from maklumat_jobs`;
  try {
    expect((await run('2026-03-06 12:00')).failed).toHaveLength(1);
  } finally {
    await database.adminSql`grant delete on jobs.due_jobs to maklumat_jobs`;
  }
  expect(await run('2026-03-06 12:01')).toEqual({ ...NOTHING, skipped: 1 });
  expect(await walk.log(id)).toEqual(['filed', 'reminds remind:answer:1:50']);
  expect(await queue()).toEqual([new Date(wib('2026-03-09 16:00').getTime() + 1).toISOString()]);
});

test('the claim of a worker that died is free after a minute, and not before', async () => {
  await walk.file('2026-03-02 09:00');
  await database.adminSql`
    update jobs.due_jobs set attempts = 1, claimed_until = ${wib('2026-03-06 12:01')}`;
  expect(await run('2026-03-06 12:00')).toEqual(NOTHING);
  expect((await run('2026-03-06 12:01')).ran).toBe(1);
});

test('two runners at once run everything exactly once', async () => {
  const cases = [];
  for (let made = 0; made < 6; made += 1) cases.push(await walk.file('2026-03-02 09:00'));
  const reports = await Promise.all([run('2026-03-09 16:01'), run('2026-03-09 16:01')]);
  expect(reports.reduce((sum, { ran }) => sum + ran, 0)).toBe(12);
  for (const { id } of cases)
    expect(await walk.log(id)).toEqual([
      'filed',
      'reminds remind:answer:1:50',
      'escalates escalate:answer:1',
    ]);
});

test('a case that cannot be read keeps no other waiting; after ten attempts it stays and is reported', async () => {
  const broken = await walk.file('2026-03-02 08:00');
  const sound = await walk.file('2026-03-02 09:00');
  await database.adminSql`update case_events set body = '{}' where case_id = ${broken.id} and sequence = 1`;
  const report = await run('2026-03-06 12:00');
  expect(report.ran).toBe(1);
  expect(report.failed).toMatchObject([{ caseId: broken.id, attempts: 1, givenUp: false }]);
  expect((await walk.log(sound.id)).at(-1)).toBe('reminds remind:answer:1:50');
  expect((await run('2026-03-06 12:00')).failed).toEqual([]);
  await database.adminSql`
    update jobs.due_jobs set attempts = 9, claimed_until = null where id = ${broken.id}`;
  const last = await run('2026-03-06 12:00');
  expect(last.failed).toMatchObject([{ caseId: broken.id, attempts: 10, givenUp: true }]);
  expect(await run('2026-03-08 12:00')).toEqual({ ...NOTHING, stuck: 1 });
});

test('what ran ahead of time does not keep people from acting now', async () => {
  const { id } = await answered();
  const at = wib('2026-03-13 08:00');
  const report = await runDueTimers(database.db, {
    now: wib('2026-03-04 10:00'),
    at,
    keys: KEYS,
    limit: 100,
  });
  expect(report.ran).toBe(1);
  await walk.step(id, 'confirm', '2026-03-04 11:00');
  expect((await walk.log(id)).at(-1)).toBe('confirm');
});
