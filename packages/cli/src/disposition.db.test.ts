import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { draftDocument, viewCase, type PaperWording } from '@maklumat/operations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ShippedOffice } from './testing/shipped-office';

const AT = '2026-06-02 09:00';
const CLERK = 'pengadministrasi-umum';
const HEAD = 'kepala-dinas';
const WORDING: PaperWording = {
  value: (value) => (value.kind === 'text' ? value.text : value.kind),
  day: (on) => on,
  missing: '-',
};
const text = (words: string) => ({ kind: 'text', text: words }) as const;
const DISPOSITION = { disposition: text('Siapkan hari ini.') };
const MATERIAL = { material: text('Alat diganti.') };

let database: TestDatabase;
let office: ShippedOffice;
beforeAll(async () => {
  database = await openTestDatabase();
  office = await ShippedOffice.thatRuns(database, 'pengaduan-masyarakat');
});
afterAll(() => database.close());

async function withTheHead(): Promise<string> {
  const answers = { report: 'Wifi taman mati.' };
  const { number } = await office.record(CLERK, AT, { workflow: 'pengaduan-masyarakat', answers });
  await office.act(CLERK, AT, number, 'pass-to-head');
  return number;
}

/** Ids of what somebody may do with a case. */
async function acts(role: string, number: string): Promise<string[]> {
  return (await viewCase(office.official(role, AT), number)).acts.map(({ id }) => id);
}

/** Roles inside that were told of the latest act. */
async function toldLast(number: string): Promise<string[]> {
  const { history } = await viewCase(office.official(HEAD, AT), number);
  const last = history.findLast(({ body }) => body.type === 'transitioned')?.sequence ?? 0;
  const rows = await database.adminSql<{ recipient: string }[]>`
    SELECT recipient FROM outbox_messages
    WHERE sequence = ${last} AND text->'values'->>'number' = ${number} AND recipient <> 'citizen'`;
  return rows.map(({ recipient }) => recipient);
}

test.each([
  ['dispose-to-secretary', 'sekretaris', 'prepare-as-secretary', 'Sekretaris', 'kepala-bidang'],
  ['dispose-to-division', 'kepala-bidang', 'prepare-as-division', 'Kepala Bidang', 'sekretaris'],
])('%s tells the %s, who alone may %s', async (dispose, role, prepare, words, other) => {
  const number = await withTheHead();
  await office.act(HEAD, AT, number, dispose, DISPOSITION);
  expect(await toldLast(number)).toEqual([role]);
  expect(await acts(role, number)).toEqual([prepare]);
  expect(await acts(other, number)).toEqual([]);
  const sheet = await draftDocument(office.official(HEAD, AT), number, 'lembar-disposisi', WORDING);
  const boxes = sheet.paper.blocks.flatMap((block) => ('boxes' in block ? [block.boxes] : []));
  expect(boxes).toEqual([
    {
      label: 'Diteruskan kepada',
      options: ['Sekretaris', 'Kepala Bidang', 'Kasubbag Umum dan Kepegawaian'],
      ticked: words,
    },
  ]);
  await office.act(role, AT, number, prepare, MATERIAL);
  expect(await acts('kasubbag-umum-dan-kepegawaian', number)).toContain('write-letter');
});

test('once there is material the disposition may go to the head of the subdivision, who writes the answer', async () => {
  const number = await withTheHead();
  expect(await acts(HEAD, number)).not.toContain('dispose-to-subdivision');
  await office.act('kepala-bidang', AT, number, 'prepare-material', MATERIAL);
  await office.act(HEAD, AT, number, 'dispose-to-subdivision', DISPOSITION);
  expect(await toldLast(number)).toEqual(['kasubbag-umum-dan-kepegawaian']);
});

test('the head may address it anew, and the last one is ticked', async () => {
  const number = await withTheHead();
  await office.act(HEAD, AT, number, 'dispose-to-division', DISPOSITION);
  await office.act(HEAD, AT, number, 'dispose-to-secretary', DISPOSITION);
  expect(await acts('kepala-bidang', number)).toEqual([]);
  const { paper } = await draftDocument(office.official(HEAD, AT), number, 'lembar-disposisi', WORDING);
  const ticked = paper.blocks.flatMap((block) => ('boxes' in block ? [block.boxes?.ticked] : []));
  expect(ticked).toEqual(['Sekretaris']);
});

test('at the counter proof of identity is shown; by telephone name and number are the identity', async () => {
  const complaint = { workflow: 'pengaduan-masyarakat', answers: { report: 'Wifi taman mati.' } };
  await expect(office.record(CLERK, AT, { ...complaint, channel: 'desk' })).rejects.toThrow('input-missing');
  await office.record(CLERK, AT, { ...complaint, channel: 'telephone' });
  const answers = { ...complaint.answers, 'identity-given': 'shown' };
  await office.record(CLERK, AT, { ...complaint, channel: 'desk', answers });
});
