import { clocksOf, closedTransitions, endedLimits, extensionsOf, type CaseState } from '@maklumat/cases';
import { newId, serviceUnits, caseFiles, type TenantTx } from '@maklumat/db';
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
import { and, eq, inArray } from 'drizzle-orm';
import type { WorkingTime } from '@maklumat/calendar';
import { readWorkingTime } from '../calendar/read-working-time';
import type { MasterKey } from '../keys';
import { OperationError } from '../operation-error';
import { openCaseKey, writeContents, type NewContent } from './case-contents';
import type { LoadedCase } from './load-case';
import { recordEvents } from './record-events';

/** What was typed and chosen for a transition; files by their row in `case_files`. */
export type GivenInput =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'options'; readonly ids: readonly string[] }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'files'; readonly ids: readonly string[] };

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
};

export type ActResult =
  | { readonly ok: true; readonly state: CaseState }
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
  const decided = decide(
    loaded.rules.definition,
    loaded.state,
    { transition: act.transition, actor: act.actor, inputs: countFiles(act.inputs) },
    await decisionContext(tx, loaded, { now, calendar, staff: act.staff }),
  );
  if (!decided.ok) return decided;
  const { transition, role, body } = decided.value;
  const key = await openCaseKey(tx, loaded.row.id, keys);
  const contents = await writeContents(
    tx,
    loaded.row.id,
    key,
    await contentsOf(tx, loaded.row.id, transition, act),
  );
  const state = await recordEvents(
    tx,
    { id: loaded.row.id, number: loaded.row.number, rules: loaded.rules, events: loaded.events },
    [
      {
        body,
        actor: act.signedBy(role),
        channel: act.channel,
        occurredAt: notBefore(now, loaded.state.lastEventAt),
        contents,
      },
    ],
    { now, calendar },
  );
  return { ok: true, state };
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
    if (given?.kind !== 'files' || given.ids.length === 0) continue;
    await claimFiles(tx, caseId, act.submissionId, given.ids);
    contents.push(...given.ids.map((text): NewContent => ({ field, kind: 'file', visibleTo, text })));
  }
  return contents;
}

/** What is stored as the words of an input: a text without the space around it, a number in digits; null for nothing. */
export function writtenText(given: GivenInput | undefined): string | null {
  if (given?.kind === 'number') return String(given.value);
  return given?.kind === 'text' && given.text.trim() !== '' ? given.text.trim() : null;
}

/** Files uploaded with a form become the case's. @throws {OperationError} `invalid-input` when one is not the form's */
export async function claimFiles(
  tx: TenantTx,
  caseId: string,
  submissionId: string | null,
  fileIds: readonly string[],
): Promise<void> {
  if (fileIds.length === 0) return;
  const claimed = await tx
    .update(caseFiles)
    .set({ caseId, draftId: null })
    .where(
      and(
        eq(caseFiles.tenantId, tx.tenantId),
        eq(caseFiles.draftId, submissionId ?? newId()),
        inArray(caseFiles.id, [...fileIds]),
      ),
    )
    .returning({ id: caseFiles.id });
  if (claimed.length !== new Set(fileIds).size) throw new OperationError('invalid-input');
}
