import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { diskFileStore, type ScanVerdict } from '@maklumat/files';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { citizenContext, type CitizenContext, type TenantRef } from '../context';
import { parseMasterKey } from '../keys';
import { aFormWorkflow } from '../testing/a-form-workflow';
import { addWorkflow } from '../testing/add-workflow';
import { publishAgency } from '../testing/publish-agency';
import { addDraftFiles, readDraft, startDraft } from './index';

const NOW = new Date('2026-11-20T02:00:00Z');
const KEYS = parseMasterKey('ab'.repeat(32));
const PDF = {
  name: 'surat.pdf',
  bytes: Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'),
};

let database: TestDatabase;
let kota: TenantRef;
beforeAll(async () => {
  database = await openTestDatabase();
  kota = await publishAgency(database, 'contoh-kota');
  await addWorkflow(database, kota, aFormWorkflow());
});
afterAll(() => database.close());

/** A citizen of an installation whose scanner says this of every file; what it saw, and the folder of its store. */
function citizenUnder(verdict: ScanVerdict) {
  const folder = mkdtempSync(join(tmpdir(), 'maklumat-scanned-'));
  const seen: Uint8Array[] = [];
  const scanner = {
    scan: (bytes: Uint8Array) => {
      seen.push(bytes);
      return Promise.resolve(verdict);
    },
  };
  const files = diskFileStore(folder, scanner);
  const request = { now: NOW, keys: KEYS, files, clientAddress: '192.0.2.1' };
  const ctx: CitizenContext = citizenContext(database.db, kota, request);
  return { ctx, seen, folder };
}

test.each([
  ['infected', 'file-infected'],
  ['not-scanned', 'file-not-scanned'],
] as const)('what is %s is refused by name and kept nowhere', async (verdict, code) => {
  const { ctx, seen, folder } = citizenUnder(verdict);
  const ref = await startDraft(ctx, 'pengaduan');
  expect(await addDraftFiles(ctx, ref, [PDF])).toEqual([{ name: 'surat.pdf', refusal: { code } }]);
  expect(seen.map((bytes) => Buffer.from(bytes).toString())).toEqual([PDF.bytes.toString()]);
  expect((await readDraft(ctx, ref))?.files).toEqual([]);
  expect(readdirSync(folder)).toEqual([]);
});

test('what is clean is kept', async () => {
  const { ctx } = citizenUnder('clean');
  const ref = await startDraft(ctx, 'pengaduan');
  expect(await addDraftFiles(ctx, ref, [PDF])).toEqual([]);
  expect((await readDraft(ctx, ref))?.files).toHaveLength(1);
});
