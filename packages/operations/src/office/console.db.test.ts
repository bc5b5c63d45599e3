import { auditEvents, withTenant } from '@maklumat/db';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OfficialContext, TenantRef } from '../context';
import { aFiledCase, anOffice, anOfficial } from '../testing/an-office';
import { WORDING } from '../testing/agency-outputs';
import { actOnCase, addNote, assignCase, countQueues, listQueue, revealContact, viewCase } from './index';

const NOW = new Date('2026-11-23T02:00:00Z');

let database: TestDatabase;
let tenant: TenantRef;
let officer: OfficialContext;
let second: OfficialContext;
let otherUnit: OfficialContext;
let head: OfficialContext;
let stranger: OfficialContext;

beforeAll(async () => {
  database = await openTestDatabase();
  tenant = await anOffice(database, 'contoh-kota');
  const elsewhere = await anOffice(database, 'contoh-kabupaten');
  officer = await anOfficial(database, tenant, [{ role: 'officer', unit: null }], NOW);
  second = await anOfficial(database, tenant, [{ role: 'officer', unit: null }], NOW);
  otherUnit = await anOfficial(database, tenant, [{ role: 'unit-officer', unit: 'dinas-lain' }], NOW);
  head = await anOfficial(database, tenant, [{ role: 'head', unit: null }], NOW);
  stranger = await anOfficial(database, elsewhere, [{ role: 'officer', unit: null }], NOW);
});
afterAll(() => database.close());

const NOT_FOUND = { code: 'not-found' };

async function aCase(more: Parameters<typeof aFiledCase>[3] = {}): Promise<string> {
  return (await aFiledCase(database, tenant, NOW, more)).number;
}

async function act(
  ctx: OfficialContext,
  number: string,
  transition: string,
  unit?: string,
  version?: number,
) {
  const expectedVersion = version ?? (await viewCase(officer, number)).version;
  const inputs: Parameters<typeof actOnCase>[1]['inputs'] =
    unit === undefined ? {} : { unit: { kind: 'options', ids: [unit] } };
  return actOnCase(ctx, { number, expectedVersion, transition, inputs }, WORDING);
}

async function numbersIn(ctx: OfficialContext, view: Parameters<typeof listQueue>[1]['view']) {
  const { rows } = await listQueue(ctx, { view });
  return rows.map(({ number }) => number);
}

describe('the queue', () => {
  test('shows a case to the role that answers for its state, with its title, status and date', async () => {
    const number = await aCase({ title: 'Jembatan rusak' });
    const row = (await listQueue(officer, { view: 'mine-now' })).rows.find((one) => one.number === number);
    expect(row).toMatchObject({
      title: 'Jembatan rusak',
      isSecret: false,
      state: { id: 'received' },
      example: true,
      assignee: null,
    });
    expect((await countQueues(officer)).counts['mine-now']).toBe(
      (await numbersIn(officer, 'mine-now')).length,
    );
  });

  test('holds nothing for a role of another unit or another agency', async () => {
    const number = await aCase();
    expect(await numbersIn(otherUnit, 'all')).not.toContain(number);
    expect(await numbersIn(stranger, 'all')).toEqual([]);
    expect(await listQueue(stranger, { view: 'all', query: number })).toMatchObject({ rows: [] });
  });

  test('gives a case to the unit it was forwarded to', async () => {
    const number = await aCase();
    await act(officer, number, 'verify');
    expect(await act(officer, number, 'forward', 'dinas-lain')).toMatchObject({ ok: true });
    expect(await numbersIn(otherUnit, 'mine-now')).toContain(number);
    expect(await numbersIn(officer, 'mine-now')).not.toContain(number);
  });

  test('is narrowed to a unit, and offers only units that hold something open within sight', async () => {
    const [here, there] = [await aCase(), await aCase()];
    await act(officer, there, 'verify');
    await act(officer, there, 'forward', 'dinas-lain');
    const { rows, units } = await listQueue(officer, { view: 'all', unit: 'dinas-lain' });
    expect(rows.map(({ number }) => number)).toContain(there);
    expect(rows.map(({ number }) => number)).not.toContain(here);
    expect(units.map(({ slug }) => slug)).toContain('dinas-lain');
    expect((await listQueue(otherUnit, { view: 'all' })).units.map(({ slug }) => slug)).toEqual([
      'dinas-lain',
    ]);
    expect((await listQueue(stranger, { view: 'all' })).units).toEqual([]);
  });

  test('shows no title of a confidential case to a role that does not handle it', async () => {
    const number = await aCase({ identity: 'confidential' });
    const row = (await listQueue(head, { view: 'all' })).rows.find((one) => one.number === number);
    expect(row).toMatchObject({ title: null, isSecret: true });
    expect(await viewCase(head, number)).toMatchObject({ title: null, sight: 'status', acts: [] });
    expect((await viewCase(head, number)).history.flatMap(({ texts }) => texts)).toEqual([]);
  });

  test('finds a case by its number as people write it, also without the prefix', async () => {
    const number = await aCase();
    const typed = number.toLowerCase().replaceAll('-', ' ');
    expect((await listQueue(officer, { view: 'all', query: typed })).rows[0]?.number).toBe(number);
    expect((await listQueue(officer, { view: 'all', query: typed.slice(4) })).rows[0]?.number).toBe(number);
    expect(await listQueue(officer, { view: 'all', query: 'lampu' })).toMatchObject({
      rows: [],
      isNumber: false,
    });
  });
});

describe('a case', () => {
  test('is found in small letters too, but not for another agency, nor for a unit that never held it', async () => {
    const number = await aCase();
    expect((await viewCase(officer, number.toLowerCase())).number).toBe(number);
    await expect(viewCase(stranger, number)).rejects.toMatchObject(NOT_FOUND);
    await expect(viewCase(otherUnit, number)).rejects.toMatchObject(NOT_FOUND);
    await expect(actOnCase(otherUnit, { ...ANY_ACT, number }, WORDING)).rejects.toMatchObject(NOT_FOUND);
  });

  test('offers exactly the transitions of the role in this state', async () => {
    const number = await aCase();
    const { acts } = await viewCase(officer, number);
    expect(acts.map(({ id }) => id)).toEqual(['verify', 'return', 'reject']);
    expect((await viewCase(head, number)).acts).toEqual([]);
    expect(await act(head, number, 'verify')).toEqual({ ok: false, refusals: [{ code: 'role-may-not' }] });
  });

  test('changed meanwhile is told, and nothing is done', async () => {
    const number = await aCase();
    const { version } = await viewCase(second, number);
    await act(officer, number, 'return');
    const result = await act(second, number, 'verify', undefined, version);
    if (result.ok || !('changed' in result)) throw new Error('the second act was taken');
    expect(result.changed.entries[0]).toMatchObject({
      body: { type: 'transitioned', transition: 'return' },
      by: { name: officer.official.displayName },
    });
    expect((await viewCase(officer, number)).state.label).toEqual({ id: 'returned' });
  });

  test('acted in by two at once is acted in by one', async () => {
    const number = await aCase();
    const { version } = await viewCase(officer, number);
    const results = await Promise.all([
      act(officer, number, 'verify', undefined, version),
      act(second, number, 'verify', undefined, version),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('acted in twice by the same form is acted in once', async () => {
    const number = await aCase();
    const { version } = await viewCase(officer, number);
    const first = await act(officer, number, 'verify', undefined, version);
    expect(await act(officer, number, 'verify', undefined, version)).toEqual(first);
  });

  test('takes a note that the citizen does not read', async () => {
    const number = await aCase();
    await addNote(officer, { number, readVersion: 1, text: 'Tim lapangan dijadwalkan Kamis.' });
    const { history, citizenHistory } = await viewCase(officer, number);
    expect(history.at(-1)).toMatchObject({
      isPublic: false,
      texts: [{ text: 'Tim lapangan dijadwalkan Kamis.' }],
    });
    expect(JSON.stringify(citizenHistory)).not.toContain('Kamis');
    const empty = addNote(officer, { number, readVersion: 1, text: ' ' });
    await expect(empty).rejects.toMatchObject({ code: 'invalid-input' });
  });

  test('is given to a colleague who may read it, and to nobody else', async () => {
    const number = await aCase();
    await assignCase(officer, number, second.official.userId);
    expect((await viewCase(officer, number)).assignee?.name).toBe(second.official.displayName);
    expect(await numbersIn(second, 'assigned-to-me')).toContain(number);
    const strange = assignCase(officer, number, otherUnit.official.userId);
    await expect(strange).rejects.toMatchObject({ code: 'invalid-input' });
    await assignCase(officer, number, null);
    expect((await viewCase(officer, number)).assignee).toBeNull();
  });

  test('shows the person on request alone, and writes down who asked', async () => {
    const number = await aCase();
    expect((await viewCase(officer, number)).contact).toBe('shown-on-request');
    expect(await revealContact(officer, number, 'reach')).toMatchObject({ name: 'Budi' });
    await expect(revealContact(head, number, 'reach')).rejects.toMatchObject({ code: 'forbidden' });
    const audit = await withTenant(database.db, tenant.id, (tx) =>
      tx.select().from(auditEvents).where(eq(auditEvents.tenantId, tx.tenantId)).orderBy(auditEvents.id),
    );
    expect(audit.filter(({ subject }) => subject === number)).toMatchObject([
      { action: 'case-read', actor: `user:${officer.official.userId}` },
      {
        action: 'case-contact-read',
        actor: `user:${officer.official.userId}`,
        details: { purpose: 'reach' },
      },
    ]);
  });

  test('that was read is written down once an hour for each official', async () => {
    const number = await aCase();
    const later = (minutes: number) => ({ ...officer, now: new Date(NOW.getTime() + minutes * 60_000) });
    for (const reader of [officer, later(1), later(59), second, later(61), later(120)])
      await viewCase(reader, number);
    const audit = await withTenant(database.db, tenant.id, (tx) =>
      tx
        .select({ actor: auditEvents.actor, at: auditEvents.recordedAt })
        .from(auditEvents)
        .where(
          and(
            eq(auditEvents.tenantId, tx.tenantId),
            eq(auditEvents.subject, number),
            eq(auditEvents.action, 'case-read'),
          ),
        )
        .orderBy(auditEvents.id),
    );
    const minutes = audit.map(({ actor, at }) => [actor, (at.getTime() - NOW.getTime()) / 60_000]);
    const [mine, theirs] = [officer, second].map(({ official }) => `user:${official.userId}`);
    expect(minutes).toEqual([
      [mine, 0],
      [theirs, 0],
      [mine, 61],
    ]);
  });
});

const ANY_ACT = { expectedVersion: 1, transition: 'verify', inputs: {} };
