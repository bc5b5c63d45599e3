import type { AdministeredPerson } from '@maklumat/access';
import { isId, memberships, platformRoles, restingMemberships, users, type PeopleTx } from '@maklumat/db';
import { and, asc, eq, exists, ne, or, type SQL } from 'drizzle-orm';
import { normaliseSignInName } from '../identity/sign-in-name';
import type { ManageContext } from '../manage/manage-context';
import { OperationError } from '../operation-error';

/** Somebody who works in the agency, or did until disabled there. @internal */
export type FoundPerson = AdministeredPerson & {
  readonly userId: string;
  readonly displayName: string;
  readonly signInName: string;
  /** Roles held here now; of a disabled person those that rest. */
  readonly roles: readonly { readonly role: string; readonly unit: string | null }[];
};

/** Whether a person holds a role in this agency, or one rests. @internal */
export function worksHere(tx: PeopleTx): SQL | undefined {
  const [held, resting] = [memberships, restingMemberships].map((table) =>
    exists(
      tx
        .select({ id: table.id })
        .from(table)
        .where(and(eq(table.tenantId, tx.tenantId), eq(table.userId, users.id))),
    ),
  );
  return or(held, resting);
}

/**
 * A person of the administrator's agency.
 *
 * @throws {OperationError} `not-found` for an id of nobody, of somebody of another agency, and for what is no id
 * @internal
 */
export async function findPerson(tx: PeopleTx, ctx: ManageContext, userId: string): Promise<FoundPerson> {
  if (!isId(userId)) throw new OperationError('not-found');
  const [person] = await tx
    .select({ displayName: users.displayName, signInName: users.signInName })
    .from(users)
    .where(and(eq(users.id, userId), worksHere(tx)));
  if (person === undefined) throw new OperationError('not-found');
  const held = await rolesIn(tx, memberships, userId);
  const isDisabled = held.length === 0;
  const roles = isDisabled ? await rolesIn(tx, restingMemberships, userId) : held;
  const belongsElsewhere = await isElsewhere(tx, userId);
  const isSelf = userId === ctx.official.userId;
  return { userId, ...person, roles, isDisabled, belongsElsewhere, isSelf };
}

/** Whether the account opens anything but this agency: roles of others, also resting ones, and those above all. */
async function isElsewhere(tx: PeopleTx, userId: string): Promise<boolean> {
  for (const table of [memberships, restingMemberships]) {
    const rows = await tx
      .select({ id: table.id })
      .from(table)
      .where(and(eq(table.userId, userId), ne(table.tenantId, tx.tenantId)))
      .limit(1);
    if (rows.length > 0) return true;
  }
  const above = await tx
    .select({ role: platformRoles.role })
    .from(platformRoles)
    .where(eq(platformRoles.userId, userId))
    .limit(1);
  return above.length > 0;
}

/**
 * Somebody active in the administrator's agency, by the name they sign in with; null for everybody else.
 * @internal
 */
export async function findColleague(
  tx: PeopleTx,
  ctx: ManageContext,
  signInName: string,
): Promise<FoundPerson | null> {
  const [row] = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.signInName, normaliseSignInName(signInName)), worksHere(tx)));
  if (row === undefined) return null;
  const found = await findPerson(tx, ctx, row.id);
  return found.isDisabled ? null : found;
}

function rolesIn(tx: PeopleTx, table: typeof memberships | typeof restingMemberships, userId: string) {
  return tx
    .select({ role: table.role, unit: table.unit })
    .from(table)
    .where(and(eq(table.tenantId, tx.tenantId), eq(table.userId, userId)))
    .orderBy(asc(table.role), asc(table.unit));
}
