import { sql } from 'drizzle-orm';
import { run, type Database } from './open-database';
import type { Transaction } from './with-tenant';

declare const nationalBrand: unique symbol;

/** A transaction that reads the figures of all agencies (`reporting_*`). Only withNational() makes one. */
export type NationalTx = Pick<
  Transaction,
  'select' | 'selectDistinct' | 'selectDistinctOn' | '$with' | 'with' | '$count' | 'execute'
> & { readonly [nationalBrand]: true };

/**
 * Runs `work` in a read-only transaction as `maklumat_national`, which holds SELECT on `reporting_*` alone: every
 * other table is refused by PostgreSQL.
 *
 * @throws {DatabaseUnreachableError} when no server answers
 * @throws {DatabaseStatementError} when PostgreSQL refuses a statement
 */
export async function withNational<T>(database: Database, work: (tx: NationalTx) => Promise<T>): Promise<T> {
  return run(database, () =>
    database.scopes.national.transaction(
      async (tx) => {
        await tx.execute(sql`set local role maklumat_national`);
        return work(tx as unknown as NationalTx);
      },
      { accessMode: 'read only' },
    ),
  );
}
