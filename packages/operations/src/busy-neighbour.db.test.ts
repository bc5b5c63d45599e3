import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listQueue, viewCase, viewCaseStatus, viewOwnCase } from './index';
import { rowsOfTenant } from './testing/rows-of-tenant';
import { WHOLE_AGENCY } from './testing/trials';
import { anAgencyOfItsOwn, citizenOf, namesOf, type Agency, type Names } from './testing/two-agencies';

let database: TestDatabase;
let own: Agency;
let neighbour: Agency;
let mine: Names;
beforeAll(async () => {
  database = await openTestDatabase();
  own = await anAgencyOfItsOwn(database, 'tenang');
  neighbour = await anAgencyOfItsOwn(database, 'ramai');
  mine = await namesOf(own);
});
afterAll(() => database.close());

type Reading = (own: Agency) => Promise<unknown>;

/** The nation's figures are those of all agencies. */
const { viewNationalFigures: _ofAll, ...OF_ONE } = WHOLE_AGENCY;

/** Everything an agency can be told as a whole, and what is told of one case. */
const READINGS: Readonly<Record<string, Reading>> = {
  ...OF_ONE,
  'listQueue of all': ({ official }) =>
    listQueue(official, { view: 'all', query: undefined, cursor: undefined }),
  viewCase: ({ official }) => viewCase(official, mine.key.number),
  viewOwnCase: (agency) => viewOwnCase(citizenOf(agency), mine.key),
  viewCaseStatus: (agency) => viewCaseStatus(citizenOf(agency), mine.key.number),
};

/** An answer as text; a refusal is one too. */
async function toldBy(name: string): Promise<string> {
  const reading = READINGS[name] ?? (() => Promise.reject(new Error('no such reading')));
  return reading(own).then(
    (value) => JSON.stringify(value ?? null),
    (error: unknown) => String(error),
  );
}

/** What is told by those that change nothing and tell the same twice running: of these a difference means something. */
async function steadyReadings(): Promise<Map<string, string>> {
  const reading = [];
  // Some write down at the first time that they were asked, and then no more for an hour.
  for (const name of Object.keys(READINGS)) await toldBy(name);
  let rows = await rowsOfTenant(database, own.tenant.id);
  for (const name of Object.keys(READINGS)) {
    const repeats = (await toldBy(name)) === (await toldBy(name));
    const after = await rowsOfTenant(database, own.tenant.id);
    if (repeats && JSON.stringify(after) === JSON.stringify(rows)) reading.push(name);
    rows = after;
  }
  const told = new Map<string, string>();
  for (const name of reading) told.set(name, await toldBy(name));
  return told;
}

const COUNTED = [
  'countQueues',
  'listPeople',
  'viewPerformance',
  'listQueue of all',
  'viewAlerts',
  'viewCase',
];

test('whatever is done at the neighbour’s, no row, count, list, date or message here is another one', async () => {
  const steady = await steadyReadings();
  for (const name of COUNTED) expect([...steady.keys()]).toContain(name);
  const before = await rowsOfTenant(database, own.tenant.id);

  await namesOf(neighbour);
  for (const work of Object.values(WHOLE_AGENCY)) await work(neighbour).catch(() => undefined);
  await namesOf(neighbour);

  expect(await rowsOfTenant(database, own.tenant.id)).toEqual(before);
  for (const [name, told] of steady) expect(await toldBy(name), name).toBe(told);
  const elsewhere = await rowsOfTenant(database, neighbour.tenant.id);
  expect(elsewhere.filter(([, rows]) => rows !== null).length).toBeGreaterThan(30);
}, 180_000);
