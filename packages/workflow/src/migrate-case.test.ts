import { expect, test } from 'vitest';
import { lintMigration, migratedBy, withEarlierVersions, type MigrationFault } from './migrate-case';
import { WorkflowMigration } from './schema/migration';
import { aWorkflow } from './testing';
import type { WorkflowDefinition } from './schema/definition';

const OLD = aWorkflow();
/** Without the state `handling` and the class `grave`: a unit examines first. */
const NEW: WorkflowDefinition = {
  ...aWorkflow(),
  version: 2,
  states: OLD.states.map((state) => (state.id === 'handling' ? { ...state, id: 'examined' } : state)),
  classes: OLD.classes.map((one) => (one.id === 'grave' ? { ...one, id: 'heavy' } : one)),
  transitions: OLD.transitions.filter(({ id }) => id !== 'examine'),
};
const VERSIONS = new Map([OLD, NEW].map((definition) => [definition.version, definition]));

function rule(changes: Partial<WorkflowMigration> = {}): WorkflowMigration {
  return WorkflowMigration.parse({
    ...{ workflow: 'pengaduan', from: [1], to: 2, why: { id: 'Perwal baru' } },
    ...{ states: { handling: 'examined' }, classes: { grave: 'heavy' } },
    ...changes,
  });
}

test('a rule that places every state and class has no fault', () => {
  expect(lintMigration(rule(), VERSIONS)).toEqual([]);
});

test.each<[string, Partial<WorkflowMigration>, MigrationFault[]]>([
  ['a state left out', { states: {} }, [{ code: 'state-without-place', state: 'handling', version: 1 }]],
  ['a state nobody has', { states: { handling: 'hilang' } }, [{ code: 'state-unknown', state: 'hilang' }]],
  ['an end', { states: { handling: 'finished' } }, [{ code: 'state-ended', state: 'finished' }]],
  ['a class left out', { classes: {} }, [{ code: 'class-without-place', class: 'grave', version: 1 }]],
  ['a class nobody has', { classes: { grave: 'x' } }, [{ code: 'class-unknown', class: 'x' }]],
  ['no such target', { to: 3 }, [{ code: 'version-unknown', version: 3 }]],
  ['no such origin', { from: [1, 7] }, [{ code: 'version-unknown', version: 7 }]],
  ['the same version', { from: [2] }, [{ code: 'not-newer', version: 2 }]],
])('a rule with %s is refused', (_what, changes, faults) => {
  expect(lintMigration(rule(changes), VERSIONS)).toEqual(faults);
});

const AT = {
  ...{ class: null, unit: 'a', ownerUnit: 'a', channel: 'web' as const },
  ...{ extended: [], outcome: null, erased: [] },
};

test('a case goes on where the rule says, or where it stands', () => {
  expect(migratedBy(rule(), { ...AT, state: 'handling', class: 'grave' }, 1, 'm')).toMatchObject({
    state: { from: 'handling', to: 'examined' },
    class: 'heavy',
  });
  expect(migratedBy(rule(), { ...AT, state: 'answered', class: 'light' }, 1, 'm')).toMatchObject({
    state: { from: 'answered', to: 'answered' },
    class: null,
  });
});

test('a case that has ended, or runs on another version, stays', () => {
  expect(migratedBy(rule(), { ...AT, state: 'finished', outcome: 'finished' }, 1, 'm')).toBeNull();
  expect(migratedBy(rule(), { ...AT, state: 'answered' }, 2, 'm')).toBeNull();
});

test('what an earlier version had keeps its words, and nobody can do it any more', () => {
  const whole = withEarlierVersions(NEW, [OLD]);
  expect(whole.states.find(({ id }) => id === 'handling@1')?.label.id).toBe('Ditangani unit');
  expect(whole.transitions.filter(({ id }) => id === 'examine')).toMatchObject([{ from: [], by: [] }]);
  expect(whole.transitions.filter(({ id }) => id === 'forward')).toHaveLength(1);
});
