import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { draftDocument, viewCase, viewRegister, type OwnCaseKey } from '@maklumat/operations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ShippedOffice } from './testing/shipped-office';

const DESK = 'petugas-pelayanan';
const AT = '2026-06-02 09:00';
const text = (words: string) => ({ kind: 'text', text: words }) as const;
const chosen = (id: string) => ({ kind: 'options', ids: [id] }) as const;
const GRANTED = {
  ...{ decision: chosen('whole'), notice: text('Dapat diambil.'), held: chosen('us') },
  form: chosen('hard-copy'),
};
const FROM_LIST = {
  entry: text('1'),
  what: text('Laporan 2025'),
  form: chosen('soft-copy'),
  receipt: chosen('signed'),
};
const REFUSED = {
  ground: chosen('not-held'),
  reason: text('Dokumen itu tidak ada pada dinas ini.'),
  form: chosen('none'),
};
const EXEMPT = {
  ...{ ground: chosen('exempt'), article: text('Pasal 17 huruf h UU 14/2008') },
  ...{ 'decision-number': text('7/UK/2026'), 'decision-date': text('2026-03-02') },
};
const HANDED = { what: text('Laporan 2025'), receipt: chosen('signed') };
const OBJECTED = { ground: ['not-met'], reason: ['Tidak lengkap.'] };

let database: TestDatabase;
let office: ShippedOffice;
beforeAll(async () => {
  database = await openTestDatabase();
  office = await ShippedOffice.thatRuns(database, 'keberatan-informasi');
  expect(await office.publish(DESK, 'ppid', '2026-06-01 08:00')).toBe('1');
});
afterAll(() => database.close());

/** A request of which the letter says no more than what it asks for. */
async function requested(
  workflow = 'ppid',
  answers = { information: 'Laporan 2025.' } as object,
): Promise<OwnCaseKey> {
  return office.record(DESK, AT, { workflow, answers: answers as Record<string, string> });
}

/** Columns of a row of a register that show nothing, and its status. */
async function blanksOf(register: string, local: string): Promise<Map<string, string[]>> {
  const asked = { register, month: '2026-06', query: '' };
  const { columns, rows } = await viewRegister(office.official('atasan-ppid', local), asked, 1);
  const status = columns.findIndex(({ id }) => id === 'Status');
  return new Map(
    rows.map(({ cells }) => {
      const shown = cells[status];
      const empty = columns.flatMap(({ id }, at) => (cells[at] == null ? [id] : []));
      return [shown?.kind === 'text' ? shown.text : '', empty];
    }),
  );
}

test('no column of the register of requests is blank for a request that ended, however it did', async () => {
  const listed = await requested();
  await office.act(DESK, AT, listed.number, 'give-from-list', FROM_LIST);
  const refused = await requested();
  await office.act(DESK, AT, refused.number, 'pass-to-ppid');
  await office.act('ppid', AT, refused.number, 'refuse', REFUSED);
  const uncollected = await requested();
  await office.act(DESK, AT, uncollected.number, 'pass-to-ppid');
  await office.act('ppid', AT, uncollected.number, 'give-notice', GRANTED);
  await office.pass('2026-06-20 08:00');
  await office.act(DESK, '2026-06-22 09:00', uncollected.number, 'close-uncollected', {
    reason: text('Tidak diambil.'),
  });
  await office.send(await requested(), AT, 'withdraw', {});
  const blanks = await blanksOf('register-permohonan-informasi', '2026-06-23 09:00');
  expect([...blanks.keys()].toSorted()).toEqual([
    'Ditarik kembali',
    'Ditolak',
    'Ditutup, informasi tidak diambil',
    'Informasi diberikan',
  ]);
  expect([...blanks.values()].flat()).toEqual([]);
});

test('nor for one that was granted and handed over; of one that goes on the rest is still open', async () => {
  const handed = await requested();
  await office.act(DESK, AT, handed.number, 'pass-to-ppid');
  await office.act('ppid', AT, handed.number, 'give-notice', GRANTED);
  await office.act(DESK, AT, handed.number, 'hand-over', HANDED);
  await requested();
  const blanks = await blanksOf('register-permohonan-informasi', '2026-06-03 09:00');
  expect(blanks.get('Informasi diberikan')).toEqual([]);
  expect(blanks.get('Terdaftar')).toContain('Keputusan');
});

test('no column of the register of data requests is blank for a request that ended', async () => {
  const data = { data: 'Jumlah titik wifi.' };
  const given = await requested('permintaan-data', data);
  await office.act(DESK, AT, given.number, 'find-in-list', {
    ...{ where: chosen('in-dip-indirect'), entry: text('1') },
  });
  await office.act(DESK, AT, given.number, 'hand-over-at-once', HANDED);
  const refused = await requested('permintaan-data', data);
  await office.act(DESK, AT, refused.number, 'find-in-list', { where: chosen('routed') });
  await office.act(DESK, AT, refused.number, 'pass-to-ppid');
  await office.act('ppid', AT, refused.number, 'refuse', {
    ...EXEMPT,
    reason: text('Membukanya menunjukkan siapa yang melapor.'),
  });
  await office.send(await requested('permintaan-data', data), AT, 'withdraw', {});
  const blanks = await blanksOf('register-permintaan-data', '2026-06-03 09:00');
  expect([...blanks.keys()].toSorted()).toEqual(['Data diserahkan', 'Ditarik kembali', 'Ditolak']);
  expect([...blanks.values()].flat()).toEqual([]);
});

test('no column of the register of objections is blank for one that ended, however it did', async () => {
  const objected = async (): Promise<OwnCaseKey> => {
    const key = await requested();
    await office.act(DESK, AT, key.number, 'give-from-list', FROM_LIST);
    await office.send(key, AT, 'object', OBJECTED);
    return office.opened(key, AT);
  };
  const superior = text('Sekretaris Daerah');
  const examined = async (): Promise<string> => {
    const { number } = await objected();
    await office.act(DESK, AT, number, 'pass-to-superior');
    await office.act('atasan-ppid', AT, number, 'examine', { finding: text('Sudah diperiksa.') });
    return number;
  };
  const answer = { decision: chosen('part'), answer: text('Sebagian.') };
  const upheld = await examined();
  await expect(office.act('atasan-ppid', AT, upheld, 'answer', answer)).rejects.toThrow('input-missing');
  await office.act('atasan-ppid', AT, upheld, 'answer', { ...answer, superior });
  const refusal = { ...EXEMPT, answer: text('Membukanya menunjukkan siapa yang melapor.'), superior };
  await office.act('atasan-ppid', AT, await examined(), 'refuse', refusal);
  await office.send(await objected(), AT, 'withdraw', {});
  const blanks = await blanksOf('register-keberatan', '2026-06-03 09:00');
  expect([...blanks.keys()].toSorted()).toEqual([
    'Keberatan dicabut',
    'Keberatan dijawab',
    'Surat penolakan diberikan',
  ]);
  expect([...blanks.values()].flat()).toEqual([]);
});

test('the superior’s own name is there to begin with, and signs the letter in the words that were sent', async () => {
  const key = await requested();
  await office.act(DESK, AT, key.number, 'give-from-list', FROM_LIST);
  await office.send(key, AT, 'object', OBJECTED);
  const { number } = await office.opened(key, AT);
  await office.act(DESK, AT, number, 'pass-to-superior');
  await office.act('atasan-ppid', AT, number, 'examine', { finding: text('Sudah diperiksa.') });
  const superior = office.official('atasan-ppid', AT);
  const { acts } = await viewCase(superior, number);
  const suggested = acts.flatMap(({ id, inputs }) =>
    inputs
      .filter((input) => input.id === 'superior')
      .map(({ suggestion }) => `${id}: ${suggestion?.id ?? ''}`),
  );
  const { displayName } = superior.official;
  expect(suggested.toSorted()).toEqual([`answer: ${displayName}`, `refuse: ${displayName}`]);
  await office.act('atasan-ppid', AT, number, 'answer', {
    ...{ decision: chosen('part'), answer: text('Sebagian.') },
    superior: text('Hj. Ratna, Sekretaris Daerah'),
  });
  const { paper, unnamed } = await draftDocument(superior, number, 'jawaban-keberatan', {
    value: (value) => (value.kind === 'text' ? value.text : value.kind),
    ...{ day: (on: string) => on, missing: '–' },
  });
  expect([paper.signatory?.name, unnamed]).toEqual(['Hj. Ratna, Sekretaris Daerah', []]);
});
