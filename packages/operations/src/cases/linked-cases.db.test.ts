import { newId, withTenant } from '@maklumat/db';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { WorkflowDefinition } from '@maklumat/workflow';
import { aWorkflow } from '@maklumat/workflow/testing';
import { diskFileStore } from '@maklumat/files';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actInOwnCase, addReplyFiles, downloadOwnFile, openLinkedOwnCase, viewOwnCase } from '../citizen';
import { citizenContext, type CitizenContext, type TenantRef } from '../context';
import { parseMasterKey } from '../keys';
import { addWorkflowVersion } from '../testing/add-workflow';
import { publishWorkflow, recordPlainYears } from '../testing/publish-workflow';
import { CaseWalk, wib } from '../testing/walk-case';
import { rebuildCases } from '../upkeep/rebuild-cases';
import { verifyCases } from '../upkeep/verify-cases';
import type { FiledCase } from './file-case';
import { loadCaseById } from './load-case';
import { readLinkedRows } from './read-linked-cases';

const KEYS = parseMasterKey('aa'.repeat(32));
const FILES = diskFileStore(join(tmpdir(), 'maklumat-test-files'));
const words = (id: string) => ({ id, en: id });

/** The sample, where an answer can be objected to; a granted objection takes the case back to the unit. */
function request(): WorkflowDefinition {
  const sample = aWorkflow();
  return WorkflowDefinition.parse({
    ...sample,
    transitions: [
      ...sample.transitions,
      {
        ...{
          id: 'object',
          label: words('Ajukan keberatan'),
          from: ['answered'],
          to: null,
          by: ['citizen', 'admin'],
        },
        inputs: [
          { id: 'report', kind: 'text', label: words('Alasan'), visibleTo: 'citizen' },
          {
            ...{ id: 'came-by', kind: 'choice', required: false, label: words('Lewat'), visibleTo: 'agency' },
            options: [{ id: 'letter', label: words('Surat') }],
          },
          { id: 'evidence', kind: 'files', required: false, label: words('Bukti'), visibleTo: 'citizen' },
        ],
        emits: ['objected'],
        effects: { opens: { workflow: 'keberatan', channelFrom: 'came-by' } },
      },
      {
        ...{
          id: 'go-again',
          label: words('Kerjakan lagi'),
          from: ['answered'],
          to: 'handling',
          by: ['system'],
        },
        effects: { tells: words('Dikerjakan lagi.') },
      },
    ],
    follows: [{ workflow: 'keberatan', on: 'granted', transition: 'go-again' }],
  });
}

function objection(): WorkflowDefinition {
  const said = { stage: 'received', holder: 'agency', clocks: 'running', sentence: words('Diperiksa.') };
  const sample = aWorkflow();
  const evidence = { id: 'evidence', kind: 'files', required: false, label: words('Bukti') };
  return WorkflowDefinition.parse({
    ...sample,
    form: { ...sample.form, noun: words('keberatan'), questions: [...sample.form.questions, evidence] },
    ...{ slug: 'keberatan', name: words('Keberatan'), classes: [], timers: [] },
    doors: { web: false, identities: ['named', 'confidential', 'anonymous'], linked: true },
    start: { state: 'filed', emits: ['filed'], tells: words('Diterima.'), carried: ['answered', 'never'] },
    states: [
      { id: 'filed', label: words('Terdaftar'), responsible: ['admin'], ...said },
      {
        ...{ id: 'granted', label: words('Dikabulkan'), ...said },
        ...{ stage: 'finished', holder: 'nobody', outcome: 'finished' },
      },
    ],
    transitions: [
      {
        ...{ id: 'grant', label: words('Kabulkan'), from: ['filed'], to: 'granted', by: ['admin'] },
        ...{ emits: ['granted'], effects: { tells: words('Dikabulkan.') } },
      },
      {
        ...{ id: 'reject', label: words('Tolak'), from: ['filed'], to: 'granted', by: ['admin'] },
        ...{ emits: ['answered'], effects: { tells: words('Ditolak. Tanggapi paling lambat {date}.') } },
      },
    ],
    clocks: [{ limit: 'silence', again: 'restart' }],
  });
}

const ADMIN = { role: 'admin', unit: null };
const WHY = { report: { kind: 'text', text: 'Jawabannya tidak lengkap.' } } as const;

let database: TestDatabase;
let tenant: TenantRef;
let walk: CaseWalk;

beforeAll(async () => {
  database = await openTestDatabase();
  await recordPlainYears(database);
  tenant = await publishWorkflow(database, 'contoh-terkait', request());
  await addWorkflowVersion(database, tenant, objection());
  walk = new CaseWalk(database.db, tenant, KEYS);
});
afterAll(() => database.close());

function citizen(local: string): CitizenContext {
  return citizenContext(database.db, tenant, {
    ...{ now: wib(local), keys: KEYS, files: FILES, clientAddress: '192.0.2.7' },
  });
}

async function opened(caseId: string) {
  return withTenant(database.db, tenant.id, async (tx) => {
    const { row } = await loadCaseById(tx, caseId);
    const rows = await readLinkedRows(tx, row);
    return Promise.all(rows.map(({ id }) => loadCaseById(tx, id)));
  });
}

async function objected(): Promise<{ parent: FiledCase; childId: string }> {
  const parent = await walk.answered('2026-03-02 09:00', '2026-03-02 10:00', '2026-03-03 10:00');
  await walk.step(parent.id, 'object', '2026-03-04 09:00', { inputs: WHY });
  const [child] = await opened(parent.id);
  return { parent, childId: child?.row.id ?? '' };
}

test('an objection is a case of its own, with the words, the person and the code of the one it is about', async () => {
  const { parent } = await objected();
  const ctx = citizen('2026-03-04 10:00');
  const own = await viewOwnCase(ctx, { number: parent.number, accessCode: parent.accessCode });
  expect(own.linked).toMatchObject([
    { relation: 'opened-here', name: { id: 'Keberatan' }, noun: { id: 'keberatan' } },
  ]);
  expect(own.windows).toMatchObject([{ limit: { id: 'silence' }, toldUntil: '2026-03-17', isOver: false }]);
  const number = own.linked[0]?.number ?? '';
  const key = await openLinkedOwnCase(ctx, { number: parent.number, accessCode: parent.accessCode }, number);
  const child = await viewOwnCase(ctx, key);
  expect(child).toMatchObject({ title: 'Jawabannya tidak lengkap.', identity: 'named' });
  expect(child.linked).toMatchObject([{ relation: 'opened-in', number: parent.number }]);
});

test('who files it is led to it; what was sent along stands in both cases and opens from both', async () => {
  const parent = await walk.answered('2026-03-02 09:00', '2026-03-02 10:00', '2026-03-03 10:00');
  const key = { number: parent.number, accessCode: parent.accessCode };
  const ctx = citizen('2026-03-04 09:00');
  const bytes = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
  await addReplyFiles(ctx, key, 'object', [{ name: 'bukti.pdf', bytes }]);
  const { version } = await viewOwnCase(ctx, key);
  const sent = { act: 'object', typed: { report: ['Tidak lengkap.'] }, expectedVersion: version };
  const first = await actInOwnCase(ctx, key, sent);
  expect(first).toMatchObject({ ok: true, opened: { accessCode: parent.accessCode } });
  expect(await actInOwnCase(ctx, key, sent)).toEqual(first);
  const opened = first.ok ? first.opened : null;
  const own = await viewOwnCase(ctx, key);
  const entry = own.entries.find(({ body }) => body.type === 'transitioned' && body.transition === 'object');
  expect(entry).toMatchObject({ opened: opened?.number, files: [{ name: 'bukti.pdf' }] });
  const fileId = entry?.files[0]?.id ?? '';
  for (const one of [key, opened ?? key])
    expect((await downloadOwnFile(ctx, one, fileId)).name).toBe('bukti.pdf');
  const other = await walk.answered('2026-03-02 09:00', '2026-03-02 10:00', '2026-03-03 10:00');
  const foreign = { number: other.number, accessCode: other.accessCode };
  await expect(downloadOwnFile(ctx, foreign, fileId)).rejects.toMatchObject({ code: 'not-found' });
});

test('what began in the first case goes on in the second from the instant it had there', async () => {
  const { childId } = await objected();
  const child = await withTenant(database.db, tenant.id, (tx) => loadCaseById(tx, childId));
  const filed = child.events[0]?.body;
  expect(filed).toMatchObject({ carried: [{ name: 'answered', at: wib('2026-03-03 10:00').toISOString() }] });
  expect(child.state.emissions[0]).toMatchObject({
    name: 'answered',
    at: wib('2026-03-03 10:00').getTime(),
  });
});

test('an official records one for somebody who came by letter; whoever has the first code opens it', async () => {
  const parent = await walk.answered('2026-03-02 09:00', '2026-03-02 10:00', '2026-03-03 10:00');
  const inputs = { ...WHY, 'came-by': { kind: 'options', ids: ['letter'] } } as const;
  await walk.step(parent.id, 'object', '2026-03-04 09:00', { by: ADMIN, inputs });
  const [child] = await opened(parent.id);
  expect(child?.row.channel).toBe('letter');
  const key = { number: child?.row.number ?? '', accessCode: parent.accessCode };
  expect((await viewOwnCase(citizen('2026-03-04 10:00'), key)).number).toBe(key.number);
});

test('what is decided in the second case moves the first by its own rule, in the same moment', async () => {
  const { parent, childId } = await objected();
  await walk.step(childId, 'grant', '2026-03-05 09:00', { by: ADMIN });
  expect(await walk.log(parent.id)).toEqual(['filed', 'forward', 'answer', 'object', 'go-again']);
});

test('the day until which a window stays open to the citizen is told with what ends a case, and from the start where nothing else is counted', async () => {
  const { childId } = await objected();
  await walk.step(childId, 'reject', '2026-03-05 09:00', { by: ADMIN });
  const told = await database.adminSql<{ date: string }[]>`
    select text->'values'->>'date' as date from outbox_messages
    where case_id = ${childId} and recipient = 'citizen' order by sequence`;
  expect(told.map(({ date }) => date)).toEqual(['2026-03-17', '2026-03-19']);
});

test('a first case that has moved on is left where it is, and does not hold up the second', async () => {
  const { parent, childId } = await objected();
  await walk.step(parent.id, 'confirm', '2026-03-04 12:00');
  await walk.step(childId, 'grant', '2026-03-05 09:00', { by: ADMIN });
  expect(await walk.log(parent.id)).toEqual(['filed', 'forward', 'answer', 'object', 'confirm']);
  expect(await walk.log(childId)).toEqual(['filed', 'grant']);
});

test('a code opens what belongs to its case and nothing else', async () => {
  const one = await objected();
  const other = await objected();
  const [foreign] = await opened(other.parent.id);
  const key = { number: one.parent.number, accessCode: one.parent.accessCode };
  const ctx = citizen('2026-03-04 10:00');
  expect(foreign?.row.number).toMatch(/^[A-Z]{3}-/);
  for (const number of [foreign?.row.number ?? '', other.parent.number, one.parent.number, 'XXX-0000-0000'])
    await expect(openLinkedOwnCase(ctx, key, number)).rejects.toMatchObject({ code: 'not-found' });
});

test('an opening that fails leaves nothing of either case', async () => {
  const parent = await walk.answered('2026-03-02 09:00', '2026-03-02 10:00', '2026-03-03 10:00');
  const before = await database.adminSql`select count(*)::int as n from service_cases`;
  await expect(
    walk.step(parent.id, 'object', '2026-03-04 09:00', {
      inputs: { ...WHY, 'came-by': { kind: 'options', ids: [newId()] } },
    }),
  ).rejects.toThrow('option-unknown');
  expect(await database.adminSql`select count(*)::int as n from service_cases`).toEqual(before);
});

test('both logs verify, and rebuild to the rows that are there', async () => {
  await objected();
  expect((await verifyCases(database.db, tenant.id, KEYS)).faults).toEqual([]);
  expect((await rebuildCases(database.db, tenant.id, { dryRun: true })).differences).toEqual([]);
});
