import { collectionRights } from '@maklumat/access';
import type { TenantTx } from '@maklumat/db';
import type { OfficialContext } from '../context';
import { readRoles } from '../office/role-names';
import { OperationError } from '../operation-error';

/** What an official may do with entries of the public information list, by the agency's roles as they are now. */
export type InformationRights = { readonly mayWrite: boolean; readonly mayApprove: boolean };

/** The rights that the official's roles give; any of them is enough. */
export async function readInformationRights(
  tx: TenantTx,
  official: OfficialContext['official'],
): Promise<InformationRights> {
  const rights = collectionRights('public-information', await readRoles(tx), official);
  return { mayWrite: rights.writes, mayApprove: rights.approves };
}

/**
 * The rights of somebody who keeps the list.
 *
 * @param needed what the operation asks for; `either`: reading drafts
 * @throws {OperationError} `forbidden` without it
 */
export async function requireInformationRight(
  tx: TenantTx,
  ctx: OfficialContext,
  needed: 'mayWrite' | 'mayApprove' | 'either',
): Promise<InformationRights> {
  const rights = await readInformationRights(tx, ctx.official);
  const holds = needed === 'either' ? rights.mayWrite || rights.mayApprove : rights[needed];
  if (!holds) throw new OperationError('forbidden');
  return rights;
}
