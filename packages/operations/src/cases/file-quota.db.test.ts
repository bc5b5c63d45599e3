import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { DEFAULT_FILE_QUOTA_MB } from '@maklumat/standards';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { addDraftFiles, readDraft, removeDraftFile, saveDraftAnswer, startDraft } from '../citizen';
import type { DraftRef } from '../index';
import { keepInformationFile } from '../information';
import { viewFileUsage } from '../manage';
import { anAgencyOfItsOwn, citizenOf, PDF, type Agency } from '../testing/two-agencies';

const MB = 1024 * 1024;
const QUOTA_MB = 100;
const FULL = { code: 'quota-full' };

let database: TestDatabase;
let agency: Agency;
let made = 0;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  made += 1;
  agency = await anAgencyOfItsOwn(database, `kuota-${String(made)}`);
  await setQuota(QUOTA_MB);
});

async function setQuota(megabytes: number): Promise<void> {
  await database.adminSql`update agency_profiles set content = content || ${database.adminSql.json({ fileQuotaMb: megabytes })}
    where tenant_id = ${agency.tenant.id}`;
}

function document(words: string) {
  const bytes = Buffer.from(`%PDF-1.4\n%${words}${'x'.repeat(1000 - words.length)}\n%%EOF\n`);
  return { name: `${words}.pdf`, bytes };
}

async function aDraft(): Promise<DraftRef> {
  const ref = await startDraft(citizenOf(agency), agency.workflow);
  await saveDraftAnswer(citizenOf(agency), ref, 'report', { answer: 'Lampu padam' });
  return ref;
}

/** Leaves that many bytes of room: one file of the agency is said to be as large as that takes. */
async function leaveRoom(bytes: number): Promise<void> {
  await addDraftFiles(citizenOf(agency), await aDraft(), [PDF]);
  await database.adminSql`update case_files set bytes = ${QUOTA_MB * MB - bytes} where tenant_id = ${agency.tenant.id}`;
}

test('a file that just fits is kept, one byte less room refuses it, and the others of the form stay', async () => {
  const file = document('pas');
  await leaveRoom(file.bytes.length);
  const ref = await aDraft();
  expect(await addDraftFiles(citizenOf(agency), ref, [file])).toEqual([]);
  expect(await addDraftFiles(citizenOf(agency), ref, [document('lagi')])).toEqual([
    { name: 'lagi.pdf', refusal: FULL },
  ]);
  const files = (await readDraft(citizenOf(agency), ref))?.files;
  expect(files?.map(({ name }) => name)).toEqual(['pas.pdf']);
  await removeDraftFile(citizenOf(agency), ref, files?.[0]?.id ?? '');
  expect(await addDraftFiles(citizenOf(agency), ref, [document('lagi')])).toEqual([]);
});

test('of twenty uploads to twenty forms at once as many are kept as fit, and no byte more', async () => {
  const size = document('a').bytes.length;
  await leaveRoom(size * 7 + size - 1);
  const refs = await Promise.all(Array.from({ length: 20 }, aDraft));
  const refused = await Promise.all(
    refs.map((ref, at) => addDraftFiles(citizenOf(agency), ref, [document(`berkas-${String(at)}`)])),
  );
  expect(refused.filter((one) => one?.length === 0)).toHaveLength(7);
  expect(refused.flatMap((one) => one ?? []).every(({ refusal }) => refusal.code === 'quota-full')).toBe(
    true,
  );
  const { usedBytes, quotaBytes } = await viewFileUsage(agency.administrator);
  expect(quotaBytes - usedBytes).toBe(size - 1);
}, 60_000);

test('what an agency publishes is counted and refused alike; another agency keeps its own room', async () => {
  await leaveRoom(10);
  const published = await keepInformationFile(agency.official, PDF);
  expect(published).toEqual({ ok: false, refusal: FULL });
  const other = await anAgencyOfItsOwn(database, `lapang-${String(made)}`);
  const ref = await startDraft(citizenOf(other), other.workflow);
  expect(await addDraftFiles(citizenOf(other), ref, [PDF])).toEqual([]);
  const usage = await viewFileUsage(other.administrator);
  expect(usage).toEqual({
    ...{ usedBytes: PDF.bytes.length, quotaBytes: DEFAULT_FILE_QUOTA_MB * MB, percent: 0, level: 'fine' },
  });
});

test.each<[used: number, percent: number, level: string]>([
  [80 * MB - 1, 79, 'fine'],
  [80 * MB, 80, 'near'],
  [90 * MB, 90, 'near'],
  [90 * MB + 1, 90, 'full'],
  [120 * MB, 120, 'full'],
])('%d bytes of 100 MB are %d percent: %s', async (used, percent, level) => {
  await leaveRoom(QUOTA_MB * MB - used);
  expect(await viewFileUsage(agency.administrator)).toMatchObject({ usedBytes: used, percent, level });
});

test('a file of several versions of one entry is counted once', async () => {
  const content = {
    file: { storedAs: 'a'.repeat(64), name: 'x.pdf', mediaType: 'application/pdf', bytes: 5000 },
  };
  const entry = '01930000-0000-7000-8000-000000000001';
  const { id } = agency.tenant;
  const { adminSql } = database;
  await adminSql`insert into information_entries (tenant_id, id, number, title, class, unit, latest_version, search_text, created_at, updated_at)
    values (${id}, ${entry}, 1, 'x', 'periodic', 'diskominfo', 2, 'x', now(), now())`;
  for (const number of [1, 2])
    await adminSql`insert into information_versions (tenant_id, id, entry_id, number, content, content_hash, recorded_at)
      values (${id}, gen_random_uuid(), ${entry}, ${number}, ${adminSql.json(content)}, 'x', now())`;
  expect((await viewFileUsage(agency.administrator)).usedBytes).toBe(5000);
});
