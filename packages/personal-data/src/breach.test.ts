import { describe, expect, test } from 'vitest';
import { BreachRecord, breachFault, breachNotices, noticeFacts } from './breach';

const FOUND = '2026-05-01T07:30:00.000Z';
const RECORD: BreachRecord = {
  ...{ title: 'Surel salah kirim', happenedAt: '2026-05-01T02:00:00.000Z', foundAt: FOUND },
  ...{ data: ['name', 'contact'], what: 'Daftar pelapor terkirim ke dinas lain.', people: 12 },
  ...{ isEstimate: false, cause: 'Alamat salah dipilih.', handling: 'Penerima diminta menghapus.' },
  ...{ recovery: 'Surel ditarik kembali.', prevention: '', publicReason: null },
  told: { persons: null, institution: null, public: null },
};
const told = (at: string) => ({ at, how: 'Surel' });

function notices(change: Partial<BreachRecord>, now: string): string[] {
  return breachNotices(noticeFacts({ ...RECORD, ...change }), new Date(now)).map(
    ({ to, dueAt, toldAt, isLate }) =>
      `${to} ${dueAt.toISOString()} ${toldAt === null ? 'owed' : 'told'}${isLate ? ' late' : ''}`,
  );
}

describe('who has to be told, by when', () => {
  const DUE = '2026-05-04T07:30:00.000Z';

  test('the persons and the institution, within 72 hours of finding it, weekend or not', () => {
    expect(notices({}, DUE)).toEqual([`persons ${DUE} owed`, `institution ${DUE} owed`]);
    expect(notices({}, '2026-05-04T07:30:00.001Z')).toEqual([
      `persons ${DUE} owed late`,
      `institution ${DUE} owed late`,
    ]);
  });

  test('nobody’s data: the institution alone; the public where the agency says so', () => {
    expect(notices({ people: 0 }, DUE)).toEqual([`institution ${DUE} owed`]);
    expect(notices({ people: 0, publicReason: 'Layanan lumpuh.' }, DUE)).toEqual([
      `institution ${DUE} owed`,
      `public ${DUE} owed`,
    ]);
  });

  test('each is late by when it was sent, not by when it is read', () => {
    const sent = { persons: told(DUE), institution: told('2026-05-04T07:31:00.000Z'), public: null };
    expect(notices({ told: sent }, '2027-01-01T00:00:00Z')).toEqual([
      `persons ${DUE} told`,
      `institution ${DUE} told late`,
    ]);
  });
});

describe('a record', () => {
  test('is refused where it began after it was found, or says nothing of what it must', () => {
    expect(BreachRecord.safeParse(RECORD).success).toBe(true);
    for (const wrong of [
      { happenedAt: '2026-05-01T07:30:01Z' },
      { data: [] },
      { what: '  ' },
      { handling: '' },
      { people: -1 },
      { people: 1.5 },
    ])
      expect(BreachRecord.safeParse({ ...RECORD, ...wrong }).success, JSON.stringify(wrong)).toBe(false);
  });

  test.each([
    ['2026-05-01T07:29:59Z', {}, 'found-in-future'],
    ['2026-05-01T07:30:00Z', {}, null],
    ['2026-05-02T00:00:00Z', { institution: told('2026-05-02T00:00:01Z') }, 'told-in-future'],
    ['2026-05-02T00:00:00Z', { persons: told('2026-05-01T07:29:59Z') }, 'told-before-found'],
    ['2026-05-02T00:00:00Z', { persons: told('2026-05-01T07:30:00Z') }, null],
  ])('at %s with %o: %s', (now, sent, fault) => {
    const record = { ...RECORD, told: { ...RECORD.told, ...sent } };
    expect(breachFault(record, new Date(now))).toBe(fault);
  });
});
