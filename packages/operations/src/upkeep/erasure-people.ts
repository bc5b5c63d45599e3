import {
  calendarFeeds,
  invitations,
  memberships,
  restingMemberships,
  sessions,
  users,
  withIdentity,
  type Database,
} from '@maklumat/db';
import { count, eq } from 'drizzle-orm';

/** People of an agency and those of their sessions that work in it. */
export type ErasedPeople = { readonly people: number; readonly sessions: number };

/** How many would lose their roles, and how many sessions would end. @internal */
export async function countTenantPeople(database: Database, tenantId: string): Promise<ErasedPeople> {
  return withIdentity(database, async (tx) => {
    const held = await tx
      .selectDistinct({ userId: memberships.userId })
      .from(memberships)
      .where(eq(memberships.tenantId, tenantId));
    const [open] = await tx
      .select({ rows: count() })
      .from(sessions)
      .where(eq(sessions.activeTenantId, tenantId));
    return { people: held.length, sessions: open?.rows ?? 0 };
  });
}

/** Ends every session in an agency, takes every role held there and everything that leads to one. People stay: they belong to no agency. @internal */
export async function eraseTenantPeople(database: Database, tenantId: string): Promise<void> {
  await withIdentity(database, async (tx) => {
    await tx.delete(sessions).where(eq(sessions.activeTenantId, tenantId));
    await tx.delete(calendarFeeds).where(eq(calendarFeeds.tenantId, tenantId));
    await tx.delete(invitations).where(eq(invitations.tenantId, tenantId));
    await tx.delete(restingMemberships).where(eq(restingMemberships.tenantId, tenantId));
    await tx.delete(memberships).where(eq(memberships.tenantId, tenantId));
    await tx.update(users).set({ lastTenantId: null }).where(eq(users.lastTenantId, tenantId));
  });
}
