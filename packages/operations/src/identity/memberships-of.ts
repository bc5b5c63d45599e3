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
import { standInsAt } from './standing-in';

/** Every role a person holds, in every agency; the agency worked in last comes first, then by name. */
export async function membershipsOf(database: Database, userId: string): Promise<Membership[]> {
  return withIdentity(database, (tx) => readMemberships(tx, userId, null));
}

/**
 * @param now the instant at which roles held for somebody else count too; null: own roles alone
 * @internal
 */
export async function readMemberships(
  tx: IdentityTx,
  userId: string,
  now: Date | null,
): Promise<Membership[]> {
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
  const own = rows.map(({ card, ...row }) => ({
    ...row,
    tenantName: card === null ? { id: row.tenantSlug } : PublishedAgencyCard.parse(card).name,
  }));
  if (now === null) return own;
  const lent = await standInsAt(tx, now, { userId });
  return [
    ...own,
    ...lent.flatMap(({ tenantId, role, unit, onBehalfOf }) => {
      const place = own.find((held) => held.tenantId === tenantId);
      return place === undefined ? [] : [{ ...place, role, unit, onBehalfOf }];
    }),
  ];
}
