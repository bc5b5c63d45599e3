import { newId } from '@maklumat/db';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  directoryContext,
  publicContext,
  type OfficialContext,
  type TenantContext,
  type TenantRef,
} from '../context';
import { listPublicPlaces } from '../public/directory';
import { addRole } from '../testing/add-role';
import { anOfficial } from '../testing/an-office';
import { publishWorkflow, recordPlainYears } from '../testing/publish-workflow';
import { wib } from '../testing/walk-case';
import {
  decideAnswer,
  listAnswers,
  listPublicAnswers,
  proposeAnswer,
  readAnswersRevision,
  viewAnswer,
  viewAnswerForm,
  viewPublicAnswer,
  type AnswerDraft,
  type AnswerListName,
} from './index';

const NOW = wib('2026-11-24 09:00');
const DRAFT: AnswerDraft = {
  question: 'Berapa lama mengurus izin usaha?',
  answer: 'Lima hari kerja sejak berkas lengkap.\n\nBawa KTP asli.',
  keywords: 'perizinan, toko',
  service: 'pengaduan',
  unit: 'dinas-pupr',
  validUntil: '2027-11-24',
};

let database: TestDatabase;
let tenant: TenantRef;
let writer: OfficialContext;
let analyst: OfficialContext;
let head: OfficialContext;
let outsider: OfficialContext;

beforeAll(async () => {
  database = await openTestDatabase();
  await recordPlainYears(database);
  tenant = await publishWorkflow(database, 'contoh-kota');
  await addRole(database, tenant, { slug: 'penulis', writes: ['question-answers'] });
  await addRole(database, tenant, {
    ...{ slug: 'analis', writes: ['question-answers'], approves: ['question-answers'] },
  });
  await addRole(database, tenant, { slug: 'kepala', approves: ['question-answers'] });
  writer = await someone('penulis');
  analyst = await someone('analis');
  head = await someone('kepala');
  outsider = await someone('petugas');
});
afterAll(() => database.close());

function someone(role: string): Promise<OfficialContext> {
  return anOfficial(database, tenant, [{ role, unit: null }], NOW);
}

/** Anybody, at a local time. */
function anyone(local = '2026-11-24 10:00'): TenantContext {
  return publicContext(database.db, tenant, wib(local));
}

async function proposed(by: OfficialContext, draft: Partial<AnswerDraft> = {}): Promise<string> {
  const result = await propose(by, draft);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.code;
}

function propose(by: OfficialContext, draft: Partial<AnswerDraft>, more: { confirmed?: string[] } = {}) {
  return proposeAnswer(by, {
    ...{ submissionId: newId(), code: null, expected: null, from: null, confirmed: [], ...more },
    draft: { ...DRAFT, ...draft },
  });
}

async function decide(by: OfficialContext, code: string, decision: 'publish' | 'return' | 'withdraw') {
  const { sequence } = await viewAnswer(analyst, code);
  return decideAnswer(by, { code, expected: sequence, decision, reason: 'Sudah berubah.' });
}

async function published(draft: Partial<AnswerDraft> = {}): Promise<string> {
  const code = await proposed(writer, draft);
  expect(await decide(head, code, 'publish')).toEqual({ ok: true });
  return code;
}

async function codesIn(list: AnswerListName, ctx = head): Promise<string[]> {
  return (await listAnswers(ctx, { list, page: 1 })).lines.map(({ code }) => code);
}

/** Questions of which search engines are told. */
async function listed(): Promise<string[]> {
  const places = await listPublicPlaces(directoryContext(database.db, NOW));
  return places.flatMap(({ answers }) => answers.map(({ code }) => code));
}

describe('four eyes', () => {
  test('a proposal is seen by nobody outside, and is public once somebody else approved it', async () => {
    const code = await proposed(analyst);
    await expect(viewPublicAnswer(anyone(), code)).rejects.toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
    expect(await listed()).not.toContain(code);
    expect(await decide(analyst, code, 'publish')).toEqual({ ok: false, refusal: 'own-proposal' });
    expect(await viewAnswer(analyst, code)).toMatchObject({ approval: 'own-proposal', standing: 'proposed' });
    expect(await decide(head, code, 'publish')).toEqual({ ok: true });
    expect(await listed()).toContain(code);
    const { entry, publisher } = await viewPublicAnswer(anyone(), code);
    expect(entry).toEqual({
      ...{ code, question: DRAFT.question, answer: DRAFT.answer, unit: { id: 'Dinas Pekerjaan Umum' } },
      // That unit approved nothing: whoever publishes answers for it.
      publisher: publisher.name,
      service: { slug: 'pengaduan', name: expect.anything() as unknown },
      ...{ reviewedAt: NOW.toISOString(), example: false },
    });
  });

  test('the publishing unit answers for its own words alone', async () => {
    const { publisher } = await listPublicAnswers(anyone(), { query: null, service: null });
    const code = await published({ unit: publisher.slug });
    const { entry } = await viewPublicAnswer(anyone(), code);
    expect([entry.unit, entry.publisher]).toEqual([publisher.name, null]);
  });

  test('who only writes approves nothing, who only approves writes nothing', async () => {
    const code = await proposed(analyst);
    expect(await decide(writer, code, 'publish')).toEqual({ ok: false, refusal: 'role-may-not' });
    await expect(propose(head, {})).rejects.toThrow(expect.objectContaining({ code: 'forbidden' }));
  });

  test('who has no part in the list sees nothing of it', async () => {
    const code = await proposed(writer);
    for (const work of [
      () => viewAnswer(outsider, code),
      () => listAnswers(outsider, { list: 'proposed', page: 1 }),
      () => viewAnswerForm(outsider, { code }),
    ])
      await expect(work()).rejects.toThrow(expect.objectContaining({ code: 'forbidden' }));
    const asked = decideAnswer(outsider, { code, expected: 1, decision: 'publish', reason: '' });
    await expect(asked).rejects.toThrow(expect.objectContaining({ code: 'not-found' }));
  });
});

describe('what becomes of an entry', () => {
  test('given back with a reason, written anew and approved: nothing of it is lost', async () => {
    const code = await proposed(writer);
    expect(await decide(head, code, 'return')).toEqual({ ok: true });
    expect(await decide(head, code, 'publish')).toEqual({ ok: false, refusal: 'nothing-proposed' });
    const form = await viewAnswerForm(writer, { code });
    const draft = { ...form.draft, answer: 'Tiga hari kerja.' };
    const again = await proposeAnswer(writer, { ...form, draft, confirmed: [] });
    expect(again).toEqual({ ok: true, code });
    expect(await decide(head, code, 'publish')).toEqual({ ok: true });
    const view = await viewAnswer(writer, code);
    expect(view.versions.map(({ answer }) => answer)).toEqual([DRAFT.answer, 'Tiga hari kerja.']);
    expect(view.events.map(({ type, version, reason }) => [type, version, reason])).toEqual([
      ['proposed', 1, null],
      ['returned', 1, 'Sudah berubah.'],
      ['proposed', 2, null],
      ['published', 2, null],
    ]);
    expect(view.events.map(({ by }) => by)[1]).toBe(head.official.displayName);
  });

  test('other words for a public entry leave the old ones public until they are approved', async () => {
    const code = await published();
    const form = await viewAnswerForm(writer, { code });
    await proposeAnswer(writer, { ...form, draft: { ...form.draft, answer: 'Dua hari.' }, confirmed: [] });
    expect((await viewPublicAnswer(anyone(), code)).entry.answer).toBe(DRAFT.answer);
    expect(await codesIn('proposed')).toContain(code);
    expect(await codesIn('published')).toContain(code);
    await decide(head, code, 'publish');
    expect((await viewPublicAnswer(anyone(), code)).entry.answer).toBe('Dua hari.');
  });

  test('taken back it is public no more, and may be proposed anew', async () => {
    const code = await published();
    expect(await decide(writer, code, 'withdraw')).toEqual({ ok: false, refusal: 'role-may-not' });
    expect(await decide(head, code, 'withdraw')).toEqual({ ok: true });
    await expect(viewPublicAnswer(anyone(), code)).rejects.toThrow('not-found');
    expect(await codesIn('withdrawn')).toContain(code);
    const form = await viewAnswerForm(writer, { code });
    expect(await proposeAnswer(writer, { ...form, confirmed: [] })).toEqual({ ok: true, code });
    expect(await codesIn('proposed')).toContain(code);
  });

  test('the writer may take back a proposal, with a reason', async () => {
    const code = await proposed(writer);
    const { sequence: expected } = await viewAnswer(writer, code);
    const withdrawal = { code, expected, decision: 'withdraw' as const };
    expect(await decideAnswer(writer, { ...withdrawal, reason: ' ' })).toEqual({
      ...{ ok: false, refusal: 'reason-missing' },
    });
    expect(await decideAnswer(writer, { ...withdrawal, reason: 'Keliru.' })).toEqual({ ok: true });
    expect((await viewAnswer(writer, code)).standing).toBe('withdrawn');
  });
});

describe('the last day', () => {
  test('counts in full by the agency’s clock: public until 24.00, then for the owners to renew', async () => {
    const code = await published({ validUntil: '2026-11-26' });
    expect((await viewPublicAnswer(anyone('2026-11-26 23:59'), code)).entry.code).toBe(code);
    await expect(viewPublicAnswer(anyone('2026-11-27 00:00'), code)).rejects.toThrow('not-found');
    const listed = (local: string) =>
      listPublicAnswers(anyone(local), { query: 'izin usaha', service: null });
    const codes = (page: Awaited<ReturnType<typeof listed>>) =>
      page.groups.flatMap(({ answers }) => answers.map((one) => one.code));
    expect(codes(await listed('2026-11-26 23:59'))).toContain(code);
    expect(codes(await listed('2026-11-27 00:00'))).not.toContain(code);
    const later: OfficialContext = { ...head, now: wib('2026-11-27 00:00') };
    expect(await codesIn('expired', later)).toContain(code);
    expect(await codesIn('published', later)).not.toContain(code);
  });

  test('is announced to the owners 30 days before', async () => {
    const codes = {
      soon: await published({ validUntil: '2026-12-24' }),
      late: await published({ validUntil: '2026-12-25' }),
    };
    const { lines } = await listAnswers(head, { list: 'published', page: 1 });
    expect(lines.find(({ code }) => code === codes.soon)?.endsSoon).toBe(true);
    expect(lines.find(({ code }) => code === codes.late)?.endsSoon).toBe(false);
  });

  test('that has passed keeps a proposal from becoming public', async () => {
    const code = await proposed(writer, { validUntil: '2026-11-24' });
    const tomorrow: OfficialContext = { ...head, now: wib('2026-11-25 00:00') };
    const decision = { code, expected: 1, decision: 'publish' as const, reason: '' };
    expect(await decideAnswer(tomorrow, decision)).toEqual({ ok: false, refusal: 'end-passed' });
  });
});

describe('what is sent twice, or on a page out of date', () => {
  test('a proposal sent twice is one entry, a decision sent twice is one decision', async () => {
    const proposal = {
      ...{ submissionId: newId(), code: null, expected: null, from: null, confirmed: [], draft: DRAFT },
    };
    const [first, second] = [await proposeAnswer(writer, proposal), await proposeAnswer(writer, proposal)];
    expect(second).toEqual(first);
    const code = first.ok ? first.code : '';
    const decision = { code, expected: 1, decision: 'publish' as const, reason: '' };
    expect(await decideAnswer(head, decision)).toEqual({ ok: true });
    expect(await decideAnswer(head, decision)).toEqual({ ok: true });
    expect((await viewAnswer(head, code)).events).toHaveLength(2);
    expect(await decideAnswer(analyst, decision)).toEqual({ ok: false, refusal: 'changed' });
    const stale = await proposeAnswer(analyst, { ...proposal, code, expected: 1 });
    expect(stale).toEqual({ ok: false, changed: true });
  });
});

describe('personal data', () => {
  test('is named and written nowhere until it is taken out or confirmed', async () => {
    const answer = 'Hubungi Bu Sri di 0812-3456-7890 atau (0561) 8181771.';
    const before = (await listAnswers(head, { list: 'proposed', page: 1 })).counts.proposed;
    expect(await propose(writer, { answer })).toEqual({
      ...{ ok: false, refusals: [] },
      personal: [
        { kind: 'phone', text: '0812-3456-7890' },
        { kind: 'phone', text: '(0561) 8181771' },
      ],
    });
    const cleaned = answer.replace('Bu Sri di 0812-3456-7890 atau ', '');
    expect(await propose(writer, { answer: cleaned }, { confirmed: ['0812-3456-7890'] })).toMatchObject({
      personal: [{ text: '(0561) 8181771' }],
    });
    expect((await listAnswers(head, { list: 'proposed', page: 1 })).counts.proposed).toBe(before);
    const sent = await propose(writer, { answer: cleaned }, { confirmed: ['(0561) 8181771'] });
    expect(sent).toMatchObject({ ok: true });
    const form = await viewAnswerForm(writer, { code: sent.ok ? sent.code : '' });
    const draft = { ...form.draft, validUntil: '2028-01-31' };
    expect(await proposeAnswer(writer, { ...form, draft, confirmed: [] })).toMatchObject({ ok: true });
  });
});

test('the revision of the public page changes with every decision and with nothing else', async () => {
  const before = await readAnswersRevision(anyone());
  expect(await readAnswersRevision(anyone('2026-11-25 10:00'))).toBe(before);
  const later: OfficialContext = { ...writer, now: wib('2026-11-24 11:00') };
  await proposed(later);
  expect(await readAnswersRevision(anyone())).not.toBe(before);
});
