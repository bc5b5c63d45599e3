import type { CasePosition } from './case-position';
import type { BodyOf } from './event';
import type { WorkflowDefinition } from './schema/definition';
import type { WorkflowMigration } from './schema/migration';

/** What a rule for moving cases leaves open, or says wrongly. */
export type MigrationFault =
  | { readonly code: 'version-unknown'; readonly version: number }
  | { readonly code: 'not-newer'; readonly version: number }
  | { readonly code: 'state-without-place'; readonly state: string; readonly version: number }
  | { readonly code: 'state-unknown'; readonly state: string }
  | { readonly code: 'state-ended'; readonly state: string }
  | { readonly code: 'class-without-place'; readonly class: string; readonly version: number }
  | { readonly code: 'class-unknown'; readonly class: string };

/**
 * Everything that keeps a rule from being used: each state in which a case may stand, and each class, has a place in
 * the new version, and none of those places is an end.
 *
 * @param versions the workflow's versions by number
 */
export function lintMigration(
  rule: WorkflowMigration,
  versions: ReadonlyMap<number, WorkflowDefinition>,
): MigrationFault[] {
  const target = versions.get(rule.to);
  if (target === undefined) return [{ code: 'version-unknown', version: rule.to }];
  const faults = rule.from.flatMap((version): MigrationFault[] => {
    const old = versions.get(version);
    if (old === undefined) return [{ code: 'version-unknown', version }];
    if (version >= rule.to) return [{ code: 'not-newer', version }];
    return [...placesOfStates(rule, old, target), ...placesOfClasses(rule, old, target)];
  });
  return [...faults, ...namesOf(rule, target)];
}

function placesOfStates(
  rule: WorkflowMigration,
  old: WorkflowDefinition,
  target: WorkflowDefinition,
): MigrationFault[] {
  return old.states.flatMap(({ id, outcome }): MigrationFault[] => {
    if (outcome !== null || rule.states[id] !== undefined) return [];
    const same = target.states.find((state) => state.id === id);
    if (same === undefined) return [{ code: 'state-without-place', state: id, version: old.version }];
    return same.outcome === null ? [] : [{ code: 'state-ended', state: id }];
  });
}

function placesOfClasses(
  { classes }: WorkflowMigration,
  old: WorkflowDefinition,
  target: WorkflowDefinition,
): MigrationFault[] {
  return old.classes
    .filter(({ id }) => classes[id] === undefined && !target.classes.some((one) => one.id === id))
    .map(({ id }) => ({ code: 'class-without-place', class: id, version: old.version }));
}

function namesOf({ states, classes }: WorkflowMigration, target: WorkflowDefinition): MigrationFault[] {
  const ofStates = Object.values(states).flatMap((id): MigrationFault[] => {
    const state = target.states.find((one) => one.id === id);
    if (state === undefined) return [{ code: 'state-unknown', state: id }];
    return state.outcome === null ? [] : [{ code: 'state-ended', state: id }];
  });
  const ofClasses = Object.values(classes)
    .filter((id) => !target.classes.some((one) => one.id === id))
    .map((id): MigrationFault => ({ code: 'class-unknown', class: id }));
  return [...ofStates, ...ofClasses];
}

/**
 * The event by which a running case moves, or null when the rule is not for it: it has ended, or runs on another
 * version. The rule must be without faults.
 *
 * @param version the one the case runs on
 * @param migration id under which the rule is kept
 */
export function migratedBy(
  { from, to, states, classes }: WorkflowMigration,
  position: CasePosition,
  version: number,
  migration: string,
): BodyOf<'migrated'> | null {
  if (position.outcome !== null || !from.includes(version)) return null;
  const { state, class: classId } = position;
  return {
    type: 'migrated',
    migration,
    from: version,
    to,
    state: { from: state, to: states[state] ?? state },
    class: classId === null ? null : (classes[classId] ?? null),
  };
}

/** Id under which a state of an earlier version is known in a case that has moved on from it. */
export function earlierState(state: string, version: number): string {
  return `${state}@${String(version)}`;
}

/**
 * A definition as cases see it that have moved to it: with the states of earlier versions, under names of their own, and
 * the transitions it no longer has, which nobody can make any more. What they did there keeps its words and its clocks.
 */
export function withEarlierVersions(
  definition: WorkflowDefinition,
  earlier: readonly WorkflowDefinition[],
): WorkflowDefinition {
  const states = earlier.flatMap((old) =>
    old.states.map((state) => ({ ...state, id: earlierState(state.id, old.version) })),
  );
  const known = new Set(definition.transitions.map(({ id }) => id));
  const transitions = earlier
    .toReversed()
    .flatMap((old) => old.transitions)
    .filter(({ id }) => !known.has(id) && known.add(id))
    .map((transition) => ({ ...transition, from: [], by: [] }));
  return {
    ...definition,
    states: [...definition.states, ...states],
    transitions: [...definition.transitions, ...transitions],
  };
}
