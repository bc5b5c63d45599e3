import { auditEvents, newId, withTenant } from '@maklumat/db';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OfficialContext, TenantRef } from '../context';
import { anOffice, anOfficial } from '../testing/an-office';
import {
  addRecordingFiles,
  readRecordingFiles,
  recordCase,
  removeRecordingFile,
  revealContact,
  viewCase,
  viewRecordingForms,
  type Recording,
} from './index';

const NOW = new Date('2026-11-23T02:00:00Z');
const YESTERDAY = new Date('2026-11-22T03:30:00Z');

let database: TestDatabase;
let tenant: TenantRef;
let officer: OfficialContext;
let unitOfficer: OfficialContext;

beforeAll(async () => {
  database = await openTestDatabase();
  tenant = await anOffice(database, 'contoh-kota');
  officer = await anOfficial(database, tenant, [{ role: 'officer', unit: null }], NOW);
  unitOfficer = await anOfficial(database, tenant, [{ role: 'unit-officer', unit: 'dinas-lain' }], NOW);
});
afterAll(() => database.close());

function aRecording(more: Partial<Recording> = {}): Recording {
  return {
    workflow: 'pengaduan-contoh',
    submissionId: newId(),
    channel: 'letter',
    identity: 'named',
    answers: { what: 'Lampu jalan mati\nsejak Senin.' },
    contact: { name: 'Sumarni', phone: '0812-3456-7890', email: null, address: null },
    reachedAt: YESTERDAY,
    originalNumber: '470/123/XI/2026',
    internalNote: 'Surat asli di map biru.',
    ...more,
  };
}

async function recorded(more: Partial<Recording> = {}): Promise<string> {
  const result = await recordCase(officer, aRecording(more));
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.recorded.number;
}

async function refusalsOf(more: Partial<Recording>) {
  const result = await recordCase(officer, aRecording(more));
  return result.ok ? [] : result.refusals;
}

describe('a report that came by letter', () => {
  test('is a case with its channel, its words and its title, received when it came', async () => {
    const number = await recorded();
    const view = await viewCase(officer, number);
    expect(view).toMatchObject({
      title: 'Lampu jalan mati sejak Senin.',
      channel: 'letter',
      receivedAt: YESTERDAY.toISOString(),
      example: false,
      contact: 'shown-on-request',
    });
    const texts = view.history.flatMap((entry) => entry.texts.map(({ field, text }) => [field, text]));
    expect(texts).toEqual(
      expect.arrayContaining([
        ['what', 'Lampu jalan mati\nsejak Senin.'],
        ['original', '470/123/XI/2026'],
      ]),
    );
    expect(await revealContact(officer, number, 'reach')).toMatchObject({
      name: 'Sumarni',
      phone: '0812-3456-7890',
    });
  });

  test('is signed by who wrote it down, in the log and in the audit', async () => {
    const number = await recorded();
    const [filed] = (await viewCase(officer, number)).history;
    expect(filed).toMatchObject({
      body: { type: 'filed', channel: 'letter' },
      by: { name: officer.official.displayName },
    });
    const audit = await withTenant(database.db, tenant.id, (tx) =>
      tx
        .select()
        .from(auditEvents)
        .where(and(eq(auditEvents.tenantId, tx.tenantId), eq(auditEvents.subject, number)))
        .orderBy(auditEvents.id),
    );
    expect(audit).toMatchObject([
      { action: 'case-recorded', actor: `user:${officer.official.userId}`, details: { channel: 'letter' } },
      { action: 'case-read', actor: `user:${officer.official.userId}` },
    ]);
  });

  test('has a note that its reporter does not read', async () => {
    const { history, citizenHistory } = await viewCase(officer, await recorded());
    expect(JSON.stringify(history)).toContain('map biru');
    expect(JSON.stringify(citizenHistory)).not.toContain('map biru');
  });

  test('sent twice, later or at once, is one case with one number and one code', async () => {
    const recording = aRecording();
    const first = await recordCase(officer, recording);
    expect(await recordCase(officer, recording)).toEqual(first);
    const twin = aRecording();
    const [one, other] = await Promise.all([recordCase(officer, twin), recordCase(officer, twin)]);
    expect(one).toEqual(other);
    expect(one).not.toEqual(first);
  });

  test("has the files that were added to its form, and no other official's", async () => {
    const recording = aRecording();
    const pdf = (name: string) => ({
      name,
      bytes: Buffer.from(`%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n%${name}`),
    });
    const colleague = await anOfficial(database, tenant, [{ role: 'officer', unit: null }], NOW);
    await addRecordingFiles(officer, recording.submissionId, [pdf('surat.pdf'), pdf('salah.pdf')]);
    await addRecordingFiles(colleague, recording.submissionId, [pdf('lain.pdf')]);
    const waiting = await readRecordingFiles(officer, recording.submissionId);
    expect(waiting.map(({ name }) => name).toSorted()).toEqual(['salah.pdf', 'surat.pdf']);
    const wrong = waiting.find(({ name }) => name === 'salah.pdf')?.id ?? '';
    await removeRecordingFile(officer, recording.submissionId, wrong);
    const result = await recordCase(officer, recording);
    const { history } = await viewCase(officer, result.ok ? result.recorded.number : '');
    expect(history.flatMap(({ files }) => files.map(({ name }) => name))).toEqual(['surat.pdf']);
    expect(await readRecordingFiles(officer, recording.submissionId)).toEqual([]);
  });

  test('without a name keeps no contact, whatever was typed', async () => {
    const number = await recorded({ identity: 'anonymous' });
    expect(await viewCase(officer, number)).toMatchObject({ identity: 'anonymous', contact: 'none' });
  });
});

describe('recording', () => {
  test('is for the roles that the workflow names', async () => {
    expect((await viewRecordingForms(officer)).forms.map(({ workflow }) => workflow)).toEqual([
      'pengaduan-contoh',
    ]);
    expect((await viewRecordingForms(unitOfficer)).forms).toEqual([]);
    await expect(recordCase(unitOfficer, aRecording())).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('refuses everything that is wrong at once, each by its field', async () => {
    const wrong = {
      channel: 'desk',
      answers: { what: ' ' },
      reachedAt: null,
      originalNumber: '1'.repeat(201),
      internalNote: 'x'.repeat(5001),
      contact: { name: '', phone: null, email: null, address: null },
    };
    expect(await refusalsOf(wrong)).toEqual([
      { code: 'channel-not-offered', field: 'channel' },
      { code: 'input-missing', field: 'reached-at' },
      { code: 'input-too-long', field: 'original', max: 200 },
      { code: 'input-missing', field: 'answers.what' },
      { code: 'input-missing', field: 'contact' },
      { code: 'input-too-long', field: 'note', max: 5000 },
    ]);
  });

  test('refuses a time that has not come', async () => {
    expect(await refusalsOf({ reachedAt: new Date(NOW.getTime() + 1) })).toEqual([
      { code: 'in-the-future', field: 'reached-at' },
    ]);
  });

  test('asks to check the year of a report that came more than a year ago', async () => {
    const aYearAgo = new Date('2025-11-23T02:00:00Z');
    const wrong = { channel: 'desk' } as const;
    const refused = [{ code: 'channel-not-offered', field: 'channel' }];
    expect(await refusalsOf({ ...wrong, reachedAt: aYearAgo })).toEqual(refused);
    expect(await refusalsOf({ ...wrong, reachedAt: new Date(aYearAgo.getTime() - 1) })).toEqual([
      ...refused,
      { code: 'too-long-ago', field: 'reached-at' },
    ]);
  });

  test('takes a telephone number without a name, and not what is no telephone number or no address', async () => {
    const nobody = { name: '', phone: null, email: null, address: null };
    expect(await refusalsOf({ contact: { ...nobody, phone: '+62 (812) 3456.7890' } })).toEqual([]);
    const wrong = { ...nobody, phone: 'sumarni@contoh.id', email: '0812-3456-7890' };
    expect(await refusalsOf({ contact: wrong })).toEqual([
      { code: 'phone-malformed', field: 'phone' },
      { code: 'email-malformed', field: 'email' },
    ]);
  });

  test('cuts nothing that is too long, but says so', async () => {
    const contact = { name: 'a'.repeat(201), phone: '0'.repeat(41), email: null, address: 'b'.repeat(501) };
    expect(await refusalsOf({ contact })).toEqual([
      { code: 'input-too-long', field: 'name', max: 200 },
      { code: 'input-too-long', field: 'phone', max: 40 },
      { code: 'input-too-long', field: 'address', max: 500 },
    ]);
  });
});
