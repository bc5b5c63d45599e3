import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleWorkflow } from '@maklumat/cases/testing';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { diskFileStore } from '@maklumat/files';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { actInOwnCase, viewOwnCase } from '../citizen';
import { citizenContext, type CitizenContext, type OfficialContext, type TenantRef } from '../context';
import { seededRandom, type Random } from '../demo/seeded-random';
import { parseMasterKey } from '../keys';
import { actOnCase, viewCase } from '../office';
import { OperationError } from '../operation-error';
import { aFiledCase, anOffice, anOfficial } from '../testing/an-office';
import { recordPlainYears } from '../testing/publish-workflow';
import { wib } from '../testing/walk-case';
import { rebuildCases, verifyCases } from '../index';
import { WORDING } from '../testing/agency-outputs';
import type { FiledCase } from './file-case';
import type { GivenInput } from './given-input';

// Each command is a few transactions; there are a hundred and fifty.
vi.setConfig({ testTimeout: 120_000 });

const KEYS = parseMasterKey('aa'.repeat(32));
const NOW = wib('2026-03-02 09:00');
const TRANSITIONS = sampleWorkflow().transitions;

let database: TestDatabase;
let tenant: TenantRef;
let citizen: CitizenContext;
let officials: OfficialContext[];
beforeAll(async () => {
  database = await openTestDatabase();
  await recordPlainYears(database);
  tenant = await anOffice(database, 'contoh-kota');
  const files = diskFileStore(join(tmpdir(), 'maklumat-test-files'));
  citizen = citizenContext(database.db, tenant, { now: NOW, keys: KEYS, files, clientAddress: '10.0.0.1' });
  const officer = await anOfficial(database, tenant, [{ role: 'officer', unit: null }], NOW);
  officials = [
    // Most is the officer's to do: without more weight most commands would be refused.
    ...[officer, officer, officer],
    await anOfficial(database, tenant, [{ role: 'unit-officer', unit: 'dinas-lain' }], NOW),
    await anOfficial(database, tenant, [{ role: 'head', unit: null }], NOW),
  ];
});
afterAll(() => database.close());

/** Everything that hangs on a case: its log, row, texts, messages, wake-ups, figures, and what was audited. */
async function recorded(caseId: string): Promise<Record<string, number>> {
  const [row] = await database.adminSql<Record<string, number>[]>`
    select (select version from service_cases where id = ${caseId}) as version,
      (select count(*)::int from case_events where case_id = ${caseId}) as events,
      (select count(*)::int from case_contents where case_id = ${caseId}) as contents,
      (select count(*)::int from outbox_messages) as messages,
      (select count(*)::int from audit_events where action <> 'case-read') as audited,
      (select count(*)::int from jobs.due_jobs) as jobs`;
  return row ?? {};
}

/** What is filled in: mostly what the transition asks for, sometimes nothing or something else. */
function given(transition: string, random: Random): Record<string, GivenInput> {
  if (random.chance(0.15)) return {};
  if (random.chance(0.15)) return { lain: { kind: 'options', ids: ['tidak-ada'] } };
  const asked = TRANSITIONS.find(({ id }) => id === transition)?.inputs ?? [];
  const values: Partial<Record<string, GivenInput>> = {
    unit: { kind: 'options', ids: ['dinas-lain'] },
    class: { kind: 'options', ids: [random.pick(['light', 'heavy', 'tidak-ada'])] },
    score: { kind: 'number', value: random.pick([0, 3, 9]) },
    text: { kind: 'text', text: 'Tulisan.' },
  };
  return Object.fromEntries(
    asked.flatMap(({ id, kind }) => {
      const value = values[kind];
      return value === undefined ? [] : [[id, value] as const];
    }),
  );
}

/** Anything the definition has, or what is offered at this moment. */
async function chosen(doer: Doer, filed: FiledCase, random: Random): Promise<string> {
  const any = random.pick(TRANSITIONS).id;
  if (random.chance(0.3)) return any;
  const { acts } = 'official' in doer ? await viewCase(doer, filed.number) : await viewOwnCase(doer, filed);
  return acts.length === 0 ? any : random.pick(acts.map(({ id }) => id));
}

type Doer = CitizenContext | OfficialContext;

/** One command of anybody's; whether it was done. */
async function tried(filed: FiledCase, version: number, random: Random): Promise<boolean> {
  const expectedVersion = random.chance(0.85) ? version : version + random.pick([-1, 1, 50]);
  const doer: Doer = random.chance(0.2) ? citizen : random.pick(officials);
  try {
    const transition = await chosen(doer, filed, random);
    const act =
      'official' in doer
        ? await actOnCase(
            doer,
            {
              number: filed.number,
              expectedVersion,
              transition,
              inputs: given(transition, random),
            },
            WORDING,
          )
        : await actInOwnCase(doer, filed, {
            ...{ act: transition, expectedVersion },
            typed: { score: [String(random.pick([0, 3, 9]))] },
          });
    return act.ok;
  } catch (error) {
    if (error instanceof OperationError) return false;
    throw error;
  }
}

test.each(['pagi', 'siang', 'malam'])(
  'a command that is refused leaves nothing behind, one that is done leaves all of it (%s)',
  async (seed) => {
    const random = seededRandom(seed);
    let filed = await aFiledCase(database, tenant, NOW);
    let [done, refused] = [0, 0];
    for (let count = 0; count < 50; count += 1) {
      if (count % 8 === 7) filed = await aFiledCase(database, tenant, NOW);
      const before = await recorded(filed.id);
      const isDone = await tried(filed, before['version'] ?? 0, random);
      const after = await recorded(filed.id);
      expect(after['version']).toBe(after['events']);
      if (after['version'] === before['version']) expect(after).toEqual(before);
      else expect(isDone).toBe(true);
      if (isDone) done += 1;
      else refused += 1;
    }
    expect(Math.min(done, refused)).toBeGreaterThan(6);
    expect((await verifyCases(database.db, tenant.id, KEYS)).faults).toEqual([]);
    expect((await rebuildCases(database.db, tenant.id, { dryRun: true })).differences).toEqual([]);
  },
);
