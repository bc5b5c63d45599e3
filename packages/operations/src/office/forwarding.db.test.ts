import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OfficialContext, TenantRef } from '../context';
import { aFiledCase, anOffice, anOfficial } from '../testing/an-office';
import { WORDING } from '../testing/agency-outputs';
import { actOnCase, assignCase, listQueue, viewCase } from './index';

const NOW = new Date('2026-11-23T02:00:00Z');

let database: TestDatabase;
let tenant: TenantRef;
let officer: OfficialContext;
let unitOfficer: OfficialContext;

beforeAll(async () => {
  database = await openTestDatabase();
  tenant = await anOffice(database, 'contoh-kota');
  officer = await anOfficial(database, tenant, [{ role: 'officer', unit: null }], NOW);
  unitOfficer = await anOfficial(database, tenant, [{ role: 'unit-officer', unit: 'dinas-lain' }], NOW);
});
afterAll(() => database.close());

async function act(number: string, transition: string, unit?: string) {
  const { version } = await viewCase(officer, number);
  return actOnCase(
    officer,
    {
      ...{ number, transition, expectedVersion: version },
      inputs: unit === undefined ? {} : { unit: { kind: 'options', ids: [unit] } },
    },
    WORDING,
  );
}

async function aVerifiedCase(): Promise<string> {
  const { number } = await aFiledCase(database, tenant, NOW);
  await act(number, 'verify');
  return number;
}

describe('forwarding', () => {
  test('offers only units in which somebody can act on it, and takes no other', async () => {
    const number = await aVerifiedCase();
    const { acts, units } = await viewCase(officer, number);
    expect(units.map(({ slug }) => slug)).toEqual(['diskominfo', 'dinas-lain']);
    expect(acts.find(({ id }) => id === 'forward')?.units).toEqual(['dinas-lain']);
    expect(await act(number, 'forward', 'diskominfo')).toEqual({
      ok: false,
      refusals: [{ code: 'unit-unstaffed', field: 'unit' }],
    });
    expect(await act(number, 'forward', 'dinas-lain')).toMatchObject({ ok: true });
  });

  test('leaves the case to nobody in particular in the new unit', async () => {
    const number = await aVerifiedCase();
    await assignCase(officer, number, officer.official.userId);
    expect((await viewCase(officer, number)).assignee).not.toBeNull();
    await act(number, 'forward', 'dinas-lain');
    expect((await viewCase(officer, number)).assignee).toBeNull();
    const { rows } = await listQueue(unitOfficer, { view: 'unassigned' });
    expect(rows.map((row) => row.number)).toContain(number);
  });
});

describe('a case in a state', () => {
  test('is given to those alone who have something to do in it', async () => {
    const number = await aVerifiedCase();
    await act(number, 'forward', 'dinas-lain');
    const able = async () => (await viewCase(officer, number)).assignees.map(({ userId }) => userId);
    expect(await able()).toEqual([officer.official.userId, unitOfficer.official.userId]);
    await act(number, 'refer');
    expect(await able()).toEqual([officer.official.userId]);
    const given = assignCase(officer, number, unitOfficer.official.userId);
    await expect(given).rejects.toMatchObject({ code: 'invalid-input' });
  });
});
