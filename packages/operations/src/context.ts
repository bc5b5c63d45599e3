import type { Database, DirectoryTx, TenantTx } from '@maklumat/db';
import { withDirectory, withTenant } from '@maklumat/db';
import { OperationError } from './operation-error';

/** What a context may be used for; later issues add one per duty of an official. */
export type Permission = 'published:read';
export type DirectoryPermission = 'directory:read';

/** The tenant whose page is being read. */
export type TenantRef = { readonly id: string; readonly slug: string };

/** Someone acting inside one tenant. The only way from an operation to that tenant's rows is `run`. */
export type TenantContext = {
  readonly tenant: TenantRef;
  /** The instant of the request; operations read no clock of their own. */
  readonly now: Date;
  /**
   * Runs `work` in one transaction of this tenant.
   *
   * @throws {OperationError} `forbidden` when the context does not hold the permission
   */
  run<T>(permission: Permission, work: (tx: TenantTx) => Promise<T>): Promise<T>;
};

/** Someone reading what all agencies have published, outside any tenant. */
export type DirectoryContext = {
  readonly now: Date;
  run<T>(permission: DirectoryPermission, work: (tx: DirectoryTx) => Promise<T>): Promise<T>;
};

/** A reader without an account on a tenant's public pages. */
export function publicContext(database: Database, tenant: TenantRef, now: Date): TenantContext {
  const held: ReadonlySet<Permission> = new Set<Permission>(['published:read']);
  return {
    tenant,
    now,
    run: async (permission, work) => {
      if (!held.has(permission)) throw new OperationError('forbidden');
      return withTenant(database, tenant.id, work, { readOnly: true });
    },
  };
}

/** A reader without an account on the pages above all tenants. */
export function directoryContext(database: Database, now: Date): DirectoryContext {
  return { now, run: async (_permission, work) => withDirectory(database, work) };
}
