import { newId } from '@maklumat/db';
import { describe, expect, test } from 'vitest';
import { aDataOfficer, aFiledCase, anAdministrator, anOffice } from '../testing/an-office';
import { correction, keyOf, NOW, DUE, REASON, subjectOffice } from '../testing/subject-office';
import {
  askAboutOwnData,
  decideSubjectRequest,
  findSubjectCases,
  liftRestriction,
  takeSubjectRequest,
  viewOwnData,
  viewSubjectRequest,
} from './index';

const office = subjectOffice();

describe('a correction', () => {
  test('is due 72 hours later, over a holiday and a weekend, and stands in the person’s row once it is granted', async () => {
    const number = await office.ask();
    expect((await viewOwnData(office.citizen(), keyOf(office.filed))).requests).toMatchObject([
      { number, state: 'open', standing: 'open', dueAt: DUE },
    ]);
    expect(
      await decideSubjectRequest(office.officer, number, { does: 'grant', words: 'Sudah diperbaiki.' }),
    ).toEqual({
      ok: true,
    });
    expect(await office.storedContact()).toMatchObject({ name: 'Budi Santoso', phone: '0812-3456-7890' });
    expect((await viewOwnData(office.citizen(), keyOf(office.filed))).requests).toMatchObject([
      { state: 'granted', answer: 'Sudah diperbaiki.', decidedAt: NOW.toISOString() },
    ]);
  });

  test('leaves commitments in the audit, and neither value anywhere in it', async () => {
    const number = await office.ask(
      correction('0813-9999-0000', { correction: { field: 'phone', to: '0813-9999-0000' } }),
    );
    await decideSubjectRequest(office.officer, number, { does: 'grant', words: '' });
    const [row] = await office.audit('subject-request-granted');
    expect(row).toMatchObject({ subject: office.filed.number, details: { request: number, field: 'phone' } });
    const { before, after } = row?.details as { before: string; after: string };
    expect([before, after]).toEqual([
      expect.stringMatching(/^[0-9a-f]{64}$/),
      expect.stringMatching(/^[0-9a-f]{64}$/),
    ]);
    expect(before).not.toBe(after);
    const [all] = await office.database.adminSql<{ text: string }[]>`
      select string_agg(a::text, ' ') as text from audit_events a where tenant_id = ${office.tenant.id}`;
    for (const value of ['0813-9999-0000', '81399990000', '0812-3456-7890', '81234567890', 'Budi'])
      expect(all?.text).not.toContain(value);
  });

  test('of a telephone is found by the new number and not by the old one', async () => {
    const number = await office.ask(
      correction('0813-9999-0000', { correction: { field: 'phone', to: '0813-9999-0000' } }),
    );
    await decideSubjectRequest(office.officer, number, { does: 'grant', words: '' });
    expect((await findSubjectCases(office.officer, '+62 813 9999 0000')).cases).toMatchObject([
      { number: office.filed.number },
    ]);
    expect((await findSubjectCases(office.officer, '0812-3456-7890')).cases).toEqual([]);
  });

  test.each([
    ['phone', 'dua belas', 'phone-malformed'],
    ['email', 'bukan surel', 'email-malformed'],
    ['name', '  ', 'value-missing'],
    ['name', 'Budi', 'value-same'],
    ['name', 'a'.repeat(201), 'value-too-long'],
  ] as const)('to %s %j is refused: %s', async (field, to, code) => {
    const asked = correction(to, { correction: { field, to } });
    expect(await askAboutOwnData(office.citizen(), keyOf(office.filed), asked)).toEqual({
      ok: false,
      refusal: { code },
    });
  });

  test('is refused where nothing is stored of the person: an anonymous report, and one that was erased', async () => {
    const anonymous = await aFiledCase(office.database, office.tenant, NOW, {
      identity: 'anonymous',
      contact: null,
    });
    const refused = { ok: false, refusal: { code: 'nothing-stored' } };
    expect(await askAboutOwnData(office.citizen(), keyOf(anonymous), correction())).toEqual(refused);
    const number = await office.ask();
    await office.database
      .adminSql`update case_contacts set sealed = null, erased_at = now() where id = ${office.filed.id}`;
    expect(await askAboutOwnData(office.citizen(), keyOf(office.filed), correction())).toEqual(refused);
    expect(await decideSubjectRequest(office.officer, number, { does: 'grant', words: '' })).toEqual({
      ok: false,
      refusal: { code: 'contact-gone' },
    });
    expect(await viewOwnData(office.citizen(), keyOf(office.filed))).toMatchObject({
      contact: 'erased',
      fields: [],
    });
  });
});

describe('whoever decides', () => {
  test('holds a role that protects data; an administrator and an officer do not', async () => {
    for (const held of ['administrator', 'officer'])
      await expect(
        aDataOfficer(office.database, office.tenant, NOW, [{ role: held, unit: null }]),
      ).rejects.toMatchObject({
        code: 'forbidden',
      });
    await expect(
      anAdministrator(office.database, office.tenant, NOW, [{ role: 'data-officer', unit: null }]),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('answers once: of two at the same moment the second is refused', async () => {
    const number = await office.ask();
    const second = await aDataOfficer(office.database, office.tenant, NOW);
    const results = await Promise.all([
      decideSubjectRequest(office.officer, number, { does: 'grant', words: '' }),
      decideSubjectRequest(second, number, { does: 'refuse', words: REASON, ground: '33-b' }),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results).toContainEqual({ ok: false, refusal: { code: 'already-decided' } });
    await expect(takeSubjectRequest(office.officer, number)).rejects.toMatchObject({ code: 'conflict' });
  });

  test('refuses with a ground of the law, which the person reads', async () => {
    const number = await office.ask();
    await decideSubjectRequest(office.officer, number, { does: 'refuse', words: REASON, ground: '33-b' });
    const [request] = (await viewOwnData(office.citizen(), keyOf(office.filed))).requests;
    expect(request).toMatchObject({
      state: 'refused',
      answer: REASON,
      ground: { article: 'Pasal 33 huruf b' },
    });
    expect(await office.storedContact()).toMatchObject({ name: 'Budi' });
  });

  test('finds nothing of another agency, and reading a request stands in its person’s log', async () => {
    const number = await office.ask();
    const next = await anOffice(office.database, `sebelah-${office.tenant.slug}`);
    const stranger = await aDataOfficer(office.database, next, NOW);
    for (const work of [
      () => viewSubjectRequest(stranger, number),
      () => takeSubjectRequest(stranger, number),
      () => liftRestriction(stranger, number),
      () => decideSubjectRequest(stranger, number, { does: 'grant', words: '' }),
      () => viewSubjectRequest(office.officer, 'PDP-2222-2222'),
    ])
      await expect(work()).rejects.toMatchObject({ code: 'not-found' });
    expect(await viewSubjectRequest(office.officer, number)).toMatchObject({ about: { current: 'Budi' } });
    const { log } = await viewOwnData(office.citizen(), keyOf(office.filed));
    expect(log.uses).toMatchObject([{ action: 'subject-request-read' }]);
  });

  test('grants a deletion only when nothing is stored any more', async () => {
    const number = await office.ask({ id: newId(), kind: 'deletion', words: '', correction: null });
    expect(await decideSubjectRequest(office.officer, number, { does: 'grant', words: '' })).toEqual({
      ok: false,
      refusal: { code: 'still-stored' },
    });
    await office.database
      .adminSql`update case_contacts set sealed = null, erased_at = now() where id = ${office.filed.id}`;
    await office.database
      .adminSql`update case_contents set sealed = null, erased_at = now() where case_id = ${office.filed.id}`;
    expect(await decideSubjectRequest(office.officer, number, { does: 'grant', words: '' })).toEqual({
      ok: true,
    });
  });
});
