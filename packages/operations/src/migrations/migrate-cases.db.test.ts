import { withTenant } from '@maklumat/db';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { WorkflowMigration, type WorkflowDefinition } from '@maklumat/workflow';
import { aWorkflow } from '@maklumat/workflow/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadCaseById } from '../cases/load-case';
import type { TenantRef } from '../context';
import { parseMasterKey } from '../keys';
import { addWorkflowVersion } from '../testing/add-workflow';
import { publishWorkflow, recordPlainYears } from '../testing/publish-workflow';
import { CaseWalk, wib } from '../testing/walk-case';
import { rebuildCases } from '../upkeep/rebuild-cases';
import { verifyCases } from '../upkeep/verify-cases';
import { migrateCases, previewMigration } from './index';

const KEYS = parseMasterKey('aa'.repeat(32));
const ADMIN = { role: 'admin', unit: null };

/** Version 2 has no `returned`: who is asked waits in `asked`, and the unit's state has another name. */
function second(): WorkflowDefinition {
  const old = aWorkflow();
  const renamed = (id: string) => (id === 'returned' ? 'asked' : id === 'handling' ? 'examined' : id);
  return {
    ...old,
    version: 2,
    states: old.states.map((state) => ({ ...state, id: renamed(state.id) })),
    transitions: old.transitions.map((one) => ({
      ...one,
      from: one.from.map(renamed),
      to: one.to === null ? null : renamed(one.to),
    })),
    timers: old.timers.map((timer) => ({ ...timer, in: timer.in.map(renamed) })),
  };
}

const RULE = WorkflowMigration.parse({
  ...{ workflow: 'pengaduan', from: [1], to: 2, why: { id: 'Perwal baru' } },
  states: { returned: 'asked', handling: 'examined' },
});
const NOW = wib('2026-03-05 09:00');

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await recordPlainYears(database);
});
afterAll(() => database.close());

async function agency(slug: string): Promise<{ tenant: TenantRef; walk: CaseWalk }> {
  const tenant = await publishWorkflow(database, slug);
  return { tenant, walk: new CaseWalk(database.db, tenant, KEYS) };
}

async function asked(walk: CaseWalk): Promise<string> {
  const { id } = await walk.file('2026-03-02 09:00');
  await walk.step(id, 'return', '2026-03-03 09:00', {
    by: ADMIN,
    inputs: { missing: { kind: 'options', ids: ['photo'] }, text: { kind: 'text', text: 'Foto?' } },
  });
  return id;
}

function load(tenant: TenantRef, id: string) {
  return withTenant(database.db, tenant.id, (tx) => loadCaseById(tx, id));
}

test('cases stay on their version until somebody moves them, by a rule that can be looked at first', async () => {
  const { tenant, walk } = await agency('contoh-pindah');
  const id = await asked(walk);
  await addWorkflowVersion(database, tenant, second());
  expect((await load(tenant, id)).rules.definition.version).toBe(1);
  const preview = await previewMigration(database.db, tenant.id, RULE, { now: NOW });
  expect(preview).toMatchObject({
    cases: [{ from: 1, state: { from: 'returned', to: 'asked' }, dates: [] }],
  });
  expect(await walk.log(id)).toEqual(['filed', 'return']);
});

test('a case that moved goes on by the new version, its clocks as they were, its log whole', async () => {
  const { tenant, walk } = await agency('contoh-lanjut');
  const id = await asked(walk);
  const stays = (await load(tenant, id)).state.stays.map(({ clocks, from }) => [clocks, from]);
  await addWorkflowVersion(database, tenant, second());
  await migrateCases(database.db, tenant.id, RULE, { now: NOW, by: 'test' });
  const moved = await load(tenant, id);
  expect(moved.state).toMatchObject({ state: 'asked', holder: 'citizen' });
  expect(moved.rules.definition.version).toBe(2);
  // What stood still in version 1 still stood still then.
  expect(moved.state.stays.slice(0, 2).map(({ clocks, from }) => [clocks, from])).toEqual(stays);
  await walk.step(id, 'complete', '2026-03-06 09:00', { inputs: { text: { kind: 'text', text: 'Ini' } } });
  expect((await load(tenant, id)).state.state).toBe('received');
  expect(await walk.log(id)).toEqual(['filed', 'return', 'migrated', 'complete']);
  expect((await verifyCases(database.db, tenant.id, KEYS)).faults).toEqual([]);
  expect((await rebuildCases(database.db, tenant.id, { dryRun: true })).differences).toEqual([]);
});

test('the rule is kept once, and run again it moves only what is left', async () => {
  const { tenant, walk } = await agency('contoh-ulang');
  await asked(walk);
  await addWorkflowVersion(database, tenant, second());
  const first = await migrateCases(database.db, tenant.id, RULE, { now: NOW, by: 'test' });
  const again = await migrateCases(database.db, tenant.id, RULE, { now: NOW, by: 'test' });
  expect([first, again].map((result) => result.ok && result.cases.length)).toEqual([1, 0]);
  const kept = await database.adminSql`
    select workflow, recorded_by from workflow_migrations where tenant_id = ${tenant.id}`;
  expect([...kept]).toEqual([{ workflow: 'pengaduan', recorded_by: 'test' }]);
});

test('a case that has ended stays where it ended, and so does one of another agency', async () => {
  const here = await agency('contoh-selesai');
  const there = await agency('contoh-tetangga');
  const ended = await here.walk.file('2026-03-02 09:00');
  await here.walk.step(ended.id, 'close', '2026-03-02 10:00', {
    by: ADMIN,
    inputs: { text: { kind: 'text', text: 'Sudah pernah' } },
  });
  const foreign = await there.walk.file('2026-03-02 09:00');
  await addWorkflowVersion(database, here.tenant, second());
  expect(await migrateCases(database.db, here.tenant.id, RULE, { now: NOW, by: 'test' })).toEqual({
    ok: true,
    cases: [],
  });
  expect((await load(there.tenant, foreign.id)).rules.definition.version).toBe(1);
});

test('a rule that leaves a state without a place moves nothing', async () => {
  const { tenant, walk } = await agency('contoh-kurang');
  const id = await asked(walk);
  await addWorkflowVersion(database, tenant, second());
  const rule = { ...RULE, states: {} };
  const result = await migrateCases(database.db, tenant.id, rule, { now: NOW, by: 'test' });
  expect(result).toMatchObject({ ok: false, refusal: { code: 'faults' } });
  expect(await walk.log(id)).toEqual(['filed', 'return']);
  const none = { ...RULE, workflow: 'tidak-ada' };
  expect(await migrateCases(database.db, tenant.id, none, { now: NOW, by: 'test' })).toMatchObject({
    refusal: { code: 'workflow-unknown' },
  });
});
