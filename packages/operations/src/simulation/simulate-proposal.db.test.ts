import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { sampleWorkflow } from '@maklumat/cases/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TenantRef } from '../context';
import { ADMINISTRATOR, aFiledCase, anAdministrator, anOffice } from '../testing/an-office';
import { recordPlainYears } from '../testing/publish-workflow';
import { simulateProposal, viewSimulationServices } from './simulate-proposal';

const FILED = new Date('2026-03-02T02:00:00Z');
const NOW = new Date('2026-03-03T02:00:00Z');

const { transitions } = sampleWorkflow();
/** Nobody takes a case out of where it begins. */
const STUCK = sampleWorkflow({ transitions: transitions.filter(({ from }) => !from.includes('received')) });

let database: TestDatabase;
let tenant: TenantRef;
let number = '';
beforeAll(async () => {
  database = await openTestDatabase();
  await recordPlainYears(database);
  tenant = await anOffice(database, 'contoh-simulasi');
  number = (await aFiledCase(database, tenant, FILED)).number;
});
afterAll(() => database.close());

const REQUEST = {
  ...{ service: 'layanan-contoh', since: null },
  proposed: { kind: 'workflow', definition: STUCK } as const,
};

test('an administrator sees which cases would be stuck, and opens those the other roles may see', async () => {
  const administrator = await anAdministrator(database, tenant, NOW);
  const working = await anAdministrator(database, tenant, NOW, [
    { role: ADMINISTRATOR, unit: null },
    { role: 'officer', unit: null },
  ]);
  for (const [ctx, mayOpen] of [
    [administrator, false],
    [working, true],
  ] as const) {
    const result = await simulateProposal(ctx, REQUEST);
    expect(result).toMatchObject({
      ok: true,
      simulation: {
        cases: 1,
        counts: { stuck: 1 },
        lines: [{ number, mayOpen, stuck: { code: 'no-way-on' } }],
      },
    });
  }
});

test('the services to choose from are those that a workflow carries out', async () => {
  const ctx = await anAdministrator(database, tenant, NOW);
  expect(await viewSimulationServices(ctx)).toMatchObject({
    ...{ zone: 'Asia/Jakarta', services: [{ slug: 'layanan-contoh' }] },
  });
});

test('another agency’s service is as unknown as one that never was, and its cases are not counted', async () => {
  const next = await anOffice(database, 'contoh-simulasi-lain');
  const ctx = await anAdministrator(database, next, NOW);
  expect(await simulateProposal(ctx, REQUEST)).toMatchObject({
    ok: true,
    simulation: { cases: 0, lines: [] },
  });
  const answers = await Promise.all(
    ['layanan-tetangga', 'tidak-ada'].map((service) => simulateProposal(ctx, { ...REQUEST, service })),
  );
  expect(answers[0]).toEqual({ ok: false, refusal: { code: 'service-unknown' } });
  expect(answers[0]).toEqual(answers[1]);
});
