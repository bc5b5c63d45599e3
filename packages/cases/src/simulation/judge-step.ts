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
import { replayCase, type ReplayedEvent } from '../replay-case';
import type { PastEvent, RefusedStep, SimulationRules } from './rules';

type Step = { readonly body: BodyOf<'transitioned'>; readonly event: PastEvent; readonly index: number };

/**
 * Why a recorded step would not have been possible at its instant; null: it would.
 *
 * @param events what has been told so far; notices that time would have brought until then are added
 */
export function refusalAt(
  events: ReplayedEvent[],
  { body, event, index }: Step,
  rules: SimulationRules,
): RefusedStep | null {
  const at = Date.parse(event.occurredAt);
  const closing = closingBefore(events, at, rules);
  const state = replayCase(events, rules.definition);
  const refused = { index, step: body.transition, at, state: state.state };
  if (closing !== null && closing !== body.transition) return { ...refused, code: 'closed-by-then' };
  const command = commandOf(body, event.actor, rules.definition);
  const code = refusalOfStep(rules.definition, state, command, contextAt(state, rules, at));
  if (code !== null) return { ...refused, code };
  const missing = missingOf(body, state, rules.definition);
  return missing === null ? null : { ...refused, code: missing };
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
  events: ReplayedEvent[],
  at: Instant,
  { definition, limits, calendar }: SimulationRules,
): string | null {
  if (!definition.timers.some(({ transition }) => transition !== null)) return null;
  for (;;) {
    const state = replayCase(events, definition);
    const next = pendingTimers(state, definition, limits, calendar).find(
      ({ does }) => does === 'gives-notice' || does === 'transition',
    );
    if (next === undefined || next.at >= at) return null;
    if (next.does === 'transition') return next.transition;
    const dueAt = new Date(next.at).toISOString();
    const occurredAt = new Date(Math.max(next.at, state.lastEventAt)).toISOString();
    const to = ['citizen'];
    events.push({
      body: { type: 'timer-ran', timer: next.key, does: 'gives-notice', to, dueAt },
      occurredAt,
    });
  }
}

/** What a decision needs to know of the case at an instant; any unit will do, as the recorded one did. */
export function contextAt(
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
export function commandOf(
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
