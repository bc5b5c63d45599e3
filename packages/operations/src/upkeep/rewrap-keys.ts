import {
  secondFactors,
  tenantKeys,
  tenants,
  withDirectory,
  withIdentity,
  withTenant,
  type Database,
  type IdentityTx,
  type TenantTx,
} from '@maklumat/db';
import { asc, eq, gt } from 'drizzle-orm';
import { openSecret, sealSecret } from '../identity/second-factor/factor-secret';
import { masterKeyId } from '../keys/master-key';
import { openStoredKey, readKey, storedKeyOf } from '../keys/open-tenant-key';
import type { MasterKey } from '../keys/secret-key';

/** What was wrapped anew under the first of the master keys, and what was under it already. */
export type Rewrapped = {
  readonly agencies: { readonly done: number; readonly already: number };
  readonly people: { readonly done: number };
};

/** People whose authenticator is sealed anew in one transaction. */
const PEOPLE_A_TIME = 100;

/**
 * Wraps every agency's key anew under the first of the master keys, and seals what people's authenticators share.
 * Nothing that those keys sealed is touched, so nobody notices: while it runs, every process knows both master keys.
 * Begun again after a crash it goes on; done again it changes nothing.
 *
 * @param dryRun counts, and writes nothing
 * @throws {WrongMasterKeyError} when an agency's key is under none of them
 */
export async function rewrapKeys(
  database: Database,
  master: MasterKey,
  { dryRun }: { dryRun: boolean },
): Promise<Rewrapped> {
  const rows = await withDirectory(database, (tx) =>
    tx.select({ id: tenants.id }).from(tenants).orderBy(asc(tenants.createdAt)),
  );
  let [done, already] = [0, 0];
  for (const { id } of rows) {
    const outcome = await withTenant(database, id, (tx) => rewrapOne(tx, master, dryRun));
    if (outcome === 'done') done += 1;
    if (outcome === 'already') already += 1;
  }
  return { agencies: { done, already }, people: { done: await resealFactors(database, master, dryRun) } };
}

async function rewrapOne(
  tx: TenantTx,
  master: MasterKey,
  dryRun: boolean,
): Promise<'done' | 'already' | 'none'> {
  // Locked: nobody changes the agency's key while it is wrapped anew.
  const stored = await readKey(tx, 'for-update');
  if (stored?.wrappedKey === undefined || stored.wrappedKey === null) return 'none';
  if (stored.masterKeyId === masterKeyId(master)) return 'already';
  const opened = openStoredKey(stored, master, tx.tenantId);
  if (dryRun) return 'done';
  await tx
    .update(tenantKeys)
    .set(storedKeyOf(master, opened, tx.tenantId))
    .where(eq(tenantKeys.tenantId, tx.tenantId));
  return 'done';
}

/** Those that the first key does not open yet, a page of people at a time. */
async function resealFactors(database: Database, master: MasterKey, dryRun: boolean): Promise<number> {
  let done = 0;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const from = after;
    const page = await withIdentity(database, (tx) => resealPage(tx, master, { from, dryRun }));
    done += page.done;
    if (page.last === null) return done;
    after = page.last;
  }
}

async function resealPage(
  tx: IdentityTx,
  master: MasterKey,
  { from, dryRun }: { from: string; dryRun: boolean },
): Promise<{ done: number; last: string | null }> {
  const rows = await tx
    .select({ userId: secondFactors.userId, sealed: secondFactors.sealed })
    .from(secondFactors)
    .where(gt(secondFactors.userId, from))
    .orderBy(asc(secondFactors.userId))
    .limit(PEOPLE_A_TIME)
    .for('update');
  const old = rows
    .map(({ userId, sealed }) => ({ userId, ...openSecret(master, userId, sealed) }))
    .filter(({ isCurrent }) => !isCurrent);
  for (const { userId, secret } of dryRun ? [] : old)
    await tx
      .update(secondFactors)
      .set({ sealed: sealSecret(master, userId, secret) })
      .where(eq(secondFactors.userId, userId));
  return { done: old.length, last: rows.length < PEOPLE_A_TIME ? null : (rows.at(-1)?.userId ?? null) };
}
