import { refusalToAdminister, type PersonRefusal } from '@maklumat/access';
import { memberships, newId, type PeopleTx } from '@maklumat/db';
import { and, eq, isNull } from 'drizzle-orm';
import { membershipProblem, type GrantResult } from '../identity/grant-membership';
import { endSessionsOf } from '../identity/keep-sessions';
import type { ManageContext } from '../manage/manage-context';
import { auditPerson } from './audit-person';
import { findPerson } from './find-person';
import { numbersOf } from './hand-over';

/** Which role of whom. */
export type RoleOfPerson = {
  readonly userId: string;
  readonly role: string;
  readonly unit: string | null;
};

/** What was done to a person, or why it was not. */
export type PersonResult<C extends string = never> =
  { readonly ok: true } | { readonly ok: false; readonly refusal: { readonly code: PersonRefusal | C } };

type GrantRefusal = Extract<GrantResult, { ok: false }>['refusal']['code'];

/**
 * Gives somebody of the agency one more role. The person is signed out everywhere and comes back with it; a role held
 * already changes nothing.
 *
 * @throws {OperationError} `not-found` for somebody who does not work here, as for an id of nobody
 */
export async function giveRole(
  ctx: ManageContext,
  { userId, role, unit }: RoleOfPerson,
): Promise<PersonResult<GrantRefusal>> {
  return ctx.administer('people:manage', async (tx) => {
    const person = await findPerson(tx, ctx, userId);
    const code = refusalToAdminister('give-role', person) ?? (await membershipProblem(tx, { role, unit }));
    if (code !== null) return { ok: false, refusal: { code } };
    const row = { id: newId(), userId, tenantId: tx.tenantId, role, unit, example: false };
    const given = await tx
      .insert(memberships)
      .values({ ...row, createdAt: ctx.now })
      .onConflictDoNothing()
      .returning({ id: memberships.id });
    if (given.length === 0) return { ok: true };
    await endSessionsOf(tx, userId, null);
    await auditPerson(tx, ctx, { action: 'role-given', about: userId, details: { role, unit } });
    return { ok: true };
  });
}

/**
 * Takes a role from somebody of the agency, who is signed out everywhere. With the last one the person works here no
 * longer, and nobody could hand over what was assigned to them: `holds-cases` until that is done. Whoever has to go at
 * once is disabled.
 *
 * @throws {OperationError} `not-found` for somebody who does not work here, as for an id of nobody
 */
export async function takeRole(
  ctx: ManageContext,
  { userId, role, unit }: RoleOfPerson,
): Promise<PersonResult<'holds-cases'>> {
  return ctx.administer('people:manage', async (tx) => {
    const person = await findPerson(tx, ctx, userId);
    const code = refusalToAdminister('take-role', person);
    if (code !== null) return { ok: false, refusal: { code } };
    const isLast = person.roles.every((held) => held.role === role && held.unit === unit);
    if (isLast && (await numbersOf(tx, userId)).length > 0)
      return { ok: false, refusal: { code: 'holds-cases' } };
    if (!(await removeRole(tx, { userId, role, unit }))) return { ok: true };
    await endSessionsOf(tx, userId, null);
    await auditPerson(tx, ctx, { action: 'role-taken', about: userId, details: { role, unit } });
    return { ok: true };
  });
}

async function removeRole(tx: PeopleTx, { userId, role, unit }: RoleOfPerson): Promise<boolean> {
  const taken = await tx
    .delete(memberships)
    .where(
      and(
        eq(memberships.tenantId, tx.tenantId),
        eq(memberships.userId, userId),
        eq(memberships.role, role),
        unit === null ? isNull(memberships.unit) : eq(memberships.unit, unit),
      ),
    )
    .returning({ id: memberships.id });
  return taken.length > 0;
}
