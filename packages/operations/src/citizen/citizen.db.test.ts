import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { diskFileStore } from '@maklumat/files';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { citizenContext, type CitizenContext, type TenantRef } from '../context';
import { parseMasterKey } from '../keys';
import { aFormWorkflow } from '../testing/a-form-workflow';
import { publishAgency } from '../testing/publish-agency';
import { addWorkflow } from '../testing/add-workflow';
import {
  actInOwnCase,
  addDraftFiles,
  addReplyFiles,
  downloadOwnFile,
  openOwnCase,
  readDraft,
  removeDraftFile,
  saveDraftAnswer,
  startDraft,
  submitDraft,
  viewCaseStatus,
  viewOwnCase,
  type DraftRef,
  type SentDraft,
} from './index';

const KEYS = parseMasterKey('aa'.repeat(32));
const NOW = new Date('2026-11-23T02:00:00Z');
const PDF = {
  name: 'surat.pdf',
  bytes: Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'),
};
/** Another document under the same name. */
function pdf(end: string): typeof PDF {
  return { ...PDF, bytes: Buffer.concat([PDF.bytes, Buffer.from(`${end}\n`)]) };
}
const folder = mkdtempSync(join(tmpdir(), 'maklumat-files-'));

let database: TestDatabase;
let kota: TenantRef;
let provinsi: TenantRef;
let addresses = 0;
beforeAll(async () => {
  database = await openTestDatabase();
  kota = await publishAgency(database, 'contoh-kota');
  provinsi = await publishAgency(database, 'contoh-provinsi');
  await addWorkflow(database, kota, aFormWorkflow());
  await addWorkflow(database, provinsi, aFormWorkflow());
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

/** Somebody at an address of their own, unless it is given. */
function citizen(tenant = kota, more: { now?: Date; clientAddress?: string } = {}): CitizenContext {
  addresses += 1;
  const request = {
    now: NOW,
    keys: KEYS,
    files: diskFileStore(folder),
    clientAddress: `10.0.0.${addresses}`,
  };
  return citizenContext(database.db, tenant, { ...request, ...more });
}

async function answered(ctx: CitizenContext): Promise<DraftRef> {
  const ref = await startDraft(ctx, 'pengaduan');
  await saveDraftAnswer(ctx, ref, 'report', { answer: 'Lampu padam' });
  const contact = { identity: 'named', name: 'Sumarni', phone: '0812-3456-7890' };
  expect(await saveDraftAnswer(ctx, ref, 'contact', contact)).toEqual({ ok: true });
  return ref;
}

async function filed(ctx = citizen()): Promise<SentDraft> {
  const result = await submitDraft(ctx, await answered(ctx));
  if (!result.ok) throw new Error('not sent');
  return result.sent;
}

function days(count: number): Date {
  return new Date(NOW.getTime() + count * 86_400_000);
}

describe('a draft', () => {
  test('keeps its answers and files for whoever holds the token, and for nobody else', async () => {
    const ref = await answered(citizen());
    expect(await addDraftFiles(citizen(), ref, [PDF])).toEqual([]);
    const draft = await readDraft(citizen(), ref);
    expect(draft?.answers.texts).toEqual({ report: 'Lampu padam' });
    expect(draft?.files.map(({ name }) => name)).toEqual(['surat.pdf']);
    expect(draft?.open).toEqual([]);
    expect(await readDraft(citizen(), { ...ref, token: 'x'.repeat(43) })).toBeNull();
    expect(await readDraft(citizen(provinsi), ref)).toBeNull();
  });

  test('says what is wrong with an answer and keeps the one before', async () => {
    const ref = await answered(citizen());
    expect(await saveDraftAnswer(citizen(), ref, 'report', { answer: 'a'.repeat(101) })).toEqual({
      ok: false,
      problems: [{ field: 'answer', code: 'too-long', max: 100, length: 101 }],
    });
    expect(await saveDraftAnswer(citizen(), ref, 'contact', { identity: 'confidential' })).toEqual({
      ok: false,
      problems: [{ field: 'identity', code: 'not-a-choice' }],
    });
    expect((await readDraft(citizen(), ref))?.answers.texts.report).toBe('Lampu padam');
    await expect(saveDraftAnswer(citizen(), ref, 'lain', {})).rejects.toThrow('not-found');
  });

  test('takes three files, also when four are sent at once, and lets nobody remove those of another', async () => {
    const ref = await answered(citizen());
    const other = await answered(citizen());
    const refused = await Promise.all(
      ['a', 'b', 'c', 'd'].map((end) => addDraftFiles(citizen(), ref, [pdf(end)])),
    );
    expect(refused.flat()).toEqual([{ name: 'surat.pdf', refusal: { code: 'too-many-files', limit: 3 } }]);
    const [first] = (await readDraft(citizen(), ref))?.files ?? [];
    await removeDraftFile(citizen(), other, first?.id ?? '');
    expect((await readDraft(citizen(), ref))?.files).toHaveLength(3);
    await removeDraftFile(citizen(), ref, first?.id ?? '');
    expect((await readDraft(citizen(), ref))?.files).toHaveLength(2);
  });

  test('ends after seven days, and is deleted with its files when somebody begins another', async () => {
    const ref = await answered(citizen(provinsi));
    await addDraftFiles(citizen(provinsi), ref, [PDF]);
    const before = stored();
    expect(await readDraft(citizen(provinsi, { now: days(6) }), ref)).not.toBeNull();
    expect(await readDraft(citizen(provinsi, { now: days(7) }), ref)).toBeNull();
    await startDraft(citizen(provinsi, { now: days(8) }), 'pengaduan');
    expect(stored()).toBe(before - 1);
  });
});

describe('sending a draft', () => {
  test('twice, later and at once gives one number and one code', async () => {
    const ctx = citizen();
    const ref = await answered(ctx);
    const [one, two] = await Promise.all([submitDraft(citizen(), ref), submitDraft(citizen(), ref)]);
    expect(one).toMatchObject({ ok: true });
    expect(two).toEqual(one);
    expect(await submitDraft(citizen(), ref)).toEqual(one);
    expect(await readDraft(ctx, ref)).toBeNull();
  });

  test('an hour later shows number and code no more: the phone may be in other hands', async () => {
    const ref = await answered(citizen());
    expect(await submitDraft(citizen(), ref)).toMatchObject({ ok: true });
    const later = citizen(undefined, { now: new Date(NOW.getTime() + 3_600_001) });
    expect(await submitDraft(later, ref)).toEqual({ ok: false, open: null });
  });

  test('that lacks an answer names the question and files nothing', async () => {
    const ref = await startDraft(citizen(), 'pengaduan');
    expect(await submitDraft(citizen(), ref)).toEqual({ ok: false, open: ['report', 'contact'] });
  });
});

describe('one’s own case', () => {
  test('opens by number and code as people write them', async () => {
    const { number, accessCode } = await filed();
    const typed = {
      number: ` ${number.toLowerCase().replaceAll('-', ' ')}`,
      accessCode: accessCode.toLowerCase(),
    };
    expect(await openOwnCase(citizen(), typed)).toEqual({ ok: true, key: { number, accessCode } });
    const short = { number: number.slice(4), accessCode };
    expect(await openOwnCase(citizen(), short)).toEqual({ ok: true, key: { number, accessCode } });
    const page = await viewOwnCase(citizen(), { number, accessCode });
    expect(page).toMatchObject({ title: 'Lampu padam', identity: 'named', mayAdd: true, score: null });
    expect(page.acts.map(({ id }) => id)).toEqual(['confirm']);
    expect(page.entries[0]?.told).toMatchObject({
      template: { id: 'Diterima {number}.' },
      values: { number },
    });
  });

  test('refuses a wrong code, an unknown number and another agency in the same words', async () => {
    const { number, accessCode } = await filed();
    const no = { ok: false, refusal: { code: 'no-match' } };
    expect(await openOwnCase(citizen(), { number, accessCode: '2222-2222' })).toEqual(no);
    expect(await openOwnCase(citizen(), { number: 'CTH-2222-2222', accessCode })).toEqual(no);
    expect(await openOwnCase(citizen(provinsi), { number, accessCode })).toEqual(no);
    await expect(viewOwnCase(citizen(provinsi), { number, accessCode })).rejects.toThrow('not-found');
    await expect(viewCaseStatus(citizen(provinsi), number)).rejects.toThrow('not-found');
  });

  test('is closed at one address to the eleventh wrong code, however spelled, and open everywhere else', async () => {
    const { number, accessCode } = await filed();
    const here = { clientAddress: '198.51.100.9' };
    for (let count = 0; count < 10; count += 1) {
      const spelled = ['-', '_', ' ', '–'].map((dash) => number.replaceAll('-', dash))[count % 4] ?? '';
      await openOwnCase(citizen(kota, here), { number: spelled, accessCode: '2222-2222' });
    }
    expect(await openOwnCase(citizen(kota, here), { number, accessCode })).toMatchObject({
      refusal: { code: 'too-many-attempts', retryAt: new Date(NOW.getTime() + 90_000) },
    });
    expect(await openOwnCase(citizen(), { number, accessCode })).toMatchObject({ ok: true });
    const later = citizen(kota, { ...here, now: new Date(NOW.getTime() + 90_000) });
    expect(await openOwnCase(later, { number, accessCode })).toMatchObject({ ok: true });
  });

  test('shows its number alone the status and no word of it', async () => {
    const { number } = await filed();
    const status = await viewCaseStatus(citizen(), number);
    expect(status).toMatchObject({ number, stage: 'received' });
    expect(JSON.stringify(status)).not.toContain('Lampu');
  });

  test('takes what the citizen does once, however often it is sent; a stale page is told what changed', async () => {
    const key = await filed();
    const { version } = await viewOwnCase(citizen(), key);
    const added = { act: 'tambah', typed: { text: ['Tiang 14'] }, expectedVersion: version };
    const twice = await Promise.all([
      actInOwnCase(citizen(), key, added),
      actInOwnCase(citizen(), key, added),
    ]);
    expect(twice).toEqual([
      { ok: true, opened: null },
      { ok: true, opened: null },
    ]);
    const words = (await viewOwnCase(citizen(), key)).entries.flatMap(({ texts }) => texts);
    expect(words.filter(({ text }) => text === 'Tiang 14')).toHaveLength(1);
    const stale = { act: 'confirm', typed: { text: ['Terima kasih'] }, expectedVersion: version };
    expect(await actInOwnCase(citizen(), key, stale)).toMatchObject({
      ok: false,
      changed: [{ body: { type: 'message-added' } }],
    });
  });

  test('a photo says enough; sent twice with it is once, another photo is another message', async () => {
    const key = await filed();
    const { version } = await viewOwnCase(citizen(), key);
    const added = { act: 'tambah', typed: { text: [''] }, expectedVersion: version };
    expect(await actInOwnCase(citizen(), key, added)).toMatchObject({
      ok: false,
      refusals: [{ code: 'input-missing', field: 'text' }],
    });
    const before = stored();
    for (let time = 0; time < 2; time += 1) {
      await addReplyFiles(citizen(), key, 'tambah', [PDF, PDF]);
      expect(await actInOwnCase(citizen(), key, added)).toEqual({ ok: true, opened: null });
    }
    expect(stored() - before).toBe(1);
    await addReplyFiles(citizen(), key, 'tambah', [pdf('lain')]);
    expect(await actInOwnCase(citizen(), key, added)).toMatchObject({ ok: false, refusals: null });
    const words = { ...added, typed: { text: ['Ada lagi'] } };
    expect(await actInOwnCase(citizen(), key, words)).toMatchObject({ ok: false, refusals: null });
    const { entries } = await viewOwnCase(citizen(), key);
    expect(entries.flatMap(({ files }) => files)).toHaveLength(1);
  });

  test('an act that is made up has no place for files, nor one that takes none', async () => {
    const key = await filed();
    const before = stored();
    for (const act of ['ddd4', '../tambah', 'confirm'])
      await expect(addReplyFiles(citizen(), key, act, [PDF]), act).rejects.toThrow('not-found');
    expect(stored()).toBe(before);
  });

  test('hands out its files to whoever has the code', async () => {
    const key = await filed();
    const other = await filed();
    expect(await addReplyFiles(citizen(), key, 'tambah', [PDF])).toEqual([]);
    const { version } = await viewOwnCase(citizen(), key);
    await actInOwnCase(citizen(), key, {
      act: 'tambah',
      typed: { text: ['Suratnya'] },
      expectedVersion: version,
    });
    const id = (await viewOwnCase(citizen(), key)).entries.flatMap(({ files }) => files)[0]?.id ?? '';
    expect(Buffer.from((await downloadOwnFile(citizen(), key, id)).bytes)).toEqual(PDF.bytes);
    await expect(downloadOwnFile(citizen(), other, id)).rejects.toThrow('not-found');
    await expect(downloadOwnFile(citizen(), key, 'bukan-id')).rejects.toThrow('not-found');
  });
});

function stored(): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /[0-9a-f]{64}$/.test(path),
  ).length;
}
