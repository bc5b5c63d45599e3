import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { sampleTenants, writeTenants } from '@maklumat/tenant-config/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli, type CliRun } from '../testing/run-cli';

let database: TestDatabase;
const folder = mkdtempSync(join(tmpdir(), 'maklumat-information-'));
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

function maklumat(...args: string[]): Promise<CliRun> {
  return runCli(args, { DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl });
}

function fileOf(name: string, text: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const GOOD =
  'Judul;Klasifikasi;Unit\nLaporan kinerja;berkala;dinas-contoh\nData pelapor;dikecualikan;dinas-contoh\n';

async function stored(): Promise<number> {
  return (await database.adminSql`select 1 from information_entries`).length;
}

test('a list is counted by a dry run and taken without one, each row a draft', async () => {
  await maklumat('tenants', 'apply', writeTenants(sampleTenants()));
  const list = fileOf('daftar.csv', GOOD);
  const args = ['information', 'import', '--tenant', 'contoh-kota', list];
  expect(await maklumat(...args, '--dry-run')).toEqual({
    ...{ code: 0, stdout: 'contoh-kota: 2 rows would be taken.\n', stderr: '' },
  });
  expect(await stored()).toBe(0);
  expect((await maklumat(...args)).stdout).toBe('contoh-kota: 2 rows taken as drafts.\n');
  expect(await stored()).toBe(2);
  const rows = await database.adminSql<{ actor: string; type: string }[]>`
    select distinct actor, type from information_events`;
  expect(rows.map(({ actor, type }) => [actor.startsWith('terminal:'), type])).toEqual([[true, 'imported']]);
});

test('every fault is told by file, row and column: exit 1, and nothing is written', async () => {
  const list = fileOf('salah.csv', 'Judul,Klasifikasi,Unit\nLaporan baru,rahasia,dinas x\n');
  expect(await maklumat('information', 'import', '--tenant', 'contoh-kota', list)).toEqual({
    code: 1,
    stdout: [
      `${list}:2 Klasifikasi: must be berkala, serta-merta, setiap saat or dikecualikan: "rahasia"`,
      `${list}:2 Unit: must be a unit of the agency, by slug, name or short name: "dinas x"`,
      '',
    ].join('\n'),
    stderr: '',
  });
  const json = await maklumat('information', 'import', '--tenant', 'contoh-kota', '--json', list);
  expect(JSON.parse(json.stdout)).toMatchObject({ ok: false, faults: [{ row: 2 }, { row: 2 }] });
  expect(await stored()).toBe(2);
});

test('an agency, a file or an encoding that is none is wrong use: exit 2', async () => {
  const list = fileOf('daftar.csv', GOOD);
  const latin = fileOf('latin.csv', Buffer.from([0x4a, 0xe9, 0x2c, 0x0a]));
  for (const args of [
    ['--tenant', 'tidak-ada', list],
    ['--tenant', 'contoh-kota', join(folder, 'tidak-ada.csv')],
    ['--tenant', 'contoh-kota', latin],
  ])
    expect((await maklumat('information', 'import', ...args)).code).toBe(2);
});
