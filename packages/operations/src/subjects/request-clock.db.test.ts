import { newId } from '@maklumat/db';
import { describe, expect, test } from 'vitest';
import { aFiledCase } from '../testing/an-office';
import { at, correction, NOW, REASON, subjectOffice } from '../testing/subject-office';
import {
  decideSubjectRequest,
  findSubjectCases,
  listSubjectRequests,
  recordSubjectRequest,
  runSubjectClocks,
  takeSubjectRequest,
  type RecordedRequest,
} from './index';

const office = subjectOffice();

describe('a request that came another way', () => {
  const BY_LETTER: RecordedRequest = {
    ...{ id: newId(), caseNumber: null, kind: 'access', channel: 'letter', words: 'Apa saja tentang saya?' },
    ...{ requester: { name: 'Budi', reach: 'Jalan Contoh 7' }, identityCheck: 'identity-card' },
    ...{ correction: null, receivedAt: new Date('2026-04-29T02:00:00Z') },
  };

  test('runs from when it came, so that it may be written down nearly late', async () => {
    const asked = { ...BY_LETTER, id: newId(), caseNumber: office.filed.number.toLowerCase() };
    const result = await recordSubjectRequest(office.officer, asked);
    expect(await recordSubjectRequest(office.officer, asked)).toEqual(result);
    expect((await listSubjectRequests(office.officer)).open).toMatchObject([
      { dueAt: '2026-05-02T02:00:00.000Z', standing: 'soon', caseNumber: office.filed.number, handler: null },
    ]);
  });

  test('may be about nobody who is stored here, and is answered all the same', async () => {
    const result = await recordSubjectRequest(office.officer, { ...BY_LETTER, id: newId() });
    if (!result.ok) throw new Error(result.refusal.code);
    const granted = { does: 'grant', words: 'Tidak ada data Anda pada kami.' } as const;
    expect(await decideSubjectRequest(office.officer, result.number, granted)).toEqual({ ok: true });
    expect(await office.audit('subject-request-received')).toMatchObject([{ subject: result.number }]);
  });

  test.each([
    [{ caseNumber: 'CTH-2222-2222' }, 'case-unknown'],
    [{ requester: { name: ' ', reach: '' } }, 'requester-missing'],
    [{ receivedAt: new Date('2026-05-01T07:30:01Z') }, 'in-future'],
    [{ kind: 'correction' as const }, 'nothing-stored'],
  ])('is refused with %o: %s', async (change, code) => {
    const asked = { ...BY_LETTER, id: newId(), ...change };
    expect(await recordSubjectRequest(office.officer, asked)).toEqual({ ok: false, refusal: { code } });
  });

  test('a confidential reporter is not found by telephone, and who looked is written down without the number', async () => {
    await aFiledCase(office.database, office.tenant, NOW, { identity: 'confidential' });
    expect(
      (await findSubjectCases(office.officer, '081234567890')).cases.map(({ number }) => number),
    ).toEqual([office.filed.number]);
    expect(await findSubjectCases(office.officer, 'Budi')).toEqual({ by: null, cases: [] });
    expect(await office.audit('subject-looked-up')).toMatchObject([
      { subject: 'phone', details: { found: 1 } },
    ]);
  });
});

describe('the clock', () => {
  const run = (iso: string) => runSubjectClocks(office.database.db, new Date(iso), office.tenant.id);

  test('reminds a day before, and notes what is late with who had it, once each', async () => {
    const number = await office.ask();
    expect(await run('2026-05-03T07:29:59Z')).toEqual({ reminded: 0, late: 0, failed: [] });
    expect(await run('2026-05-03T07:30:00Z')).toMatchObject({ reminded: 1, late: 0 });
    await takeSubjectRequest(office.officer, number);
    expect(await run('2026-05-04T07:30:00Z')).toMatchObject({ reminded: 0, late: 0 });
    expect(await run('2026-05-04T07:30:00.001Z')).toMatchObject({ reminded: 0, late: 1 });
    expect(await run('2026-05-09T00:00:00Z')).toEqual({ reminded: 0, late: 0, failed: [] });
    expect(await office.audit('subject-request-late')).toMatchObject([
      { actor: 'system', subject: number, details: { had: [office.officer.official.userId] } },
    ]);
    const late = at(office.officer, '2026-05-05T00:00:00Z');
    expect((await listSubjectRequests(late)).open).toMatchObject([
      { standing: 'late', handler: office.officer.official.displayName },
    ]);
  });

  test('wakes nobody for what was answered, and says who could have had what nobody took', async () => {
    const answered = await office.ask();
    await decideSubjectRequest(office.officer, answered, { does: 'refuse', words: REASON, ground: '6' });
    await office.ask(correction('Lain'));
    expect(await run('2026-05-05T00:00:00Z')).toMatchObject({ reminded: 1, late: 1, failed: [] });
    const [row] = await office.audit('subject-request-late');
    expect(row?.details).toMatchObject({ had: [office.officer.official.userId] });
  });

  test('an answer after it is one that came late', async () => {
    const number = await office.ask();
    await decideSubjectRequest(at(office.officer, '2026-05-04T07:30:00.001Z'), number, {
      does: 'grant',
      words: '',
    });
    expect((await listSubjectRequests(office.officer)).answered).toMatchObject([
      { standing: 'answered-late' },
    ]);
  });
});
