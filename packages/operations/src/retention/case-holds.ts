import { caseHolds, newId, type HoldGround, type TenantTx } from '@maklumat/db';
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { openTenantKey, openUnder, sealUnder, type MasterKey } from '../keys';
import { casesWithOpenRequests } from '../subjects/open-requests';

/** A hold that is to be placed. */
export type NewHold = {
  readonly caseId: string;
  readonly ground: HoldGround;
  /** Why, in words; sealed under the agency's key, since it may speak of people. */
  readonly reason: string;
  /** User id of whoever places it. */
  readonly by: string;
  readonly at: Date;
};

/** A hold that keeps a case's words now. */
export type OpenHold = Omit<NewHold, 'caseId'> & { readonly id: string; readonly caseId: string };

/** Whether anything keeps the words of this case from being erased. */
export async function isCaseHeld(tx: TenantTx, caseId: string): Promise<boolean> {
  return (await heldAmong(tx, [caseId])).has(caseId);
}

/** Which of these cases are held, by a hold or by a question of their person that waits for its answer. */
export async function heldAmong(tx: TenantTx, caseIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (caseIds.length === 0) return new Set();
  const rows = await tx
    .select({ caseId: caseHolds.caseId })
    .from(caseHolds)
    .where(
      and(
        eq(caseHolds.tenantId, tx.tenantId),
        inArray(caseHolds.caseId, [...caseIds]),
        isNull(caseHolds.releasedAt),
      ),
    );
  const asked = await casesWithOpenRequests(tx, caseIds);
  return new Set([...rows.map(({ caseId }) => caseId), ...asked]);
}

/**
 * Keeps a case's words from being erased until the hold is released; several may lie on one case. The caller has
 * found the case in its agency, locks its row and writes the audit.
 *
 * @returns the id of the hold
 */
export async function placeHold(tx: TenantTx, hold: NewHold, keys: MasterKey): Promise<string> {
  const { caseId, ground, reason, by, at } = hold;
  const id = newId();
  const sealed = sealUnder(await openTenantKey(tx, keys), reason, holdSealedFor(tx.tenantId, id));
  const row = { tenantId: tx.tenantId, id, caseId, ground, sealed, placedAt: at, placedBy: by };
  await tx.insert(caseHolds).values(row);
  return id;
}

/** Releases a hold. @returns the case it lay on; null when there is no such open hold here */
export async function liftHold(
  tx: TenantTx,
  holdId: string,
  { by, at }: Pick<NewHold, 'by' | 'at'>,
): Promise<string | null> {
  const [released] = await tx
    .update(caseHolds)
    .set({ releasedAt: at, releasedBy: by })
    .where(and(eq(caseHolds.tenantId, tx.tenantId), eq(caseHolds.id, holdId), isNull(caseHolds.releasedAt)))
    .returning({ caseId: caseHolds.caseId });
  return released?.caseId ?? null;
}

/** Every open hold of the agency, oldest first. @internal */
export async function readOpenHolds(tx: TenantTx, keys: MasterKey): Promise<OpenHold[]> {
  const rows = await tx
    .select()
    .from(caseHolds)
    .where(and(eq(caseHolds.tenantId, tx.tenantId), isNull(caseHolds.releasedAt)))
    .orderBy(asc(caseHolds.placedAt), asc(caseHolds.id));
  if (rows.length === 0) return [];
  const key = await openTenantKey(tx, keys);
  return rows.map(({ id, caseId, ground, sealed, placedAt, placedBy }) => {
    const reason = Buffer.from(openUnder(key, sealed, holdSealedFor(tx.tenantId, id))).toString('utf8');
    return { id, caseId, ground, reason, by: placedBy, at: placedAt };
  });
}

/** What the reason of a hold is bound to. @internal */
export function holdSealedFor(tenantId: string, id: string): string {
  return `case-hold ${tenantId} ${id}`;
}
