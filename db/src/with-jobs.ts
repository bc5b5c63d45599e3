import { sql } from 'drizzle-orm';
import { run, type Database } from './open-database';
import type { Transaction } from './with-tenant';

declare const jobsBrand: unique symbol;

/** A transaction on the queue of what is due. Only withJobs() makes one. */
export type JobsTx = Transaction & { readonly [jobsBrand]: true };

/**
 * Runs `work` in one transaction as `maklumat_jobs`, which sees the queue and nothing else: which tenant has
 * something due, never what it is. The work itself then runs in that tenant's own transaction.
 *
 * @throws {DatabaseUnreachableError} when no server answers
 * @throws {DatabaseStatementError} when PostgreSQL refuses a statement
 */
export async function withJobs<T>(database: Database, work: (tx: JobsTx) => Promise<T>): Promise<T> {
  return run(database, () =>
    database.scopes.jobs.transaction(async (tx) => {
      await tx.execute(sql`set local role maklumat_jobs`);
      return work(tx as unknown as JobsTx);
    }),
  );
}
