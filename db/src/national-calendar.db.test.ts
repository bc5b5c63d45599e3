import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SQL_STATES, sqlStateOf } from './database-errors';
import { CALENDAR_TABLES } from './lint/scope-rules';
import { coveredYears, holidayDecrees, nationalDays } from './schema/index';
import { createTestTenant, openTestDatabase, type TestDatabase } from './testing/index';
import { withDirectory } from './with-directory';
import { withNationalCalendar } from './with-national-calendar';
import { withTenant } from './with-tenant';

const DECREE = { id: 'skb-2026', citation: 'SKB 1/2026', knownOn: '2026-01-02' };

let database: TestDatabase;
let tenantId = '';
beforeAll(async () => {
  database = await openTestDatabase();
  tenantId = (await createTestTenant(database)).tenantId;
  await withNationalCalendar(database.db, async (tx) => {
    await tx.insert(holidayDecrees).values(DECREE);
    await tx.insert(coveredYears).values({ year: 2026 });
  });
});
afterAll(() => database.close());

/** The SQLSTATE by which PostgreSQL refused; `accepted` when it did not. */
async function outcome(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'accepted',
    (error: unknown) => sqlStateOf(error) ?? String(error),
  );
}

test('every agency reads it, and so does the directory', async () => {
  const inTenant = await withTenant(database.db, tenantId, (tx) => tx.select().from(holidayDecrees));
  const inDirectory = await withDirectory(database.db, (tx) => tx.select().from(coveredYears));
  expect([inTenant, inDirectory]).toEqual([[DECREE], [{ year: 2026 }]]);
});

describe('the app’s login', () => {
  test('adds no day in the transaction of an agency', async () => {
    const added = database.appSql.begin(async (sql) => {
      await sql`select app.set_tenant(${tenantId})`;
      await sql`insert into covered_years (year) values (2030)`;
    });
    expect(await outcome(added)).toBe(SQL_STATES.insufficientPrivilege);
  });

  test('changes no decree in the transaction of an agency', async () => {
    await database.appSql.begin(async (sql) => {
      await sql`select app.set_tenant(${tenantId})`;
      await sql`update holiday_decrees set known_on = '2020-01-01'`;
    });
    expect(await withDirectory(database.db, (tx) => tx.select().from(holidayDecrees))).toEqual([DECREE]);
  });

  test.each([...CALENDAR_TABLES])('never deletes from %s', async (table) => {
    const removal = database.appSql.begin(async (sql) => {
      await sql`set local app.national_calendar = 'on'`;
      await sql`delete from ${sql(table)}`;
    });
    expect(await outcome(removal)).toBe(SQL_STATES.insufficientPrivilege);
  });

  test('changes neither a covered year nor a revision', async () => {
    for (const [table, column] of [
      ['covered_years', 'year'],
      ['calendar_revisions', 'number'],
    ] as const) {
      const change = database.appSql.begin(async (sql) => {
        await sql`set local app.national_calendar = 'on'`;
        await sql`update ${sql(table)} set ${sql(column)} = 2031`;
      });
      expect(await outcome(change)).toBe(SQL_STATES.insufficientPrivilege);
    }
  });

  test.each(['maklumat_jobs', 'maklumat_national'])('sees nothing of it as %s', async (role) => {
    const look = database.appSql.begin(async (sql) => {
      await sql`set local role ${sql(role)}`;
      await sql`select 1 from national_days`;
    });
    expect(await outcome(look)).toBe(SQL_STATES.insufficientPrivilege);
  });
});

test('a day needs a decree that is there', async () => {
  const day = {
    fallsOn: '2026-08-17',
    kind: 'national-holiday',
    name: 'Proklamasi',
    confidence: 'high',
  } as const;
  const add = (decreeId: string) =>
    withNationalCalendar(database.db, (tx) => tx.insert(nationalDays).values({ ...day, decreeId }));
  expect(await outcome(add('tidak-ada'))).toBe(SQL_STATES.foreignKeyViolation);
  expect(await outcome(add('skb-2026'))).toBe('accepted');
});

test('its writing transaction reaches no table of an agency', async () => {
  const look = withNationalCalendar(database.db, (tx) => tx.execute('select 1 from roles'));
  await expect(look).rejects.toThrow(/not of the national calendar/);
});
