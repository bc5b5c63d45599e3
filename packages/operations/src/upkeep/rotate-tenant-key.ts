import { tenantKeys, withTenant, writeAuditEvent, type Database, type TenantTx } from '@maklumat/db';
import { eq } from 'drizzle-orm';
import { openStoredKey, readKey, storedKeyOf, type OpenedKeys } from '../keys/open-tenant-key';
import { newTenantKey } from '../keys/seal';
import { isSameKey, type MasterKey, type TenantKey } from '../keys/secret-key';
import { OperationError } from '../operation-error';
import { waitForOlderTransactions } from './older-transactions';
import { SEALED_PLACES, type SealedPlace, type SealedPlaceName } from './sealed-places';

/** How far a change of key is, in one table. */
export type RotationProgress = {
  readonly place: SealedPlaceName;
  /** Rows looked at, and rows there were when the table was begun. */
  readonly seen: number;
  readonly of: number;
};

/** What a change of an agency's key did. */
export type RotatedKey = {
  /** Whether it went on with a change that was not finished. */
  readonly resumed: boolean;
  /** Rows that were sealed anew, by table; what somebody else sealed anew meanwhile is not among them. */
  readonly resealed: Readonly<Record<SealedPlaceName, number>>;
};

export type RotateOptions = {
  readonly now: Date;
  /** Who asks: `terminal:<login>`. */
  readonly actor: string;
  /** Rows sealed anew in one transaction. */
  readonly batch?: number;
  /** How long to wait at most for transactions that began before, in milliseconds. */
  readonly mostWaitMs?: number;
  readonly onProgress?: (progress: RotationProgress) => void;
};

const ROWS_A_TIME = 200;
const MOST_WAIT_MS = 120_000;

/**
 * Gives an agency a new key and destroys the one before it, while everybody works. From the first step on new things
 * are sealed under the new key and both open; then every row is sealed anew in batches, until a whole round finds none
 * left; then the earlier key goes. Stopped in the middle nothing is lost, and calling it again goes on; two at once
 * take turns at the same change.
 *
 * A copy of the database made before still holds the earlier key, under the master key.
 *
 * @throws {OperationError} `not-found` for an agency that was erased or has sealed nothing yet
 * @throws {OlderTransactionError} when a transaction from before does not end
 * @throws {UnsealError} for a row that neither key opens; the earlier key stays
 */
export async function rotateTenantKey(
  database: Database,
  tenantId: string,
  master: MasterKey,
  options: RotateOptions,
): Promise<RotatedKey> {
  const { resumed, fresh } = await withTenant(database, tenantId, (tx) => begin(tx, master, options));
  const resealed = Object.fromEntries(SEALED_PLACES.map(({ name }) => [name, 0])) as Record<
    SealedPlaceName,
    number
  >;
  // Whoever read the key before this began may still write under it; from here on nobody else does.
  await waitForOlderTransactions(database, tenantId, options.mostWaitMs ?? MOST_WAIT_MS);
  const run = { database, tenantId, master, fresh, options };
  for (let left = -1; left !== 0;) {
    left = 0;
    for (const place of SEALED_PLACES) {
      const changed = await resealPlace(run, place);
      resealed[place.name] += changed;
      left += changed;
    }
  }
  await withTenant(database, tenantId, (tx) => end(tx, run, resealed));
  return { resumed, resealed };
}

type Run = {
  readonly database: Database;
  readonly tenantId: string;
  readonly master: MasterKey;
  readonly fresh: TenantKey;
  readonly options: RotateOptions;
};

async function begin(
  tx: TenantTx,
  master: MasterKey,
  { now, actor }: RotateOptions,
): Promise<{ resumed: boolean; fresh: TenantKey }> {
  const stored = await readKey(tx, 'for-update');
  if (stored === undefined) throw new OperationError('not-found');
  const opened = openStoredKey(stored, master, tx.tenantId);
  if (opened.earlier !== null) return { resumed: true, fresh: opened.key };
  const fresh = newTenantKey();
  await store(tx, master, { key: fresh, earlier: opened.key, standing: opened.standing });
  await writeAuditEvent(tx, {
    ...{ recordedAt: now, actor, action: 'tenant-key-change-begun', subject: 'tenant-key', details: {} },
  });
  return { resumed: false, fresh };
}

/** @returns how many rows of this table were sealed anew in this round */
async function resealPlace(run: Run, place: SealedPlace): Promise<number> {
  const { database, tenantId, options } = run;
  const of = await withTenant(database, tenantId, (tx) => place.count(tx), { readOnly: true });
  let [after, seen, changed]: [string | null, number, number] = [null, 0, 0];
  do {
    const batch = await withTenant(database, tenantId, async (tx) => {
      const keys = await lockChange(tx, run);
      // Somebody else was faster and has ended this change: nothing is left to do.
      return keys === null ? null : place.reseal(tx, keys, after, options.batch ?? ROWS_A_TIME);
    });
    if (batch === null) return changed;
    after = batch.last;
    seen += batch.seen;
    changed += batch.changed;
    options.onProgress?.({ place: place.name, seen, of: Math.max(of, seen) });
  } while (after !== null);
  return changed;
}

async function end(
  tx: TenantTx,
  run: Run,
  resealed: Readonly<Record<SealedPlaceName, number>>,
): Promise<void> {
  if ((await lockChange(tx, run)) === null) return;
  const { now, actor } = run.options;
  await tx.update(tenantKeys).set({ earlierWrappedKey: null }).where(eq(tenantKeys.tenantId, tx.tenantId));
  await writeAuditEvent(tx, {
    ...{ recordedAt: now, actor, action: 'tenant-key-changed', subject: 'tenant-key', details: resealed },
  });
}

/** The keys of a change that is still going on, locked so that two who work on it take turns; null once it has ended. */
async function lockChange(
  tx: TenantTx,
  { master, fresh }: Run,
): Promise<{ fresh: TenantKey; earlier: TenantKey } | null> {
  const stored = await readKey(tx, 'for-update');
  if (stored === undefined || stored.earlierWrappedKey === null) return null;
  const { key, earlier } = openStoredKey(stored, master, tx.tenantId);
  return earlier === null || !isSameKey(key, fresh) ? null : { fresh, earlier };
}

async function store(tx: TenantTx, master: MasterKey, keys: OpenedKeys): Promise<void> {
  await tx
    .update(tenantKeys)
    .set(storedKeyOf(master, keys, tx.tenantId))
    .where(eq(tenantKeys.tenantId, tx.tenantId));
}
