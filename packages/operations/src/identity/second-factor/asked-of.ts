import {
  agencyProfiles,
  memberships,
  platformRoles,
  secondFactors,
  users,
  withIdentity,
  withTenant,
  type Database,
  type TenantTx,
} from '@maklumat/db';
import { AgencyProfile } from '@maklumat/standards';
import { eq } from 'drizzle-orm';
import { readRoles } from '../../office/role-names';
import { factorReason } from './factor-reason';

/** What a person's sign-in needs beside the password. @internal */
export type AskedFactor = 'not-needed' | 'asked' | 'to-set-up';

/**
 * What the sign-in asks of this person: a code of everybody who has set an authenticator up; setting one up, before
 * anything else, of whoever has none and needs one.
 * @internal
 */
export async function factorAskedOf(database: Database, userId: string): Promise<AskedFactor> {
  const [factor] = await withIdentity(database, (tx) =>
    tx
      .select({ confirmedAt: secondFactors.confirmedAt })
      .from(secondFactors)
      .where(eq(secondFactors.userId, userId)),
  );
  if (factor !== undefined && factor.confirmedAt !== null) return 'asked';
  return (await isFactorNeeded(database, userId)) ? 'to-set-up' : 'not-needed';
}

/**
 * Whether a person needs an authenticator: who administers an agency or protects its data, works for one that asks it of all, or has a role
 * above all agencies. Example people of a demonstration are let in with the password that is printed for them.
 * @internal
 */
export async function isFactorNeeded(database: Database, userId: string): Promise<boolean> {
  const { person, isAbove, held } = await withIdentity(database, async (tx) => {
    const above = await tx
      .select({ role: platformRoles.role })
      .from(platformRoles)
      .where(eq(platformRoles.userId, userId))
      .limit(1);
    return {
      person: (await tx.select({ example: users.example }).from(users).where(eq(users.id, userId))).at(0),
      isAbove: above.length > 0,
      held: await tx
        .select({ tenantId: memberships.tenantId, role: memberships.role })
        .from(memberships)
        .where(eq(memberships.userId, userId)),
    };
  });
  if (person?.example !== false) return false;
  return isAbove || isAskedByAgency(database, held);
}

type Held = { readonly tenantId: string; readonly role: string };

async function isAskedByAgency(database: Database, held: readonly Held[]): Promise<boolean> {
  for (const tenantId of new Set(held.map((one) => one.tenantId))) {
    const mine = held.filter((one) => one.tenantId === tenantId);
    const asks = await withTenant(
      database,
      tenantId,
      async (tx) => {
        if (await isAskedOfEveryone(tx)) return true;
        const roles = await readRoles(tx);
        return mine.some(({ role }) => factorReason(roles.get(role)) !== null);
      },
      { readOnly: true },
    );
    if (asks) return true;
  }
  return false;
}

async function isAskedOfEveryone(tx: TenantTx): Promise<boolean> {
  const [row] = await tx
    .select({ content: agencyProfiles.content })
    .from(agencyProfiles)
    .where(eq(agencyProfiles.tenantId, tx.tenantId));
  return row !== undefined && AgencyProfile.parse(row.content).secondFactor === 'everyone';
}
