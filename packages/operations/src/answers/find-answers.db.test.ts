import { newId } from '@maklumat/db';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publicContext, type OfficialContext, type TenantRef } from '../context';
import { addRole } from '../testing/add-role';
import { anOfficial } from '../testing/an-office';
import { publishWorkflow, recordPlainYears } from '../testing/publish-workflow';
import { wib } from '../testing/walk-case';
import { decideAnswer, findAnswers, listPublicAnswers, proposeAnswer } from './index';

const NOW = wib('2026-11-24 09:00');

let database: TestDatabase;
let tenant: TenantRef;
let official: OfficialContext;

beforeAll(async () => {
  database = await openTestDatabase();
  await recordPlainYears(database);
  tenant = await publishWorkflow(database, 'contoh-kota');
  await addRole(database, tenant, {
    ...{ slug: 'analis', writes: ['question-answers'], approves: ['question-answers'] },
  });
  official = await anOfficial(database, tenant, [{ role: 'analis', unit: null }], NOW);
  const other = await anOfficial(database, tenant, [{ role: 'analis', unit: null }], NOW);
  await publish(
    other,
    'Bagaimana mengganti KTP yang hilang?',
    'Bawa surat kehilangan dari polisi.',
    'ktp-el',
  );
  await publish(other, 'Kapan sampah diangkut?', 'Senin dan Kamis pagi.', 'truk sampah, kebersihan');
  await publish(other, 'Berapa biaya mengganti kartu keluarga?', 'Tidak dipungut biaya.', 'kk', 'pengaduan');
  await proposeAnswer(official, proposal('Usulan tentang KTP', 'Belum disetujui.', ''));
});
afterAll(() => database.close());

function proposal(question: string, answer: string, keywords: string, service: string | null = null) {
  return {
    ...{ submissionId: newId(), code: null, expected: null, from: null, confirmed: [] },
    draft: { question, answer, keywords, service, unit: 'dinas-pupr', validUntil: '2027-11-24' },
  };
}

async function publish(approver: OfficialContext, ...words: Parameters<typeof proposal>): Promise<void> {
  const sent = await proposeAnswer(official, proposal(...words));
  const code = sent.ok ? sent.code : '';
  await decideAnswer(approver, { code, expected: 1, decision: 'publish', reason: '' });
}

test.each<[asked: string, found: string[], why: string]>([
  ['ktp hilang', ['Bagaimana mengganti KTP yang hilang?'], 'all the words'],
  [
    'saya mau tanya bagaimana cara mengganti ktp yang hilang',
    ['Bagaimana mengganti KTP yang hilang?', 'Berapa biaya mengganti kartu keluarga?'],
    'talk, the best first',
  ],
  ['kehilangan', ['Bagaimana mengganti KTP yang hilang?'], 'a stem'],
  ['jadwal angkut sampah', ['Kapan sampah diangkut?'], 'some of the words'],
  ['samp', ['Kapan sampah diangkut?'], 'a word half typed'],
  ['kebersihan', ['Kapan sampah diangkut?'], 'a keyword'],
  ['sampha', ['Kapan sampah diangkut?'], 'a word misspelled'],
  ['bagaimana cara untuk', [], 'words that name nothing'],
  ['usulan', [], 'what nobody has approved'],
  ['%', [], 'a sign'],
  ["' | & ! : * (", [], 'signs of the query’s own language'],
])('"%s" finds %o: %s', async (asked, found) => {
  expect((await findAnswers(official, asked)).map(({ question }) => question)).toEqual(found);
});

test('an answer is found with what is read out: its unit and the day until which it holds', async () => {
  expect(await findAnswers(official, 'truk sampah')).toEqual([
    {
      ...{ code: expect.stringMatching(/^[2-9a-z]{5}$/) as unknown, question: 'Kapan sampah diangkut?' },
      ...{ answer: 'Senin dan Kamis pagi.', unit: { id: 'Dinas Pekerjaan Umum' } },
      ...{ validUntil: '2027-11-24', fits: 'all' },
    },
  ]);
});

test('an entry says whether it has all the words, so that a page can say that nothing answers the question', async () => {
  const fits = async (asked: string) => [
    ...new Set((await findAnswers(official, asked)).map((one) => one.fits)),
  ];
  expect(await fits('truk sampah')).toEqual(['all']);
  expect(await fits('truk gajah terbang')).toEqual(['some']);
  expect(await fits('gajah terbang')).toEqual([]);
});

test('everybody reads them by service, the others last, and searches them', async () => {
  const ctx = publicContext(database.db, tenant, NOW);
  const all = await listPublicAnswers(ctx, { query: null, service: null });
  expect(all.groups.map(({ service, answers }) => [service?.slug ?? null, answers.length])).toEqual([
    ['pengaduan', 1],
    [null, 2],
  ]);
  expect(all).toMatchObject({ total: 3, shown: 3, match: 'exact' });
  const searched = await listPublicAnswers(ctx, { query: 'ganti ktp', service: null });
  expect(searched.groups[0]?.answers[0]?.question).toBe('Bagaimana mengganti KTP yang hilang?');
  const ofService = await listPublicAnswers(ctx, { query: null, service: 'pengaduan' });
  expect(ofService.groups.flatMap(({ answers }) => answers.map(({ question }) => question))).toEqual([
    'Berapa biaya mengganti kartu keluarga?',
  ]);
  expect(await listPublicAnswers(ctx, { query: 'layang-layang', service: null })).toMatchObject({
    ...{ match: 'none', shown: 0, total: 3 },
  });
});
