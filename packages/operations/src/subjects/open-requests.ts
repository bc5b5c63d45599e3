import { subjectRequests, type TenantTx } from '@maklumat/db';
import { and, eq, inArray, isNotNull, ne } from 'drizzle-orm';

/**
 * Which of these cases somebody has asked something about that is not answered yet: they are not to be erased, or the
 * answer would have nothing to be about. A request for deletion does not count: erasing is what it asks for.
 *
 * @see UU 27/2022 Pasal 32
 */
export async function casesWithOpenRequests(
  tx: TenantTx,
  caseIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (caseIds.length === 0) return new Set();
  const rows = await tx
    .selectDistinct({ caseId: subjectRequests.caseId })
    .from(subjectRequests)
    .where(
      and(
        eq(subjectRequests.tenantId, tx.tenantId),
        inArray(subjectRequests.caseId, [...caseIds]),
        eq(subjectRequests.state, 'open'),
        ne(subjectRequests.kind, 'deletion'),
      ),
    );
  return new Set(rows.flatMap(({ caseId }) => caseId ?? []));
}

/**
 * Erases the words of the answered requests about these cases, together with the cases' own. That there was a request,
 * and when it was answered, stays.
 *
 * @returns how many lost their words
 */
export async function eraseRequestWords(
  tx: TenantTx,
  caseIds: readonly string[],
  now: Date,
): Promise<number> {
  if (caseIds.length === 0) return 0;
  const erased = await tx
    .update(subjectRequests)
    .set({ sealed: null, sealedAnswer: null, erasedAt: now })
    .where(
      and(
        eq(subjectRequests.tenantId, tx.tenantId),
        inArray(subjectRequests.caseId, [...caseIds]),
        ne(subjectRequests.state, 'open'),
        isNotNull(subjectRequests.sealed),
      ),
    )
    .returning({ id: subjectRequests.id });
  return erased.length;
}
