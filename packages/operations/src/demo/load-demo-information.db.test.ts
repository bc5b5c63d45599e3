import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { diskFileStore } from '@maklumat/files';
import { anEntry, anExcludedEntry } from '@maklumat/public-information/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publicContext, type TenantRef } from '../context';
import { exportPublicInformation } from '../information/view-public-information';
import {
  INFORMATION_KEEPER,
  INFORMATION_WRITER,
  informationKeepers,
  recordGrounds,
} from '../testing/an-information-office';
import { publishAgency } from '../testing/publish-agency';
import { DemoFile } from './demo-file';
import { loadDemoInformation } from './load-demo-information';

const NOW = new Date('2026-11-20T03:00:00Z');
const FILES = diskFileStore(join(tmpdir(), 'maklumat-test-files'));
const { file: _file, link: _link, exclusion: _exclusion, ...OPEN } = anEntry();
const { file: _none, link: _nowhere, ...EXCLUDED } = anExcludedEntry();
const FILE = DemoFile.parse({
  ...{ units: [], people: [], citizens: ['Siti'], places: ['Jalan Contoh'], reports: {} },
  information: [
    { ...OPEN, file: { name: 'tabel.csv', text: 'a,b\n1,2\n' } },
    EXCLUDED,
    { ...OPEN, title: 'Belum lengkap', retention: '' },
    { ...OPEN, title: 'Konsep', draft: true },
  ],
});

let database: TestDatabase;
let tenant: TenantRef;
beforeAll(async () => {
  database = await openTestDatabase();
  await recordGrounds(database);
  tenant = await publishAgency(database, 'contoh-kota');
});
afterAll(() => database.close());

test('examples are written by one and approved by another, once, and say that they are examples', async () => {
  const { writer, approver } = await informationKeepers(database, tenant, NOW);
  const members = [
    { userId: approver.official.userId, name: 'Budi', role: INFORMATION_KEEPER, unit: null },
    { userId: writer.official.userId, name: 'Sumarni', role: INFORMATION_WRITER, unit: null },
  ];
  const load = { file: FILE, files: FILES, now: NOW };
  expect(await loadDemoInformation(database.db, tenant, [], load)).toBe(0);
  expect(await loadDemoInformation(database.db, tenant, members, load)).toBe(4);
  expect(await loadDemoInformation(database.db, tenant, members, load)).toBe(0);
  const { entries } = await exportPublicInformation(publicContext(database.db, tenant, NOW));
  expect(entries.map(({ number, example, open }) => [number, example, open?.file?.name ?? null])).toEqual([
    [1, true, 'tabel.csv'],
    [2, true, null],
  ]);
  const drafts =
    await database.adminSql`select 1 from information_entries where draft = 'waiting' and example`;
  expect(drafts.length).toBe(2);
});
