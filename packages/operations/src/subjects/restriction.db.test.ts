import { auditEvents, caseContacts, newId, withTenant } from '@maklumat/db';
import { and, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { viewOwnCase } from '../citizen';
import { findEarlierCases, listQueue, revealContact, viewCase } from '../office';
import { heldAmong } from '../retention/case-holds';
import { anOfficial } from '../testing/an-office';
import { keyOf, NOW, subjectOffice } from '../testing/subject-office';
import {
  askAboutOwnData,
  decideSubjectRequest,
  liftOwnRestriction,
  liftRestriction,
  viewOwnData,
  type OwnRequest,
} from './index';
import { casesWithOpenRequests, eraseRequestWords } from './open-requests';

const office = subjectOffice();

describe('a restricted case', () => {
  test('shows its status alone, in the case, in lists and to who looks for the caller; not to who decides', async () => {
    await office.restrict();
    expect(await viewCase(office.clerk, office.filed.number)).toMatchObject({
      ...{ sight: 'status', title: null, mayWork: false, assignees: [], acts: [] },
    });
    await expect(revealContact(office.clerk, office.filed.number, 'reach')).rejects.toMatchObject({
      code: 'forbidden',
    });
    const { rows } = await listQueue(office.clerk, { view: 'all', query: office.filed.number });
    expect(rows).toMatchObject([
      { number: office.filed.number, title: null, isSecret: true, isRestricted: true },
    ]);
    await expect(
      findEarlierCases(office.clerk, '0812-3456-7890').then((one) => one.length),
    ).rejects.toMatchObject({
      code: 'forbidden',
    });
    const both = await anOfficial(
      office.database,
      office.tenant,
      ['officer', 'data-officer'].map((role) => ({ role, unit: null })),
      NOW,
    );
    expect(await viewCase(both, office.filed.number)).toMatchObject({ sight: 'words-and-person' });
  });

  test('is open again once it is lifted, and lifted once', async () => {
    const number = await office.restrict();
    expect(await viewOwnData(office.citizen(), keyOf(office.filed))).toMatchObject({
      restrictedSince: NOW.toISOString(),
    });
    await liftRestriction(office.officer, number);
    expect(await viewCase(office.clerk, office.filed.number)).toMatchObject({ sight: 'words-and-person' });
    await expect(liftRestriction(office.officer, number)).rejects.toMatchObject({ code: 'conflict' });
  });

  test('is open again once its person lifts it, who writes in the log; a second time changes nothing', async () => {
    await office.restrict();
    const key = keyOf(office.filed);
    expect(await viewOwnCase(office.citizen(), key)).toMatchObject({ restrictedSince: NOW.toISOString() });
    await expect(
      liftOwnRestriction(office.citizen(), { ...key, accessCode: '2222-2222' }),
    ).rejects.toMatchObject({ code: 'not-found' });
    expect(await viewCase(office.clerk, office.filed.number)).toMatchObject({ sight: 'status' });
    expect(await liftOwnRestriction(office.citizen(), key)).toBe(true);
    expect(await viewCase(office.clerk, office.filed.number)).toMatchObject({ sight: 'words-and-person' });
    expect(await viewOwnCase(office.citizen(), key)).toMatchObject({ restrictedSince: null });
    expect(await liftOwnRestriction(office.citizen(), key)).toBe(false);
    const lifted = await withTenant(office.database.db, office.tenant.id, (tx) =>
      tx
        .select({ actor: auditEvents.actor, subject: auditEvents.subject })
        .from(auditEvents)
        .where(and(eq(auditEvents.tenantId, tx.tenantId), eq(auditEvents.action, 'restriction-lifted'))),
    );
    expect(lifted).toEqual([{ actor: 'citizen', subject: office.filed.number }]);
  });

  test('cannot be asked for twice', async () => {
    await office.restrict();
    const again: OwnRequest = { id: newId(), kind: 'restriction', words: '', correction: null };
    expect(await askAboutOwnData(office.citizen(), keyOf(office.filed), again)).toEqual({
      ok: false,
      refusal: { code: 'restricted-already' },
    });
  });
});

test('an open request keeps its case from being erased, but for one that asks for that', async () => {
  const held = () =>
    withTenant(office.database.db, office.tenant.id, async (tx) => [
      (await casesWithOpenRequests(tx, [office.filed.id])).size,
      (await heldAmong(tx, [office.filed.id])).size,
    ]);
  await office.ask({ id: newId(), kind: 'deletion', words: '', correction: null });
  expect(await held()).toEqual([0, 0]);
  const number = await office.ask();
  expect(await held()).toEqual([1, 1]);
  const erase = () =>
    withTenant(office.database.db, office.tenant.id, (tx) => eraseRequestWords(tx, [office.filed.id], NOW));
  expect(await erase()).toBe(0);
  await decideSubjectRequest(office.officer, number, { does: 'grant', words: 'Sudah.' });
  expect(await held()).toEqual([0, 0]);
  expect(await erase()).toBe(1);
  const { requests } = await viewOwnData(office.citizen(), keyOf(office.filed));
  expect(requests).toContainEqual(expect.objectContaining({ number, words: null, answer: null }));
  const rows = await withTenant(office.database.db, office.tenant.id, (tx) =>
    tx.select().from(caseContacts).where(eq(caseContacts.tenantId, tx.tenantId)),
  );
  expect(rows).toHaveLength(1);
});
