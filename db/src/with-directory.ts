import { run, type Database } from './open-database';
import type { Transaction } from './with-tenant';

declare const directoryBrand: unique symbol;

/** A transaction without a tenant, for reading what is public of every agency. Only withDirectory() makes one. */
export type DirectoryTx = Pick<
  Transaction,
  'select' | 'selectDistinct' | 'selectDistinctOn' | '$with' | 'with' | '$count' | 'execute'
> & {
  readonly [directoryBrand]: true;
};

/**
 * Runs `work` in a read-only transaction without a tenant: `tenants` and `published_*` can be read, every
 * other table looks empty.
 *
 * @throws {DatabaseUnreachableError} when no server answers
 * @throws {DatabaseStatementError} when PostgreSQL refuses a statement
 */
export async function withDirectory<T>(
  database: Database,
  work: (tx: DirectoryTx) => Promise<T>,
): Promise<T> {
  return run(database, () =>
    database.scopes.directory.transaction((tx) => work(tx as unknown as DirectoryTx), {
      accessMode: 'read only',
    }),
  );
}
