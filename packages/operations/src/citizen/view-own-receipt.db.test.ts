import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { diskFileStore } from '@maklumat/files';
import { WorkflowMigration, type WorkflowDefinition } from '@maklumat/workflow';
import { aWorkflow } from '@maklumat/workflow/testing';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { citizenContext, type CitizenContext, type TenantRef } from '../context';
import { parseMasterKey } from '../keys';
import { migrateCases } from '../migrations';
import { addWorkflowVersion } from '../testing/add-workflow';
import { publishWorkflow, recordPlainYears } from '../testing/publish-workflow';
import { CaseWalk, wib } from '../testing/walk-case';
import { viewOwnCase, viewOwnReceipt } from './index';

const KEYS = parseMasterKey('aa'.repeat(32));
const FILES = diskFileStore(join(tmpdir(), 'maklumat-test-files'));
const ADMIN = { role: 'admin', unit: null };

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

function citizen(tenant: TenantRef, local: string): CitizenContext {
  return citizenContext(database.db, tenant, {
    ...{ now: wib(local), keys: KEYS, files: FILES, clientAddress: '192.0.2.7' },
  });
}

/** What the receipt says, apart from the moment of the last event it knows of, which is the filing itself. */
async function receiptOn(tenant: TenantRef, key: { number: string; accessCode: string }, local: string) {
  return viewOwnReceipt(citizen(tenant, local), { number: key.number, accessCode: key.accessCode });
}

test('a receipt says the same on the day of filing and weeks later, when the case was forwarded, answered and rated', async () => {
  const { tenant, walk } = await agency('contoh-bukti');
  const filed = await walk.file('2026-03-02 09:00');
  const first = await receiptOn(tenant, filed, '2026-03-02 09:01');
  await walk.step(filed.id, 'forward', '2026-03-02 10:00', {
    by: ADMIN,
    inputs: {
      unit: { kind: 'options', ids: ['dinas-pupr'] },
      disposition: { kind: 'text', text: 'Periksa' },
    },
  });
  await walk.step(filed.id, 'answer', '2026-03-03 10:00', {
    by: { role: 'petugas', unit: 'dinas-pupr' },
    inputs: { text: { kind: 'text', text: 'Sudah diperbaiki' } },
  });
  const now = await viewOwnCase(citizen(tenant, '2026-06-01 09:00'), filed);
  expect(now.label).not.toEqual(first.label);
  expect(now.unitName).not.toEqual(first.unitName);
  expect(await receiptOn(tenant, filed, '2026-06-01 09:00')).toEqual(first);
  expect(first).toMatchObject({
    ...{ number: filed.number, channel: 'web', identity: 'named', hasPromise: true, openedIn: null },
    receivedAt: '2026-03-02T02:00:00.000Z',
    filed: { sequence: 1, texts: [{ text: 'Jalan berlubang di depan pasar' }] },
  });
  expect(first.status.dueOn).toBe('2026-03-05');
});

test('a receipt given too late is not made late: it names the date as it was told', async () => {
  const { tenant, walk } = await agency('contoh-bukti-telat');
  const filed = await walk.file('2026-03-02 09:00');
  const receipt = await receiptOn(tenant, filed, '2026-08-03 09:00');
  expect(receipt.status).toMatchObject({ kind: 'waiting-agency', lateBy: null });
});

test('a receipt keeps to the version its case was filed under, also where the case has moved to another', async () => {
  const { tenant, walk } = await agency('contoh-bukti-pindah');
  const filed = await walk.file('2026-03-02 09:00');
  const first = await receiptOn(tenant, filed, '2026-03-02 09:01');
  await addWorkflowVersion(database, tenant, renamed());
  const rule = WorkflowMigration.parse({
    ...{ workflow: 'pengaduan', from: [1], to: 2, why: { id: 'Perwal baru' } },
    states: { received: 'registered' },
  });
  await migrateCases(database.db, tenant.id, rule, { now: wib('2026-03-04 09:00'), by: 'test' });
  expect((await viewOwnCase(citizen(tenant, '2026-03-05 09:00'), filed)).label).toEqual({ id: 'Terdaftar' });
  expect(await receiptOn(tenant, filed, '2026-03-05 09:00')).toEqual(first);
});

test('a wrong code and another agency get no receipt', async () => {
  const { tenant, walk } = await agency('contoh-bukti-asing');
  const other = await agency('contoh-bukti-lain');
  const { number, accessCode } = await walk.file('2026-03-02 09:00');
  const at = '2026-03-02 09:01';
  await expect(receiptOn(tenant, { number, accessCode: '2222-2222' }, at)).rejects.toThrow('not-found');
  await expect(receiptOn(other.tenant, { number, accessCode }, at)).rejects.toThrow('not-found');
});

/** Version 2, where what was `received` has another name and another sentence. */
function renamed(): WorkflowDefinition {
  const old = aWorkflow();
  const at = (id: string) => (id === 'received' ? 'registered' : id);
  return {
    ...old,
    version: 2,
    start: { ...old.start, state: at(old.start.state) },
    states: old.states.map((state) =>
      state.id === 'received'
        ? { ...state, id: 'registered', label: { id: 'Terdaftar' }, sentence: { id: 'Lain.' } }
        : state,
    ),
    transitions: old.transitions.map((one) => ({
      ...one,
      from: one.from.map(at),
      to: one.to === null ? null : at(one.to),
    })),
    timers: old.timers.map((timer) => ({ ...timer, in: timer.in.map(at) })),
  };
}
