import type { WorkingTime } from '@maklumat/calendar';
import { closedTransitions } from '@maklumat/cases';
import type { TenantTx } from '@maklumat/db';
import type { AgencyProfile, LocalisedText } from '@maklumat/standards';
import {
  allowedTransitions,
  staffedUnits,
  type DecisionContext,
  type RefusalCode,
  type RoleInUnit,
  type Transition,
  type WorkflowDefinition,
} from '@maklumat/workflow';
import { readWorkingTime } from '../calendar/read-working-time';
import { decisionContext } from '../cases/act-in-case';
import type { NextDate } from '../cases/outbox';
import { lastPromise } from '../cases/promise-bounds';
import type { OfficialContext } from '../context';
import { readDocuments } from '../outputs/read-outputs';
import { readFrame } from '../public/read-frame';
import type { ActFormRef } from './act-files';
import { dateAfter } from './date-after';
import { loadSeenCase, mayReadWords, rolesOf, type SeenLoadedCase } from './seen-case';

/** A transition the official may make now, with what it asks for. */
export type ActView = Pick<Transition, 'id' | 'label' | 'hint' | 'inputs' | 'confirm' | 'primary' | 'to'> & {
  /** What the citizen's history will say was done. */
  readonly done: Transition['label'];
  /** What the citizen will be told, with its placeholders; null: nothing leaves. */
  readonly tells: Transition['effects']['tells'];
  /** The date that sentence would name, were the act made now; null where it depends on what is chosen. */
  readonly toldDate: NextDate | null;
  /** Slugs of the units it may hand the case to; empty for an act that asks for none. */
  readonly units: readonly string[];
  /** The last time that may be promised with it; null where it promises none, or no limit runs. */
  readonly promisable: string | null;
  /** Names of the papers that are issued with it. */
  readonly issues: readonly LocalisedText[];
  /** Why it would be refused now all the same; null when it would not. */
  readonly blocked: Extract<RefusalCode, 'extension-used' | 'extension-too-late'> | null;
};

/**
 * The transitions of a case for this official, the primary one first. Who may not read its words makes none.
 *
 * @param staff roles that people hold in the agency now
 */
export async function viewActs(
  tx: TenantTx,
  ctx: OfficialContext,
  seen: SeenLoadedCase,
  { calendar, staff }: { readonly calendar: WorkingTime; readonly staff: readonly RoleInUnit[] },
): Promise<ActView[]> {
  const { rules, state } = seen.loaded;
  const context = await decisionContext(tx, seen.loaded, { now: ctx.now, calendar, staff });
  const acts = possibleActs(ctx, seen, calendar);
  const names = await paperNames(tx, acts);
  return acts
    .map((transition) => ({
      ...viewAct(withOwnName(transition, ctx), state.extended, context),
      issues: (transition.effects.issues ?? []).flatMap((slug) => names.get(slug) ?? []),
      toldDate: namesDate(transition)
        ? dateAfter(seen.loaded, transition, rolesOf(ctx), { context, calendar })
        : null,
      units: unitsOf(transition, rules.definition, context),
      promisable: promisableWith(transition, rules.definition, context, ctx.now),
    }))
    .toSorted((a, b) => Number(b.primary) - Number(a.primary));
}

async function paperNames(
  tx: TenantTx,
  acts: readonly Transition[],
): Promise<ReadonlyMap<string, LocalisedText>> {
  if (acts.every(({ effects }) => effects.issues === undefined)) return new Map();
  return new Map((await readDocuments(tx)).map(({ slug, name }) => [slug, name]));
}

/** Whether there is a date to name: the citizen is told something, or the act is about a date. */
function namesDate({ effects }: Transition): boolean {
  return effects.tells !== null || effects.extend !== null;
}

function possibleActs(
  ctx: OfficialContext,
  { loaded: { rules, state }, sight }: SeenLoadedCase,
  calendar: WorkingTime,
): Transition[] {
  if (!mayReadWords(sight)) return [];
  const closed = closedTransitions(state, rules.definition, rules.limits, calendar, ctx.now.getTime());
  // Made with the entry that is proposed, never by itself.
  const entry = rules.definition.call?.entry;
  return allowedTransitions(rules.definition, state, rolesOf(ctx), closed).filter(({ id }) => id !== entry);
}

function unitsOf(
  transition: Transition,
  definition: WorkflowDefinition,
  context: DecisionContext,
): readonly string[] {
  const asksForOne = transition.inputs.some(({ kind }) => kind === 'unit');
  return asksForOne ? [...staffedUnits(definition, transition, context)] : [];
}

function promisableWith(
  { id }: Transition,
  { call }: WorkflowDefinition,
  { promises }: DecisionContext,
  now: Date,
): string | null {
  if (call?.promise !== id || promises === undefined) return null;
  return lastPromise(promises, now)?.toISOString() ?? null;
}

/** What the form of one act asks. */
export type ActQuestions = {
  /** The case's number as it is written. */
  readonly number: string;
  /** Whether the act may be made now. */
  readonly isPossible: boolean;
  /** What it asks for, also when it is not possible any more; nothing for an act the workflow does not have. */
  readonly inputs: Transition['inputs'];
  /** By whose clock a day and a time are meant. */
  readonly zone: AgencyProfile['zone'];
};

/**
 * What a form that was sent has to be read by. A form may arrive after its act: sent twice, or too late.
 *
 * @throws {OperationError} `not-found` for a case out of sight
 */
export async function readActQuestions(ctx: OfficialContext, form: ActFormRef): Promise<ActQuestions> {
  return ctx.run('cases:read', async (tx) => {
    const seen = await loadSeenCase(tx, ctx, form.number);
    const { row, rules } = seen.loaded;
    const acts = possibleActs(ctx, seen, await readWorkingTime(tx));
    return {
      number: row.number,
      isPossible: acts.some(({ id }) => id === form.transition),
      inputs: rules.definition.transitions.find(({ id }) => id === form.transition)?.inputs ?? [],
      zone: (await readFrame(tx)).profile.zone,
    };
  });
}

/** The act with the name of who makes it where an input begins with that. */
function withOwnName(transition: Transition, { official }: OfficialContext): Transition {
  const suggestion = { id: official.displayName };
  const inputs = transition.inputs.map((input) =>
    input.suggestsOwnName === true ? { ...input, suggestion } : input,
  );
  return { ...transition, inputs };
}

function viewAct(
  { id, label, done, hint, inputs, confirm, primary, to, effects }: Transition,
  extended: readonly string[],
  { ended }: Pick<DecisionContext, 'ended'>,
): Omit<ActView, 'units' | 'toldDate' | 'promisable' | 'issues'> {
  const limit = effects.extend;
  const isUsed = limit !== null && extended.includes(limit);
  const isTooLate = limit !== null && ended.has(limit);
  return {
    id,
    label,
    inputs,
    primary,
    to,
    ...(hint === undefined ? {} : { hint }),
    ...(confirm === undefined ? {} : { confirm }),
    done: done ?? label,
    tells: effects.tells,
    blocked: isUsed ? 'extension-used' : isTooLate ? 'extension-too-late' : null,
  };
}
