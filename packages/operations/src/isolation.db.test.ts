import { serviceCases } from '@maklumat/db';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nationalContext, type Session } from './index';
import * as operations from './index';
import { rowsOfTenant, type TableRows } from './testing/rows-of-tenant';
import { NO_AGENCY, TRIALS, WHOLE_AGENCY } from './testing/trials';
import { anAgencyOfItsOwn, madeUpNames, namesOf, NOW, type Agency, type Names } from './testing/two-agencies';

let database: TestDatabase;
let own: Agency;
let other: Agency;
let theirs: Names;
let asTheyWere: readonly TableRows[];
beforeAll(async () => {
  database = await openTestDatabase();
  own = await anAgencyOfItsOwn(database, 'sini');
  other = await anAgencyOfItsOwn(database, 'sana');
  theirs = await namesOf(other);
  asTheyWere = await rowsOfTenant(database, theirs.tenantId);
});
afterAll(() => database.close());

/** What an operation gave or threw, with every name in it made alike: what is left is what it tells. */
async function told(work: () => Promise<unknown>, names: Names): Promise<string> {
  const answer = await work().then(
    (value) => JSON.stringify({ value: value ?? null }),
    (error: unknown) => {
      const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : null;
      return JSON.stringify({ thrown: error instanceof Error ? error.name : 'unknown', code });
    },
  );
  return [names.workflow, names.key.number, names.key.accessCode]
    .reduce((text, name) => text.replaceAll(name, '·'), answer)
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '·')
    .replaceAll(/CTH-[0-9A-Z]{4}-[0-9A-Z]{4}|[0-9A-Z]{4}-[0-9A-Z]{4}/g, '·');
}

test('every operation there is is tried below, or is listed with the reason why it need not be', () => {
  const callable = Object.entries(operations).flatMap(([name, value]) =>
    typeof value === 'function' && !/Error$/.test(name) ? [name] : [],
  );
  const listed = [TRIALS, WHOLE_AGENCY].flatMap(Object.keys).concat(Object.values(NO_AGENCY).flat());
  expect(listed.toSorted()).toEqual(callable.toSorted());
});

describe.each(Object.entries(TRIALS))('%s', (_name, trials) => {
  test.each(trials.map((trial, index) => ({ trial, way: index + 1 })))(
    'answers another agency’s names like names nobody has, and changes nothing there ($way)',
    async ({ trial }) => {
      const mine = await namesOf(own);
      const madeUp = madeUpNames();
      const toTheirs = await told(() => trial(own, theirs, mine), theirs);
      expect(toTheirs).toBe(await told(() => trial(own, madeUp, mine), madeUp));
      expect(await rowsOfTenant(database, theirs.tenantId)).toEqual(asTheyWere);
      // The same call with the own names gets through: it is not refused for another reason.
      expect(await told(() => trial(own, mine, mine), mine)).not.toBe(toTheirs);
    },
  );
});

describe.each(Object.entries(WHOLE_AGENCY))('%s', (_name, work) => {
  test('does for one agency what it does, tells nothing of the other and changes nothing there', async () => {
    // What gives nothing tells nothing.
    const answer = JSON.stringify((await work(own)) ?? null);
    for (const word of [other.secret, other.workflow, theirs.key.number, theirs.userId])
      expect(answer).not.toContain(word);
    expect(await rowsOfTenant(database, theirs.tenantId)).toEqual(asTheyWere);
  });
});

test('the nation reads figures, and is stopped at a case', async () => {
  const analyst = { userId: theirs.userId, displayName: 'Sri', platformRoles: ['national-analyst'] };
  const ctx = nationalContext(database.db, analyst as unknown as Session, NOW);
  const asked = ctx.run('national:read', (tx) => tx.select().from(serviceCases));
  await expect(asked).rejects.toThrow('only reporting_* is read in withNational()');
});
