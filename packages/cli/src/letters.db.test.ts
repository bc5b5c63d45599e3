import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { listDocuments, readIssuedDocument, type Paper } from '@maklumat/operations';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ShippedOffice } from './testing/shipped-office';

const AT = '2026-06-02 09:00';
const text = (words: string) => ({ kind: 'text', text: words }) as const;
const chosen = (id: string) => ({ kind: 'options', ids: [id] }) as const;

/** An agency on a database of its own: two may have a unit of one name. */
function anOfficeThatRuns(workflow: string): () => ShippedOffice {
  let database: TestDatabase;
  let office: ShippedOffice;
  beforeAll(async () => {
    database = await openTestDatabase();
    office = await ShippedOffice.thatRuns(database, workflow);
  });
  afterAll(() => database.close());
  return () => office;
}

/** The letters of a case as they were issued, in order. */
async function letters(office: ShippedOffice, role: string, number: string): Promise<Paper[]> {
  const ctx = office.official(role, AT);
  const { issued } = await listDocuments(ctx, number);
  const kept = issued.map(({ sequence }) => readIssuedDocument(ctx, number, sequence));
  return (await Promise.all(kept)).map(({ paper }) => paper);
}

/** Every word of a letter's body. */
function wordsOf(paper: Paper | undefined): string {
  return JSON.stringify(paper?.blocks ?? []);
}

describe('a request for information', () => {
  const DESK = 'petugas-pelayanan';
  const shipped = anOfficeThatRuns('ppid');

  async function withThePpid(): Promise<string> {
    const office = shipped();
    const answers = { information: 'Anggaran 2025.', purpose: 'Penelitian', 'how-given': 'soft-copy' };
    const { number } = await office.record(DESK, AT, { workflow: 'ppid', answers });
    await office.act(DESK, AT, number, 'pass-to-ppid');
    return number;
  }

  test('is refused by the letter of refusal, which says why, has a number, and is there at once', async () => {
    const office = shipped();
    const number = await withThePpid();
    const reason = 'Dokumen itu tidak pernah dibuat oleh dinas ini.';
    await office.act('ppid', AT, number, 'refuse', {
      ...{ ground: chosen('not-held'), reason: text(reason), form: chosen('none') },
    });
    const [letter, ...more] = await letters(office, 'ppid', number);
    expect([letter?.document, more]).toEqual(['penolakan-ppid', []]);
    expect(letter?.number).toMatch(/\d/);
    expect(wordsOf(letter)).toContain(reason);
  });

  test('is granted by the written notice, and lengthened by a notice of its own', async () => {
    const office = shipped();
    const number = await withThePpid();
    await office.act('ppid', AT, number, 'extend', { reason: text('Arsip di gedung lain.') });
    await office.act('ppid', AT, number, 'give-notice', {
      ...{ decision: chosen('whole'), notice: text('Dapat diunduh mulai besok.') },
      ...{ held: chosen('us'), form: chosen('soft-copy') },
    });
    const issued = await letters(office, 'ppid', number);
    expect(issued.map(({ document }) => document)).toEqual(['perpanjangan-ppid', 'pemberitahuan-ppid']);
    expect(wordsOf(issued[1])).toContain('Dapat diunduh mulai besok.');
  });
});

describe('a complaint that is answered by letter', () => {
  const WRITER = 'kasubbag-umum-dan-kepegawaian';
  const shipped = anOfficeThatRuns('pengaduan-masyarakat');

  test('has the letter, with the words that were sent, and the citizen can have it', async () => {
    const office = shipped();
    const key = await office.record('pengadministrasi-umum', AT, {
      ...{ workflow: 'pengaduan-masyarakat', answers: { report: 'Wifi taman mati.' } },
    });
    const { number } = key;
    await office.act('pengadministrasi-umum', AT, number, 'pass-to-head');
    await office.act('kepala-dinas', AT, number, 'dispose-to-secretary', { disposition: text('Siapkan.') });
    await office.act('sekretaris', AT, number, 'prepare-as-secretary', { material: text('Alat diganti.') });
    await office.act(WRITER, AT, number, 'write-letter', { text: text('Rancangan.') });
    expect(await letters(office, WRITER, number)).toEqual([]);
    await office.act(WRITER, AT, number, 'answer-by-letter', { text: text('Alatnya sudah diganti.') });
    const [letter, ...more] = await letters(office, WRITER, number);
    expect(more).toEqual([]);
    expect(wordsOf(letter)).toContain('Alatnya sudah diganti.');
    expect(wordsOf(letter)).not.toContain('Rancangan.');
    const { entries } = await office.read(key, AT);
    expect(entries.some(({ outputName }) => outputName?.id === 'Surat jawaban')).toBe(true);
  });
});
