import { sql } from 'drizzle-orm';
import type { IdentityTx } from './with-identity';
import { asTenantTx, type TenantTx } from './with-tenant';
import { isId } from './new-id';
import { run, type Database } from './open-database';

/** A transaction of one tenant that also opens the people. Only withPeople() makes one. */
export type PeopleTx = TenantTx & IdentityTx;

/** Takes turns in one agency: two administrators at once see each other's changes. */
const TURNS = 7;

/**
 * Runs `work` in one transaction that has a tenant set and the schema `identity` open: for administering an agency's
 * people, and for nothing else, so that a change and its line in the audit are there together or not at all. Of the
 * tenant's tables it writes the audit alone; people of other agencies are not kept from it by the database, so each
 * statement on `identity.*` names `tenant_id` or a person who was found by it. Two of one agency run one after the other.
 *
 * @param tenantId a UUID; anything else is refused before the database sees it
 * @throws {RangeError} when tenantId is no UUID
 * @throws {DatabaseUnreachableError} when no server answers
 * @throws {DatabaseStatementError} when PostgreSQL refuses a statement and `work` does not handle it
 */
export async function withPeople<T>(
  database: Database,
  tenantId: string,
  work: (tx: PeopleTx) => Promise<T>,
): Promise<T> {
  if (!isId(tenantId)) throw new RangeError('withPeople: the tenant id is not a UUID.');
  return run(database, () =>
    database.scopes.people.transaction(async (tx) => {
      await tx.execute(sql`select app.set_tenant(${tenantId})`);
      await tx.execute(sql`set local app.identity = 'on'`);
      await tx.execute(sql`select pg_advisory_xact_lock(${TURNS}, hashtext(${tenantId}))`);
      return work(asTenantTx(tx, tenantId) as PeopleTx);
    }),
  );
}
