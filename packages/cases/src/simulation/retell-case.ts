import { eventOfStep, type BodyOf } from '@maklumat/workflow';
import type { CaseState } from '../case-state';
import type { Clock } from '../clock';
import { clocksOf } from '../clocks-of';
import { promisesToTell } from '../promises-to-tell';
import { CaseLogError, replayCase, type ReplayedEvent } from '../replay-case';
import { commandOf, contextAt, refusalAt } from './judge-step';
import type { PastEvent, RefusedStep, SimulationRules } from './rules';

/** A case as other rules would have told it: up to its end, or to the first step that they refuse. */
export type RetoldCase = {
  readonly events: readonly ReplayedEvent[];
  readonly state: CaseState;
  readonly clocks: readonly Clock[];
  /** Steps these rules refuse, the first of which ends what is told; as recorded, all of them. */
  readonly refused: readonly RefusedStep[];
};

/**
 * The case as it was recorded, its dates told anew by this calendar. Steps that these rules would refuse today,
 * because a calendar was amended or a timer ran late, stay: they were taken.
 */
export function retellAsRecorded(log: readonly PastEvent[], rules: SimulationRules): RetoldCase {
  const retelling = begun(log, rules, filedOf(log));
  const refused: RefusedStep[] = [];
  for (const { index, event, body } of stepsOf(log)) {
    const refusal = refusalAt(retelling.events, { body, event, index }, rules);
    if (refusal !== null) refused.push(refusal);
    tell(retelling.events, { body, event }, rules);
  }
  return ended(retelling.events, rules, refused);
}

/**
 * The case as it would have gone under other rules: the same people take the same steps at the same instants, and
 * what a step emits, stops, lengthens and leads to is theirs. Dates are told after each step as they would have been.
 *
 * @param overlooked refusals that the case's own rules give as well: then it is not these rules that stand in the way
 */
export function retellCase(
  log: readonly PastEvent[],
  rules: SimulationRules,
  overlooked: readonly RefusedStep[] = [],
): RetoldCase {
  const { start, slug } = rules.definition;
  const filed = { ...filedOf(log), workflow: slug, state: start.state, emits: start.emits };
  const retelling = begun(log, rules, filed);
  for (const { index, event, body: recorded } of stepsOf(log)) {
    const refusal = refusalAt(retelling.events, { body: recorded, event, index }, rules);
    const isOld = overlooked.some((one) => one.index === index && one.code === refusal?.code);
    const body = refusal === null || isOld ? bodyUnder(retelling.events, event, recorded, rules) : null;
    if (body === null) return ended(retelling.events, rules, refusal === null ? [] : [refusal]);
    tell(retelling.events, { body, event }, rules);
  }
  return ended(retelling.events, rules, []);
}

function begun(
  log: readonly PastEvent[],
  rules: SimulationRules,
  filed: BodyOf<'filed'>,
): { events: ReplayedEvent[] } {
  const events: ReplayedEvent[] = [];
  const [event] = log;
  if (event !== undefined) tell(events, { body: filed, event }, rules);
  return { events };
}

function ended(
  events: readonly ReplayedEvent[],
  { definition, limits }: SimulationRules,
  refused: readonly RefusedStep[],
): RetoldCase {
  const state = replayCase(events, definition);
  return { events, state, clocks: clocksOf(state, definition, limits), refused };
}

function filedOf(log: readonly PastEvent[]): BodyOf<'filed'> {
  const body = log[0]?.body;
  if (body?.type !== 'filed') throw new CaseLogError('A case begins with the event "filed".');
  return body;
}

type RecordedStep = {
  readonly index: number;
  readonly event: PastEvent;
  readonly body: BodyOf<'transitioned'>;
};

/** Steps alone are told again: dates and reminders follow from them, and words move nothing. */
function stepsOf(log: readonly PastEvent[]): RecordedStep[] {
  return log.flatMap((event, index) =>
    event.body.type === 'transitioned' ? [{ index, event, body: event.body }] : [],
  );
}

/** The event, then the dates that must be told after it, at the instant it was recorded. */
function tell(
  events: ReplayedEvent[],
  { body, event }: { readonly body: ReplayedEvent['body']; readonly event: PastEvent },
  { definition, limits, calendar }: SimulationRules,
): void {
  events.push({ body, occurredAt: event.occurredAt });
  const state = replayCase(events, definition);
  const occurredAt = event.recordedAt;
  for (const promise of promisesToTell(state, definition, limits, calendar, Date.parse(occurredAt)))
    events.push({ body: promise, occurredAt });
}

function bodyUnder(
  events: readonly ReplayedEvent[],
  event: PastEvent,
  recorded: BodyOf<'transitioned'>,
  rules: SimulationRules,
): BodyOf<'transitioned'> | null {
  const state = replayCase(events, rules.definition);
  const context = contextAt(state, rules, Date.parse(event.occurredAt));
  return eventOfStep(rules.definition, state, commandOf(recorded, event.actor, rules.definition), context);
}
