import { caseRestrictions, type TenantTx } from '@maklumat/db';
import { and, eq, inArray } from 'drizzle-orm';
import { readRoles } from '../office/role-names';

/** That the data of a case are not processed any further (UU 27/2022 Pasal 41). */
export type CaseRestriction = { readonly since: Date; readonly requestId: string };

/** The restrictions of these cases, by case. */
export async function readRestrictions(
  tx: TenantTx,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, CaseRestriction>> {
  if (caseIds.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(caseRestrictions)
    .where(and(eq(caseRestrictions.tenantId, tx.tenantId), inArray(caseRestrictions.id, [...caseIds])));
  return new Map(rows.map(({ id, restrictedAt, requestId }) => [id, { since: restrictedAt, requestId }]));
}

/**
 * Those of the cases that show this official no more than that they exist. Who decides about personal data sees what
 * the roles in the case let them see.
 */
export async function maskedFor(
  tx: TenantTx,
  official: { readonly memberships: readonly { readonly role: string }[] },
  caseIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const restricted = new Set((await readRestrictions(tx, caseIds)).keys());
  if (restricted.size === 0) return restricted;
  const roles = await readRoles(tx);
  const decides = official.memberships.some(({ role }) => roles.get(role)?.protectsData === true);
  return decides ? new Set() : restricted;
}
