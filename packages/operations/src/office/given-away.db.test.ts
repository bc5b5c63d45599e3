import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OfficialContext, TenantRef } from '../context';
import { aFiledCase, anOffice, anOfficial } from '../testing/an-office';
import { WORDING } from '../testing/agency-outputs';
import { actOnCase, addNote, assignCase, viewCase } from './index';

const NOW = new Date('2026-11-23T02:00:00Z');
const FORBIDDEN = { code: 'forbidden' };

let database: TestDatabase;
let tenant: TenantRef;
let officer: OfficialContext;
let unitOfficer: OfficialContext;
let head: OfficialContext;

beforeAll(async () => {
  database = await openTestDatabase();
  tenant = await anOffice(database, 'contoh-kota');
  officer = await anOfficial(database, tenant, [{ role: 'officer', unit: null }], NOW);
  unitOfficer = await anOfficial(database, tenant, [{ role: 'unit-officer', unit: 'dinas-lain' }], NOW);
  head = await anOfficial(database, tenant, [{ role: 'head', unit: null }], NOW);
});
afterAll(() => database.close());

async function act(ctx: OfficialContext, number: string, transition: string, unit?: string): Promise<void> {
  const { version } = await viewCase(ctx, number);
  const made = await actOnCase(
    ctx,
    {
      ...{ number, transition, expectedVersion: version },
      inputs: unit === undefined ? {} : { unit: { kind: 'options', ids: [unit] } },
    },
    WORDING,
  );
  if (!made.ok) throw new Error(`${transition} was not made`);
}

/** Filed, and with `dinas-lain` now. */
async function aForwardedCase(): Promise<string> {
  const { number } = await aFiledCase(database, tenant, NOW);
  await act(officer, number, 'verify');
  await act(officer, number, 'forward', 'dinas-lain');
  return number;
}

/** What a case shows of notes and assignments. */
async function written(number: string): Promise<string[]> {
  const { history } = await viewCase(officer, number);
  return history
    .map(({ body }) => body.type)
    .filter((type) => type === 'message-added' || type === 'assigned');
}

describe('the unit that holds a case', () => {
  test('writes notes in it and gives it to its own people and to who handles all', async () => {
    const number = await aForwardedCase();
    const view = await viewCase(unitOfficer, number);
    expect(view.mayWork).toBe(true);
    const able = view.assignees.map(({ userId }) => userId);
    expect(able).toContain(unitOfficer.official.userId);
    expect(able).toContain(officer.official.userId);
    expect(able).not.toContain(head.official.userId);
    await addNote(unitOfficer, { number, readVersion: 1, text: 'Tim lapangan Kamis.' });
    await assignCase(unitOfficer, number, unitOfficer.official.userId);
    expect(await written(number)).toEqual(['message-added', 'assigned']);
  });
});

describe('a unit that gave a case away', () => {
  test('still reads it, but writes no note and says not who handles it', async () => {
    const number = await aForwardedCase();
    await act(unitOfficer, number, 'send-back');
    expect(await viewCase(unitOfficer, number)).toMatchObject({
      ...{ sight: 'words', title: 'Lampu jalan mati' },
      ...{ mayWork: false, assignees: [], acts: [] },
    });
    const late = addNote(unitOfficer, { number, readVersion: 1, text: 'Masih kami periksa.' });
    await expect(late).rejects.toMatchObject(FORBIDDEN);
    const taken = assignCase(unitOfficer, number, unitOfficer.official.userId);
    await expect(taken).rejects.toMatchObject(FORBIDDEN);
    await expect(assignCase(unitOfficer, number, null)).rejects.toMatchObject(FORBIDDEN);
    expect(await written(number)).toEqual([]);
  });

  test('is given no case by others either', async () => {
    const number = await aForwardedCase();
    await act(unitOfficer, number, 'send-back');
    const given = assignCase(officer, number, unitOfficer.official.userId);
    await expect(given).rejects.toMatchObject({ code: 'invalid-input' });
    const { mayWork, assignees } = await viewCase(officer, number);
    expect(mayWork).toBe(true);
    expect(assignees.map(({ userId }) => userId)).toEqual([officer.official.userId]);
  });
});

test('who sees all and handles nothing reads a case and changes nothing in it', async () => {
  const number = await aForwardedCase();
  expect(await viewCase(head, number)).toMatchObject({ sight: 'words', mayWork: false, assignees: [] });
  await expect(addNote(head, { number, readVersion: 1, text: 'Segera.' })).rejects.toMatchObject(FORBIDDEN);
  await expect(assignCase(head, number, officer.official.userId)).rejects.toMatchObject(FORBIDDEN);
  expect(await written(number)).toEqual([]);
});
