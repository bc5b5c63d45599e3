import { refusalToAdminister } from '@maklumat/access';
import { invitations, memberships, restingMemberships, type PeopleTx } from '@maklumat/db';
import { and, eq } from 'drizzle-orm';
import { endSessionsOf } from '../identity/keep-sessions';
import type { ManageContext } from '../manage/manage-context';
import { auditPerson } from './audit-person';
import type { PersonResult } from './change-roles';
import { findPerson } from './find-person';

/**
 * Lets somebody work in this agency no longer: the roles held here rest, and the person is signed out everywhere. What
 * they do elsewhere stays theirs.
 *
 * @throws {OperationError} `not-found` for somebody who does not work here, as for an id of nobody
 */
export async function disablePerson(ctx: ManageContext, userId: string): Promise<PersonResult> {
  return ctx.administer('people:manage', async (tx) => {
    const person = await findPerson(tx, ctx, userId);
    const code = refusalToAdminister('disable', person);
    if (code !== null) return { ok: false, refusal: { code } };
    const held = await tx
      .delete(memberships)
      .where(here(tx, memberships, userId))
      .returning();
    await tx
      .insert(restingMemberships)
      .values(held.map((row) => ({ ...row, restsSince: ctx.now })))
      .onConflictDoNothing();
    const ofThem = eq(invitations.signInName, person.signInName);
    await tx.delete(invitations).where(and(eq(invitations.tenantId, tx.tenantId), ofThem));
    await endSessionsOf(tx, userId, null);
    await auditPerson(tx, ctx, { action: 'person-disabled', about: userId });
    return { ok: true };
  });
}

/**
 * Lets a disabled person work in this agency again, in the roles held before.
 *
 * @throws {OperationError} `not-found` for somebody who does not work here, as for an id of nobody
 */
export async function enablePerson(ctx: ManageContext, userId: string): Promise<PersonResult> {
  return ctx.administer('people:manage', async (tx) => {
    const code = refusalToAdminister('enable', await findPerson(tx, ctx, userId));
    if (code !== null) return { ok: false, refusal: { code } };
    const rows = await tx
      .delete(restingMemberships)
      .where(here(tx, restingMemberships, userId))
      .returning();
    await tx
      .insert(memberships)
      .values(rows.map(({ restsSince: _since, ...row }) => row))
      .onConflictDoNothing();
    await endSessionsOf(tx, userId, null);
    await auditPerson(tx, ctx, { action: 'person-enabled', about: userId });
    return { ok: true };
  });
}

function here(tx: PeopleTx, table: typeof memberships | typeof restingMemberships, userId: string) {
  return and(eq(table.tenantId, tx.tenantId), eq(table.userId, userId));
}
