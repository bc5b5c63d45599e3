import { auditEvents, caseContacts, newId, withTenant } from '@maklumat/db';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';

import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readContact } from '../cases/case-contact';
import type { FiledCase } from '../cases/file-case';
import type { OwnCaseKey } from '../citizen';
import { citizenContext, type CitizenContext, type OfficialContext, type TenantRef } from '../context';
import { openTenantKey, parseMasterKey } from '../keys';
import { findEarlierCases, listQueue, revealContact, viewCase } from '../office';
import { heldAmong } from '../retention/case-holds';
import { aDataOfficer, aFiledCase, anAdministrator, anOffice, anOfficial } from '../testing/an-office';
import { recordPlainYears } from '../testing/publish-workflow';
import {
  askAboutOwnData,
  decideSubjectRequest,
  findSubjectCases,
  liftRestriction,
  listSubjectRequests,
  recordSubjectRequest,
  runSubjectClocks,
  takeOwnCopy,
  takeSubjectRequest,
  viewOwnData,
  viewSubjectRequest,
  type OwnRequest,
  type PrivacyContext,
  type RecordedRequest,
} from './index';
import { casesWithOpenRequests, eraseRequestWords } from './open-requests';

const KEYS = parseMasterKey('aa'.repeat(32));
/** Friday 1 May 2026, 14.30 WIB: Labour Day, before a weekend. */
const NOW = new Date('2026-05-01T07:30:00Z');
const DUE = '2026-05-04T07:30:00.000Z';
const REASON = 'Nomor ini milik orang lain yang juga melapor.';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await recordPlainYears(database);
});
afterAll(() => database.close());

let agencies = 0;
let tenant: TenantRef;
let officer: PrivacyContext;
let clerk: OfficialContext;
let filed: FiledCase;
beforeEach(async () => {
  agencies += 1;
  tenant = await anOffice(database, `contoh-${String(agencies)}`);
  officer = await aDataOfficer(database, tenant, NOW);
  clerk = await anOfficial(database, tenant, [{ role: 'officer', unit: null }], NOW);
  filed = await aFiledCase(database, tenant, NOW);
  await database.adminSql`delete from jobs.due_jobs`;
});

function citizen(now = NOW, of = tenant): CitizenContext {
  const clientAddress = `10.9.${String(agencies)}.${String(Math.floor(Math.random() * 250))}`;
  return citizenContext(database.db, of, { now, keys: KEYS, files: clerk.files, clientAddress });
}

function keyOf({ number, accessCode }: FiledCase): OwnCaseKey {
  return { number, accessCode };
}

const at = <T extends { readonly now: Date }>(ctx: T, iso: string): T => ({ ...ctx, now: new Date(iso) });

function correction(to = 'Budi Santoso', more: Partial<OwnRequest> = {}): OwnRequest {
  return {
    id: newId(),
    kind: 'correction',
    words: 'Salah ketik',
    correction: { field: 'name', to },
    ...more,
  };
}

async function ask(asked: OwnRequest = correction(), of = filed, now = NOW): Promise<string> {
  const result = await askAboutOwnData(citizen(now), keyOf(of), asked);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.number;
}

async function restrict(of = filed): Promise<string> {
  const number = await ask({ id: newId(), kind: 'restriction', words: '', correction: null }, of);
  expect(await decideSubjectRequest(officer, number, { does: 'grant', words: '' })).toEqual({ ok: true });
  return number;
}

async function audit(action: string): Promise<{ subject: string; actor: string; details: unknown }[]> {
  return withTenant(database.db, tenant.id, (tx) =>
    tx
      .select({ subject: auditEvents.subject, actor: auditEvents.actor, details: auditEvents.details })
      .from(auditEvents)
      .where(and(eq(auditEvents.tenantId, tx.tenantId), eq(auditEvents.action, action))),
  );
}

function storedContact(of = filed) {
  return withTenant(database.db, tenant.id, async (tx) =>
    readContact(tx, of.id, await openTenantKey(tx, KEYS)),
  );
}

describe('a correction', () => {
  test('is due 72 hours later, over a holiday and a weekend, and stands in the person’s row once it is granted', async () => {
    const number = await ask();
    expect((await viewOwnData(citizen(), keyOf(filed))).requests).toMatchObject([
      { number, state: 'open', standing: 'open', dueAt: DUE },
    ]);
    expect(
      await decideSubjectRequest(officer, number, { does: 'grant', words: 'Sudah diperbaiki.' }),
    ).toEqual({
      ok: true,
    });
    expect(await storedContact()).toMatchObject({ name: 'Budi Santoso', phone: '0812-3456-7890' });
    expect((await viewOwnData(citizen(), keyOf(filed))).requests).toMatchObject([
      { state: 'granted', answer: 'Sudah diperbaiki.', decidedAt: NOW.toISOString() },
    ]);
  });

  test('leaves commitments in the audit, and neither value anywhere in it', async () => {
    const number = await ask(
      correction('0813-9999-0000', { correction: { field: 'phone', to: '0813-9999-0000' } }),
    );
    await decideSubjectRequest(officer, number, { does: 'grant', words: '' });
    const [row] = await audit('subject-request-granted');
    expect(row).toMatchObject({ subject: filed.number, details: { request: number, field: 'phone' } });
    const { before, after } = row?.details as { before: string; after: string };
    expect([before, after]).toEqual([
      expect.stringMatching(/^[0-9a-f]{64}$/),
      expect.stringMatching(/^[0-9a-f]{64}$/),
    ]);
    expect(before).not.toBe(after);
    const [all] = await database.adminSql<{ text: string }[]>`
      select string_agg(a::text, ' ') as text from audit_events a where tenant_id = ${tenant.id}`;
    for (const value of ['0813-9999-0000', '81399990000', '0812-3456-7890', '81234567890', 'Budi'])
      expect(all?.text).not.toContain(value);
  });

  test('of a telephone is found by the new number and not by the old one', async () => {
    const number = await ask(
      correction('0813-9999-0000', { correction: { field: 'phone', to: '0813-9999-0000' } }),
    );
    await decideSubjectRequest(officer, number, { does: 'grant', words: '' });
    expect((await findSubjectCases(officer, '+62 813 9999 0000')).cases).toMatchObject([
      { number: filed.number },
    ]);
    expect((await findSubjectCases(officer, '0812-3456-7890')).cases).toEqual([]);
  });

  test.each([
    ['phone', 'dua belas', 'phone-malformed'],
    ['email', 'bukan surel', 'email-malformed'],
    ['name', '  ', 'value-missing'],
    ['name', 'Budi', 'value-same'],
    ['name', 'a'.repeat(201), 'value-too-long'],
  ] as const)('to %s %j is refused: %s', async (field, to, code) => {
    const asked = correction(to, { correction: { field, to } });
    expect(await askAboutOwnData(citizen(), keyOf(filed), asked)).toEqual({ ok: false, refusal: { code } });
  });

  test('is refused where nothing is stored of the person: an anonymous report, and one that was erased', async () => {
    const anonymous = await aFiledCase(database, tenant, NOW, { identity: 'anonymous', contact: null });
    const refused = { ok: false, refusal: { code: 'nothing-stored' } };
    expect(await askAboutOwnData(citizen(), keyOf(anonymous), correction())).toEqual(refused);
    const number = await ask();
    await database.adminSql`update case_contacts set sealed = null, erased_at = now() where id = ${filed.id}`;
    expect(await askAboutOwnData(citizen(), keyOf(filed), correction())).toEqual(refused);
    expect(await decideSubjectRequest(officer, number, { does: 'grant', words: '' })).toEqual({
      ok: false,
      refusal: { code: 'contact-gone' },
    });
    expect(await viewOwnData(citizen(), keyOf(filed))).toMatchObject({ contact: 'erased', fields: [] });
  });
});

describe('who asks', () => {
  test('twice with one form has asked once; with another case’s form not at all', async () => {
    const asked = correction();
    expect(await ask(asked)).toBe(await ask(asked));
    const other = await aFiledCase(database, tenant, NOW);
    await expect(ask(asked, other)).rejects.toMatchObject({ code: 'conflict' });
    await expect(ask({ ...asked, id: 'bukan-id' })).rejects.toMatchObject({ code: 'conflict' });
    expect((await listSubjectRequests(officer)).open).toHaveLength(1);
  });

  test('has the code: a wrong one, and one of another agency, find nothing', async () => {
    const next = await anOffice(database, `sebelah-${String(agencies)}`);
    for (const [ctx, key] of [
      [citizen(), { ...keyOf(filed), accessCode: '2222-2222' }],
      [citizen(NOW, next), keyOf(filed)],
    ] as const) {
      await expect(viewOwnData(ctx, key)).rejects.toMatchObject({ code: 'not-found' });
      await expect(takeOwnCopy(ctx, key)).rejects.toMatchObject({ code: 'not-found' });
      await expect(askAboutOwnData(ctx, key, correction())).rejects.toMatchObject({ code: 'not-found' });
    }
  });

  test('five times waits for an answer first', async () => {
    for (let made = 0; made < 5; made += 1) await ask(correction(`Budi ${String(made)}`));
    const sixth = await askAboutOwnData(citizen(), keyOf(filed), correction('Lain'));
    expect(sixth).toEqual({ ok: false, refusal: { code: 'too-many-open' } });
  });
});

describe('what somebody sees of their own data', () => {
  test('is all of it where they gave their name, and who opened it by role, never by name', async () => {
    await viewCase(clerk, filed.number);
    await revealContact(clerk, filed.number, 'letter');
    const own = await viewOwnData(citizen(), keyOf(filed));
    expect(own).toMatchObject({ contact: 'stored', isMasked: false, texts: 2, files: 0 });
    expect(own.fields).toEqual([
      { field: 'name', value: 'Budi' },
      { field: 'phone', value: '0812-3456-7890' },
    ]);
    expect(own.log.uses).toMatchObject([
      { action: 'case-contact-read', purpose: 'letter', as: [{ role: { id: 'Admin' }, unit: null }] },
      { action: 'case-read', purpose: null },
    ]);
    expect(JSON.stringify(own)).not.toContain(clerk.official.displayName);
  });

  test('is a part of it where they asked for confidentiality, in the copy and in their own requests too', async () => {
    const secret = await aFiledCase(database, tenant, NOW, { identity: 'confidential' });
    await ask(correction('Budi Santoso'), secret);
    const copy = await takeOwnCopy(citizen(), keyOf(secret));
    expect(copy.fields.map(({ value }) => value)).toEqual(['B••••', '••••890']);
    expect(JSON.stringify(copy)).not.toContain('Budi');
    expect(await audit('subject-copy-taken')).toMatchObject([{ actor: 'citizen', subject: secret.number }]);
  });

  test('is told also when the case’s words are gone with their key', async () => {
    await database.adminSql`delete from case_keys where id = ${filed.id}`;
    expect((await takeOwnCopy(citizen(), keyOf(filed))).entries).toEqual([]);
    expect(await viewOwnData(citizen(), keyOf(filed))).toMatchObject({ contact: 'stored' });
  });
});

describe('whoever decides', () => {
  test('holds a role that protects data; an administrator and an officer do not', async () => {
    for (const held of ['administrator', 'officer'])
      await expect(aDataOfficer(database, tenant, NOW, [{ role: held, unit: null }])).rejects.toMatchObject({
        code: 'forbidden',
      });
    await expect(
      anAdministrator(database, tenant, NOW, [{ role: 'data-officer', unit: null }]),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('answers once: of two at the same moment the second is refused', async () => {
    const number = await ask();
    const second = await aDataOfficer(database, tenant, NOW);
    const results = await Promise.all([
      decideSubjectRequest(officer, number, { does: 'grant', words: '' }),
      decideSubjectRequest(second, number, { does: 'refuse', words: REASON, ground: '33-b' }),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results).toContainEqual({ ok: false, refusal: { code: 'already-decided' } });
    await expect(takeSubjectRequest(officer, number)).rejects.toMatchObject({ code: 'conflict' });
  });

  test('refuses with a ground of the law, which the person reads', async () => {
    const number = await ask();
    await decideSubjectRequest(officer, number, { does: 'refuse', words: REASON, ground: '33-b' });
    const [request] = (await viewOwnData(citizen(), keyOf(filed))).requests;
    expect(request).toMatchObject({
      state: 'refused',
      answer: REASON,
      ground: { article: 'Pasal 33 huruf b' },
    });
    expect(await storedContact()).toMatchObject({ name: 'Budi' });
  });

  test('finds nothing of another agency, and reading a request stands in its person’s log', async () => {
    const number = await ask();
    const next = await anOffice(database, `sebelah-${String(agencies)}`);
    const stranger = await aDataOfficer(database, next, NOW);
    for (const work of [
      () => viewSubjectRequest(stranger, number),
      () => takeSubjectRequest(stranger, number),
      () => liftRestriction(stranger, number),
      () => decideSubjectRequest(stranger, number, { does: 'grant', words: '' }),
      () => viewSubjectRequest(officer, 'PDP-2222-2222'),
    ])
      await expect(work()).rejects.toMatchObject({ code: 'not-found' });
    expect(await viewSubjectRequest(officer, number)).toMatchObject({ about: { current: 'Budi' } });
    const { log } = await viewOwnData(citizen(), keyOf(filed));
    expect(log.uses).toMatchObject([{ action: 'subject-request-read' }]);
  });

  test('grants a deletion only when nothing is stored any more', async () => {
    const number = await ask({ id: newId(), kind: 'deletion', words: '', correction: null });
    expect(await decideSubjectRequest(officer, number, { does: 'grant', words: '' })).toEqual({
      ok: false,
      refusal: { code: 'still-stored' },
    });
    await database.adminSql`update case_contacts set sealed = null, erased_at = now() where id = ${filed.id}`;
    await database.adminSql`update case_contents set sealed = null, erased_at = now() where case_id = ${filed.id}`;
    expect(await decideSubjectRequest(officer, number, { does: 'grant', words: '' })).toEqual({ ok: true });
  });
});

describe('a request that came another way', () => {
  const BY_LETTER: RecordedRequest = {
    ...{ id: newId(), caseNumber: null, kind: 'access', channel: 'letter', words: 'Apa saja tentang saya?' },
    ...{ requester: { name: 'Budi', reach: 'Jalan Contoh 7' }, identityCheck: 'identity-card' },
    ...{ correction: null, receivedAt: new Date('2026-04-29T02:00:00Z') },
  };

  test('runs from when it came, so that it may be written down nearly late', async () => {
    const asked = { ...BY_LETTER, id: newId(), caseNumber: filed.number.toLowerCase() };
    const result = await recordSubjectRequest(officer, asked);
    expect(await recordSubjectRequest(officer, asked)).toEqual(result);
    expect((await listSubjectRequests(officer)).open).toMatchObject([
      { dueAt: '2026-05-02T02:00:00.000Z', standing: 'soon', caseNumber: filed.number, handler: null },
    ]);
  });

  test('may be about nobody who is stored here, and is answered all the same', async () => {
    const result = await recordSubjectRequest(officer, { ...BY_LETTER, id: newId() });
    if (!result.ok) throw new Error(result.refusal.code);
    const granted = { does: 'grant', words: 'Tidak ada data Anda pada kami.' } as const;
    expect(await decideSubjectRequest(officer, result.number, granted)).toEqual({ ok: true });
    expect(await audit('subject-request-received')).toMatchObject([{ subject: result.number }]);
  });

  test.each([
    [{ caseNumber: 'CTH-2222-2222' }, 'case-unknown'],
    [{ requester: { name: ' ', reach: '' } }, 'requester-missing'],
    [{ receivedAt: new Date('2026-05-01T07:30:01Z') }, 'in-future'],
    [{ kind: 'correction' as const }, 'nothing-stored'],
  ])('is refused with %o: %s', async (change, code) => {
    const asked = { ...BY_LETTER, id: newId(), ...change };
    expect(await recordSubjectRequest(officer, asked)).toEqual({ ok: false, refusal: { code } });
  });

  test('a confidential reporter is not found by telephone, and who looked is written down without the number', async () => {
    await aFiledCase(database, tenant, NOW, { identity: 'confidential' });
    expect((await findSubjectCases(officer, '081234567890')).cases.map(({ number }) => number)).toEqual([
      filed.number,
    ]);
    expect(await findSubjectCases(officer, 'Budi')).toEqual({ by: null, cases: [] });
    expect(await audit('subject-looked-up')).toMatchObject([{ subject: 'phone', details: { found: 1 } }]);
  });
});

describe('a restricted case', () => {
  test('shows its status alone, in the case, in lists and to who looks for the caller; not to who decides', async () => {
    await restrict();
    expect(await viewCase(clerk, filed.number)).toMatchObject({ sight: 'status', title: null });
    await expect(revealContact(clerk, filed.number, 'reach')).rejects.toMatchObject({ code: 'forbidden' });
    const { rows } = await listQueue(clerk, { view: 'all', query: filed.number });
    expect(rows).toMatchObject([{ number: filed.number, title: null, isSecret: true }]);
    await expect(findEarlierCases(clerk, '0812-3456-7890').then((one) => one.length)).rejects.toMatchObject({
      code: 'forbidden',
    });
    const both = await anOfficial(
      database,
      tenant,
      ['officer', 'data-officer'].map((role) => ({ role, unit: null })),
      NOW,
    );
    expect(await viewCase(both, filed.number)).toMatchObject({ sight: 'words-and-person' });
  });

  test('is open again once it is lifted, and lifted once', async () => {
    const number = await restrict();
    expect(await viewOwnData(citizen(), keyOf(filed))).toMatchObject({ restrictedSince: NOW.toISOString() });
    await liftRestriction(officer, number);
    expect(await viewCase(clerk, filed.number)).toMatchObject({ sight: 'words-and-person' });
    await expect(liftRestriction(officer, number)).rejects.toMatchObject({ code: 'conflict' });
  });

  test('cannot be asked for twice', async () => {
    await restrict();
    const again: OwnRequest = { id: newId(), kind: 'restriction', words: '', correction: null };
    expect(await askAboutOwnData(citizen(), keyOf(filed), again)).toEqual({
      ok: false,
      refusal: { code: 'restricted-already' },
    });
  });
});

describe('the clock', () => {
  const run = (iso: string) => runSubjectClocks(database.db, new Date(iso), tenant.id);

  test('reminds a day before, and notes what is late with who had it, once each', async () => {
    const number = await ask();
    expect(await run('2026-05-03T07:29:59Z')).toEqual({ reminded: 0, late: 0, failed: [] });
    expect(await run('2026-05-03T07:30:00Z')).toMatchObject({ reminded: 1, late: 0 });
    await takeSubjectRequest(officer, number);
    expect(await run('2026-05-04T07:30:00Z')).toMatchObject({ reminded: 0, late: 0 });
    expect(await run('2026-05-04T07:30:00.001Z')).toMatchObject({ reminded: 0, late: 1 });
    expect(await run('2026-05-09T00:00:00Z')).toEqual({ reminded: 0, late: 0, failed: [] });
    expect(await audit('subject-request-late')).toMatchObject([
      { actor: 'system', subject: number, details: { had: [officer.official.userId] } },
    ]);
    const late = at(officer, '2026-05-05T00:00:00Z');
    expect((await listSubjectRequests(late)).open).toMatchObject([
      { standing: 'late', handler: officer.official.displayName },
    ]);
  });

  test('wakes nobody for what was answered, and says who could have had what nobody took', async () => {
    const answered = await ask();
    await decideSubjectRequest(officer, answered, { does: 'refuse', words: REASON, ground: '6' });
    await ask(correction('Lain'));
    expect(await run('2026-05-05T00:00:00Z')).toMatchObject({ reminded: 1, late: 1, failed: [] });
    const [row] = await audit('subject-request-late');
    expect(row?.details).toMatchObject({ had: [officer.official.userId] });
  });

  test('an answer after it is one that came late', async () => {
    const number = await ask();
    await decideSubjectRequest(at(officer, '2026-05-04T07:30:00.001Z'), number, { does: 'grant', words: '' });
    expect((await listSubjectRequests(officer)).answered).toMatchObject([{ standing: 'answered-late' }]);
  });
});

test('an open request keeps its case from being erased, but for one that asks for that', async () => {
  const held = () =>
    withTenant(database.db, tenant.id, async (tx) => [
      (await casesWithOpenRequests(tx, [filed.id])).size,
      (await heldAmong(tx, [filed.id])).size,
    ]);
  await ask({ id: newId(), kind: 'deletion', words: '', correction: null });
  expect(await held()).toEqual([0, 0]);
  const number = await ask();
  expect(await held()).toEqual([1, 1]);
  const erase = () => withTenant(database.db, tenant.id, (tx) => eraseRequestWords(tx, [filed.id], NOW));
  expect(await erase()).toBe(0);
  await decideSubjectRequest(officer, number, { does: 'grant', words: 'Sudah.' });
  expect(await held()).toEqual([0, 0]);
  expect(await erase()).toBe(1);
  const { requests } = await viewOwnData(citizen(), keyOf(filed));
  expect(requests).toContainEqual(expect.objectContaining({ number, words: null, answer: null }));
  const rows = await withTenant(database.db, tenant.id, (tx) =>
    tx.select().from(caseContacts).where(eq(caseContacts.tenantId, tx.tenantId)),
  );
  expect(rows).toHaveLength(1);
});
