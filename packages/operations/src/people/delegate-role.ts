import { refusalToAdminister } from '@maklumat/access';
import { dayInZone, dayStart, nextDate } from '@maklumat/calendar';
import { delegations, isId, newId, type DELEGATION_KINDS, type PeopleTx } from '@maklumat/db';
import { and, eq, gt, isNull } from 'drizzle-orm';
import { endSessionsOf } from '../identity/keep-sessions';
import type { ManageContext } from '../manage/manage-context';
import { readRoles } from '../office/role-names';
import { OperationError } from '../operation-error';
import { readFrame } from '../public/read-frame';
import { auditPerson } from './audit-person';
import type { PersonResult } from './change-roles';
import { findColleague, findPerson, type FoundPerson } from './find-person';

/** Somebody's role in other hands for some days. */
export type Delegation = {
  /** Who is away. */
  readonly userId: string;
  readonly role: string;
  readonly unit: string | null;
  /** Sign-in name of who stands in, a colleague of the same agency. */
  readonly substitute: string;
  readonly kind: (typeof DELEGATION_KINDS)[number];
  /** First and last day, `2026-08-17`, in the agency's zone. */
  readonly from: string;
  readonly until: string;
  /** Number of the order (Surat Perintah). */
  readonly decree: string;
};

/** Why nobody stands in. */
export const DELEGATE_REFUSALS = [
  'role-not-held',
  'role-administers',
  'substitute-unknown',
  'substitute-same',
  'substitute-is-you',
  'days-wrong',
  'decree-missing',
] as const;

type Refusal = (typeof DELEGATE_REFUSALS)[number];
export type DelegateResult = PersonResult<Refusal>;

/**
 * Lets a colleague hold somebody's role for some days, as Plt. or Plh.: acts are then signed by the one and carry the
 * other's id. A role that administers is not lent: it is given.
 *
 * @throws {OperationError} `not-found` for somebody who does not work here, as for an id of nobody
 */
export async function delegateRole(ctx: ManageContext, asked: Delegation): Promise<DelegateResult> {
  return ctx.administer('people:manage', async (tx) => {
    const person = await findPerson(tx, ctx, asked.userId);
    const refused = refusalToAdminister('delegate', person) ?? (await roleProblem(tx, person, asked));
    if (refused !== null) return { ok: false, refusal: { code: refused } };
    const substitute = await findSubstitute(tx, ctx, asked);
    if (typeof substitute === 'string') return { ok: false, refusal: { code: substitute } };
    const span = await spanOf(tx, ctx, asked);
    if (span === null) return { ok: false, refusal: { code: 'days-wrong' } };
    const decree = asked.decree.normalize('NFC').trim();
    if (decree === '') return { ok: false, refusal: { code: 'decree-missing' } };
    const { role, unit, kind } = asked;
    const toUserId = substitute.userId;
    await tx.insert(delegations).values({
      ...{ id: newId(), tenantId: tx.tenantId, fromUserId: person.userId, toUserId, role, unit, kind },
      ...{ ...span, decree, createdBy: ctx.official.userId, createdAt: ctx.now },
    });
    await endSessionsOf(tx, toUserId, null);
    const details = { role, unit, kind, to: toUserId, from: asked.from, until: asked.until };
    await auditPerson(tx, ctx, { action: 'role-delegated', about: person.userId, details });
    return { ok: true };
  });
}

async function roleProblem(
  tx: PeopleTx,
  { roles }: FoundPerson,
  { role, unit }: Delegation,
): Promise<Refusal | null> {
  if (!roles.some((held) => held.role === role && held.unit === unit)) return 'role-not-held';
  return (await readRoles(tx)).get(role)?.administers === true ? 'role-administers' : null;
}

async function findSubstitute(
  tx: PeopleTx,
  ctx: ManageContext,
  asked: Delegation,
): Promise<FoundPerson | Refusal> {
  const found = await findColleague(tx, ctx, asked.substitute);
  if (found === null) return 'substitute-unknown';
  if (found.userId === asked.userId) return 'substitute-same';
  return found.isSelf ? 'substitute-is-you' : found;
}

/** Both days in instants; null when the last one is before the first, or over. */
async function spanOf(
  tx: PeopleTx,
  ctx: ManageContext,
  { from, until }: Delegation,
): Promise<{ startsAt: Date; endsAt: Date } | null> {
  const { zone } = (await readFrame(tx)).profile;
  if (until < from || until < dayInZone(ctx.now, zone)) return null;
  return { startsAt: dayStart(from, zone), endsAt: dayStart(nextDate(until), zone) };
}

/**
 * Ends a delegation before its last day: the role is in its holder's hands alone again.
 *
 * @throws {OperationError} `not-found` for one that ended, another agency's, and one nobody made
 */
export async function endDelegation(ctx: ManageContext, id: string): Promise<void> {
  if (!isId(id)) throw new OperationError('not-found');
  await ctx.administer('people:manage', async (tx) => {
    const [ended] = await tx
      .update(delegations)
      .set({ endedAt: ctx.now, endedBy: ctx.official.userId })
      .where(
        and(
          eq(delegations.tenantId, tx.tenantId),
          eq(delegations.id, id),
          isNull(delegations.endedAt),
          gt(delegations.endsAt, ctx.now),
        ),
      )
      .returning({ from: delegations.fromUserId, to: delegations.toUserId });
    if (ended === undefined) throw new OperationError('not-found');
    await endSessionsOf(tx, ended.to, null);
    const details = { to: ended.to };
    await auditPerson(tx, ctx, { action: 'delegation-ended', about: ended.from, details });
  });
}
