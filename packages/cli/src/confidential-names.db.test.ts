import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import {
  draftDocument,
  exportRegister,
  listDocuments,
  listRegisters,
  viewRegister,
  type OfficialContext,
  type PaperWording,
} from '@maklumat/operations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ShippedOffice } from './testing/shipped-office';

const AT = '2026-06-02 09:00';
const SECRET = {
  ...{ name: 'Zulaikha Rahasiawati', phone: '0899-1111-2222' },
  ...{ email: 'zulaikha@contoh.example', address: 'Jalan Tersembunyi 77' },
};
const WORDING: PaperWording = { value: (value) => JSON.stringify(value), day: (on) => on, missing: '–' };

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** Everything an official reads of registers, on the screen and in each form of file, and of the papers of a case. */
async function outputsFor(ctx: OfficialContext, number: string): Promise<Map<string, string>> {
  const read = new Map<string, string>();
  for (const { slug } of await listRegisters(ctx)) {
    const asked = { register: slug, month: '2026-06', query: '' };
    read.set(slug, JSON.stringify(await viewRegister(ctx, asked, 1)));
    for (const format of ['print', 'pdf', 'xlsx', 'csv'] as const)
      read.set(`${slug}.${format}`, JSON.stringify(await exportRegister(ctx, asked, format)));
  }
  for (const { slug } of (await listDocuments(ctx, number)).makeable)
    read.set(slug, JSON.stringify((await draftDocument(ctx, number, slug, WORDING)).paper));
  return read;
}

test.each<[workflow: string, desk: string, answers: Record<string, string>, outputs: string[]]>([
  [
    'sp4n-lapor',
    'admin-pengaduan-publik',
    { report: 'Pungutan liar.', location: 'Jalan Contoh' },
    ['daftar-aduan'],
  ],
  ['wadul-aladin', 'admin-kota', { report: 'Pungutan liar.' }, ['daftar-aduan']],
  [
    'pengaduan-konsultasi-informatika',
    'pejabat-pengelola-pengaduan',
    { complaint: 'Pungutan liar.' },
    ['daftar-pengaduan'],
  ],
  [
    'pengaduan-masyarakat',
    'pengadministrasi-umum',
    { report: 'Pungutan liar.' },
    ['buku-agenda', 'lembar-disposisi', 'lembar-pengaduan'],
  ],
])('the name of a confidential case of %s is in no register and on no sheet', async (...row) => {
  const [workflow, desk, answers, outputs] = row;
  const office = await ShippedOffice.thatRuns(database, workflow);
  const channel = { 'sp4n-lapor': 'lapor-web', 'wadul-aladin': 'whatsapp' }[workflow] ?? 'telephone';
  const about = { workflow, answers, channel, identity: 'confidential', contact: SECRET };
  const { number } = await office.record(desk, AT, { ...about, originalNumber: '12345' });
  const seen = new Set<string>();
  const leaks: string[] = [];
  let withheld = 0;
  for (const role of office.roles) {
    const ctx = office.official(role, AT);
    for (const [output, words] of await outputsFor(ctx, number).catch(() => new Map<string, string>())) {
      seen.add(output);
      if (words.includes('withheld')) withheld += 1;
      if (Object.values(SECRET).some((word) => words.includes(word))) leaks.push(`${role}: ${output}`);
    }
  }
  expect(leaks).toEqual([]);
  expect([...seen]).toEqual(expect.arrayContaining(outputs));
  expect(withheld).toBeGreaterThan(0);
});
