import { fitsClass, roleFor, type RoleInUnit } from './allowed-transitions';
import { offeredFor } from './by-channel';
import type { CasePosition } from './case-position';
import { checkInputs } from './check-inputs';
import type { DecisionContext, TransitionCommand } from './command';
import type { BodyOf } from './event';
import type { Decision, Refusal, StepRefusal } from './refusal';
import type { WorkflowDefinition } from './schema/definition';
import type { Transition } from './schema/transition';

/** What is decided: the event to record, and the role in which the actor acted. */
export type DecidedTransition = {
  readonly transition: Transition;
  readonly role: RoleInUnit;
  readonly body: BodyOf<'transitioned'>;
};

/**
 * Decides a transition: the event that follows, or every reason why not. Reads nothing but what it is given,
 * changes nothing.
 *
 * @param position where the case stands, by replay of its events
 * @param context  units, extensions and ended limits of the tenant and of the standard the case is pinned to
 */
export function decide(
  definition: WorkflowDefinition,
  position: CasePosition,
  command: TransitionCommand,
  context: DecisionContext,
): Decision<DecidedTransition> {
  if (position.erased.length > 0) return { ok: false, refusals: [{ code: 'case-erased' }] };
  const possible = possibleStep(definition, position, command, context);
  if (!possible.ok) return { ok: false, refusals: [{ code: possible.code }] };
  const { transition, role } = possible.value;
  const [first, ...more] = [
    ...checkInputs(definition, offeredFor(transition, position.channel), command.inputs, context),
    ...checkExtension(transition, position, context),
  ];
  if (first !== undefined) return { ok: false, refusals: [first, ...more] };
  return {
    ok: true,
    value: { transition, role, body: bodyOf(definition, transition, position, command, context) },
  };
}

/**
 * Whether a step that was taken under other rules would have been possible under these; null: it would. What was
 * filled in is not judged: other rules would have asked for other things.
 */
export function refusalOfStep(
  definition: WorkflowDefinition,
  position: CasePosition,
  command: TransitionCommand,
  context: DecisionContext,
): StepRefusal | null {
  const possible = possibleStep(definition, position, command, context);
  return possible.ok ? null : possible.code;
}

/**
 * The event that a step taken under other rules would have been under these, whether or not it is possible; null
 * where there is no such transition. An extension that is used up or comes too late falls away.
 */
export function eventOfStep(
  definition: WorkflowDefinition,
  position: CasePosition,
  command: TransitionCommand,
  context: DecisionContext,
): BodyOf<'transitioned'> | null {
  const transition = definition.transitions.find(({ id }) => id === command.transition);
  if (transition === undefined) return null;
  const body = bodyOf(definition, transition, position, command, context);
  return checkExtension(transition, position, context).length === 0 ? body : { ...body, extend: null };
}

type PossibleStep =
  | { readonly ok: true; readonly value: Pick<DecidedTransition, 'transition' | 'role'> }
  | { readonly ok: false; readonly code: StepRefusal };

/** Everything but what is filled in: that there is such a step, from here, for them, in this class, in time. */
function possibleStep(
  definition: WorkflowDefinition,
  position: CasePosition,
  command: TransitionCommand,
  context: DecisionContext,
): PossibleStep {
  const transition = definition.transitions.find(({ id }) => id === command.transition);
  if (transition === undefined) return refuse('transition-unknown');
  if (!transition.from.includes(position.state))
    return refuse(position.outcome === null ? 'not-in-this-state' : 'case-ended');
  const role = roleFor(definition, transition, position, command.actor);
  if (role === null) return refuse('role-may-not');
  if (!fitsClass(transition, position.class)) return refuse('class-does-not-fit');
  if (context.closed.has(transition.id)) return refuse('window-closed');
  return { ok: true, value: { transition, role } };
}

function refuse(code: StepRefusal): PossibleStep {
  return { ok: false, code };
}

/** An extension is granted once, and only before the limit it lengthens has ended. */
function checkExtension(transition: Transition, position: CasePosition, context: DecisionContext): Refusal[] {
  const limit = transition.effects.extend;
  if (limit === null) return [];
  if (position.extended.includes(limit)) return [{ code: 'extension-used' }];
  return context.ended.has(limit) ? [{ code: 'extension-too-late' }] : [];
}

function bodyOf(
  definition: WorkflowDefinition,
  transition: Transition,
  position: CasePosition,
  command: TransitionCommand,
  context: DecisionContext,
): BodyOf<'transitioned'> {
  const { effects } = transition;
  const to = transition.to ?? position.state;
  const extension = effects.extend === null ? undefined : context.extensions.get(effects.extend);
  return {
    type: 'transitioned',
    transition: transition.id,
    from: position.state,
    to,
    emits: transition.emits,
    unit: unitAfter(transition, position, command),
    class: effects.classify ? (chosen(transition, command, 'class')[0] ?? null) : null,
    choices: choicesOf(transition, command),
    answers: effects.answers,
    resume: effects.resume,
    extend:
      effects.extend === null || extension === undefined
        ? null
        : { limit: effects.extend, by: extension.id, amount: extension.amount, unit: extension.unit },
    score: scoreOf(transition, command),
    outcome: definition.states.find(({ id }) => id === to)?.outcome ?? null,
  };
}

/** The unit that holds the case afterwards; null when it stays. */
function unitAfter(
  transition: Transition,
  position: CasePosition,
  command: TransitionCommand,
): string | null {
  switch (transition.effects.assign) {
    case 'keep':
      return null;
    case 'owner-unit':
      return position.ownerUnit;
    case 'input-unit':
      return chosen(transition, command, 'unit')[0] ?? null;
  }
}

function chosen(
  transition: Transition,
  command: TransitionCommand,
  kind: 'unit' | 'class',
): readonly string[] {
  const input = transition.inputs.find((candidate) => candidate.kind === kind);
  const value = input === undefined ? undefined : command.inputs[input.id];
  return value?.kind === 'options' ? value.ids : [];
}

function choicesOf(transition: Transition, command: TransitionCommand): Record<string, string[]> {
  return Object.fromEntries(
    transition.inputs.flatMap((input) => {
      const value = command.inputs[input.id];
      return value?.kind === 'options' && value.ids.length > 0 ? [[input.id, [...value.ids]]] : [];
    }),
  );
}

function scoreOf(transition: Transition, command: TransitionCommand): number | null {
  const input = transition.inputs.find(({ kind }) => kind === 'score');
  const value = input === undefined ? undefined : command.inputs[input.id];
  return value?.kind === 'number' ? value.value : null;
}
