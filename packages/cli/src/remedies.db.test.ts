import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { viewRegister, type OwnCaseKey } from '@maklumat/operations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ShippedOffice } from './testing/shipped-office';

const WANTED = {
  workflow: 'ppid',
  answers: {
    information: 'Laporan anggaran 2025.',
    purpose: 'Penelitian',
    'how-given': 'soft-copy',
    occupation: 'Dosen',
  },
};
const UNANSWERED = { ground: ['not-answered'], reason: ['Sudah lewat batasnya.'] };
const text = (words: string) => ({ kind: 'text', text: words }) as const;
const chosen = (id: string) => ({ kind: 'options', ids: [id] }) as const;
const EXEMPT = {
  ...{ ground: chosen('exempt'), article: text('Pasal 17 huruf h UU 14/2008') },
  ...{ 'decision-number': text('7/UK/2026'), 'decision-date': text('2026-03-02') },
};

let database: TestDatabase;
let office: ShippedOffice;
beforeAll(async () => {
  database = await openTestDatabase();
  office = await ShippedOffice.thatRuns(database, 'keberatan-informasi');
  await office.publish(DESK, 'ppid', '2026-06-01 08:00');
});
afterAll(() => database.close());

const DESK = 'petugas-pelayanan';

async function requested(): Promise<OwnCaseKey> {
  return office.record(DESK, '2026-06-02 09:00', WANTED);
}

/** A request whose ten working days, with the holiday of 16 June among them, went by on 17 June. */
async function unanswered(): Promise<OwnCaseKey> {
  const key = await requested();
  await office.pass('2026-06-18 08:00');
  return key;
}

test('silence past the limit opens the objection, not a day before, and once', async () => {
  const key = await requested();
  await office.pass('2026-06-17 15:00');
  expect(await office.acts(key, '2026-06-17 15:00')).toEqual(['withdraw']);
  await office.pass('2026-06-18 08:00');
  const read = await office.read(key, '2026-06-18 09:00');
  expect(read.openUntil).toEqual({ 'object-to-silence': { dueOn: '2026-07-30' } });
  await office.send(key, '2026-06-18 09:00', 'object-to-silence', UNANSWERED);
  const objection = await office.read(await office.opened(key, '2026-06-18 09:00'), '2026-06-18 09:00');
  expect([objection.name.id, objection.status.dueOn]).toEqual(['Keberatan Informasi Publik', '2026-07-30']);
  expect(await office.acts(key, '2026-06-18 09:00')).toEqual(['withdraw']);
});

test('who objected to silence may object to the refusal that came after it', async () => {
  const key = await unanswered();
  await office.send(key, '2026-06-18 09:00', 'object-to-silence', UNANSWERED);
  await office.act('ppid', '2026-06-19 09:00', key.number, 'pass-to-ppid');
  await office.act('ppid', '2026-06-19 09:10', key.number, 'refuse', {
    ...{ ...EXEMPT, reason: text('Memuat data pribadi pelapor.'), form: chosen('soft-copy') },
  });
  expect(await office.acts(key, '2026-06-19 10:00')).toEqual(['object', 'rate']);
  const typed = { ground: ['exempt'], reason: ['Dapat dihitamkan.'] };
  await office.send(key, '2026-06-19 10:00', 'object', typed);
  const { linked } = await office.read(key, '2026-06-19 10:00');
  expect(linked.map(({ relation, label }) => [relation, label.id])).toEqual([
    ['opened-here', 'Keberatan terdaftar'],
    ['opened-here', 'Keberatan terdaftar'],
  ]);
});

test('an officer records the objection to silence of somebody who came', async () => {
  const key = await unanswered();
  await office.act(DESK, '2026-06-18 09:00', key.number, 'record-objection-to-silence', {
    ...{ 'came-by': chosen('desk'), 'identity-given': chosen('shown') },
    ...{ ground: chosen('not-answered'), reason: text('Belum dijawab.') },
  });
  expect((await office.read(key, '2026-06-18 10:00')).linked).toHaveLength(1);
});

test('a superior who is silent for thirty working days leaves fourteen to take it on, in the dispute too', async () => {
  const key = await unanswered();
  await office.send(key, '2026-06-18 09:00', 'object-to-silence', UNANSWERED);
  const objection = await office.opened(key, '2026-06-18 09:00');
  expect(await office.acts(objection, '2026-07-30 15:00')).toEqual(['withdraw']);
  await office.pass('2026-07-31 08:00');
  const read = await office.read(objection, '2026-07-31 09:00');
  const until = { dueOn: '2026-08-21' };
  expect(read.openUntil).toEqual({ 'dispute-silence': until, 'file-silence-with-commission': until });
  await office.send(objection, '2026-08-03 09:00', 'dispute-silence', { reason: ['Tidak dijawab.'] });
  const dispute = await office.opened(objection, '2026-08-03 09:00');
  const { openUntil } = await office.read(dispute, '2026-08-03 09:00');
  expect(openUntil).toEqual({ 'file-with-commission': until });
  expect(await office.acts(objection, '2026-08-24 09:00')).toEqual(['withdraw']);
});

test('the superior appoints the team that the principal PPID has formed, and none before', async () => {
  const key = await unanswered();
  await office.send(key, '2026-06-18 09:00', 'object-to-silence', UNANSWERED);
  const objection = await office.opened(key, '2026-06-18 09:00');
  await office.pass('2026-07-31 08:00');
  await office.send(objection, '2026-07-31 09:00', 'dispute-silence', { reason: ['Tidak dijawab.'] });
  const { number } = await office.opened(objection, '2026-07-31 09:00');
  const appoint = async (local: string) =>
    office.act('atasan-ppid', local, number, 'appoint-team', { decision: text('Ditetapkan.') });
  await expect(appoint('2026-08-03 09:00')).rejects.toThrow('window-closed');
  await office.act('ppid-utama', '2026-08-03 10:00', number, 'form-team', {
    ...{ chair: text('Ketua'), assistants: text('Dua orang'), legal: text('Satu'), functional: text('Satu') },
  });
  await appoint('2026-08-03 11:00');
});

test('what the unit gives an assistant comes back to the assistant, who answers and whom an order reaches', async () => {
  const key = await requested();
  const at = '2026-06-03 09:00';
  const unit = chosen(office.unit);
  await office.act(DESK, at, key.number, 'pass-to-assistant', { unit });
  await office.act('ppid-pembantu', at, key.number, 'ask-own-unit', { request: text('Laporan') });
  await office.act('perangkat-daerah', at, key.number, 'supply-assistant', { supplied: text('12 halaman') });
  expect((await office.read(key, at)).label.id).toBe('Informasi sudah di PPID Pembantu');
  await office.act('ppid-pembantu', at, key.number, 'assistant-notice', {
    ...{ decision: chosen('part'), notice: text('Sebagian dihitamkan.') },
    ...{ held: chosen('us'), form: chosen('soft-copy') },
  });
  await office.act('ppid-pembantu', at, key.number, 'hand-over', {
    ...{ what: text('Laporan'), receipt: chosen('signed') },
  });
  await office.send(key, at, 'object', { ground: ['not-met'], reason: ['Tidak lengkap.'] });
  const { number } = await office.opened(key, at);
  await office.act(DESK, at, number, 'pass-to-superior');
  await office.act('atasan-ppid', at, number, 'examine', { finding: text('Belum lengkap.') });
  await office.act('atasan-ppid', at, number, 'order-assistant', { unit, order: text('Lengkapi.') });
  await office.act('ppid-pembantu', at, number, 'supply', { supplied: text('Lengkap.') });
});

test('a request for data has its date from filing, and the same objection to silence', async () => {
  const key = await office.record(DESK, '2026-06-02 09:00', {
    ...{ workflow: 'permintaan-data', answers: { data: 'Jumlah titik wifi.', purpose: 'Skripsi' } },
  });
  const read = await office.read(key, '2026-06-02 10:00');
  expect(read.status.dueOn).toBe('2026-06-17');
  expect(read.registrations.map(({ name }) => name.id)).toEqual(['Nomor pendaftaran permintaan data']);
  await office.act(DESK, '2026-06-02 10:00', key.number, 'find-in-list', { where: chosen('routed') });
  await office.act(DESK, '2026-06-02 10:10', key.number, 'pass-to-ppid');
  await office.pass('2026-06-18 08:00');
  await office.send(key, '2026-06-18 09:00', 'object-to-silence', UNANSWERED);
  expect((await office.read(key, '2026-06-18 09:00')).linked).toHaveLength(1);
});

test('the thirty minutes at the desk open no objection', async () => {
  const key = await office.record(DESK, '2026-06-02 09:00', {
    ...{ workflow: 'permintaan-data', answers: { data: 'Jumlah titik wifi.', purpose: 'Skripsi' } },
  });
  await office.act(DESK, '2026-06-02 09:05', key.number, 'find-in-list', {
    ...{ where: chosen('in-dip'), entry: text('1') },
  });
  await office.pass('2026-06-02 10:00');
  expect(await office.acts(key, '2026-06-02 10:00')).toEqual(['withdraw']);
});

test('the register of objections names the request, its number and what was decided', async () => {
  const key = await office.record(DESK, '2026-09-01 09:00', WANTED);
  await office.act(DESK, '2026-09-01 10:00', key.number, 'pass-to-ppid');
  await office.act('ppid', '2026-09-01 10:10', key.number, 'refuse', {
    ...{ ...EXEMPT, reason: text('Memuat data pribadi pelapor.'), form: chosen('soft-copy') },
  });
  await office.send(key, '2026-09-02 09:00', 'object', { ground: ['exempt'], reason: ['Dihitamkan saja.'] });
  const { number } = await office.opened(key, '2026-09-02 09:00');
  await office.act(DESK, '2026-09-02 10:00', number, 'pass-to-superior');
  await office.act('atasan-ppid', '2026-09-02 10:10', number, 'examine', { finding: text('Tetap.') });
  await office.act('atasan-ppid', '2026-09-02 10:20', number, 'refuse', {
    ...{ ...EXEMPT, answer: text('Informasi itu tetap dikecualikan.'), superior: text('Sekretaris Daerah') },
  });
  const asked = { register: 'register-keberatan', month: '2026-09', query: '' };
  const { columns, rows } = await viewRegister(office.official('atasan-ppid', '2026-09-03 09:00'), asked, 1);
  const cellOf = (label: string) => rows[0]?.cells[columns.findIndex(({ id }) => id === label)];
  const [registration] = (await office.read(key, '2026-09-03 09:00')).registrations;
  expect(cellOf('Nomor pendaftaran permohonan')).toEqual({ kind: 'text', text: registration?.number });
  expect(cellOf('Informasi yang diminta')).toEqual({ kind: 'text', text: 'Laporan anggaran 2025.' });
  expect(cellOf('Pekerjaan')).toEqual({ kind: 'text', text: 'Dosen' });
  expect(cellOf('Keputusan Atasan PPID')).toEqual({ kind: 'text', text: 'Surat penolakan diberikan' });
});
