import { delegations, memberships, users, type IdentityTx } from '@maklumat/db';
import { aliasedTable, and, asc, eq, gt, isNull, lte, sql, type SQL } from 'drizzle-orm';

/** A role somebody holds for a person who is away, at this moment. @internal */
export type StandIn = {
  readonly tenantId: string;
  readonly userId: string;
  readonly displayName: string;
  readonly role: string;
  readonly unit: string | null;
  /** The person who is away. */
  readonly onBehalfOf: string;
};

/**
 * Roles held for somebody else at this instant. They last as long as that person holds the role, and are for people of
 * the same agency: with the last role of their own they end too. A role the person holds anyway is not listed.
 * @internal
 */
export async function standInsAt(
  tx: IdentityTx,
  now: Date,
  of: { readonly userId: string } | { readonly tenantId: string },
): Promise<StandIn[]> {
  const [away, own] = [aliasedTable(memberships, 'away'), aliasedTable(memberships, 'own')];
  const whose = 'userId' in of ? eq(delegations.toUserId, of.userId) : eq(delegations.tenantId, of.tenantId);
  return tx
    .selectDistinct({
      tenantId: delegations.tenantId,
      userId: delegations.toUserId,
      displayName: users.displayName,
      role: delegations.role,
      unit: delegations.unit,
      onBehalfOf: delegations.fromUserId,
    })
    .from(delegations)
    .innerJoin(users, eq(users.id, delegations.toUserId))
    .innerJoin(
      away,
      and(
        eq(away.userId, delegations.fromUserId),
        eq(away.tenantId, delegations.tenantId),
        eq(away.role, delegations.role),
        sql`${away.unit} is not distinct from ${delegations.unit}`,
      ),
    )
    .innerJoin(own, and(eq(own.userId, delegations.toUserId), eq(own.tenantId, delegations.tenantId)))
    .where(and(whose, isRunning(now), isNull(users.disabledAt), holdsNotAnyway(tx)))
    .orderBy(asc(delegations.role), asc(delegations.unit), asc(delegations.fromUserId));
}

function isRunning(now: Date): SQL | undefined {
  const { startsAt, endsAt, endedAt } = delegations;
  return and(isNull(endedAt), lte(startsAt, now), gt(endsAt, now));
}

function holdsNotAnyway(tx: IdentityTx): SQL {
  const same = aliasedTable(memberships, 'same');
  const held = tx
    .select({ id: same.id })
    .from(same)
    .where(
      and(
        eq(same.userId, delegations.toUserId),
        eq(same.tenantId, delegations.tenantId),
        eq(same.role, delegations.role),
        sql`${same.unit} is not distinct from ${delegations.unit}`,
      ),
    );
  return sql`not exists ${held}`;
}
