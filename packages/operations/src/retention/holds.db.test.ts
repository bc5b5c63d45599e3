import { withTenant } from '@maklumat/db';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TenantRef } from '../context';
import { parseMasterKey } from '../keys';
import type { ManageContext } from '../manage';
import { aFiledCase, anAdministrator, anOffice } from '../testing/an-office';
import { recordPlainYears } from '../testing/publish-workflow';
import { isCaseHeld, liftHold, readOpenHolds } from './case-holds';
import { holdCase, releaseHold, type HoldAsked } from './change-hold';

const KEYS = parseMasterKey('aa'.repeat(32));
const NOW = new Date('2026-03-02T02:00:00Z');

let database: TestDatabase;
let tenant: TenantRef;
let admin: ManageContext;
beforeAll(async () => {
  database = await openTestDatabase();
  await recordPlainYears(database);
  tenant = await anOffice(database, 'contoh');
  admin = await anAdministrator(database, tenant, NOW);
});
afterAll(() => database.close());

function isHeld(caseId: string): Promise<boolean> {
  return withTenant(database.db, tenant.id, (tx) => isCaseHeld(tx, caseId));
}

async function audited(number: string): Promise<unknown[]> {
  const rows = await database.adminSql`
    select action, details from audit_events where subject = ${number} order by recorded_at, id`;
  return [...rows];
}

test('a case is held for a reason, is held as long as one hold lies on it, and both are audited without the words', async () => {
  const { id, number } = await aFiledCase(database, tenant, NOW);
  const asked: HoldAsked = {
    number: ` ${number.toLowerCase()} `,
    ground: 'legal-proceedings',
    reason: 'Perkara 12/G',
  };
  expect(await isHeld(id)).toBe(false);
  expect(await holdCase(admin, asked)).toEqual({ ok: true });
  expect(await holdCase(admin, { ...asked, ground: 'inspection' })).toEqual({ ok: true });
  const holds = await withTenant(database.db, tenant.id, (tx) => readOpenHolds(tx, KEYS));
  expect(holds.map(({ ground, reason }) => ({ ground, reason }))).toEqual([
    { ground: 'legal-proceedings', reason: 'Perkara 12/G' },
    { ground: 'inspection', reason: 'Perkara 12/G' },
  ]);
  await releaseHold(admin, holds[0]?.id ?? '');
  expect(await isHeld(id)).toBe(true);
  await releaseHold(admin, holds[1]?.id ?? '');
  expect(await isHeld(id)).toBe(false);
  expect(await audited(number)).toEqual([
    { action: 'case-held', details: { ground: 'legal-proceedings' } },
    { action: 'case-held', details: { ground: 'inspection' } },
    { action: 'case-released', details: {} },
    { action: 'case-released', details: {} },
  ]);
  const [row] = await database.adminSql`select sealed from case_holds limit 1`;
  expect(String(row?.sealed)).not.toContain('Perkara');
});

test('what is released once is released', async () => {
  const { id, number } = await aFiledCase(database, tenant, NOW);
  await holdCase(admin, { number, ground: 'other', reason: 'Contoh' });
  const [held] = await database.adminSql<{ id: string }[]>`select id from case_holds where case_id = ${id}`;
  await releaseHold(admin, held?.id ?? '');
  await expect(releaseHold(admin, held?.id ?? '')).rejects.toMatchObject({ code: 'not-found' });
  await expect(releaseHold(admin, 'bukan-id')).rejects.toMatchObject({ code: 'not-found' });
  const by = { by: admin.official.userId, at: NOW };
  expect(await withTenant(database.db, tenant.id, (tx) => liftHold(tx, held?.id ?? '', by))).toBeNull();
});

test.each<[Partial<HoldAsked>, string]>([
  [{ ground: '' }, 'hold-ground-missing'],
  [{ ground: 'karena' }, 'hold-ground-missing'],
  [{ reason: '  ' }, 'hold-reason-missing'],
  [{ reason: 'a'.repeat(501) }, 'hold-reason-too-long'],
  [{ number: 'CTH-0000-0000' }, 'case-unknown'],
])('%o is refused: %s', async (wrong, code) => {
  const { number } = await aFiledCase(database, tenant, NOW);
  const asked = { number, ground: 'other', reason: 'Contoh', ...wrong };
  expect(await holdCase(admin, asked)).toEqual({ ok: false, refusal: { code } });
  expect(await audited(number)).toEqual([]);
});
