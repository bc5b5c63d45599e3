import { memberships, users, withIdentity, type Database } from '@maklumat/db';
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { standInsAt } from './standing-in';

/** Somebody who works in an agency, in one of their roles. */
export type Colleague = {
  readonly userId: string;
  readonly displayName: string;
  readonly role: string;
  readonly unit: string | null;
};

/** Everybody who may work in an agency now, once a role, by name; also in roles held for somebody who is away. */
export async function colleaguesOf(database: Database, tenantId: string, now: Date): Promise<Colleague[]> {
  return withIdentity(database, async (tx) => {
    const own = await tx
      .select({
        userId: users.id,
        displayName: users.displayName,
        role: memberships.role,
        unit: memberships.unit,
      })
      .from(memberships)
      .innerJoin(users, eq(users.id, memberships.userId))
      .where(and(eq(memberships.tenantId, tenantId), isNull(users.disabledAt)))
      .orderBy(asc(users.displayName), asc(memberships.role), asc(memberships.unit));
    const lent = await standInsAt(tx, now, { tenantId });
    const held = lent.map(({ userId, displayName, role, unit }) => ({ userId, displayName, role, unit }));
    return [...own, ...held].toSorted((a, b) => a.displayName.localeCompare(b.displayName, 'id'));
  });
}

/**
 * Names of the people that an agency's own events speak of, by id; also of those who have left. An id of nobody is
 * left out.
 */
export async function displayNamesOf(
  database: Database,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (userIds.length === 0) return new Map();
  const rows = await withIdentity(database, (tx) =>
    tx
      .select({ id: users.id, displayName: users.displayName })
      .from(users)
      .where(inArray(users.id, [...new Set(userIds)])),
  );
  return new Map(rows.map((row) => [row.id, row.displayName]));
}
