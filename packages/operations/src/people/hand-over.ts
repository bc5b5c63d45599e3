import { refusalToAdminister } from '@maklumat/access';
import { serviceCases, type TenantTx } from '@maklumat/db';
import type { Actor } from '@maklumat/workflow';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { readWorkingTime } from '../calendar/read-working-time';
import { notBefore } from '../cases/act-in-case';
import { assigneesOf } from '../cases/assignees';
import { loadCase, type LoadedCase } from '../cases/load-case';
import { recordEvents } from '../cases/record-events';
import type { Colleague } from '../identity/people';
import type { ManageContext } from '../manage/manage-context';
import { recordAudit } from '../office/record-audit';
import { readAdministeringRoles } from '../office/role-names';
import { OperationError } from '../operation-error';
import type { PersonResult } from './change-roles';
import { findColleague, findPerson } from './find-person';

/** Everything somebody works on, into other hands. */
export type HandOver = {
  readonly userId: string;
  /** Sign-in name of the colleague who takes over; null: everything goes back to the queue. */
  readonly to: string | null;
};

/** How many open cases somebody has, and where each would go. */
export type HandOverCounts = {
  /** Those the colleague may work on. */
  readonly taken: number;
  /** The others, which nobody in particular has then. */
  readonly returned: number;
};

/** Why nothing was handed over. */
export const HAND_OVER_REFUSALS = ['substitute-unknown', 'substitute-same'] as const;

export type HandOverResult =
  | ({ readonly ok: true } & HandOverCounts)
  | Extract<PersonResult<(typeof HAND_OVER_REFUSALS)[number]>, { ok: false }>;

/**
 * What a hand-over would do. Nothing is written.
 *
 * @throws {OperationError} `not-found` for somebody who does not work here, as for an id of nobody
 */
export async function previewHandOver(ctx: ManageContext, asked: HandOver): Promise<HandOverResult> {
  const agreed = await agree(ctx, asked);
  if (!agreed.ok) return agreed;
  const staff = await staffOf(ctx, agreed.to);
  const held = await ctx.run('settings:change', async (tx) => {
    const cases = [];
    for (const number of await numbersOf(tx, asked.userId)) cases.push(await loadCase(tx, number));
    return cases;
  });
  return { ok: true, ...countsOf(held.map((loaded) => takes(loaded, staff))) };
}

/**
 * Gives every open case of somebody to a colleague, or back to the queue where the colleague may not work on it. Each
 * case is a transaction and an event of its own: one that fails leaves the others done, and may be asked again.
 *
 * @throws {OperationError} `not-found` for somebody who does not work here, as for an id of nobody
 */
export async function handOverCases(ctx: ManageContext, asked: HandOver): Promise<HandOverResult> {
  const agreed = await agree(ctx, asked);
  if (!agreed.ok) return agreed;
  const staff = await staffOf(ctx, agreed.to);
  const numbers = await ctx.run('settings:change', (tx) => numbersOf(tx, asked.userId));
  const done: boolean[] = [];
  for (const number of numbers) {
    const taken = await ctx.run('settings:change', (tx) => handOne(tx, ctx, number, asked.userId, staff));
    if (taken !== null) done.push(taken);
  }
  return { ok: true, ...countsOf(done) };
}

type Agreed = { readonly ok: true; readonly to: string | null } | Extract<HandOverResult, { ok: false }>;

async function agree(ctx: ManageContext, { userId, to }: HandOver): Promise<Agreed> {
  return ctx.administer('people:manage', async (tx) => {
    const refused = refusalToAdminister('hand-over', await findPerson(tx, ctx, userId));
    if (refused !== null) return { ok: false, refusal: { code: refused } };
    if (to === null) return { ok: true, to: null };
    const found = await findColleague(tx, ctx, to);
    if (found === null) return { ok: false, refusal: { code: 'substitute-unknown' } };
    if (found.userId === userId) return { ok: false, refusal: { code: 'substitute-same' } };
    return { ok: true, to: found.userId };
  });
}

async function staffOf(ctx: ManageContext, userId: string | null): Promise<Colleague[]> {
  return (await ctx.colleagues()).filter((colleague) => colleague.userId === userId);
}

/** Numbers of the open cases somebody works on, the oldest first. @internal */
export async function numbersOf(tx: TenantTx, userId: string): Promise<string[]> {
  const rows = await tx
    .select({ number: serviceCases.number })
    .from(serviceCases)
    .where(
      and(
        eq(serviceCases.tenantId, tx.tenantId),
        eq(serviceCases.assigneeId, userId),
        isNull(serviceCases.closedAt),
      ),
    )
    .orderBy(asc(serviceCases.receivedAt), asc(serviceCases.id));
  return rows.map(({ number }) => number);
}

function takes(loaded: LoadedCase, staff: readonly Colleague[]): boolean {
  return assigneesOf(loaded, staff).length > 0;
}

function countsOf(taken: readonly boolean[]): HandOverCounts {
  const count = taken.filter(Boolean).length;
  return { taken: count, returned: taken.length - count };
}

/** @returns whether the colleague has it now; null when it was given on or ended meanwhile, and stays as it is */
async function handOne(
  tx: TenantTx,
  ctx: ManageContext,
  number: string,
  from: string,
  staff: readonly Colleague[],
): Promise<boolean | null> {
  const loaded = await loadCase(tx, number, 'for-update');
  const { row, rules, events, state } = loaded;
  if (state.assigneeId !== from || state.outcome !== null) return null;
  const isTaken = takes(loaded, staff);
  const userId = isTaken ? (staff[0]?.userId ?? null) : null;
  const occurredAt = notBefore(ctx.now, state.lastEventAt);
  const actor = await administratorOf(tx, ctx);
  await recordEvents(
    tx,
    { id: row.id, number, rules, events },
    [{ body: { type: 'assigned', userId }, actor, channel: 'web', occurredAt, contents: [] }],
    { now: ctx.now, calendar: await readWorkingTime(tx) },
  );
  await recordAudit(tx, ctx, { action: 'case-handed-over', subject: number, details: { from, userId } });
  return isTaken;
}

/** Who hands over, in the role that administers: there need be none in the case's workflow. */
async function administratorOf(tx: TenantTx, { official }: ManageContext): Promise<Actor> {
  const administering = await readAdministeringRoles(tx);
  const held = official.memberships.find(({ role }) => administering.includes(role));
  if (held === undefined) throw new OperationError('forbidden');
  return { kind: 'official', userId: official.userId, role: held.role, unit: held.unit };
}
