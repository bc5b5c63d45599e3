import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { draftDocument, viewCase, type OwnCaseKey, type PaperWording } from '@maklumat/operations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ShippedOffice } from './testing/shipped-office';

const ANSWERS = { information: 'Laporan anggaran 2025.', purpose: 'Penelitian', 'how-given': 'soft-copy' };
const WORDING: PaperWording = {
  value: (value) => (value.kind === 'text' ? value.text : value.kind),
  day: (on) => on,
  missing: '-',
};
const DESK = 'petugas-pelayanan';
const text = (words: string) => ({ kind: 'text', text: words }) as const;
const chosen = (id: string) => ({ kind: 'options', ids: [id] }) as const;
const GRANTED = {
  ...{ decision: chosen('whole'), notice: text('Dapat diambil.'), held: chosen('us') },
  form: chosen('hard-copy'),
};
const GIVEN = {
  entry: text('1'),
  what: text('Laporan 2025'),
  form: chosen('soft-copy'),
  receipt: chosen('signed'),
};

let database: TestDatabase;
let office: ShippedOffice;
beforeAll(async () => {
  database = await openTestDatabase();
  office = await ShippedOffice.thatRuns(database, 'keberatan-informasi');
  expect(await office.publish(DESK, 'ppid', '2026-06-01 08:00')).toBe('1');
});
afterAll(() => database.close());

async function atTheDesk(local: string): Promise<OwnCaseKey> {
  const answers = { ...ANSWERS, 'identity-given': 'shown' };
  return office.record(DESK, local, { workflow: 'ppid', answers, channel: 'desk' });
}

async function online(local: string): Promise<OwnCaseKey> {
  const filed = await office.file(local, 'ppid', ANSWERS, { scan: true });
  if (!('number' in filed)) throw new Error(filed.join());
  return filed;
}

test('no request for information is taken without identity: a scan on the web, a copy or a look at the desk', async () => {
  const at = '2026-06-02 09:00';
  expect(await office.file(at, 'ppid', ANSWERS, { scan: false })).toEqual(['identity']);
  await online(at);
  const unshown = { workflow: 'ppid', answers: ANSWERS, channel: 'desk' };
  await expect(office.record(DESK, at, unshown)).rejects.toThrow('input-missing');
  await atTheDesk(at);
});

test('a letter without identity is recorded, and the applicant asked for it', async () => {
  const at = '2026-06-02 09:00';
  const { number } = await office.record(DESK, at, { workflow: 'ppid', answers: ANSWERS });
  const question = text('Kirim fotokopi identitas Anda.');
  await office.act(DESK, at, number, 'ask', { missing: chosen('identity'), question });
});

test('nobody objects without identity: a scan on the web, a copy or a look at the desk', async () => {
  const key = await online('2026-06-02 09:00');
  await office.act(DESK, '2026-06-02 10:00', key.number, 'give-from-list', GIVEN);
  const typed = { ground: ['not-met'], reason: ['Tidak lengkap.'] };
  const at = '2026-06-03 09:00';
  await expect(office.send(key, at, 'object', typed, { scan: false })).rejects.toThrow('input-missing');
  const recorded = { 'came-by': chosen('desk'), ground: chosen('not-met'), reason: text('Tidak lengkap.') };
  await expect(office.act(DESK, at, key.number, 'record-objection', recorded)).rejects.toThrow(
    'input-missing',
  );
  const shown = { ...recorded, 'identity-given': chosen('shown') };
  await office.act(DESK, at, key.number, 'record-objection', shown);
  expect((await office.read(key, at)).linked).toHaveLength(1);
});

test('who is at the desk signs the receipt; what came over the web may go without', async () => {
  const at = '2026-06-02 09:00';
  const unsigned = { ...GIVEN, receipt: chosen('online') };
  const desk = await atTheDesk(at);
  await expect(office.act(DESK, at, desk.number, 'give-from-list', unsigned)).rejects.toThrow(
    'option-unknown',
  );
  const offered = (await viewCase(office.official(DESK, at), desk.number)).acts
    .find(({ id }) => id === 'give-from-list')
    ?.inputs.find(({ id }) => id === 'receipt');
  expect(offered?.options.map(({ id }) => id)).toEqual(['signed']);
  await office.act(DESK, at, desk.number, 'give-from-list', GIVEN);
  await office.act(DESK, at, (await online(at)).number, 'give-from-list', unsigned);
});

test('what was granted and not handed over comes back every seven working days, and can then be closed', async () => {
  const key = await online('2026-06-02 09:00');
  await office.act(DESK, '2026-06-02 10:00', key.number, 'pass-to-ppid');
  await office.act('ppid', '2026-06-03 09:00', key.number, 'give-notice', GRANTED);
  const close = async (local: string) =>
    office.act(DESK, local, key.number, 'close-uncollected', {
      reason: text('Tidak diambil, masih tersedia.'),
    });
  const reminders = async (local: string) =>
    (await viewCase(office.official('ppid', local), key.number)).history.filter(
      ({ body }) => body.type === 'transitioned' && body.transition === 'remind-hand-over',
    ).length;
  await expect(close('2026-06-12 09:00')).rejects.toThrow('window-closed');
  // The seventh working day after the 3rd is the 12th.
  await office.pass('2026-06-12 15:00');
  expect(await reminders('2026-06-12 15:00')).toBe(0);
  await office.pass('2026-06-15 08:00');
  expect(await reminders('2026-06-15 08:00')).toBe(1);
  // Reminded on the 15th; the 16th is a holiday, so the seventh working day after it is the 25th.
  await office.pass('2026-06-26 08:00');
  expect(await reminders('2026-06-26 08:00')).toBe(2);
  await close('2026-06-26 09:00');
  const read = await office.read(key, '2026-06-26 10:00');
  expect([read.label.id, read.outcome]).toEqual(['Ditutup, informasi tidak diambil', 'closed-on-silence']);
  expect(read.acts.map(({ id }) => id)).toContain('object');
  await office.pass('2026-08-25 08:00');
  expect(await reminders('2026-08-25 08:00')).toBe(2);
});

test('an assistant PPID sees the requests for data that were passed to its unit, and no others', async () => {
  const at = '2026-06-02 09:00';
  const data = { workflow: 'permintaan-data', answers: { data: 'Jumlah titik wifi.', purpose: 'Skripsi' } };
  const { number } = await office.record(DESK, at, data);
  const assistant = office.official('ppid-pembantu@other', at);
  await expect(viewCase(assistant, number)).rejects.toThrow('not-found');
  await office.act(DESK, at, number, 'find-in-list', { where: chosen('routed') });
  await expect(viewCase(assistant, number)).rejects.toThrow('not-found');
  await office.act(DESK, at, number, 'pass-to-assistant', { unit: chosen(office.otherUnit) });
  expect((await viewCase(assistant, number)).number).toBe(number);
  await office.act('ppid-pembantu@other', at, number, 'ask-own-unit', { request: text('Titik wifi') });
  await office.act('perangkat-daerah@other', at, number, 'supply-assistant', { supplied: text('12 titik') });
  const handed = { what: text('12 titik'), receipt: chosen('signed') };
  await expect(office.act('ppid-pembantu', at, number, 'assistant-hand-over', handed)).rejects.toThrow();
  await office.act('ppid-pembantu@other', at, number, 'assistant-hand-over', handed);
});

test('whoever makes a notice or a receipt signs it', async () => {
  const at = '2026-06-02 09:00';
  const { number } = await online(at);
  await office.act(DESK, at, number, 'pass-to-assistant', { unit: chosen(office.unit) });
  await office.act('ppid-pembantu', at, number, 'assistant-notice', GRANTED);
  const handed = { what: text('Laporan 2025'), receipt: chosen('signed') };
  await office.act('ppid-pembantu', at, number, 'hand-over', handed);
  const signs = async (role: string, document: string) => {
    const { paper } = await draftDocument(office.official(role, at), number, document, WORDING);
    const given = paper.blocks.flatMap((block) => ('signatures' in block ? block.signatures : []));
    return (paper.signatory ?? given.at(-1))?.post;
  };
  expect(await signs('ppid-pembantu', 'pemberitahuan-ppid')).toBe('PPID Pembantu');
  expect(await signs('ppid', 'pemberitahuan-ppid')).toBe('PPID');
  expect(await signs('ppid-pembantu', 'bukti-penerimaan-informasi')).toBe('PPID Pembantu');
  expect(await signs(DESK, 'bukti-penerimaan-informasi')).toBe('Petugas pelayanan informasi');
});

test('an official records who went straight to the Commission, once', async () => {
  const at = '2026-06-02 09:00';
  const key = await online(at);
  await office.act(DESK, at, key.number, 'give-from-list', GIVEN);
  await office.send(key, at, 'object', { ground: ['not-met'], reason: ['Tidak lengkap.'] });
  const objection = await office.opened(key, at);
  await office.act(DESK, at, objection.number, 'pass-to-superior');
  await office.act('atasan-ppid', at, objection.number, 'examine', { finding: text('Lengkap.') });
  await office.act('atasan-ppid', at, objection.number, 'answer', {
    ...{ decision: chosen('part'), answer: text('Sebagian.'), superior: text('Sekretaris Daerah') },
  });
  const summons = { commission: text('Komisi Informasi Provinsi'), register: text('012/REG/2026') };
  // The summons may come after the window has closed.
  await office.act('ppid', '2026-07-20 09:00', objection.number, 'record-commission', summons);
  await expect(
    office.act('ppid', '2026-07-20 10:00', objection.number, 'record-commission', summons),
  ).rejects.toThrow('window-closed');
});

test('what is given from the list is named by its number there; nobody gives what is exempt from it', async () => {
  const at = '2026-06-02 10:00';
  const excluded = await office.publish(DESK, 'ppid', '2026-06-01 09:00', 'excluded');
  const { number } = await office.record(DESK, at, {
    ...{ workflow: 'ppid', channel: 'desk', answers: { ...ANSWERS, 'identity-given': 'shown' } },
  });
  const { entry: _number, ...unnamed } = GIVEN;
  for (const [entry, code] of [
    ['', 'input-missing'],
    ['99', 'entry-unknown'],
    ['satu', 'entry-unknown'],
    [excluded, 'entry-excluded'],
  ] as const)
    await expect(
      office.act(DESK, at, number, 'give-from-list', { ...unnamed, entry: text(entry) }),
    ).rejects.toThrow(code);
  await office.act(DESK, at, number, 'give-from-list', GIVEN);
});

test('what is refused as exempt names its article and the consequence test, and says why in more than a word', async () => {
  const at = '2026-06-02 10:00';
  const key = await online(at);
  await office.act(DESK, at, key.number, 'pass-to-ppid');
  const refuse = (more: Record<string, ReturnType<typeof text> | ReturnType<typeof chosen>>) =>
    office.act('ppid', at, key.number, 'refuse', {
      ...{ ground: chosen('exempt'), form: chosen('soft-copy') },
      reason: text('Membukanya menunjukkan siapa yang melapor.'),
      ...more,
    });
  const test = { 'decision-number': text('7/UK/2026'), 'decision-date': text('2026-03-02') };
  const article = text('Pasal 17 huruf h UU 14/2008');
  await expect(refuse({})).rejects.toThrow('input-missing');
  await expect(refuse({ ...test })).rejects.toThrow('input-missing');
  await expect(refuse({ ...test, article, 'decision-date': text('2026-12-31') })).rejects.toThrow(
    'in-the-future',
  );
  await expect(refuse({ ...test, article, reason: text('x') })).rejects.toThrow('input-too-short');
  await refuse({ ...test, article });
});
