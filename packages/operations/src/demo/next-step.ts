import {
  allowedTransitions,
  type ActorRoles,
  type Transition,
  type WorkflowDefinition,
} from '@maklumat/workflow';
import type { CaseState } from '@maklumat/cases';
import type { Random } from './seeded-random';

/** Somebody made up who works in the agency, in one role. */
export type DemoMember = {
  readonly userId: string;
  readonly name: string;
  readonly role: string;
  readonly unit: string | null;
};

/** A step somebody could make; without a member it is the citizen's. */
export type DemoStep = { readonly transition: Transition; readonly member: DemoMember | null };

/**
 * How many steps each state is away from another; states from which it cannot be reached are left out. Time's own
 * transitions count as steps.
 *
 * @param classId class of the case: steps for other classes lead it nowhere; null while it has none
 */
export function distancesTo(
  target: string,
  definition: WorkflowDefinition,
  classId: string | null = null,
): ReadonlyMap<string, number> {
  const distances = new Map([[target, 0]]);
  for (let distance = 1; distance <= definition.states.length; distance += 1) {
    const before = new Set(distances.keys());
    for (const { from, to, whenClass } of definition.transitions)
      if (to !== null && before.has(to) && (classId === null || (whenClass?.includes(classId) ?? true)))
        for (const state of from) if (!distances.has(state)) distances.set(state, distance);
  }
  return distances;
}

/**
 * The next step of a case on its way to a state, now and then with a detour; null when only time leads on.
 *
 * @param closed ids of transitions whose window has passed
 */
export function nextStep(
  definition: WorkflowDefinition,
  state: CaseState,
  distances: ReadonlyMap<string, number>,
  people: { readonly members: readonly DemoMember[]; readonly closed: ReadonlySet<string> },
  random: Random,
): DemoStep | null {
  const steps = possibleSteps(definition, state, people);
  const detours = steps.filter(({ transition }) => isDetour(definition, transition));
  if (detours.length > 0 && random.chance(0.15)) return random.pick(detours);
  const here = distances.get(state.state) ?? Infinity;
  const nearer = steps.filter(
    ({ transition: { to } }) => to !== null && (distances.get(to) ?? Infinity) < here,
  );
  if (nearer.length === 0) return opensTheWay(definition, steps, { here, distances });
  const usual = nearer.filter(({ transition }) => transition.primary);
  return random.pick(usual.length > 0 && random.chance(0.8) ? usual : nearer);
}

/** What must be done first where the way on waits for it: the files are handed over, then a decision can be recorded. */
function opensTheWay(
  { transitions }: WorkflowDefinition,
  steps: readonly DemoStep[],
  way: { readonly here: number; readonly distances: ReadonlyMap<string, number> },
): DemoStep | null {
  const awaited = transitions.flatMap(({ to, after }) =>
    after !== undefined && to !== null && (way.distances.get(to) ?? Infinity) < way.here ? [after] : [],
  );
  const opening = steps.find(
    ({ transition: { to, emits } }) => to === null && emits.some((name) => awaited.includes(name)),
  );
  return opening ?? null;
}

/** Everything anybody may do in this state, that needs no file. */
export function possibleSteps(
  definition: WorkflowDefinition,
  state: CaseState,
  { members, closed }: { readonly members: readonly DemoMember[]; readonly closed: ReadonlySet<string> },
): DemoStep[] {
  const of = (actor: ActorRoles, member: DemoMember | null): DemoStep[] =>
    allowedTransitions(definition, state, actor, closed)
      .filter(({ inputs }) => !inputs.some(({ kind, required }) => kind === 'files' && required))
      .map((transition) => ({ transition, member }));
  return [
    ...of({ kind: 'citizen' }, null),
    ...members.flatMap((member) => of({ kind: 'official', roles: [member] }, member)),
  ];
}

/** What leads nowhere for good: a note, a reminder, a question, a way back. */
function isDetour(definition: WorkflowDefinition, { to, inputs, effects }: Transition): boolean {
  if (inputs.some(({ kind }) => kind === 'score') || effects.answers) return false;
  const led = definition.states.find(({ id }) => id === to);
  return to === null || (led !== undefined && led.outcome === null);
}
