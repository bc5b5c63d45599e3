import {
  memberships,
  publishedAgencies,
  tenants,
  users,
  withIdentity,
  type Database,
  type IdentityTx,
} from '@maklumat/db';
import { PublishedAgencyCard } from '@maklumat/standards';
import { asc, desc, eq, sql } from 'drizzle-orm';
import type { Membership } from './session';

/** Every role a person holds, in every agency; the agency worked in last comes first, then by name. */
export async function membershipsOf(database: Database, userId: string): Promise<Membership[]> {
  return withIdentity(database, (tx) => readMemberships(tx, userId));
}

/** @internal */
export async function readMemberships(tx: IdentityTx, userId: string): Promise<Membership[]> {
  const rows = await tx
    .select({
      tenantId: memberships.tenantId,
      tenantSlug: tenants.slug,
      card: publishedAgencies.content,
      role: memberships.role,
      unit: memberships.unit,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .innerJoin(tenants, eq(tenants.id, memberships.tenantId))
    .leftJoin(publishedAgencies, eq(publishedAgencies.tenantId, memberships.tenantId))
    .where(eq(memberships.userId, userId))
    .orderBy(
      desc(sql`coalesce(${users.lastTenantId} = ${memberships.tenantId}, false)`),
      asc(sql`coalesce(${publishedAgencies.name}, ${tenants.slug})`),
      asc(memberships.role),
      asc(memberships.unit),
    );
  return rows.map(({ card, ...row }) => ({
    ...row,
    tenantName: card === null ? { id: row.tenantSlug } : PublishedAgencyCard.parse(card).name,
  }));
}
