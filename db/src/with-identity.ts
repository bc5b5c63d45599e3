import { sql } from 'drizzle-orm';
import { run, type Database } from './open-database';
import type { Transaction } from './with-tenant';

declare const identityBrand: unique symbol;

/** A transaction about people and their sessions, in no tenant. Only withIdentity() makes one. */
export type IdentityTx = Transaction & { readonly [identityBrand]: true };

/**
 * Runs `work` in one transaction that opens the schema `identity`: people, sessions, memberships. Tenant tables
 * look empty in it, and in every other transaction the identity tables do.
 *
 * @throws {DatabaseUnreachableError} when no server answers
 * @throws {DatabaseStatementError} when PostgreSQL refuses a statement and `work` does not handle it
 */
export async function withIdentity<T>(database: Database, work: (tx: IdentityTx) => Promise<T>): Promise<T> {
  return run(database, () =>
    database.scopes.identity.transaction(async (tx) => {
      await tx.execute(sql`set local app.identity = 'on'`);
      return work(tx as unknown as IdentityTx);
    }),
  );
}
