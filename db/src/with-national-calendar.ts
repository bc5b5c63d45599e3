import { sql } from 'drizzle-orm';
import { run, type Database } from './open-database';
import type { Transaction } from './with-tenant';

declare const calendarBrand: unique symbol;

/** A transaction that may write the national calendar, in no tenant. Only withNationalCalendar() makes one. */
export type NationalCalendarTx = Transaction & { readonly [calendarBrand]: true };

/**
 * Runs `work` in one transaction in which holidays, covered years and Ramadan may be added and changed. Whoever
 * runs the installation does that from a terminal; no request does. Every other transaction only reads them.
 *
 * @throws {DatabaseUnreachableError} when no server answers
 * @throws {DatabaseStatementError} when PostgreSQL refuses a statement and `work` does not handle it
 */
export async function withNationalCalendar<T>(
  database: Database,
  work: (tx: NationalCalendarTx) => Promise<T>,
): Promise<T> {
  return run(database, () =>
    database.scopes.calendar.transaction(async (tx) => {
      await tx.execute(sql`set local app.national_calendar = 'on'`);
      return work(tx as unknown as NationalCalendarTx);
    }),
  );
}
