import { dayInZone } from '@maklumat/calendar';
import { delegations, users, type DELEGATION_KINDS, type PeopleTx } from '@maklumat/db';
import type { Zone } from '@maklumat/standards';
import { aliasedTable, and, asc, eq, gt, isNull, or } from 'drizzle-orm';
import type { NamedRole } from './list-people';

/** Who stands in for whom, now or later. */
export type DelegationLine = NamedRole & {
  readonly id: string;
  readonly kind: (typeof DELEGATION_KINDS)[number];
  readonly awayName: string;
  readonly substituteName: string;
  /** First and last day in the agency's zone. */
  readonly from: string;
  readonly until: string;
  readonly decree: string;
  readonly hasBegun: boolean;
};

/** Delegations of a person's roles, and those the person holds, that have not ended. @internal */
export async function delegationsAround(
  tx: PeopleTx,
  userId: string,
  at: { readonly now: Date; readonly zone: Zone },
  named: (held: { role: string; unit: string | null }) => NamedRole,
): Promise<DelegationLine[]> {
  const [away, substitute] = [aliasedTable(users, 'away'), aliasedTable(users, 'substitute')];
  const rows = await tx
    .select({ row: delegations, awayName: away.displayName, substituteName: substitute.displayName })
    .from(delegations)
    .innerJoin(away, eq(away.id, delegations.fromUserId))
    .innerJoin(substitute, eq(substitute.id, delegations.toUserId))
    .where(
      and(
        eq(delegations.tenantId, tx.tenantId),
        or(eq(delegations.fromUserId, userId), eq(delegations.toUserId, userId)),
        isNull(delegations.endedAt),
        gt(delegations.endsAt, at.now),
      ),
    )
    .orderBy(asc(delegations.startsAt), asc(delegations.id));
  return rows.map(({ row, awayName, substituteName }) => ({
    ...named(row),
    ...{ id: row.id, kind: row.kind, decree: row.decree, awayName, substituteName },
    from: dayInZone(row.startsAt, at.zone),
    until: dayInZone(new Date(row.endsAt.getTime() - 1), at.zone),
    hasBegun: row.startsAt <= at.now,
  }));
}
