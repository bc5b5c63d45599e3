import { coveredYears, withNationalCalendar } from '@maklumat/db';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OfficialContext, TenantRef } from '../context';
import { aFiledCase, anOffice, anOfficial } from '../testing/an-office';
import { WORDING } from '../testing/agency-outputs';
import { actOnCase, viewCase, type ActView } from './index';

// A Monday in the morning.
const NOW = new Date('2026-11-23T02:00:00Z');

let database: TestDatabase;
let tenant: TenantRef;
let officer: OfficialContext;

beforeAll(async () => {
  database = await openTestDatabase();
  tenant = await anOffice(database, 'contoh-kota');
  await withNationalCalendar(database.db, (tx) => tx.insert(coveredYears).values({ year: 2026 }));
  officer = await anOfficial(database, tenant, [{ role: 'officer', unit: null }], NOW);
  await anOfficial(database, tenant, [{ role: 'unit-officer', unit: 'dinas-lain' }], NOW);
});
afterAll(() => database.close());

async function act(number: string, transition: string) {
  const { version } = await viewCase(officer, number);
  const inputs = { unit: { kind: 'options', ids: ['dinas-lain'] } } as const;
  const given = transition === 'forward' ? inputs : {};
  const made = await actOnCase(
    officer,
    { number, transition, expectedVersion: version, inputs: given },
    WORDING,
  );
  expect(made).toMatchObject({ ok: true });
}

async function extension(number: string): Promise<ActView | undefined> {
  return (await viewCase(officer, number)).acts.find(({ id }) => id === 'extend');
}

test('an extension names the date it moves the limit to, and is refused once the one extension is used', async () => {
  const { number } = await aFiledCase(database, tenant, NOW);
  await act(number, 'verify');
  await act(number, 'forward');
  const dueOn = async () =>
    (await viewCase(officer, number)).clocks.find(
      ({ limit, status }) => limit === 'answer' && status === 'running',
    )?.dueOn;
  // Ten working days after Monday the 23rd; seven more with the extension.
  expect(await dueOn()).toBe('2026-12-07');
  expect(await extension(number)).toMatchObject({
    blocked: null,
    toldDate: { date: '2026-12-16', time: null },
  });
  await act(number, 'extend');
  expect(await dueOn()).toBe('2026-12-16');
  expect(await extension(number)).toMatchObject({ blocked: 'extension-used' });
});

test('no date is named where it hangs on the class that is chosen in the form', async () => {
  const { number } = await aFiledCase(database, tenant, NOW);
  await act(number, 'verify');
  const { acts } = await viewCase(officer, number);
  expect(acts.find(({ id }) => id === 'classify')?.toldDate).toBeNull();
});
