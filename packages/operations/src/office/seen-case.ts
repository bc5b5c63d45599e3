import { caseSight, workingRole, type CaseSight } from '@maklumat/access';
import { readPublicNumber } from '@maklumat/cases';
import type { TenantTx } from '@maklumat/db';
import type { Actor, ActorRoles, RoleInUnit } from '@maklumat/workflow';
import { maskedFor } from '../cases/case-restriction';
import { loadCase, type LoadedCase } from '../cases/load-case';
import type { OfficialContext } from '../context';
import { OperationError } from '../operation-error';

/** A case as an official may see it; `sight` is never `nothing`. */
export type SeenLoadedCase = { readonly loaded: LoadedCase; readonly sight: CaseSight };

/**
 * Loads a case for an official, by its number as people or addresses write it.
 *
 * @throws {OperationError} `not-found` for a number nobody has, another tenant's, and one out of this official's sight
 */
export async function loadSeenCase(
  tx: TenantTx,
  ctx: OfficialContext,
  number: string,
  lock?: 'for-update',
): Promise<SeenLoadedCase> {
  const loaded = await loadCase(tx, readPublicNumber(number) ?? number, lock);
  const isRestricted = (await maskedFor(tx, ctx.official, [loaded.row.id])).has(loaded.row.id);
  const seen = { ...loaded.state, isRestricted };
  const sight = caseSight(loaded.rules.definition, seen, ctx.official.memberships);
  if (sight === 'nothing') throw new OperationError('not-found');
  return { loaded, sight };
}

/** Whether a case of this agency is in an official's sight at all. */
export async function maySeeCase(tx: TenantTx, ctx: OfficialContext, number: string): Promise<boolean> {
  const { rules, state } = await loadCase(tx, number);
  return caseSight(rules.definition, state, ctx.official.memberships) !== 'nothing';
}

/** Whether the words of a case may be read; without them nobody acts in it. */
export function mayReadWords(sight: CaseSight): boolean {
  return sight === 'words' || sight === 'words-and-person';
}

/** The official with every role held here, as the workflow asks who acts. */
export function rolesOf(ctx: OfficialContext): ActorRoles {
  return { kind: 'official', roles: ctx.official.memberships };
}

/** The official as written into an event, in the role in which the act was allowed, and whose it is if it is lent. */
export function signedBy(
  { official }: { readonly official: Pick<OfficialContext['official'], 'userId' | 'memberships'> },
  { role, unit }: RoleInUnit,
): Actor {
  const { userId, memberships } = official;
  const held = memberships.find((one) => one.role === role && one.unit === unit);
  const signed = { kind: 'official', userId, role, unit } as const;
  return held?.onBehalfOf === undefined ? signed : { ...signed, onBehalfOf: held.onBehalfOf };
}

/**
 * The role in which an official changes a case where no transition asks for a role: notes and assignments.
 *
 * @throws {OperationError} `forbidden` when none of the roles may, though the case may be read
 */
export function roleAtWork(ctx: OfficialContext, { loaded, sight }: SeenLoadedCase): RoleInUnit {
  const role = workingRole(loaded.rules.definition, loaded.state, ctx.official.memberships);
  if (role === null || !mayReadWords(sight)) throw new OperationError('forbidden');
  return role;
}
