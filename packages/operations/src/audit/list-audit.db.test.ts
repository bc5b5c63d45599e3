import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { newId, withTenant, writeAuditEvent } from '@maklumat/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OfficialContext, TenantRef } from '../context';
import type { ManageContext } from '../manage/manage-context';
import { assignCase, listQueue, revealContact, viewCase } from '../office';
import { giveRole, takeRole } from '../people';
import { aFiledCase, anAdministrator, anOffice, anOfficial } from '../testing/an-office';
import {
  AUDIT_PAGE,
  exportAudit,
  listAudit,
  readAuditCursor,
  writeAuditCursor,
  type AuditAsked,
} from './list-audit';
import { sealAudit } from './seal-audit';

const NOW = new Date('2026-11-23T02:00:00Z');
const ALL: AuditAsked = { person: null, action: null, subject: null, from: null, until: null };

let database: TestDatabase;
let tenant: TenantRef;
let administrator: ManageContext;
let officer: OfficialContext;
let number = '';

beforeAll(async () => {
  database = await openTestDatabase();
  tenant = await anOffice(database, 'kota-jejak');
  administrator = await anAdministrator(database, tenant, NOW);
  officer = await anOfficial(database, tenant, [{ role: 'officer', unit: null }], NOW);
  number = (await aFiledCase(database, tenant, NOW)).number;
  await viewCase(officer, number);
  await revealContact(officer, number, 'letter');
});
afterAll(() => database.close());

async function actions(asked: Partial<AuditAsked>): Promise<string[]> {
  return (await listAudit(administrator, { ...ALL, ...asked })).entries.map(({ action }) => action);
}

test('says who did what and for what purpose, newest first, sealed or not yet', async () => {
  const of = { person: officer.official.userId };
  const view = await listAudit(administrator, { ...ALL, ...of });
  expect(view.entries).toMatchObject([
    {
      ...{ action: 'case-contact-read', subject: number, details: { purpose: 'letter' }, seal: null },
      actor: { ...{ userId: officer.official.userId }, name: officer.official.displayName },
    },
    { action: 'case-read', subject: number, seal: null },
  ]);
  await sealAudit(database.db, tenant.id, NOW);
  const sealed = await listAudit(administrator, { ...ALL, ...of });
  expect(sealed.entries.map(({ seal }) => seal?.block)).toEqual([1, 1]);
  expect(sealed.head?.number).toBe(1);
});

test('is searched by person, action, number as people write it, and days of the agency', async () => {
  expect(await actions({ person: newId() })).toEqual([]);
  expect(await actions({ action: 'case-read' })).toEqual(['case-read']);
  expect(await actions({ subject: number.toLowerCase().replaceAll('-', ' ') })).toEqual([
    'case-contact-read',
    'case-read',
  ]);
  expect(await actions({ from: '2026-11-23', until: '2026-11-23' })).toHaveLength(2);
  expect(await actions({ until: '2026-11-22' })).toEqual([]);
  expect(await actions({ from: '2026-11-24' })).toEqual([]);
});

test('goes on where a page ended, without a row twice or left out', async () => {
  const other = await anOffice(database, 'kota-panjang');
  const reader = await anAdministrator(database, other, NOW);
  await withTenant(database.db, other.id, async (tx) => {
    for (let index = 0; index < AUDIT_PAGE + 3; index += 1)
      await writeAuditEvent(tx, {
        ...{ recordedAt: new Date(NOW.getTime() + Math.floor(index / 2)), actor: 'terminal:contoh' },
        ...({ action: 'case-read', subject: String(index), details: {} } as const),
      });
  });
  const first = await listAudit(reader, ALL);
  const cursor = readAuditCursor(first.next === null ? null : writeAuditCursor(first.next));
  const second = await listAudit(reader, ALL, cursor);
  const seen = [...first.entries, ...second.entries].map(({ subject }) => Number(subject));
  expect(seen).toEqual(Array.from({ length: AUDIT_PAGE + 3 }, (_, index) => AUDIT_PAGE + 2 - index));
  expect(second.next).toBeNull();
  expect(readAuditCursor('x_y')).toBeNull();
});

test('links a case only for who may open it', async () => {
  const mine = await listAudit({ ...administrator, official: officer.official }, { ...ALL, subject: number });
  expect(mine.entries.every(({ isOpenable }) => isOpenable)).toBe(true);
  const strange = { ...officer.official, memberships: [] };
  const none = await listAudit({ ...administrator, official: strange }, { ...ALL, subject: number });
  expect(none.entries.map(({ isOpenable }) => isOpenable)).toEqual([false, false]);
});

test('that was taken as a file is itself written down', async () => {
  expect((await exportAudit(administrator, ALL)).entries).not.toHaveLength(0);
  expect(await actions({ action: 'audit-exported' })).toEqual(['audit-exported']);
});

test('shows nothing of another agency, nor the name of somebody who is in no row', async () => {
  const other = await anOffice(database, 'kota-lain');
  const reader = await anAdministrator(database, other, NOW);
  const view = await listAudit(reader, { ...ALL, person: officer.official.userId });
  expect(view.entries).toEqual([]);
  expect(view.people.map(({ userId }) => userId)).not.toContain(officer.official.userId);
  expect((await listAudit(reader, { ...ALL, subject: number })).entries).toEqual([]);
});

test('tells the details with names in place of ids and slugs, and finds what was done about somebody', async () => {
  const own = await anOffice(database, 'kota-rincian');
  const reader = await anAdministrator(database, own, NOW);
  const one = await anOfficial(database, own, [{ role: 'officer', unit: null }], NOW);
  const filed = await aFiledCase(database, own, NOW);
  await assignCase(one, filed.number, one.official.userId);
  await giveRole(reader, { userId: one.official.userId, role: 'unit-officer', unit: 'dinas-lain' });
  const about = await listAudit(reader, { ...ALL, person: one.official.userId });
  expect(about.entries.map(({ action, told }) => [action, told])).toEqual([
    [
      'role-given',
      [
        { key: 'role', value: { id: 'Admin', en: 'Administrator' } },
        { key: 'unit', value: { id: 'Dinas Lain' } },
      ],
    ],
    ['case-assigned', [{ key: 'userId', value: one.official.displayName }]],
  ]);
});

test('names whoever did something here after they have left, apart from who works here', async () => {
  const own = await anOffice(database, 'kota-ditinggalkan');
  const reader = await anAdministrator(database, own, NOW);
  const one = await anOfficial(database, own, [{ role: 'officer', unit: null }], NOW);
  const { userId, displayName: name } = one.official;
  await viewCase(one, (await aFiledCase(database, own, NOW)).number);
  await takeRole(reader, { userId, role: 'officer', unit: null });
  const { people } = await listAudit(reader, ALL);
  expect(people).toContainEqual({ userId, name, hasLeft: true });
  expect(people).toContainEqual({
    ...{ userId: reader.official.userId, name: reader.official.displayName, hasLeft: false },
  });
  expect(people).toHaveLength(2);
});

test('that lists with titles were read is written down once an hour, with the first of them', async () => {
  const own = await anOffice(database, 'kota-daftar');
  const reader = await anAdministrator(database, own, NOW);
  const one = await anOfficial(database, own, [{ role: 'officer', unit: null }], NOW);
  const readBy = async () =>
    (await listAudit(reader, { ...ALL, action: 'queue-read' })).entries.map(({ actor, details }) => [
      actor.userId,
      details,
    ]);
  await listQueue(one, { view: 'all' });
  expect(await readBy()).toEqual([]);
  await aFiledCase(database, own, NOW);
  await listQueue(one, { view: 'all' });
  await listQueue({ ...one, now: new Date(NOW.getTime() + 59 * 60_000) }, { view: 'assigned-to-me' });
  const row = [one.official.userId, { view: 'all' }];
  expect(await readBy()).toEqual([row]);
  await listQueue({ ...one, now: new Date(NOW.getTime() + 61 * 60_000) }, { view: 'all' });
  expect(await readBy()).toEqual([row, row]);
});
