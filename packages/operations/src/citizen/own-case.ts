import { caseAccess, serviceUnits, type TenantTx } from '@maklumat/db';
import { ServiceUnit, type LocalisedText } from '@maklumat/standards';
import { and, eq } from 'drizzle-orm';
import { isAccessCode } from '../cases/access-code';
import { loadCase, type LoadedCase } from '../cases/load-case';
import { openTenantKey, type MasterKey } from '../keys';
import { OperationError } from '../operation-error';

/** What opens a case for the person who filed it, in the one spelling of each. */
export type OwnCaseKey = { readonly number: string; readonly accessCode: string };

/**
 * The case of somebody who holds its number and code.
 *
 * @throws {OperationError} `not-found`, the same for an unknown number, another agency's and a wrong code
 * @internal
 */
export async function loadOwnCase(
  tx: TenantTx,
  { number, accessCode }: OwnCaseKey,
  keys: MasterKey,
  lock?: 'for-update',
): Promise<LoadedCase> {
  const loaded = await loadCase(tx, number, lock);
  if (!(await opens(tx, loaded.row.id, accessCode, keys))) throw new OperationError('not-found');
  return loaded;
}

async function opens(tx: TenantTx, caseId: string, accessCode: string, keys: MasterKey): Promise<boolean> {
  const [row] = await tx
    .select({ codeHash: caseAccess.codeHash })
    .from(caseAccess)
    .where(and(eq(caseAccess.tenantId, tx.tenantId), eq(caseAccess.id, caseId)));
  return row !== undefined && isAccessCode(await openTenantKey(tx, keys), caseId, accessCode, row.codeHash);
}

/** Names of the agency's units by slug. @internal */
export async function readUnitNames(tx: TenantTx): Promise<ReadonlyMap<string, LocalisedText>> {
  const rows = await tx
    .select({ content: serviceUnits.content })
    .from(serviceUnits)
    .where(eq(serviceUnits.tenantId, tx.tenantId));
  return new Map(rows.map(({ content }) => ServiceUnit.parse(content)).map(({ slug, name }) => [slug, name]));
}
