import type { TimeLimit } from '@maklumat/standards';
import { fitsClass } from '../allowed-transitions';
import type { WorkflowDefinition } from '../schema/definition';
import type { WorkflowState } from '../schema/state';
import { CITIZEN, SYSTEM, type Transition } from '../schema/transition';

/** A case as the linter imagines it: where it is, of which class, and which limits count. @internal */
export interface Spot {
  readonly state: string;
  readonly class: string | null;
  /** Ids of limits whose clock has started and not ended, stopped or not. */
  readonly running: ReadonlySet<string>;
}

/** A transition somebody can make in a spot, and where it leads. @internal */
export interface Move {
  readonly from: Spot;
  readonly transition: Transition;
  readonly to: Spot;
}

/** Everything that can happen to a case of a definition. @internal */
export interface Walk {
  readonly definition: WorkflowDefinition;
  /** Limits of the standard by id: all that this kind of workflow is bound by. */
  readonly limits: ReadonlyMap<string, TimeLimit>;
  readonly states: ReadonlyMap<string, WorkflowState>;
  readonly spots: readonly Spot[];
  readonly moves: readonly Move[];
  /** Names that are emitted at the start or by a transition somebody can make. */
  readonly emitted: ReadonlySet<string>;
  /** False when there were too many spots to look at each. */
  readonly complete: boolean;
}

/** Far more than an honest definition needs: those we know have fewer than a hundred. */
const MOST_SPOTS = 3000;

/** The walk without clocks, which is small: states times classes. @internal */
export function walkBare(definition: WorkflowDefinition): Walk {
  return walk({ ...definition, clocks: [] }, []);
}

/** Walks through every spot a case can come to. Names that do not exist are passed over. @internal */
export function walk(definition: WorkflowDefinition, limits: readonly TimeLimit[]): Walk {
  const byId = new Map(limits.map((limit) => [limit.id, limit]));
  const states = new Map(definition.states.map((state) => [state.id, state]));
  const nothing = new Set<string>();
  const carried = runningAfter(definition, byId, nothing, { emits: definition.start.carried ?? [] });
  const running = runningAfter(definition, byId, carried, definition.start);
  const start: Spot = { state: definition.start.state, class: null, running };
  const spots = new Map([[keyOf(start), start]]);
  const moves: Move[] = [];
  let complete = true;
  for (const from of states.has(start.state) ? spots.values() : []) {
    if (spots.size > MOST_SPOTS) {
      complete = false;
      break;
    }
    for (const move of movesFrom(definition, byId, states, from)) {
      moves.push(move);
      if (!spots.has(keyOf(move.to))) spots.set(keyOf(move.to), move.to);
    }
  }
  const emitted = new Set([
    ...(definition.start.carried ?? []),
    ...definition.start.emits,
    ...moves.flatMap(({ transition }) => transition.emits),
  ]);
  return { definition, limits: byId, states, spots: [...spots.values()], moves, emitted, complete };
}

function movesFrom(
  definition: WorkflowDefinition,
  limits: ReadonlyMap<string, TimeLimit>,
  states: ReadonlyMap<string, WorkflowState>,
  from: Spot,
): Move[] {
  return definition.transitions.flatMap((transition) => {
    const to = transition.to ?? from.state;
    if (!transition.from.includes(from.state) || !states.has(to)) return [];
    if (!fitsClass(transition, from.class) || !somebodyMakes(definition, transition, from.state)) return [];
    const running = runningAfter(definition, limits, from.running, {
      emits: transition.emits,
      resume: transition.effects.resume,
    });
    const classes = transition.effects.classify ? definition.classes.map(({ id }) => id) : [from.class];
    return classes.map((after) => ({ from, transition, to: { state: to, class: after, running } }));
  });
}

/** Whether anybody is there who makes the transition in a state: the citizen, a role of the list, or a timer. @internal */
export function somebodyMakes(
  definition: WorkflowDefinition,
  transition: Transition,
  state: string,
): boolean {
  return transition.by.some((by) => {
    if (by === CITIZEN) return true;
    if (by !== SYSTEM) return definition.roles.some(({ role }) => role === by);
    return (
      definition.timers.some((timer) => timer.transition === transition.id && timer.in.includes(state)) ||
      followsBy(definition, transition.id)
    );
  });
}

/** Whether a case opened in this one makes the transition happen. @internal */
export function followsBy({ follows = [] }: WorkflowDefinition, transition: string): boolean {
  return follows.some((follow) => follow.transition === transition);
}

/** A name ends before it starts: an answer ends the wait for it and begins the window for a reply. */
function runningAfter(
  { clocks }: WorkflowDefinition,
  limits: ReadonlyMap<string, TimeLimit>,
  before: ReadonlySet<string>,
  { emits, resume = [] }: { emits: readonly string[]; resume?: readonly string[] },
): Set<string> {
  const after = new Set(before);
  for (const { limit: id, cancelledBy, startedBy = [] } of clocks) {
    const limit = limits.get(id);
    if (limit === undefined) continue;
    if (emits.some((name) => limit.until.includes(name) || cancelledBy.includes(name))) after.delete(id);
    if ([limit.from, ...startedBy].some((name) => emits.includes(name)) || resume.includes(id)) after.add(id);
  }
  return after;
}

function keyOf(spot: Spot): string {
  return [spot.state, spot.class ?? '', ...[...spot.running].sort()].join(' ');
}

/** Whether a limit counts for a case in a spot: its clock runs, and it is the one for the case's class. @internal */
export function counts(walked: Walk, spot: Spot, id: string): boolean {
  return spot.running.has(id) && isFor(walked, id, spot.class);
}

/** Whether a limit is the one for a class: the limit of a class takes the place of the general one of its span. @internal */
export function isFor({ limits, definition }: Walk, id: string, classId: string | null): boolean {
  const limit = limits.get(id);
  if (limit === undefined) return false;
  if (limit.appliesTo !== null) return limit.appliesTo === classId;
  const others = definition.clocks.flatMap((clock) => limits.get(clock.limit) ?? []);
  return !others.some(
    (other) => other.appliesTo !== null && other.appliesTo === classId && spanOf(other) === spanOf(limit),
  );
}

/** Limits of one span (whom they bind, start, ends) share one clock of a case. @internal */
export function spanOf({ binds, from, until }: TimeLimit): string {
  return [binds, from, ...until.toSorted()].join(' ');
}
