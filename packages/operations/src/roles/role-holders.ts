import { delegations, memberships, users, type DELEGATION_KINDS, type PeopleTx } from '@maklumat/db';
import type { LocalisedText, Zone } from '@maklumat/standards';
import { dayInZone } from '@maklumat/calendar';
import { and, asc, eq, gt, isNull, lte } from 'drizzle-orm';
import { standInsAt } from '../identity/standing-in';
import { readUnits } from '../public/read-frame';

/** Somebody who holds a role now: an own one, or by an order for a colleague who is away. */
export type RoleHolder = {
  readonly userId: string;
  readonly displayName: string;
  readonly role: string;
  readonly unit: string | null;
  readonly unitName: LocalisedText | null;
  /** Null for an own role. */
  readonly standsIn: StandsIn | null;
};

/** The order by which somebody holds a role of another. */
export type StandsIn = {
  readonly kind: (typeof DELEGATION_KINDS)[number];
  readonly awayId: string;
  readonly awayName: string;
  /** Last day, in the agency's zone. */
  readonly until: string;
};

/** Everybody who may work in the agency now, once a role, by name; who is disabled holds nothing. @internal */
export async function readHolders(
  tx: PeopleTx,
  { now, zone }: { readonly now: Date; readonly zone: Zone },
): Promise<RoleHolder[]> {
  const units = new Map((await readUnits(tx)).map(({ slug, name }) => [slug, name] as const));
  const own = await tx
    .select({
      userId: users.id,
      displayName: users.displayName,
      role: memberships.role,
      unit: memberships.unit,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.tenantId, tx.tenantId), isNull(users.disabledAt)))
    .orderBy(asc(users.displayName), asc(users.id));
  const orders = await readOrders(tx, now);
  const lent = (await standInsAt(tx, now, { tenantId: tx.tenantId })).map((held) => {
    const order = orders.find(
      (one) =>
        one.toUserId === held.userId &&
        one.fromUserId === held.onBehalfOf &&
        one.role === held.role &&
        one.unit === held.unit,
    );
    return { ...held, order };
  });
  const nameOf = (unit: string | null) => (unit === null ? null : (units.get(unit) ?? { id: unit }));
  return [
    ...own.map((held) => ({ ...held, unitName: nameOf(held.unit), standsIn: null })),
    ...lent.flatMap(({ userId, displayName, role, unit, order }) =>
      order === undefined
        ? []
        : [{ userId, displayName, role, unit, unitName: nameOf(unit), standsIn: standsInBy(order, zone) }],
    ),
  ];
}

type Order = Awaited<ReturnType<typeof readOrders>>[number];

function standsInBy({ kind, fromUserId, awayName, endsAt }: Order, zone: Zone): StandsIn {
  const until = dayInZone(new Date(endsAt.getTime() - 1), zone);
  return { kind, awayId: fromUserId, awayName, until };
}

/** Orders in force, the longest first. */
async function readOrders(tx: PeopleTx, now: Date) {
  const { tenantId, fromUserId, toUserId, role, unit, kind, startsAt, endsAt, endedAt } = delegations;
  const rows = await tx
    .select({ fromUserId, toUserId, role, unit, kind, endsAt, awayName: users.displayName })
    .from(delegations)
    .innerJoin(users, eq(users.id, fromUserId))
    .where(and(eq(tenantId, tx.tenantId), isNull(endedAt), lte(startsAt, now), gt(endsAt, now)))
    .orderBy(asc(endsAt));
  return rows.toReversed();
}
