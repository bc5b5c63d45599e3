import { auditEvents, withTenant } from '@maklumat/db';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TenantRef } from '../context';
import { parseMasterKey } from '../keys';
import { viewOfficeFrame } from '../office/view-office-frame';
import { addOutputs, SAMPLE_OUTPUTS } from '../testing/add-outputs';
import { aFiledCase, anOffice, anOfficial } from '../testing/an-office';
import { recordPlainYears } from '../testing/publish-workflow';
import { CaseWalk, wib } from '../testing/walk-case';
import { exportRegister, listRegisters, viewRegister, type RegisterView } from './view-register';

const KEYS = parseMasterKey('aa'.repeat(32));
const NOW = wib('2026-03-10 09:00');
const MARCH = { register: 'buku-agenda', month: '2026-03', query: '' };

let database: TestDatabase;
let tenant: TenantRef;
beforeAll(async () => {
  database = await openTestDatabase();
  await recordPlainYears(database);
  tenant = await anOffice(database, 'kota-register');
  await addOutputs(database, tenant, SAMPLE_OUTPUTS);
  await aFiledCase(database, tenant, wib('2026-02-27 09:00'));
  await aFiledCase(database, tenant, wib('2026-03-02 09:00'), { identity: 'confidential' });
  await aFiledCase(database, tenant, wib('2026-03-03 09:00'), { identity: 'anonymous', contact: null });
  await aFiledCase(database, tenant, wib('2026-03-04 09:00'));
});
afterAll(() => database.close());

/** A row in one line: days as they are, what is not shown by its kind. */
function lines({ rows }: Pick<RegisterView, 'rows'>): string[] {
  return rows.map(({ cells }) =>
    cells
      .map((cell) => {
        if (cell === null) return '-';
        if (cell.kind === 'text') return cell.text;
        return cell.kind === 'day' ? cell.on : `(${cell.kind})`;
      })
      .join(' | '),
  );
}

async function auditOf(of: TenantRef): Promise<string[]> {
  const rows = await withTenant(database.db, of.id, (tx) =>
    tx.select().from(auditEvents).where(eq(auditEvents.tenantId, of.id)).orderBy(asc(auditEvents.id)),
  );
  return rows.map(({ action, subject, details }) => `${action} ${subject} ${JSON.stringify(details)}`);
}

test('a month of a register in the order of its numbers: an anonymous reporter has no name, a confidential one is named to nobody', async () => {
  const officer = await anOfficial(database, tenant, [{ role: 'officer', unit: null }], NOW);
  const view = await viewRegister(officer, MARCH, 1);
  expect(view.columns.map(({ id }) => id)).toEqual(['Nomor', 'Tanggal', 'Nama', 'Isi', 'Status']);
  expect(lines(view)).toEqual([
    '002/PGD/III/2026 | 2026-03-02 | (withheld) | Lampu jalan mati sejak Senin. | received',
    '003/PGD/III/2026 | 2026-03-03 | (anonymous) | Lampu jalan mati sejak Senin. | received',
    '004/PGD/III/2026 | 2026-03-04 | Budi | Lampu jalan mati sejak Senin. | received',
  ]);
  expect([view.total, view.page, view.pages, view.skipped]).toEqual([3, 1, 1, 0]);
  const head = await anOfficial(database, tenant, [{ role: 'head', unit: null }], NOW);
  expect(lines(await viewRegister(head, MARCH, 1))).toEqual([
    '002/PGD/III/2026 | 2026-03-02 | (withheld) | (withheld) | received',
    '003/PGD/III/2026 | 2026-03-03 | (anonymous) | Lampu jalan mati sejak Senin. | received',
    '004/PGD/III/2026 | 2026-03-04 | (withheld) | Lampu jalan mati sejak Senin. | received',
  ]);
});

test.each([
  ['001', ['001/PGD/II/2026']],
  ['2', ['001/PGD/II/2026', '002/PGD/III/2026', '003/PGD/III/2026', '004/PGD/III/2026']],
  ['PGD/III', ['002/PGD/III/2026', '003/PGD/III/2026', '004/PGD/III/2026']],
  ['%', []],
  ['Budi', []],
])('a search for %s is among the numbers of all months', async (query, numbers) => {
  const officer = await anOfficial(database, tenant, [{ role: 'officer', unit: null }], NOW);
  const view = await viewRegister(officer, { ...MARCH, query }, 1);
  expect(lines(view).map((line) => line.split(' | ')[0])).toEqual(numbers);
});

test('each reading and each file leaves a trace of who, which register, month and form', async () => {
  const own = await anOffice(database, 'kota-jejak');
  await addOutputs(database, own, SAMPLE_OUTPUTS);
  const officer = await anOfficial(database, own, [{ role: 'officer', unit: null }], NOW);
  await viewRegister(officer, { ...MARCH, month: null }, 1);
  expect((await exportRegister(officer, MARCH, 'xlsx')).ok).toBe(true);
  expect(await auditOf(own)).toEqual([
    'register-read buku-agenda {"page":1,"month":"2026-03"}',
    'register-exported buku-agenda {"month":"2026-03","format":"xlsx"}',
  ]);
});

test('a role that the register does not name finds none, nor does another agency, in the same words', async () => {
  const outsider = await anOfficial(database, tenant, [{ role: 'unit-officer', unit: 'dinas-lain' }], NOW);
  const elsewhere = await anOffice(database, 'kota-lain-register');
  const stranger = await anOfficial(database, elsewhere, [{ role: 'officer', unit: null }], NOW);
  expect([await listRegisters(outsider), await listRegisters(stranger)]).toEqual([[], []]);
  const opens = async (who: typeof outsider) => (await viewOfficeFrame(who)).official.opensRegisters;
  expect([await opens(outsider), await opens(stranger)]).toEqual([false, false]);
  for (const official of [outsider, stranger]) {
    await expect(viewRegister(official, MARCH, 1)).rejects.toMatchObject({ code: 'not-found' });
    await expect(exportRegister(official, MARCH, 'csv')).rejects.toMatchObject({ code: 'not-found' });
  }
  const officer = await anOfficial(database, tenant, [{ role: 'officer', unit: null }], NOW);
  expect(await opens(officer)).toBe(true);
  await expect(viewRegister(officer, { ...MARCH, month: '2026-13' }, 1)).rejects.toMatchObject({
    code: 'invalid-input',
  });
});

test('a guest book has the times of day of coming and going, by the clock of the agency', async () => {
  const own = await anOffice(database, 'kota-tamu');
  const shows = ['received-clock', 'done:reject', 'clock:reject+verify'];
  const columns = shows.map((fact) => ({ label: { id: fact }, shows: fact }));
  const registers = SAMPLE_OUTPUTS.registers.map((one) => ({ ...one, columns }));
  await addOutputs(database, own, { ...SAMPLE_OUTPUTS, registers });
  const filed = await aFiledCase(database, own, wib('2026-03-02 09:07'));
  const walk = new CaseWalk(database.db, own, KEYS);
  await walk.step(filed.id, 'reject', '2026-03-02 23:42', { by: { role: 'officer', unit: null } });
  const officer = await anOfficial(database, own, [{ role: 'officer', unit: null }], NOW);
  const { rows } = await viewRegister(officer, MARCH, 1);
  expect(rows.map(({ cells }) => cells)).toEqual([
    [
      { kind: 'clock', clock: '09:07' },
      { kind: 'day', on: '2026-03-02' },
      { kind: 'clock', clock: '23:42' },
    ],
  ]);
});
