import { caseAccess, serviceCases, serviceUnits, type TenantTx } from '@maklumat/db';
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
  if (!(await opens(tx, number, accessCode, keys))) throw new OperationError('not-found');
  return loadCase(tx, number, lock);
}

/**
 * Whether a code opens the case of a number. A number that nobody has takes the same steps as a wrong code, so that the
 * time tells nothing either.
 */
async function opens(tx: TenantTx, number: string, accessCode: string, keys: MasterKey): Promise<boolean> {
  const [row] = await tx
    .select({ id: serviceCases.id, codeHash: caseAccess.codeHash })
    .from(serviceCases)
    .innerJoin(
      caseAccess,
      and(eq(caseAccess.tenantId, serviceCases.tenantId), eq(caseAccess.id, serviceCases.id)),
    )
    .where(
      and(
        eq(serviceCases.tenantId, tx.tenantId),
        eq(caseAccess.tenantId, tx.tenantId),
        eq(serviceCases.number, number),
      ),
    );
  const { id, codeHash } = row ?? NOBODYS;
  return isAccessCode(await openTenantKey(tx, keys), id, accessCode, codeHash) && row !== undefined;
}

const NOBODYS = { id: '00000000-0000-0000-0000-000000000000', codeHash: '0'.repeat(64) };

/** Names of the agency's units by slug. @internal */
export async function readUnitNames(tx: TenantTx): Promise<ReadonlyMap<string, LocalisedText>> {
  const rows = await tx
    .select({ content: serviceUnits.content })
    .from(serviceUnits)
    .where(eq(serviceUnits.tenantId, tx.tenantId));
  return new Map(rows.map(({ content }) => ServiceUnit.parse(content)).map(({ slug, name }) => [slug, name]));
}
