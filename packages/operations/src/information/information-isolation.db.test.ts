import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { diskFileStore } from '@maklumat/files';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publicContext, type OfficialContext, type TenantContext, type TenantRef } from '../context';
import { informationKeepers, newInformation, recordGrounds, written } from '../testing/an-information-office';
import { publishAgency } from '../testing/publish-agency';
import { decideInformation } from './decide-information';
import { keepInformationFile, type KeptInformationFile } from './information-file';
import { listPublicInformation } from './list-public-information';
import { saveInformation } from './save-information';
import { viewInformation } from './view-information';
import { downloadInformation, downloadPublicInformation } from './view-public-information';

const NOW = new Date('2026-11-22T02:00:00Z');
const FILES = diskFileStore(join(tmpdir(), 'maklumat-test-files'));
const TABLE = Buffer.from('tahun,jumlah\n2025,12\n');

let database: TestDatabase;
type Office = {
  tenant: TenantRef;
  writer: OfficialContext;
  approver: OfficialContext;
  anyone: TenantContext;
};
let here: Office;
let there: Office;
beforeAll(async () => {
  database = await openTestDatabase();
  await recordGrounds(database);
  here = await anInformationOffice('sini');
  there = await anInformationOffice('sana');
});
afterAll(() => database.close());

async function anInformationOffice(slug: string): Promise<Office> {
  const tenant = await publishAgency(database, slug);
  const people = await informationKeepers(database, tenant, NOW);
  return { tenant, ...people, anyone: publicContext(database.db, tenant, NOW) };
}

async function kept(ctx: OfficialContext, name: string, bytes = TABLE): Promise<KeptInformationFile> {
  const result = await keepInformationFile(ctx, { name, bytes });
  if (!result.ok) throw new Error(result.refusal.code);
  return result.file;
}

function publish({ approver }: Office, number: number) {
  return decideInformation(approver, { number, readVersion: 1, step: 'approve', reason: '' });
}

test('numbers run in each agency from 1, and one agency’s number is nothing in another', async () => {
  const first = await written(here.writer);
  const second = await written(here.writer);
  expect([first, second]).toEqual([1, 2]);
  await publish(here, second);
  expect(await written(there.writer)).toBe(1);
  await expect(viewInformation(there.writer, 2)).rejects.toMatchObject({ code: 'not-found' });
  await expect(publish(there, 2)).rejects.toMatchObject({ code: 'not-found' });
  await expect(
    saveInformation(there.writer, newInformation({ number: 2, readVersion: 1 })),
  ).rejects.toMatchObject({ code: 'not-found' });
  await expect(downloadInformation(there.writer, 2, 1)).rejects.toMatchObject({ code: 'not-found' });
  const list = await listPublicInformation(there.anyone, {
    ...{ query: 'laporan', class: null, unit: null, year: null, page: 1 },
  });
  expect([list.entries, list.total]).toEqual([[], 0]);
});

test('a published file is had by anybody in its own agency alone, under a safe name and its own type', async () => {
  const { ticket, ...file } = await kept(here.writer, '../../etc/<tabel>\u202Egpj.csv');
  expect(file).toEqual({ name: '-tabel-gpj.csv', mediaType: 'text/csv', bytes: TABLE.length });
  const number = await written(here.writer, { file: { does: 'take', ticket } });
  await expect(downloadPublicInformation(here.anyone, FILES, number)).rejects.toMatchObject({
    code: 'not-found',
  });
  expect((await downloadInformation(here.approver, number, 1)).name).toBe('-tabel-gpj.csv');
  await publish(here, number);
  const opened = await downloadPublicInformation(here.anyone, FILES, number);
  expect([opened.name, opened.mediaType, Buffer.from(opened.bytes).equals(TABLE)]).toEqual([
    '-tabel-gpj.csv',
    'text/csv',
    true,
  ]);
  await expect(downloadPublicInformation(there.anyone, FILES, number)).rejects.toMatchObject({
    code: 'not-found',
  });
  for (const strange of [0, -1, 1.5, Number.NaN, 2 ** 40])
    await expect(downloadPublicInformation(here.anyone, FILES, strange)).rejects.toMatchObject({
      code: 'not-found',
    });
});

test('a file is taken by the ticket of who kept it, in the own agency; a forged one is refused', async () => {
  const { ticket } = await kept(here.writer, 'a.csv');
  for (const ctx of [here.approver, there.writer])
    await expect(written(ctx, { file: { does: 'take', ticket } })).rejects.toMatchObject({
      code: 'invalid-input',
    });
  for (const forged of ['', 'x', `${ticket.slice(0, -4)}AAAA`, Buffer.from('{}').toString('base64url')])
    await expect(written(here.writer, { file: { does: 'take', ticket: forged } })).rejects.toMatchObject({
      code: 'invalid-input',
    });
});

test.each<[what: string, name: string, bytes: Buffer, code: string]>([
  ['a page', 'data.csv', Buffer.from('<html><script>alert(1)</script>,'), 'file-type-not-allowed'],
  ['a program', 'data.pdf', Buffer.from('MZ\x90\0\x03\0', 'latin1'), 'file-type-not-allowed'],
  ['nothing', 'data.pdf', Buffer.alloc(0), 'file-empty'],
  ['half a PDF', 'data.pdf', Buffer.from('%PDF-1.4\n1 0 obj\n'), 'file-unreadable'],
])('%s is not kept', async (_what, name, bytes, code) => {
  expect(await keepInformationFile(here.writer, { name, bytes })).toEqual({ ok: false, refusal: { code } });
});

test('the file before stays, goes or is replaced as the form says, and every version keeps its own', async () => {
  const first = await kept(here.writer, 'pertama.csv');
  const number = await written(here.writer, { file: { does: 'take', ticket: first.ticket } });
  const second = await kept(here.writer, 'kedua.csv', Buffer.from('a,b\n'));
  const change = (readVersion: number, more: Partial<Parameters<typeof newInformation>[0]>) =>
    saveInformation(here.writer, newInformation({ number, readVersion, ...more }));
  const { entry } = newInformation();
  await change(1, { entry: { ...entry, media: 'Tabel' } });
  await change(2, { file: { does: 'take', ticket: second.ticket } });
  await change(3, { file: { does: 'remove' } });
  const { versions } = await viewInformation(here.writer, number);
  expect(versions.map((one) => [one.number, one.entry.file?.name ?? null])).toEqual([
    [4, null],
    [3, 'kedua.csv'],
    [2, 'pertama.csv'],
    [1, 'pertama.csv'],
  ]);
  expect(Buffer.from((await downloadInformation(here.writer, number, 1)).bytes).equals(TABLE)).toBe(true);
  await expect(downloadInformation(here.writer, number, 4)).rejects.toMatchObject({ code: 'not-found' });
  await expect(downloadInformation(here.writer, number, 99)).rejects.toMatchObject({ code: 'not-found' });
});
