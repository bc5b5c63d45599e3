import { caseAccessAttempts, newId, type TenantTx } from '@maklumat/db';
import { and, desc, eq, gt, inArray, lte, sql } from 'drizzle-orm';
import { blindIndex, standingKey, type TenantKey } from '../keys';

/** How many look-ups may fail within the window: for one number, and from one address (a village office shares one). */
export const ACCESS_LIMITS = { byNumber: 10, byAddress: 30, windowMs: 15 * 60_000 } as const;

const OLD_ROWS_A_TIME = 100;

/** Whose look-up: HMACs, so that neither numbers nor addresses stand in the table. @internal */
export type AccessSubject = { readonly numberHash: string; readonly addressHash: string };

/** @param number in its one written form, or as it was typed when it is none @internal */
export function accessSubject(key: TenantKey, number: string, clientAddress: string): AccessSubject {
  return {
    numberHash: blindIndex(standingKey(key), 'access-number', number),
    addressHash: blindIndex(standingKey(key), 'access-address', clientAddress),
  };
}

/**
 * Counts this look-up before the code is looked at, so that a hundred at once are not a hundred guesses.
 *
 * @returns whether it may go on; if not, the instant from which another one is let in
 * @internal
 */
export async function reserveAccess(
  tx: TenantTx,
  subject: AccessSubject,
  now: Date,
): Promise<{ ok: true } | { ok: false; retryAt: Date }> {
  // Always in this order, so that two never wait for each other.
  await tx.execute(sql`select pg_advisory_xact_lock(4, hashtext(${subject.numberHash}))`);
  await tx.execute(sql`select pg_advisory_xact_lock(5, hashtext(${subject.addressHash}))`);
  await forgetOld(tx, now);
  const byNumber = await blockedUntil(tx, 'numberHash', subject.numberHash, ACCESS_LIMITS.byNumber, now);
  const byAddress = await blockedUntil(tx, 'addressHash', subject.addressHash, ACCESS_LIMITS.byAddress, now);
  const until = Math.max(byNumber, byAddress);
  if (until > 0) return { ok: false, retryAt: new Date(until) };
  await tx
    .insert(caseAccessAttempts)
    .values({ tenantId: tx.tenantId, id: newId(), ...subject, attemptedAt: now });
  return { ok: true };
}

/** After the right code: failures with this number no longer count; others' from the same address still do. @internal */
export async function forgiveAccess(tx: TenantTx, { numberHash }: AccessSubject): Promise<void> {
  await tx
    .delete(caseAccessAttempts)
    .where(and(eq(caseAccessAttempts.tenantId, tx.tenantId), eq(caseAccessAttempts.numberHash, numberHash)));
}

/** Milliseconds since 1970 until which this number or address has to wait; 0: it has not. */
async function blockedUntil(
  tx: TenantTx,
  column: 'numberHash' | 'addressHash',
  value: string,
  limit: number,
  now: Date,
): Promise<number> {
  const rows = await tx
    .select({ at: caseAccessAttempts.attemptedAt })
    .from(caseAccessAttempts)
    .where(
      and(
        eq(caseAccessAttempts.tenantId, tx.tenantId),
        eq(caseAccessAttempts[column], value),
        gt(caseAccessAttempts.attemptedAt, new Date(now.getTime() - ACCESS_LIMITS.windowMs)),
      ),
    )
    .orderBy(desc(caseAccessAttempts.attemptedAt))
    .limit(limit);
  const oldest = rows.at(limit - 1);
  return oldest === undefined ? 0 : oldest.at.getTime() + ACCESS_LIMITS.windowMs;
}

/** A few rows at each look-up; rows another transaction is at are left to it. */
async function forgetOld(tx: TenantTx, now: Date): Promise<void> {
  const before = new Date(now.getTime() - ACCESS_LIMITS.windowMs);
  const old = tx
    .select({ id: caseAccessAttempts.id })
    .from(caseAccessAttempts)
    .where(and(eq(caseAccessAttempts.tenantId, tx.tenantId), lte(caseAccessAttempts.attemptedAt, before)))
    .limit(OLD_ROWS_A_TIME)
    .for('update', { skipLocked: true });
  await tx
    .delete(caseAccessAttempts)
    .where(and(eq(caseAccessAttempts.tenantId, tx.tenantId), inArray(caseAccessAttempts.id, old)));
}
