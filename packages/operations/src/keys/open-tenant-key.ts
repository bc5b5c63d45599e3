import {
  newId,
  tenantKeys,
  withDirectory,
  withTenant,
  tenants,
  type Database,
  type TenantTx,
} from '@maklumat/db';
import { asc, eq } from 'drizzle-orm';
import { WrongMasterKeyError } from './key-errors';
import { masterKeyCalled, masterKeyId } from './master-key';
import { unwrapTenantKey, wrapNewTenantKey } from './seal';
import type { MasterKey, TenantKey } from './secret-key';

/**
 * The agency's key, made at its first use. Two transactions that need it first at once get the same one.
 *
 * @param tx may be read-only once the key is there
 * @throws {WrongMasterKeyError} when the key was wrapped by a master key that is not among those given
 * @throws {UnsealError} when the stored key was altered or is another agency's
 */
export async function openTenantKey(tx: TenantTx, master: MasterKey): Promise<TenantKey> {
  const stored = (await readKey(tx)) ?? (await makeTenantKey(tx, master));
  const wrapping = masterKeyCalled(master, stored.masterKeyId);
  if (wrapping === undefined) throw new WrongMasterKeyError();
  return unwrapTenantKey(wrapping, stored.wrappedKey, tx.tenantId);
}

/**
 * Refuses to go on with a master key that opens nothing here: everything sealed would be lost to the readers,
 * and what is written under the new one to everybody else. Called at start.
 *
 * @throws {WrongMasterKeyError} when an agency's key was wrapped by another one
 */
export async function assertMasterKey(database: Database, master: MasterKey): Promise<void> {
  const rows = await withDirectory(database, (tx) =>
    tx.select({ id: tenants.id }).from(tenants).orderBy(asc(tenants.createdAt)),
  );
  for (const { id } of rows) {
    const stored = await withTenant(database, id, readKey, { readOnly: true });
    if (stored === undefined) continue;
    if (masterKeyCalled(master, stored.masterKeyId) === undefined) throw new WrongMasterKeyError();
  }
}

type StoredKey = { wrappedKey: Uint8Array; masterKeyId: string };

/** @internal */
export async function readKey(tx: TenantTx): Promise<StoredKey | undefined> {
  const [row] = await tx
    .select({ wrappedKey: tenantKeys.wrappedKey, masterKeyId: tenantKeys.masterKeyId })
    .from(tenantKeys)
    .where(eq(tenantKeys.tenantId, tx.tenantId));
  return row;
}

async function makeTenantKey(tx: TenantTx, master: MasterKey): Promise<StoredKey> {
  await tx
    .insert(tenantKeys)
    .values({
      tenantId: tx.tenantId,
      id: newId(),
      wrappedKey: wrapNewTenantKey(master, tx.tenantId),
      masterKeyId: masterKeyId(master),
    })
    // Another transaction was first: this one waited for it, and reads that key below.
    .onConflictDoNothing({ target: [tenantKeys.tenantId] });
  const made = await readKey(tx);
  if (made === undefined)
    throw new Error(
      'openTenantKey: the key is not there after it was made; the transaction reads an old snapshot.',
    );
  return made;
}
