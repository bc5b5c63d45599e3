import { newId } from '@maklumat/db';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { TenantRef } from '../context';
import { viewAlerts } from '../manage';
import type { PrivacyContext } from '../subjects';
import { aDataOfficer, anAdministrator, anOffice } from '../testing/an-office';
import { A_BREACH } from '../testing/subject-trials';
import { exportBreaches, listBreaches, viewBreach, writeBreach } from './index';

/** A day after {@link A_BREACH} was found. */
const NOW = new Date('2026-11-23T02:00:00Z');
const DUE = '2026-11-25T02:00:00.000Z';
const TOLD = { at: '2026-11-23T01:00:00.000Z', how: 'Surat 12/2026' };

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

let agencies = 0;
let tenant: TenantRef;
let officer: PrivacyContext;
beforeEach(async () => {
  agencies += 1;
  tenant = await anOffice(database, `contoh-${String(agencies)}`);
  officer = await aDataOfficer(database, tenant, NOW);
});

function first(id = newId(), record = A_BREACH) {
  return { id, read: 0, record, why: '' };
}

test('a breach owes its notices within 72 hours of being found; the administrators see it until they are sent', async () => {
  const asked = first();
  expect(await writeBreach(officer, asked)).toEqual({ ok: true, number: 1 });
  const owed = (to: string) => ({ to, dueAt: DUE, toldAt: null, isLate: false });
  expect((await listBreaches(officer)).breaches).toMatchObject([
    { id: asked.id, title: A_BREACH.title, people: 12, notices: [owed('persons'), owed('institution')] },
  ]);
  const admin = await anAdministrator(database, tenant, NOW);
  expect((await viewAlerts(admin)).privacy.notices).toHaveLength(2);
  const late = { ...admin, now: new Date('2026-11-25T02:00:00.001Z') };
  expect((await viewAlerts(late)).privacy.notices.map(({ isLate }) => isLate)).toEqual([true, true]);
  const told = { ...A_BREACH, told: { persons: TOLD, institution: TOLD, public: null } };
  await writeBreach(officer, { id: asked.id, read: 1, record: told, why: 'Surat dikirim' });
  expect((await viewAlerts(admin)).privacy.notices).toEqual([]);
});

test('a correction is a further writing, says why, and leaves the earlier one as it was', async () => {
  const asked = first();
  await writeBreach(officer, asked);
  const more = { id: asked.id, read: 1, record: { ...A_BREACH, people: 15 } };
  expect(await writeBreach(officer, { ...more, why: '  ' })).toEqual({
    ok: false,
    refusal: { code: 'why-missing' },
  });
  expect(await writeBreach(officer, { ...more, why: 'Dihitung ulang' })).toEqual({ ok: true, number: 2 });
  const { record, writings } = await viewBreach(officer, asked.id);
  expect(record.people).toBe(15);
  expect(writings.map(({ number, why, record: one }) => [number, why, one.people])).toEqual([
    [2, 'Dihitung ulang', 15],
    [1, '', 12],
  ]);
  expect((await exportBreaches(officer)).map(({ number }) => number)).toEqual([1, 2]);
});

test('the same new form sent twice is one breach; a page that is out of date writes nothing', async () => {
  const asked = first();
  await writeBreach(officer, asked);
  expect(await writeBreach(officer, asked)).toEqual({ ok: true, number: 1 });
  await writeBreach(officer, { ...asked, read: 1, why: 'Kedua' });
  const stale = await writeBreach(officer, { ...asked, read: 1, why: 'Ketinggalan' });
  expect(stale).toEqual({ ok: false, refusal: { code: 'changed-meanwhile' } });
  expect((await viewBreach(officer, asked.id)).writings).toHaveLength(2);
});

test('two writings of one moment leave one; none is lost and none overwrites', async () => {
  const asked = first();
  await writeBreach(officer, asked);
  const results = await Promise.allSettled(
    ['Satu', 'Dua'].map((why) => writeBreach(officer, { ...asked, read: 1, why })),
  );
  const taken = results.filter((one) => one.status === 'fulfilled' && one.value.ok);
  expect(taken).toHaveLength(1);
  expect((await viewBreach(officer, asked.id)).writings).toHaveLength(2);
});

test.each([
  [{ foundAt: '2026-11-23T02:00:01Z' }, 'found-in-future'],
  [{ told: { ...A_BREACH.told, persons: { ...TOLD, at: '2026-11-21T00:00:00Z' } } }, 'told-before-found'],
  [{ happenedAt: '2026-11-22T03:00:00Z' }, 'record-incomplete'],
])('a record with %o is refused: %s', async (change, code) => {
  const result = await writeBreach(officer, first(newId(), { ...A_BREACH, ...change }));
  expect(result).toEqual({ ok: false, refusal: { code } });
  expect((await listBreaches(officer)).breaches).toEqual([]);
});

test('another agency’s breach is none, and no row is ever changed or removed, not even by the app itself', async () => {
  const asked = first();
  await writeBreach(officer, asked);
  const stranger = await aDataOfficer(database, await anOffice(database, `sebelah-${String(agencies)}`), NOW);
  await expect(viewBreach(stranger, asked.id)).rejects.toMatchObject({ code: 'not-found' });
  await expect(writeBreach(stranger, { ...asked, read: 1, why: 'x' })).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(viewBreach(officer, 'bukan-id')).rejects.toMatchObject({ code: 'not-found' });
  for (const statement of [
    database.appSql`delete from data_breach_versions`,
    database.appSql`update data_breach_versions set people = 0`,
  ])
    await expect(statement).rejects.toMatchObject({ code: '42501' });
});

test('what was written is sealed: neither words nor title stand in the row or in the audit', async () => {
  await writeBreach(officer, first());
  const [row] = await database.adminSql<{ text: string }[]>`
    select (select string_agg(b::text, ' ') from data_breach_versions b where tenant_id = ${tenant.id})
      || (select string_agg(a::text, ' ') from audit_events a where tenant_id = ${tenant.id}) as text`;
  expect(row?.text).toContain('breach-recorded');
  expect(row?.text).not.toContain(A_BREACH.title);
  expect(row?.text).not.toContain(Buffer.from(A_BREACH.title).toString('hex'));
});
