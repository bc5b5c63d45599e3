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
import { KeyDestroyedError, WrongMasterKeyError } from './key-errors';
import { masterKeyCalled, masterKeyId } from './master-key';
import { newDataKey, newTenantKey, unwrapKey, unwrapTenantKey, wrapKey, wrapTenantKey } from './seal';
import {
  rememberEarlier,
  rememberStanding,
  type DataKey,
  type MasterKey,
  type TenantKey,
} from './secret-key';

/**
 * The agency's key, made at its first use. Two transactions that need it first at once get the same one. While it is
 * being changed the new one seals, and the one before it opens what it sealed.
 *
 * @param tx may be read-only once the key is there
 * @throws {WrongMasterKeyError} when the key was wrapped by a master key that is not among those given
 * @throws {UnsealError} when the stored key was altered or is another agency's
 * @throws {KeyDestroyedError} `not-found` for an agency that was erased
 */
export async function openTenantKey(tx: TenantTx, master: MasterKey): Promise<TenantKey> {
  const stored = (await readKey(tx)) ?? (await makeTenantKey(tx, master));
  const { key, earlier, standing } = openStoredKey(stored, master, tx.tenantId);
  if (earlier !== null) rememberEarlier(key, [earlier]);
  rememberStanding(key, standing);
  return key;
}

/** An agency's keys as they are stored, each opened by itself. @internal */
export type OpenedKeys = {
  readonly key: TenantKey;
  /** The one before it, while it is being changed. */
  readonly earlier: TenantKey | null;
  readonly standing: DataKey;
};

/** @throws as openTenantKey() @internal */
export function openStoredKey(stored: StoredKey, master: MasterKey, tenantId: string): OpenedKeys {
  const { wrappedKey, wrappedStandingKey, earlierWrappedKey } = stored;
  if (wrappedKey === null || wrappedStandingKey === null) throw new KeyDestroyedError();
  const wrapping = masterKeyCalled(master, stored.masterKeyId);
  if (wrapping === undefined) throw new WrongMasterKeyError();
  const key = unwrapTenantKey(wrapping, wrappedKey, tenantId);
  return {
    key,
    earlier: earlierWrappedKey === null ? null : unwrapTenantKey(wrapping, earlierWrappedKey, tenantId),
    standing: unwrapKey(key, wrappedStandingKey, standingOf(tenantId)),
  };
}

/** What is stored of a key and of the standing key under it. @internal */
export function storedKeyOf(
  master: MasterKey,
  { key, earlier, standing }: OpenedKeys,
  tenantId: string,
): Omit<StoredKey, 'destroyedAt'> {
  return {
    masterKeyId: masterKeyId(master),
    wrappedKey: wrapTenantKey(master, key, tenantId),
    earlierWrappedKey: earlier === null ? null : wrapTenantKey(master, earlier, tenantId),
    wrappedStandingKey: wrapKey(key, standing, standingOf(tenantId)),
  };
}

function standingOf(tenantId: string): string {
  return `standing-key ${tenantId}`;
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
    if (stored?.wrappedKey === undefined || stored.wrappedKey === null) continue;
    if (masterKeyCalled(master, stored.masterKeyId) === undefined) throw new WrongMasterKeyError();
  }
}

/** The row, as it is. @internal */
export type StoredKey = Pick<
  typeof tenantKeys.$inferSelect,
  'wrappedKey' | 'masterKeyId' | 'earlierWrappedKey' | 'wrappedStandingKey' | 'destroyedAt'
>;

/** @param lock so that one at a time changes it; who only uses the key is never kept waiting @internal */
export async function readKey(tx: TenantTx, lock?: 'for-update'): Promise<StoredKey | undefined> {
  const query = tx
    .select({
      ...{ wrappedKey: tenantKeys.wrappedKey, masterKeyId: tenantKeys.masterKeyId },
      ...{ earlierWrappedKey: tenantKeys.earlierWrappedKey, destroyedAt: tenantKeys.destroyedAt },
      wrappedStandingKey: tenantKeys.wrappedStandingKey,
    })
    .from(tenantKeys)
    .where(eq(tenantKeys.tenantId, tx.tenantId));
  const [row] = await (lock === undefined ? query : query.for('update'));
  return row;
}

async function makeTenantKey(tx: TenantTx, master: MasterKey): Promise<StoredKey> {
  const made = { key: newTenantKey(), earlier: null, standing: newDataKey() };
  await tx
    .insert(tenantKeys)
    .values({ tenantId: tx.tenantId, id: newId(), ...storedKeyOf(master, made, tx.tenantId) })
    // Another transaction was first: this one waited for it, and reads that key below.
    .onConflictDoNothing({ target: [tenantKeys.tenantId] });
  const stored = await readKey(tx);
  if (stored === undefined)
    throw new Error(
      'openTenantKey: the key is not there after it was made; the transaction reads an old snapshot.',
    );
  return stored;
}

/** Whether an agency was erased: then nothing is filed or followed there any more. @internal */
export async function isErased(tx: TenantTx): Promise<boolean> {
  const stored = await readKey(tx);
  return stored !== undefined && stored.destroyedAt !== null;
}
