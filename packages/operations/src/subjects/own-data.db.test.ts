import { newId } from '@maklumat/db';
import { describe, expect, test } from 'vitest';
import { revealContact, viewCase } from '../office';
import { aDataOfficer, aFiledCase, anOffice } from '../testing/an-office';
import { correction, keyOf, NOW, subjectOffice } from '../testing/subject-office';
import {
  askAboutOwnData,
  decideSubjectRequest,
  listSubjectRequests,
  recordSubjectRequest,
  takeOwnCopy,
  viewOwnData,
  viewSubjectRequest,
  type RecordedRequest,
} from './index';

const office = subjectOffice();

/** A correction of the name that a lawyer asks for. */
const byLetter = (caseNumber: string, to: string): RecordedRequest => ({
  ...{ id: newId(), caseNumber, kind: 'correction', channel: 'letter', receivedAt: NOW },
  requester: { name: 'Wali Kuasa', reach: 'Gang Mawar 1' },
  ...{
    identityCheck: 'power-of-attorney',
    words: 'Klien kami Budi Santoso',
    correction: { field: 'name', to },
  },
});

describe('who asks', () => {
  test('twice with one form has asked once; with another case’s form not at all', async () => {
    const asked = correction();
    expect(await office.ask(asked)).toBe(await office.ask(asked));
    const other = await aFiledCase(office.database, office.tenant, NOW);
    await expect(office.ask(asked, other)).rejects.toMatchObject({ code: 'conflict' });
    await expect(office.ask({ ...asked, id: 'bukan-id' })).rejects.toMatchObject({ code: 'conflict' });
    expect((await listSubjectRequests(office.officer)).open).toHaveLength(1);
  });

  test('has the code: a wrong one, and one of another agency, find nothing', async () => {
    const next = await anOffice(office.database, `sebelah-${office.tenant.slug}`);
    for (const [ctx, key] of [
      [office.citizen(), { ...keyOf(office.filed), accessCode: '2222-2222' }],
      [office.citizen(NOW, next), keyOf(office.filed)],
    ] as const) {
      await expect(viewOwnData(ctx, key)).rejects.toMatchObject({ code: 'not-found' });
      await expect(takeOwnCopy(ctx, key)).rejects.toMatchObject({ code: 'not-found' });
      await expect(askAboutOwnData(ctx, key, correction())).rejects.toMatchObject({ code: 'not-found' });
    }
  });

  test('five times waits for an answer first', async () => {
    for (let made = 0; made < 5; made += 1) await office.ask(correction(`Budi ${String(made)}`));
    const sixth = await askAboutOwnData(office.citizen(), keyOf(office.filed), correction('Lain'));
    expect(sixth).toEqual({ ok: false, refusal: { code: 'too-many-open' } });
  });
});

describe('what somebody sees of their own data', () => {
  test('is all of it where they gave their name, and who opened it by role, never by name', async () => {
    await viewCase(office.clerk, office.filed.number);
    await revealContact(office.clerk, office.filed.number, 'letter');
    const own = await viewOwnData(office.citizen(), keyOf(office.filed));
    expect(own).toMatchObject({ contact: 'stored', isMasked: false, texts: 2, files: 0 });
    expect(own.fields).toEqual([
      { field: 'name', value: 'Budi' },
      { field: 'phone', value: '0812-3456-7890' },
    ]);
    expect(own.log.uses).toMatchObject([
      { action: 'case-contact-read', purpose: 'letter', as: [{ role: { id: 'Admin' }, unit: null }] },
      { action: 'case-read', purpose: null },
    ]);
    expect(JSON.stringify(own)).not.toContain(office.clerk.official.displayName);
  });

  test('is a part of it where they asked for confidentiality, in the copy and in their own requests too', async () => {
    const secret = await aFiledCase(office.database, office.tenant, NOW, { identity: 'confidential' });
    await office.ask(correction('Budi Santoso'), secret);
    const copy = await takeOwnCopy(office.citizen(), keyOf(secret));
    expect(copy.fields.map(({ value }) => value)).toEqual(['B••••', '••••890']);
    expect(JSON.stringify(copy)).not.toContain('Budi');
    expect(await office.audit('subject-copy-taken')).toMatchObject([
      { actor: 'citizen', subject: secret.number },
    ]);
  });

  test('confirms no guess of a confidential name, to whoever has the receipt and to whoever writes requests down', async () => {
    const secret = await aFiledCase(office.database, office.tenant, NOW, { identity: 'confidential' });
    const answers = [];
    for (const to of ['Budi', 'Bukan Dia'])
      answers.push(await askAboutOwnData(office.citizen(), keyOf(secret), correction(to)));
    expect(answers).toMatchObject([{ ok: true }, { ok: true }]);
    for (const to of ['Budi', 'Bukan Dia'])
      expect(await recordSubjectRequest(office.officer, byLetter(secret.number, to))).toMatchObject({
        ok: true,
      });
    const [first] = (await listSubjectRequests(office.officer)).open;
    const { about } = await viewSubjectRequest(office.officer, first!.number);
    expect(about).toMatchObject({ identity: 'confidential', current: 'B••••' });
  });

  test('of a request that came by letter shows no other’s name, and in confidence neither words nor answer', async () => {
    const secret = await aFiledCase(office.database, office.tenant, NOW, { identity: 'confidential' });
    const colleague = await aDataOfficer(office.database, office.tenant, NOW);
    for (const { number } of [office.filed, secret]) {
      const recorded = await recordSubjectRequest(office.officer, byLetter(number, 'Budi Santoso'));
      if (!recorded.ok) throw new Error(recorded.refusal.code);
      const words = 'Nama Budi Santoso sudah dicatat.';
      const granted = { does: 'grant', words } as const;
      expect(await decideSubjectRequest(office.officer, recorded.number, granted)).toEqual({
        ...{ ok: false, refusal: { code: 'own-request' } },
      });
      expect(await decideSubjectRequest(colleague, recorded.number, granted)).toEqual({ ok: true });
    }
    const named = await takeOwnCopy(office.citizen(), keyOf(office.filed));
    expect(JSON.stringify(named)).not.toContain('Wali Kuasa');
    expect(named.requests).toMatchObject([{ isWithheld: false, answer: 'Nama Budi Santoso sudah dicatat.' }]);
    const copy = await takeOwnCopy(office.citizen(), keyOf(secret));
    expect(copy.requests).toMatchObject([{ isWithheld: true, state: 'granted', words: null, answer: null }]);
    for (const told of ['Budi', 'Wali Kuasa', 'Gang Mawar']) expect(JSON.stringify(copy)).not.toContain(told);
  });

  test('is told also when the case’s words are gone with their key', async () => {
    await office.database.adminSql`delete from case_keys where id = ${office.filed.id}`;
    expect((await takeOwnCopy(office.citizen(), keyOf(office.filed))).entries).toEqual([]);
    expect(await viewOwnData(office.citizen(), keyOf(office.filed))).toMatchObject({ contact: 'stored' });
  });
});
