import type { Instant } from '@maklumat/calendar';
import {
  refusalOfStep,
  type Actor,
  type ActorRoles,
  type BodyOf,
  type DecisionContext,
  type InputValue,
  type TransitionCommand,
  type TransitionInput,
  type WorkflowDefinition,
} from '@maklumat/workflow';
import type { CaseState } from '../case-state';
import { clocksOf } from '../clocks-of';
import { closedTransitions } from '../closed-transitions';
import { endedLimits, extensionsOf } from '../extendable';
import { pendingTimers } from '../pending-timers';
import type { RecordedStep, RefusedStep, SimulationRules, StuckCode } from './rules';
import { stateOf, type Telling } from './telling';

/** A recorded step under other rules: what would have been asked, in which state, and whether it is refused. */
export type JudgedStep = {
  readonly state: CaseState;
  readonly command: TransitionCommand;
  readonly context: DecisionContext;
  /** Null: it would have been possible. */
  readonly refused: RefusedStep | null;
};

/**
 * Whether a recorded step would have been possible at its instant.
 *
 * @param telling what has been told so far; notices that time would have brought until then are added
 */
export function judgeStep(
  telling: Telling,
  { body, event, index }: RecordedStep,
  rules: SimulationRules,
): JudgedStep {
  const at = Date.parse(event.occurredAt);
  const { definition } = rules;
  const closing = closingBefore(telling, at, rules);
  const state = stateOf(telling, definition);
  const command = commandOf(body, event.actor, definition);
  const context = contextAt(state, rules, at);
  const isClosed = closing !== null && closing !== body.transition;
  const code: StuckCode | null = isClosed
    ? 'closed-by-then'
    : (refusalOfStep(definition, state, command, context) ?? missingOf(body, state, definition));
  const refused = code === null ? null : { index, step: body.transition, at, state: state.state, code };
  return { state, command, context, refused };
}

/** A class or state that the definition does not have. */
function missingOf(
  body: BodyOf<'transitioned'>,
  { state }: CaseState,
  { classes, states, transitions }: WorkflowDefinition,
): 'class-unknown' | 'state-unknown' | null {
  if (body.class !== null && !classes.some(({ id }) => id === body.class)) return 'class-unknown';
  const to = transitions.find(({ id }) => id === body.transition)?.to ?? state;
  return states.some(({ id }) => id === to) ? null : 'state-unknown';
}

/**
 * The transition a timer would have made before this instant, or null. A closing that is announced comes after its
 * notice, so the notices that time brings on the way are written into the log.
 */
function closingBefore(
  telling: Telling,
  at: Instant,
  { definition, limits, calendar }: SimulationRules,
): string | null {
  if (!definition.timers.some(({ transition }) => transition !== null)) return null;
  for (;;) {
    const state = stateOf(telling, definition);
    const next = pendingTimers(state, definition, limits, calendar).find(
      ({ does }) => does === 'gives-notice' || does === 'transition',
    );
    if (next === undefined || next.at >= at) return null;
    if (next.does === 'transition') return next.transition;
    const dueAt = new Date(next.at).toISOString();
    const occurredAt = new Date(Math.max(next.at, state.lastEventAt)).toISOString();
    const to = ['citizen'];
    telling.events.push({
      body: { type: 'timer-ran', timer: next.key, does: 'gives-notice', to, dueAt },
      occurredAt,
    });
  }
}

/** What a decision needs to know of the case at an instant; any unit will do, as the recorded one did. */
function contextAt(
  state: CaseState,
  { definition, limits, calendar }: SimulationRules,
  at: Instant,
): DecisionContext {
  return {
    units: new Set(state.units),
    extensions: extensionsOf(limits),
    ended: endedLimits(clocksOf(state, definition, limits), at),
    closed: closedTransitions(state, definition, limits, calendar, at),
  };
}

/** The command that was given, as the event and the actor it names let it be read again. */
function commandOf(
  recorded: BodyOf<'transitioned'>,
  actor: Actor,
  { transitions }: WorkflowDefinition,
): TransitionCommand {
  const inputs = transitions.find(({ id }) => id === recorded.transition)?.inputs ?? [];
  return {
    transition: recorded.transition,
    actor: rolesOf(actor),
    inputs: Object.fromEntries(
      inputs.flatMap((input) => {
        const value = valueOf(recorded, input);
        return value === null ? [] : [[input.id, value]];
      }),
    ),
  };
}

function valueOf(
  { choices, unit, class: classId, score }: BodyOf<'transitioned'>,
  { id, kind }: TransitionInput,
): InputValue | null {
  // Another version may call its questions otherwise: what the event says itself is asked first.
  if (kind === 'unit' && unit !== null) return { kind: 'options', ids: [unit] };
  if (kind === 'class' && classId !== null) return { kind: 'options', ids: [classId] };
  if (kind === 'score') return score === null ? null : { kind: 'number', value: score };
  const ids = choices[id] ?? [];
  return ids.length === 0 ? null : { kind: 'options', ids };
}

function rolesOf(actor: Actor): ActorRoles {
  return actor.kind === 'official'
    ? { kind: 'official', roles: [{ role: actor.role, unit: actor.unit }] }
    : { kind: actor.kind };
}
