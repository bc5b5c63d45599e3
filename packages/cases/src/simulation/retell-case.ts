import { eventOfStep, type BodyOf } from '@maklumat/workflow';
import type { CaseState } from '../case-state';
import type { Clock } from '../clock';
import { clocksOf } from '../clocks-of';
import { CaseLogError } from '../replay-case';
import { judgeStep } from './judge-step';
import type { PastEvent, RecordedStep, RefusedStep, SimulationRules } from './rules';
import { stateOf, tell, type Telling } from './telling';

/** A case as other rules would have told it: up to its end, or to the first step that they refuse. */
export type RetoldCase = {
  readonly state: CaseState;
  readonly clocks: readonly Clock[];
  readonly refused: RefusedStep | null;
};

/**
 * The case as it was recorded, its dates told anew by this calendar. Steps that these rules would refuse today,
 * because a calendar was amended or a timer ran late, stay: they were taken.
 */
export function retellAsRecorded(log: readonly PastEvent[], rules: SimulationRules): RetoldCase {
  const telling = begun(log, rules, filedOf(log));
  for (const step of stepsOf(log)) tell(telling, step, rules);
  return ended(telling, rules, null);
}

/** The recorded steps that the case's own rules would refuse, were they taken today. */
export function refusedAsRecorded(log: readonly PastEvent[], rules: SimulationRules): RefusedStep[] {
  const telling = begun(log, rules, filedOf(log));
  return stepsOf(log).flatMap((step) => {
    const { refused } = judgeStep(telling, step, rules);
    tell(telling, step, rules);
    return refused === null ? [] : [refused];
  });
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
  const telling = begun(log, rules, filed);
  for (const step of stepsOf(log)) {
    const { refused, command, context, state } = judgeStep(telling, step, rules);
    const isOld = overlooked.some(({ index, code }) => index === step.index && code === refused?.code);
    if (refused !== null && !isOld) return ended(telling, rules, refused);
    const body = eventOfStep(rules.definition, state, command, context);
    // What neither the case's own workflow nor the proposed one has: nothing can be told of it.
    if (body === null) return ended(telling, rules, refused);
    tell(telling, { body, event: step.event }, rules);
  }
  return ended(telling, rules, null);
}

function begun(log: readonly PastEvent[], rules: SimulationRules, filed: BodyOf<'filed'>): Telling {
  const telling: Telling = { events: [], state: null };
  const [event] = log;
  if (event !== undefined) tell(telling, { body: filed, event }, rules);
  return telling;
}

function ended(telling: Telling, rules: SimulationRules, refused: RefusedStep | null): RetoldCase {
  const { definition, limits } = rules;
  const state = stateOf(telling, definition);
  return { state, clocks: clocksOf(state, definition, limits), refused };
}

function filedOf(log: readonly PastEvent[]): BodyOf<'filed'> {
  const body = log[0]?.body;
  if (body?.type !== 'filed') throw new CaseLogError('A case begins with the event "filed".');
  return body;
}

/** Steps alone are told again: dates and reminders follow from them, and words move nothing. */
function stepsOf(log: readonly PastEvent[]): RecordedStep[] {
  return log.flatMap((event, index) =>
    event.body.type === 'transitioned' ? [{ index, event, body: event.body }] : [],
  );
}
