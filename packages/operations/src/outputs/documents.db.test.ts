import { auditEvents, caseContents, withTenant } from '@maklumat/db';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { citizenContext, type OfficialContext, type TenantRef } from '../context';
import { parseMasterKey } from '../keys';
import { viewCase } from '../office/view-case';
import { addOutputs, SAMPLE_LETTER, SAMPLE_OUTPUTS } from '../testing/add-outputs';
import { aFiledCase, anOffice, anOfficial } from '../testing/an-office';
import { recordPlainYears } from '../testing/publish-workflow';
import { wib } from '../testing/walk-case';
import { verifyCases } from '../upkeep/verify-cases';
import type { PaperWording } from './compose-paper';
import { issueDocument } from './issue-document';
import { draftDocument, listDocuments, readIssuedDocument, readOwnDocument } from './view-documents';

const KEYS = parseMasterKey('aa'.repeat(32));
const NOW = wib('2026-03-10 09:00');
const WORDS: PaperWording = {
  value: (value) =>
    value.kind === 'text' ? value.text : value.kind === 'day' ? `(${value.on})` : value.kind,
  day: (on) => `(${on})`,
  missing: '–',
};

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await recordPlainYears(database);
});
afterAll(() => database.close());

async function anAgency(slug: string): Promise<{ tenant: TenantRef; officer: OfficialContext }> {
  const tenant = await anOffice(database, slug);
  await addOutputs(database, tenant, { ...SAMPLE_OUTPUTS, documents: [SAMPLE_LETTER] });
  return { tenant, officer: await anOfficial(database, tenant, [{ role: 'officer', unit: null }], NOW) };
}

/** Issues the letter on the case as it stands. */
async function issue(
  officer: OfficialContext,
  number: string,
): Promise<{ sequence: number; number: string }> {
  const { version } = await draftDocument(officer, number, 'surat-jawaban', WORDS);
  const issued = await issueDocument(
    officer,
    { number, document: 'surat-jawaban', expectedVersion: version },
    WORDS,
  );
  if (!issued.ok) throw new Error(issued.refusal.code);
  return issued;
}

test('a letter is read before it is issued, then has its number, and stands in the history', async () => {
  const { tenant, officer } = await anAgency('kota-surat');
  const filed = await aFiledCase(database, tenant, wib('2026-03-02 09:00'));
  const draft = await draftDocument(officer, filed.number, 'surat-jawaban', WORDS);
  expect(draft.paper.number).toBeNull();
  // Of a role no name is known: said before it is issued.
  expect(draft.unnamed).toEqual([draft.paper.signatory?.post]);
  expect(draft.paper.letter).toEqual({
    ...{ nature: null, attachments: null, subject: 'Jawaban atas Lampu jalan mati', to: ['Budi'] },
  });
  const issued = await issue(officer, filed.number);
  expect(issued.number).toBe('1/2026');
  const { paper, issuedAt } = await readIssuedDocument(officer, filed.number, issued.sequence);
  expect(paper.number).toBe('1/2026');
  expect(paper.blocks).toEqual([{ text: `Laporan ${filed.number} kami terima pada (2026-03-02).` }]);
  expect([paper.on, issuedAt]).toEqual(['2026-03-10', NOW]);
  const entry = (await viewCase(officer, filed.number)).history.at(-1);
  expect(entry?.outputName).toEqual({ id: 'Surat jawaban' });
  expect([entry?.texts, entry?.isPublic]).toEqual([[], true]);
  expect((await listDocuments(officer, filed.number)).issued.map((one) => one.number)).toEqual(['1/2026']);
  expect((await verifyCases(database.db, tenant.id, KEYS)).faults).toEqual([]);
});

test('the same form sent twice issues once, and one from an older page is told that the case changed', async () => {
  const { tenant, officer } = await anAgency('kota-dua-kali');
  const { number } = await aFiledCase(database, tenant, wib('2026-03-02 09:00'));
  const { version } = await draftDocument(officer, number, 'surat-jawaban', WORDS);
  const form = { number, document: 'surat-jawaban', expectedVersion: version };
  const both = await Promise.all([issueDocument(officer, form, WORDS), issueDocument(officer, form, WORDS)]);
  expect(both).toEqual([both[0], both[0]]);
  const colleague = await anOfficial(database, tenant, [{ role: 'officer', unit: null }], NOW);
  expect(await issueDocument(colleague, form, WORDS)).toEqual({
    ok: false,
    refusal: { code: 'case-changed' },
  });
  expect((await issue(colleague, number)).number).toBe('2/2026');
});

test('what was issued stays as it was when the template changes, and is gone when its words are erased', async () => {
  const { tenant, officer } = await anAgency('kota-templat');
  const { id, number } = await aFiledCase(database, tenant, wib('2026-03-02 09:00'));
  const { sequence } = await issue(officer, number);
  const before = await readIssuedDocument(officer, number, sequence);
  await addOutputs(database, tenant, {
    documents: [{ ...SAMPLE_LETTER, blocks: [{ text: 'Lain sama sekali' }] }],
  });
  expect(await readIssuedDocument(officer, number, sequence)).toEqual(before);
  await withTenant(database.db, tenant.id, (tx) =>
    tx
      .update(caseContents)
      .set({ sealed: null, erasedAt: NOW })
      .where(
        and(
          eq(caseContents.tenantId, tenant.id),
          eq(caseContents.caseId, id),
          eq(caseContents.field, 'document'),
        ),
      ),
  );
  await expect(readIssuedDocument(officer, number, sequence)).rejects.toMatchObject({ code: 'not-found' });
  // Nothing in the log says so: whoever looks finds it.
  expect((await verifyCases(database.db, tenant.id, KEYS)).faults).toMatchObject([
    { code: 'erased-unrecorded' },
  ]);
});

test('the citizen has the letter by the code of the receipt; what is for the agency alone is not there', async () => {
  const { tenant, officer } = await anAgency('kota-warga');
  const { number, accessCode } = await aFiledCase(database, tenant, wib('2026-03-02 09:00'));
  const { sequence } = await issue(officer, number);
  const citizen = citizenContext(database.db, tenant, {
    ...{ now: NOW, keys: KEYS, files: officer.files, clientAddress: '127.0.0.1' },
  });
  const { paper } = await readOwnDocument(citizen, { number, accessCode }, sequence);
  expect(paper.number).toBe('1/2026');
  const wrong = { number, accessCode: 'AAAA-AAAA' };
  await expect(readOwnDocument(citizen, wrong, sequence)).rejects.toMatchObject({ code: 'not-found' });
  await expect(readOwnDocument(citizen, { number, accessCode }, 1)).rejects.toMatchObject({
    code: 'not-found',
  });
  await addOutputs(database, tenant, { documents: [{ ...SAMPLE_LETTER, visibleTo: 'agency' }] });
  const internal = await issue(officer, number);
  await expect(readOwnDocument(citizen, { number, accessCode }, internal.sequence)).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('of a confidential case the letter names its person in part to whoever has number and code, and whole to who handles it', async () => {
  const { tenant, officer } = await anAgency('kota-bukti');
  const blocks = [{ text: 'Saudara {name} kami hubungi.' }, { facts: [{ label: 'HP', shows: 'phone' }] }];
  const letter = { ...SAMPLE_LETTER.letter, to: ['Yth. {name}', '{address}'] };
  await addOutputs(database, tenant, { documents: [{ ...SAMPLE_LETTER, letter, blocks }] });
  const contact = { name: 'Budi (Ketua RT.)', phone: '0812-3456-7890', email: null, address: 'Gang Mawar 1' };
  const confidential = { identity: 'confidential', contact } as const;
  const { id, number, accessCode } = await aFiledCase(
    database,
    tenant,
    wib('2026-03-02 09:00'),
    confidential,
  );
  const { sequence } = await issue(officer, number);
  const whole = (await readIssuedDocument(officer, number, sequence)).paper;
  expect(whole.letter?.to).toEqual(['Yth. Budi (Ketua RT.)', 'Gang Mawar 1']);
  const citizen = citizenContext(database.db, tenant, {
    ...{ now: NOW, keys: KEYS, files: officer.files, clientAddress: '127.0.0.1' },
  });
  const own = async () => (await readOwnDocument(citizen, { number, accessCode }, sequence)).paper;
  expect(await own()).toEqual({
    ...whole,
    letter: { ...whole.letter, to: ['Yth. B•••• (•••• R••••', '••••'] },
    blocks: [
      { text: 'Saudara B•••• (•••• R•••• kami hubungi.' },
      { facts: [{ label: 'HP', value: '••••890' }] },
    ],
  });
  await database.adminSql`update case_contacts set sealed = null, erased_at = now() where id = ${id}`;
  expect((await own()).letter?.to).toEqual(['••••', '••••']);
});

test('who may not know the reporter neither makes nor reads a letter, nor does another role or agency', async () => {
  const { tenant, officer } = await anAgency('kota-rahasia');
  const { number } = await aFiledCase(database, tenant, wib('2026-03-02 09:00'), {
    identity: 'confidential',
  });
  const { sequence } = await issue(officer, number);
  const head = await anOfficial(database, tenant, [{ role: 'head', unit: null }], NOW);
  expect(await listDocuments(head, number)).toEqual({ makeable: [], issued: [] });
  await expect(draftDocument(head, number, 'surat-jawaban', WORDS)).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(readIssuedDocument(head, number, sequence)).rejects.toMatchObject({ code: 'forbidden' });
  const { officer: stranger } = await anAgency('kota-asing');
  await expect(readIssuedDocument(stranger, number, sequence)).rejects.toMatchObject({ code: 'not-found' });
  await expect(listDocuments(stranger, number)).rejects.toMatchObject({ code: 'not-found' });
});

test('what was not answered is no line of a paper', async () => {
  const { tenant, officer } = await anAgency('kota-baris');
  const facts = [
    { label: 'Perihal', shows: 'title' },
    { label: 'Nomor asal', shows: 'original-number' },
    { label: 'Diisi petugas', shows: 'blank' },
  ];
  const text = 'Nomor: {public-number}\nNomor asal: {original-number}\nTerima kasih.';
  const blocks = [{ facts }, { facts: facts.slice(1, 2) }, { text }];
  await addOutputs(database, tenant, { documents: [{ ...SAMPLE_LETTER, blocks }] });
  const { number } = await aFiledCase(database, tenant, wib('2026-03-02 09:00'));
  expect((await draftDocument(officer, number, 'surat-jawaban', WORDS)).paper.blocks).toEqual([
    {
      facts: [
        { label: 'Perihal', value: 'Lampu jalan mati' },
        { label: 'Diisi petugas', value: 'blank' },
      ],
    },
    { text: `Nomor: ${number}\nTerima kasih.` },
  ]);
});

test('a sheet without a number is printed as often as one likes and leaves nothing in the case', async () => {
  const { tenant, officer } = await anAgency('kota-lembar');
  const { letter, series, visibleTo, ...rest } = SAMPLE_LETTER;
  const sheet = { ...rest, slug: 'lembar', title: 'LEMBAR' };
  expect([letter.to.length, series, visibleTo]).toEqual([2, 'surat', 'citizen']);
  await addOutputs(database, tenant, { documents: [sheet] });
  const { number } = await aFiledCase(database, tenant, wib('2026-03-02 09:00'));
  const first = await draftDocument(officer, number, 'lembar', WORDS);
  const second = await draftDocument(officer, number, 'lembar', WORDS);
  expect([first.isIssued, second]).toEqual([false, first]);
  await expect(
    issueDocument(officer, { number, document: 'lembar', expectedVersion: first.version }, WORDS),
  ).rejects.toMatchObject({ code: 'not-found' });
});

test('a sheet of a confidential case names nobody, its letter does, and each opening of it is written down', async () => {
  const { tenant, officer } = await anAgency('kota-kop-rahasia');
  const sheet = {
    ...{ slug: 'lembar', name: { id: 'Lembar' }, title: 'LEMBAR', workflows: ['pengaduan-contoh'] },
    ...{ by: ['officer'], blocks: [{ facts: [{ label: 'Dari', shows: 'name' }] }] },
  };
  await addOutputs(database, tenant, { documents: [sheet] });
  const secret = { identity: 'confidential' } as const;
  const { number } = await aFiledCase(database, tenant, wib('2026-03-02 09:00'), secret);
  const named = await aFiledCase(database, tenant, wib('2026-03-02 09:00'));
  const openings = async (): Promise<number> =>
    withTenant(database.db, tenant.id, async (tx) => {
      const rows = await tx.select().from(auditEvents).where(eq(auditEvents.tenantId, tenant.id));
      return rows.filter(({ action }) => action === 'case-contact-read').length;
    });
  const { paper } = await draftDocument(officer, number, 'lembar', WORDS);
  expect([paper.blocks, paper.secret, await openings()]).toEqual([
    [{ facts: [{ label: 'Dari', value: 'withheld' }] }],
    true,
    0,
  ]);
  const { sequence } = await issue(officer, number);
  expect(await openings()).toBe(2);
  const issued = await readIssuedDocument(officer, number, sequence);
  expect([issued.paper.letter?.to, issued.paper.secret, await openings()]).toEqual([['Budi'], true, 3]);
  const plain = await draftDocument(officer, named.number, 'lembar', WORDS);
  expect([plain.paper.blocks, plain.paper.secret, await openings()]).toEqual([
    [{ facts: [{ label: 'Dari', value: 'Budi' }] }],
    undefined,
    3,
  ]);
});
