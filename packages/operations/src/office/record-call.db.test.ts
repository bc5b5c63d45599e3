import { auditEvents, newId, withTenant } from '@maklumat/db';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { and, desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decideAnswer, proposeAnswer, viewAnswer, viewAnswerForm } from '../answers';
import type { OfficialContext, TenantRef } from '../context';
import { aCallWorkflow } from '../testing/a-call-workflow';
import { addRole } from '../testing/add-role';
import { anOfficial } from '../testing/an-office';
import { publishWorkflow, recordPlainYears } from '../testing/publish-workflow';
import { wib } from '../testing/walk-case';
import { WORDING } from '../testing/agency-outputs';
import { actOnCase, findEarlierCases, recordCall, viewCallForms, viewCase, type Call } from './index';

const NOW = wib('2026-11-24 09:00');
const ANSWER = {
  kind: { kind: 'options', ids: ['light'] },
  text: { kind: 'text', text: 'Senin pagi.' },
} as const;

let database: TestDatabase;
let tenant: TenantRef;
let operator: OfficialContext;
let approver: OfficialContext;
let officer: OfficialContext;

beforeAll(async () => {
  database = await openTestDatabase();
  await recordPlainYears(database);
  tenant = await publishWorkflow(database, 'contoh-kota', aCallWorkflow());
  await addRole(database, tenant, { slug: 'penulis', writes: ['question-answers'] });
  await addRole(database, tenant, { slug: 'kepala', approves: ['question-answers'] });
  operator = await someone('admin', 'penulis');
  approver = await someone('kepala');
  officer = await anOfficial(database, tenant, [{ role: 'petugas', unit: 'dinas-pupr' }], NOW);
});
afterAll(() => database.close());

function someone(...roles: string[]): Promise<OfficialContext> {
  return anOfficial(
    database,
    tenant,
    roles.map((role) => ({ role, unit: null })),
    NOW,
  );
}

function aCall(more: Partial<Call> = {}): Call {
  return {
    ...{ workflow: 'pengaduan', submissionId: newId(), answers: { report: 'Kapan sampah diangkut?' } },
    contact: { name: 'Sumarni', phone: '0812-3456-7890', email: null, address: 'Jalan Melati 4' },
    ...{ internalNote: '', does: null, inputs: {}, confirm: null, entry: null },
    ...more,
  };
}

async function recorded(more: Partial<Call> = {}): Promise<string> {
  const result = await recordCall(operator, aCall(more));
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.recorded.number;
}

async function refused(more: Partial<Call>): Promise<string[]> {
  const result = await recordCall(operator, aCall(more));
  return result.ok ? [] : result.refusals.map(({ code, field }) => `${field ?? ''} ${code}`);
}

async function aPublicEntry(): Promise<string> {
  const draft = {
    ...{ question: 'Kapan sampah diangkut?', answer: 'Senin pagi.', keywords: '', service: null },
    ...{ unit: 'dinas-pupr', validUntil: '2027-11-24' },
  };
  const sent = await proposeAnswer(operator, {
    ...{ submissionId: newId(), code: null, expected: null, from: null, confirmed: [], draft },
  });
  const code = sent.ok ? sent.code : '';
  await decideAnswer(approver, { code, expected: 1, decision: 'publish', reason: '' });
  return code;
}

describe('a call', () => {
  test('answered at once is recorded and answered in one go, with the entry it was answered with', async () => {
    const entry = await aPublicEntry();
    const number = await recorded({ does: 'answer', inputs: ANSWER, entry });
    const view = await viewCase(operator, number);
    expect(view).toMatchObject({
      ...{ channel: 'telephone', answeredWith: entry, title: 'Kapan sampah diangkut?' },
      state: { outcome: 'finished' },
      classLabel: { id: 'Ringan' },
    });
    expect((await viewAnswer(operator, entry)).uses).toBe(1);
  });

  test('promised and to be confirmed is with the unit at once, with the day and time that was promised', async () => {
    const when = { kind: 'text', text: '2026-11-24T04:00:00.000Z' } as const;
    const confirm = {
      unit: { kind: 'options', ids: ['dinas-pupr'] },
      disposition: { kind: 'text', text: 'Jadwal di Jalan Melati?' },
    } as const;
    const number = await recorded({ does: 'promise', inputs: { when }, confirm });
    const view = await viewCase(officer, number);
    expect(view).toMatchObject({
      unit: { id: 'Dinas Pekerjaan Umum' },
      state: { label: { id: 'Ditangani unit' } },
    });
    const promised = view.history.flatMap(({ texts }) => texts).find(({ field }) => field === 'when');
    expect(promised).toMatchObject({ isInstant: true, text: '2026-11-24T04:00:00.000Z' });
  });

  test('may be recorded and nothing more', async () => {
    const view = await viewCase(operator, await recorded());
    expect(view.history.map(({ body }) => body.type)).toContain('filed');
    expect(view).toMatchObject({ state: { label: { id: 'Diterima' } }, answeredWith: null });
  });

  test('sent twice is one case, answered once', async () => {
    const call = aCall({ does: 'answer', inputs: ANSWER });
    const [first, second] = await Promise.all([recordCall(operator, call), recordCall(operator, call)]);
    expect(second).toEqual(first);
    const number = first.ok ? first.recorded.number : '';
    const { history } = await viewCase(operator, number);
    expect(history.filter(({ body }) => body.type === 'transitioned')).toHaveLength(1);
  });
});

describe('what keeps a call from being recorded is told at once, and nothing of it is there', () => {
  test.each<[what: string, call: Partial<Call>, refusals: string[]]>([
    [
      'without question, caller or answer',
      { answers: {}, contact: null, does: 'answer', inputs: {} },
      [
        'answers.report input-missing',
        'contact input-missing',
        'inputs.kind input-missing',
        'inputs.text input-missing',
      ],
    ],
    [
      'promised for a time that has passed',
      { does: 'promise', inputs: { when: { kind: 'text', text: '2026-11-24T01:59:00.000Z' } } },
      ['inputs.when in-the-past'],
    ],
    [
      'promised for a time after the limit',
      { does: 'promise', inputs: { when: { kind: 'text', text: '2026-11-27T09:01:00.000Z' } } },
      ['inputs.when after-the-limit'],
    ],
    [
      'promised for a time when the office is closed',
      { does: 'promise', inputs: { when: { kind: 'text', text: '2026-11-24T13:00:00.000Z' } } },
      ['inputs.when outside-hours'],
    ],
    [
      'to be confirmed by a unit where nobody works',
      {
        ...{ does: 'promise', inputs: { when: { kind: 'text', text: '2026-11-24T04:00:00.000Z' } } },
        confirm: { unit: { kind: 'options', ids: ['hantu'] }, disposition: { kind: 'text', text: 'Apa?' } },
      },
      ['confirm.unit unit-unknown'],
    ],
    [
      'answered with an entry nobody has',
      { does: 'answer', inputs: ANSWER, entry: '22222' },
      ['entry option-unknown'],
    ],
  ])('%s', async (_what, call, refusals) => {
    const submissionId = newId();
    expect(await refused({ ...call, submissionId })).toEqual(refusals);
  });

  test('by somebody who records nothing', async () => {
    await expect(recordCall(officer, aCall())).rejects.toThrow('forbidden');
    await expect(findEarlierCases(officer, '0812-3456-7890')).rejects.toThrow('forbidden');
    expect(await viewCallForms(officer, null)).toMatchObject({ choices: [], form: null });
  });
});

test('the page says by when a call that is recorded now must be answered, and which units confirm', async () => {
  const { form } = await viewCallForms(operator, null);
  expect(form).toMatchObject({
    ...{
      workflow: 'pengaduan',
      answer: { id: 'tell' },
      promise: { id: 'promise' },
      confirm: { id: 'forward' },
    },
    units: [{ slug: 'dinas-pupr' }],
    // Three working days to verify, from Tuesday.
    dueAt: '2026-11-27T09:00:00.000Z',
    promisable: '2026-11-27T09:00:00.000Z',
  });
});

describe('somebody who calls again', () => {
  test('is known by the number however it is written: case, date and state, no word; the look-up is on record', async () => {
    const number = await recorded({
      contact: { name: 'Budi', phone: '+62 813 0000 1111', email: null, address: null },
    });
    expect(await findEarlierCases(operator, '0813-0000-1111')).toEqual([
      { number, receivedAt: NOW.toISOString(), state: { id: 'Diterima', en: 'received' }, isOpen: true },
    ]);
    const [last] = await withTenant(database.db, tenant.id, (tx) =>
      tx
        .select()
        .from(auditEvents)
        .where(and(eq(auditEvents.tenantId, tx.tenantId), eq(auditEvents.action, 'caller-looked-up')))
        .orderBy(desc(auditEvents.id))
        .limit(1),
    );
    expect(last).toMatchObject({ actor: `user:${operator.official.userId}`, details: { found: 1 } });
    expect(JSON.stringify(last)).not.toContain('0813');
  });

  test('is not asked for by what is no number', async () => {
    expect(await findEarlierCases(operator, 'Budi')).toEqual([]);
  });
});

describe('an entry proposed from a call', () => {
  test('begins with its question and answer, stays tied to it, and the case says so', async () => {
    const number = await recorded({ does: 'answer', inputs: ANSWER });
    expect(await viewCase(operator, number)).toMatchObject({ mayProposeEntry: true });
    const form = await viewAnswerForm(operator, { from: number });
    expect(form.draft).toMatchObject({ question: 'Kapan sampah diangkut?', answer: 'Senin pagi.' });
    const sent = await proposeAnswer(operator, { ...form, confirmed: [] });
    const { source } = await viewAnswer(operator, sent.ok ? sent.code : '');
    expect(source).toBe(number);
    const { history, acts } = await viewCase(operator, number);
    expect(history.at(-1)).toMatchObject({ act: { id: 'Usulkan' } });
    expect(acts.map(({ id }) => id)).not.toContain('note-entry');
  });

  test('is not noted by hand, without one', async () => {
    const number = await recorded({ does: 'answer', inputs: ANSWER });
    const { version } = await viewCase(operator, number);
    const act = { number, expectedVersion: version, transition: 'note-entry', inputs: {} };
    expect(await actOnCase(operator, act, WORDING)).toEqual({
      ok: false,
      refusals: [{ code: 'transition-unknown' }],
    });
  });

  test('needs an answer', async () => {
    const number = await recorded();
    expect(await viewAnswerForm(operator, { from: number })).toMatchObject({
      ...{ from: null, unfit: { number, why: 'not-answered' }, draft: { question: '', answer: '' } },
    });
    expect(await viewCase(operator, number)).toMatchObject({ mayProposeEntry: false });
  });
});
