import { sql } from 'drizzle-orm';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { isId } from './new-id';
import { run, type Database } from './open-database';

/** @internal */
export type Transaction = Parameters<Parameters<PostgresJsDatabase['transaction']>[0]>[0];

declare const tenantBrand: unique symbol;

/** A transaction of one tenant. Only withTenant() makes one; every query function takes one. */
export type TenantTx = Transaction & { readonly [tenantBrand]: true; readonly tenantId: string };

/** Options of a tenant transaction. */
export interface WithTenantOptions {
  /** BEGIN READ ONLY: the server refuses every write. */
  readonly readOnly?: boolean;
}

/**
 * Runs `work` in one transaction of one tenant; commits when it resolves, rolls back when it throws.
 *
 * Row level security shows and accepts this tenant's rows only. That is the safety net: each statement
 * names `tenant_id = tx.tenantId` itself, because on a sharded server the policy does not pick the shard.
 *
 * @param tenantId a UUID; anything else is refused before the database sees it
 * @throws {RangeError} when tenantId is no UUID
 * @throws {DatabaseUnreachableError} when no server answers
 * @throws {DatabaseStatementError} when PostgreSQL refuses a statement and `work` does not handle it
 */
export async function withTenant<T>(
  database: Database,
  tenantId: string,
  work: (tx: TenantTx) => Promise<T>,
  options: WithTenantOptions = {},
): Promise<T> {
  if (!isId(tenantId)) throw new RangeError('withTenant: the tenant id is not a UUID.');
  return run(database, () =>
    database.scopes.tenant.transaction(
      async (tx) => {
        await tx.execute(sql`select app.set_tenant(${tenantId})`);
        return work(asTenantTx(tx, tenantId));
      },
      options.readOnly ? { accessMode: 'read only' } : undefined,
    ),
  );
}

/** @internal */
export function asTenantTx(tx: Transaction, tenantId: string): TenantTx {
  return Object.defineProperty(tx, 'tenantId', { value: tenantId, enumerable: true }) as TenantTx;
}
