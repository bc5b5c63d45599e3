import { subjectRequests, type TenantTx } from '@maklumat/db';
import { and, eq } from 'drizzle-orm';
import { readPublicNumber } from '@maklumat/cases';
import { loadCaseById, type LoadedCase } from '../cases/load-case';
import { OperationError } from '../operation-error';
import type { RequestRow } from './request-rows';

/** A request with the case it is about; null for somebody of whom no case was found. */
export type LoadedRequest = { readonly row: RequestRow; readonly about: LoadedCase | null };

/**
 * Loads a request by its number as people or addresses write it.
 *
 * @param lock take it for this transaction; a second writer waits and then sees what changed
 * @throws {OperationError} `not-found`, also for another agency's number
 * @internal
 */
export async function loadRequest(tx: TenantTx, number: string, lock?: 'for-update'): Promise<LoadedRequest> {
  const query = tx
    .select()
    .from(subjectRequests)
    .where(
      and(
        eq(subjectRequests.tenantId, tx.tenantId),
        eq(subjectRequests.number, readPublicNumber(number) ?? number),
      ),
    );
  const [row] = await (lock === undefined ? query : query.for('update'));
  if (row === undefined) throw new OperationError('not-found');
  return { row, about: row.caseId === null ? null : await loadCaseById(tx, row.caseId) };
}

/** What the audit names: the case, so that its citizen finds it there; without one the request itself. @internal */
export function auditSubject({ row, about }: LoadedRequest): string {
  return about?.row.number ?? row.number;
}
