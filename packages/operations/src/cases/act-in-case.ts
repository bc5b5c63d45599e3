import {
  clocksOf,
  closedTransitions,
  endedLimits,
  extensionsOf,
  nearestClock,
  type CaseState,
} from '@maklumat/cases';
import { serviceUnits, type TenantTx } from '@maklumat/db';
import {
  decide,
  type Actor,
  type ActorRoles,
  type Channel,
  type DecisionContext,
  type InputValue,
  type Refusal,
  type RoleInUnit,
  type Transition,
} from '@maklumat/workflow';
import { eq } from 'drizzle-orm';
import type { WorkingTime } from '@maklumat/calendar';
import { readWorkingTime } from '../calendar/read-working-time';
import type { MasterKey } from '../keys';
import { claimFiles } from './claim-files';
import { openCaseKey, writeContents, type NewContent } from './case-contents';
import { writtenText, type GivenInput } from './given-input';
import { readNamedEntries } from './named-entries';
import { loadCaseById, type LoadedCase } from './load-case';
import { openLinkedCase } from './open-linked-case';
import { promiseBounds } from './promise-bounds';
import { recordEvents } from './record-events';

/** Somebody acts in a case. */
export type CaseAct = {
  readonly transition: string;
  readonly inputs: Readonly<Record<string, GivenInput>>;
  readonly actor: ActorRoles;
  /** How the actor is written into the event, given the role in which the act was allowed. */
  readonly signedBy: (role: { role: string; unit: string | null }) => Actor;
  readonly channel: Channel;
  /** Roles that people hold in the agency now, for an act that chooses a unit; without it any unit will do. */
  readonly staff?: readonly RoleInUnit[];
  /** Files of the form this act was sent with belong to this id until they are the case's. */
  readonly submissionId: string | null;
  /** When it happened, for a step that is written down later; without it now. */
  readonly happenedAt?: Date;
};

export type ActResult =
  | {
      readonly ok: true;
      readonly state: CaseState;
      /** Public number of the case that the act opened; null when it opens none. */
      readonly opened: string | null;
    }
  | { readonly ok: false; readonly refusals: readonly [Refusal, ...Refusal[]] };

/**
 * Makes a transition in a loaded, locked case, in the caller's transaction: decides, stores the words, records.
 *
 * @throws {OperationError} `conflict` when somebody recorded in between, `invalid-input` for files that are not the form's
 */
export async function actInCase(
  tx: TenantTx,
  loaded: LoadedCase,
  act: CaseAct,
  context: { readonly now: Date; readonly keys: MasterKey },
): Promise<ActResult> {
  const { now, keys } = context;
  const calendar = await readWorkingTime(tx);
  const decided = await decideOn(tx, loaded, act, { now, calendar });
  if (!decided.ok) return decided;
  const { transition, role, body } = decided.value;
  const opened = await openLinkedCase(tx, loaded, transition, { ...act, actor: act.signedBy(role) }, context);
  const { id } = loaded.row;
  const key = await openCaseKey(tx, id, keys);
  const contents = await writeContents(tx, id, key, await contentsOf(tx, id, transition, act));
  const state = await recordEvents(
    tx,
    { id: loaded.row.id, number: loaded.row.number, rules: loaded.rules, events: loaded.events },
    [
      {
        body: opened === null ? body : { ...body, opened: opened.id },
        actor: act.signedBy(role),
        channel: act.channel,
        occurredAt: instantOf(act, loaded.state, now),
        contents,
      },
    ],
    { now, calendar },
  );
  await followInParent(tx, loaded, body.emits, context);
  return { ok: true, state, opened: opened?.number ?? null };
}

/** What the rules say to an act, with all that they may ask of the agency's rows. */
async function decideOn(
  tx: TenantTx,
  loaded: LoadedCase,
  act: CaseAct,
  { now, calendar }: { readonly now: Date; readonly calendar: WorkingTime },
) {
  const { definition } = loaded.rules;
  const asked = definition.transitions.find(({ id }) => id === act.transition);
  const context = await decisionContext(tx, loaded, { now, calendar, staff: act.staff });
  return decide(
    definition,
    loaded.state,
    { transition: act.transition, actor: act.actor, inputs: countFiles(act.inputs) },
    { ...context, entries: await readNamedEntries(tx, asked, act.inputs) },
  );
}

/**
 * What an act of this case makes happen in the case it was opened in, as that one's own rules have it. Where they do
 * not allow it any more, because that case has moved on, nothing happens there: this case is not held up by it.
 */
async function followInParent(
  tx: TenantTx,
  { rules, state }: LoadedCase,
  emitted: readonly string[],
  context: { readonly now: Date; readonly keys: MasterKey },
): Promise<void> {
  if (state.parentId === null || emitted.length === 0) return;
  const parent = await loadCaseById(tx, state.parentId, 'for-update');
  const follow = parent.rules.definition.follows?.find(
    ({ workflow, on }) => workflow === rules.definition.slug && emitted.includes(on),
  );
  if (follow === undefined) return;
  await actInCase(
    tx,
    parent,
    {
      transition: follow.transition,
      inputs: {},
      actor: { kind: 'system' },
      signedBy: () => ({ kind: 'system' }),
      channel: 'web',
      submissionId: null,
    },
    context,
  );
}

/** A step of the past follows the step before it, whatever else was written down since. */
function instantOf(
  { happenedAt }: CaseAct,
  { stays, receivedAt, lastEventAt }: CaseState,
  now: Date,
): string {
  if (happenedAt === undefined) return notBefore(now, lastEventAt);
  return notBefore(happenedAt, stays.at(-1)?.from ?? receivedAt);
}

/** Two clocks of two servers may differ by a moment; a later event never happens before an earlier one. */
export function notBefore(now: Date, lastEventAt: number): string {
  return new Date(Math.max(now.getTime(), lastEventAt)).toISOString();
}

/** What the tenant and the case's clocks say about which transitions are possible. */
export async function decisionContext(
  tx: TenantTx,
  { rules, state }: LoadedCase,
  {
    now,
    calendar,
    staff,
  }: {
    readonly now: Date;
    readonly calendar: WorkingTime;
    readonly staff?: readonly RoleInUnit[] | undefined;
  },
): Promise<DecisionContext> {
  const units = await tx
    .select({ slug: serviceUnits.slug })
    .from(serviceUnits)
    .where(eq(serviceUnits.tenantId, tx.tenantId));
  const clocks = clocksOf(state, rules.definition, rules.limits);
  return {
    units: new Set(units.map(({ slug }) => slug)),
    staff,
    extensions: extensionsOf(rules.limits),
    now: now.getTime(),
    promises: promiseBounds(nearestClock(clocks)?.told?.dueAt ?? null, now, calendar),
    ended: endedLimits(clocks, now.getTime()),
    closed: closedTransitions(state, rules.definition, rules.limits, calendar, now.getTime()),
  };
}

function countFiles(inputs: CaseAct['inputs']): Record<string, InputValue> {
  return Object.fromEntries(
    Object.entries(inputs).map(([id, input]) => [
      id,
      input.kind === 'files' ? { kind: 'files', count: input.ids.length } : input,
    ]),
  );
}

async function contentsOf(
  tx: TenantTx,
  caseId: string,
  transition: Transition,
  act: CaseAct,
): Promise<NewContent[]> {
  const contents: NewContent[] = [];
  for (const { id: field, visibleTo } of transition.inputs) {
    const given = act.inputs[field];
    const text = writtenText(given);
    if (text !== null) contents.push({ field, kind: 'text', visibleTo, text });
    // What was sent along belongs to the case that the act opened; its words stand in both.
    if (given?.kind !== 'files' || given.ids.length === 0 || transition.effects.opens !== undefined) continue;
    await claimFiles(tx, caseId, act.submissionId, given.ids);
    contents.push(...given.ids.map((text): NewContent => ({ field, kind: 'file', visibleTo, text })));
  }
  return contents;
}
