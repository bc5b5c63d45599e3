import { serviceCases, type TenantTx } from '@maklumat/db';
import { and, asc, eq, inArray, or } from 'drizzle-orm';

/** A case among those that belong together: objections to it, disputes that follow, the one it was opened in. */
export type FamilyMember = Pick<typeof serviceCases.$inferSelect, 'id' | 'parentId' | 'closedAt'>;

/**
 * A case and every case that belongs to it, however far, the case itself among them; empty when it is not there.
 *
 * @param lock take their rows, in the order of ids, so that nothing is opened, held or written in one of them meanwhile
 */
export async function readFamily(tx: TenantTx, caseId: string, lock?: 'for-update'): Promise<FamilyMember[]> {
  let known = new Set([caseId]);
  for (;;) {
    const ids = [...known];
    const query = tx
      .select({ id: serviceCases.id, parentId: serviceCases.parentId, closedAt: serviceCases.closedAt })
      .from(serviceCases)
      .where(
        and(
          eq(serviceCases.tenantId, tx.tenantId),
          or(inArray(serviceCases.id, ids), inArray(serviceCases.parentId, ids)),
        ),
      )
      .orderBy(asc(serviceCases.id));
    const found = await (lock === undefined ? query : query.for('update'));
    const before = known.size;
    known = new Set([
      ...known,
      ...found.flatMap(({ id, parentId }) => [id, ...(parentId === null ? [] : [parentId])]),
    ]);
    if (known.size === before) return found;
  }
}
