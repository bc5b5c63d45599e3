import { caseContacts, type TenantTx } from '@maklumat/db';
import type { AskedWords } from '@maklumat/personal-data';
import { and, eq } from 'drizzle-orm';
import { readContact, sealContact } from '../cases/case-contact';
import { blindIndex, standingKey, type TenantKey } from '../keys';
import { OperationError } from '../operation-error';

/**
 * What a correction leaves in the audit: which field, and keyed commitments to both values. Whoever has the agency's key
 * and a value can show that it was this one; from the log alone nobody finds it by trying all telephone numbers.
 */
export type CorrectionTrace = { readonly field: string; readonly before: string; readonly after: string };

/**
 * Puts the corrected value into the sealed row of the person, with its look-up values, in the caller's transaction.
 *
 * @throws {OperationError} `conflict` when the row is gone
 * @see UU 27/2022 Pasal 30
 * @internal
 */
export async function applyCorrection(
  tx: TenantTx,
  { caseId, requestId }: { readonly caseId: string; readonly requestId: string },
  { field, to }: NonNullable<AskedWords['correction']>,
  tenantKey: TenantKey,
): Promise<CorrectionTrace> {
  // Two corrections of one person at once: the second one sees what the first one wrote.
  await tx
    .select({ id: caseContacts.id })
    .from(caseContacts)
    .where(and(eq(caseContacts.tenantId, tx.tenantId), eq(caseContacts.id, caseId)))
    .for('update');
  const stored = await readContact(tx, caseId, tenantKey);
  if (stored === null) throw new OperationError('conflict');
  await tx
    .update(caseContacts)
    .set(sealContact(tenantKey, tx.tenantId, caseId, { ...stored, [field]: to }))
    .where(and(eq(caseContacts.tenantId, tx.tenantId), eq(caseContacts.id, caseId)));
  const committed = (value: string) => blindIndex(standingKey(tenantKey), `correction ${requestId}`, value);
  return { field, before: committed(stored[field] ?? ''), after: committed(to) };
}
