import {
  memberships,
  newId,
  roles,
  serviceUnits,
  withIdentity,
  withTenant,
  type Database,
  type TenantTx,
} from '@maklumat/db';
import { Role } from '@maklumat/standards';
import { and, eq } from 'drizzle-orm';
import { endSessionsOf } from './keep-sessions';
import { endHandedLinksOf } from './links/access-link';
import { noteAccount } from './note-account';

/** A role for a person in an agency. */
export type NewMembership = {
  readonly userId: string;
  readonly tenantId: string;
  /** Slug of one of the agency's own roles (roles.yaml) for people inside it. */
  readonly role: string;
  /** Slug of one of the agency's units (units.yaml); null: bound to none. */
  readonly unit: string | null;
  readonly example: boolean;
  /** Who gives it, as the agency's audit log names them: `terminal:<login>`. */
  readonly actor: string;
  readonly now: Date;
};

/** Why a role was not given. */
export const GRANT_REFUSALS = ['role-unknown', 'role-outside', 'unit-unknown'] as const;

export type GrantResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusal: { readonly code: (typeof GRANT_REFUSALS)[number] } };

/**
 * Gives a person a role in an agency, who is signed out everywhere and comes back with it; one already held stays. For
 * the terminal and the demonstration's people.
 */
export async function grantMembership(database: Database, grant: NewMembership): Promise<GrantResult> {
  const { now, actor, ...row } = grant;
  const checked = await checkMembership(database, grant);
  if (!checked.ok) return checked;
  await withIdentity(database, async (tx) => {
    const given = await tx
      .insert(memberships)
      .values({ id: newId(), ...row, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: memberships.id });
    await endHandedLinksOf(tx, grant.userId);
    if (given.length === 0) return;
    await endSessionsOf(tx, grant.userId, null);
    const { userId, tenantId: only, role, unit } = row;
    const details = { role, unit };
    await noteAccount(tx, { userId, action: 'role-given', actor, at: now, only, details });
  });
  return { ok: true };
}

/** Whether the agency has such a role, for people inside it, and such a unit. */
export async function checkMembership(
  database: Database,
  wanted: Pick<NewMembership, 'tenantId' | 'role' | 'unit'>,
): Promise<GrantResult> {
  const code = await withTenant(database, wanted.tenantId, (tx) => membershipProblem(tx, wanted), {
    readOnly: true,
  });
  return code === null ? { ok: true } : { ok: false, refusal: { code } };
}

/** Why a role cannot be given in this agency; null: it can. @internal */
export async function membershipProblem(
  tx: TenantTx,
  { role, unit }: Pick<NewMembership, 'role' | 'unit'>,
): Promise<(typeof GRANT_REFUSALS)[number] | null> {
  const [found] = await tx
    .select({ content: roles.content })
    .from(roles)
    .where(and(eq(roles.tenantId, tx.tenantId), eq(roles.slug, role)));
  if (found === undefined) return 'role-unknown';
  if (Role.parse(found.content).outside) return 'role-outside';
  if (unit === null) return null;
  const [known] = await tx
    .select({ id: serviceUnits.id })
    .from(serviceUnits)
    .where(and(eq(serviceUnits.tenantId, tx.tenantId), eq(serviceUnits.slug, unit)));
  return known === undefined ? 'unit-unknown' : null;
}
