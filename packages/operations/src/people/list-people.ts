import { invitations, memberships, restingMemberships, users, type PeopleTx } from '@maklumat/db';
import type { AgencyProfile, LocalisedText } from '@maklumat/standards';
import { and, asc, count, eq, ilike, inArray, or, type SQL } from 'drizzle-orm';
import type { ManageContext } from '../manage/manage-context';
import { readRoleNames } from '../office/role-names';
import { readFrame, readUnits } from '../public/read-frame';
import { worksHere } from './find-person';
import { readTraces, type PersonTraces } from './person-traces';

/** A role held, by its slugs and as people read it. */
export type NamedRole = {
  readonly role: string;
  readonly unit: string | null;
  readonly roleName: LocalisedText;
  readonly unitName: LocalisedText | null;
};

/** One of the agency's people. */
export type PersonLine = PersonTraces & {
  readonly userId: string;
  readonly displayName: string;
  readonly signInName: string;
  readonly roles: readonly NamedRole[];
  readonly isDisabled: boolean;
  readonly isSelf: boolean;
};

/** Somebody who was asked and has not come yet. */
export type InvitationLine = NamedRole & {
  readonly id: string;
  readonly displayName: string;
  readonly signInName: string;
  readonly expiresAt: Date;
  readonly isOver: boolean;
};

export type PeopleList = {
  readonly people: readonly PersonLine[];
  readonly invitations: readonly InvitationLine[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly zone: AgencyProfile['zone'];
};

export const PEOPLE_PAGE = 50;

/**
 * The people of the agency by name, and who was invited and has not come.
 *
 * @param query part of a name or of a sign-in name; null: everybody
 * @param page counted from 1; beyond the last it is the last
 */
export async function listPeople(
  ctx: ManageContext,
  { query, page }: { readonly query: string | null; readonly page: number },
): Promise<PeopleList> {
  return ctx.administer('people:manage', async (tx) => {
    const where = and(worksHere(tx), query === null ? undefined : isNamed(users, query));
    const [counted] = await tx.select({ total: count() }).from(users).where(where);
    const total = counted?.total ?? 0;
    const pages = Math.max(1, Math.ceil(total / PEOPLE_PAGE));
    const shown = Math.min(Math.max(1, page), pages);
    const rows = await tx
      .select({ userId: users.id, displayName: users.displayName, signInName: users.signInName })
      .from(users)
      .where(where)
      .orderBy(asc(users.displayName), asc(users.id))
      .limit(PEOPLE_PAGE)
      .offset((shown - 1) * PEOPLE_PAGE);
    return {
      people: await linesOf(tx, ctx, rows),
      invitations: await readInvitations(tx, ctx.now, query),
      ...{ total, page: shown, pages, zone: (await readFrame(tx)).profile.zone },
    };
  });
}

type Row = Pick<PersonLine, 'userId' | 'displayName' | 'signInName'>;

async function linesOf(tx: PeopleTx, ctx: ManageContext, rows: readonly Row[]): Promise<PersonLine[]> {
  const ids = rows.map(({ userId }) => userId);
  if (ids.length === 0) return [];
  const named = await roleNamer(tx);
  const held = await rolesOf(tx, memberships, ids);
  const resting = await rolesOf(tx, restingMemberships, ids);
  const traces = await readTraces(tx, ctx.now, ids);
  return rows.map((row) => {
    const own = held.filter(({ userId }) => userId === row.userId);
    const isDisabled = own.length === 0;
    const roles = isDisabled ? resting.filter(({ userId }) => userId === row.userId) : own;
    const isSelf = row.userId === ctx.official.userId;
    return { ...row, ...traces(row.userId), roles: roles.map(named), isDisabled, isSelf };
  });
}

function rolesOf(
  tx: PeopleTx,
  table: typeof memberships | typeof restingMemberships,
  ids: readonly string[],
) {
  return tx
    .select({ userId: table.userId, role: table.role, unit: table.unit })
    .from(table)
    .where(and(eq(table.tenantId, tx.tenantId), inArray(table.userId, [...ids])))
    .orderBy(asc(table.role), asc(table.unit));
}

/** Names of roles and units of the agency; a slug it no longer has stands for itself. @internal */
export async function roleNamer(
  tx: PeopleTx,
): Promise<(held: { readonly role: string; readonly unit: string | null }) => NamedRole> {
  const roles = await readRoleNames(tx);
  const units = new Map((await readUnits(tx)).map(({ slug, name }) => [slug, name] as const));
  return ({ role, unit }) => ({
    ...{ role, unit, roleName: roles.get(role) ?? { id: role } },
    unitName: unit === null ? null : (units.get(unit) ?? { id: unit }),
  });
}

async function readInvitations(tx: PeopleTx, now: Date, query: string | null): Promise<InvitationLine[]> {
  const named = await roleNamer(tx);
  const rows = await tx
    .select()
    .from(invitations)
    .where(
      and(eq(invitations.tenantId, tx.tenantId), query === null ? undefined : isNamed(invitations, query)),
    )
    .orderBy(asc(invitations.displayName), asc(invitations.id))
    .limit(PEOPLE_PAGE);
  return rows.map((row) => {
    const { id, displayName, signInName, expiresAt } = row;
    return { ...named(row), id, displayName, signInName, expiresAt, isOver: expiresAt <= now };
  });
}

function isNamed(table: typeof users | typeof invitations, query: string): SQL | undefined {
  const part = `%${query.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  return or(ilike(table.displayName, part), ilike(table.signInName, part));
}
