import { describe, expect, test } from 'vitest';
import { allowedTransitions, fitsClass, type ActorRoles } from './allowed-transitions';
import type { CasePosition } from './case-position';
import { aWorkflow } from './testing/a-workflow';

const definition = aWorkflow();
const CITIZEN: ActorRoles = { kind: 'citizen' };
const SYSTEM: ActorRoles = { kind: 'system' };
const ADMIN: ActorRoles = { kind: 'official', roles: [{ role: 'admin', unit: null }] };
const OFFICER: ActorRoles = { kind: 'official', roles: [{ role: 'petugas', unit: 'dinas-a' }] };
const ELSEWHERE: ActorRoles = { kind: 'official', roles: [{ role: 'petugas', unit: 'dinas-b' }] };
const BOTH: ActorRoles = {
  kind: 'official',
  roles: [
    { role: 'petugas', unit: 'dinas-b' },
    { role: 'petugas', unit: 'dinas-a' },
  ],
};

function at(state: string, changes: Partial<CasePosition> = {}): CasePosition {
  return {
    state,
    class: null,
    unit: 'dinas-a',
    ownerUnit: 'dinas-a',
    channel: 'web',
    extended: [],
    erased: [],
    outcome: null,
    ...changes,
  };
}

function names(position: CasePosition, actor: ActorRoles, closed?: ReadonlySet<string>): string[] {
  return allowedTransitions(definition, position, actor, closed).map(({ id }) => id);
}

test.each<[state: string, who: string, actor: ActorRoles, acts: string[]]>([
  ['received', 'the citizen', CITIZEN, []],
  ['received', 'the administrator', ADMIN, ['return', 'classify', 'forward', 'close']],
  ['received', 'an officer of the unit that holds it', OFFICER, []],
  ['returned', 'the citizen', CITIZEN, ['complete']],
  ['returned', 'the administrator', ADMIN, []],
  ['handling', 'the administrator', ADMIN, ['classify', 'extend', 'close']],
  ['handling', 'an officer of the unit that holds it', OFFICER, ['give-back', 'answer']],
  ['handling', 'an officer of another unit', ELSEWHERE, []],
  ['handling', 'an officer of two units, one of which holds it', BOTH, ['give-back', 'answer']],
  ['handling', 'somebody without a role', { kind: 'official', roles: [] }, []],
  [
    'handling',
    'a role the workflow does not know',
    { kind: 'official', roles: [{ role: 'hantu', unit: null }] },
    [],
  ],
  ['answered', 'the citizen', CITIZEN, ['reply', 'confirm']],
  ['answered', 'the system', SYSTEM, ['close-on-silence']],
  ['finished', 'the citizen', CITIZEN, ['reopen', 'rate']],
  ['finished', 'the administrator', ADMIN, []],
  ['tidak-ada', 'the administrator', ADMIN, []],
])('in %s, %s may do just this', (state, _who, actor, acts) => {
  expect(names(at(state), actor)).toEqual(acts);
});

test('what is for one class alone is offered to that class alone', () => {
  expect(names(at('handling', { class: 'grave' }), OFFICER)).toEqual(['give-back', 'examine', 'answer']);
  expect(names(at('handling', { class: 'light' }), OFFICER)).toEqual(['give-back', 'answer']);
});

test('what is open for a time is not offered when the time has passed', () => {
  expect(names(at('finished'), CITIZEN, new Set(['reopen']))).toEqual(['rate']);
});

test('a citizen is not an official who calls the role "citizen"', () => {
  const official: ActorRoles = { kind: 'official', roles: [{ role: 'citizen', unit: null }] };
  expect(names(at('returned'), official)).toEqual([]);
  const system: ActorRoles = { kind: 'official', roles: [{ role: 'system', unit: null }] };
  expect(names(at('answered'), system)).toEqual([]);
});

describe('the classes a transition is for', () => {
  const [transition] = definition.transitions;
  test.each<[whenClass: string[] | null, classId: string | null, fits: boolean]>([
    [null, null, true],
    [null, 'light', true],
    [[], null, true],
    [[], 'light', false],
    [['light'], null, false],
    [['light'], 'light', true],
    [['light'], 'grave', false],
  ])('whenClass %j and class %s: %s', (whenClass, classId, fits) => {
    if (transition === undefined) throw new Error('the sample has transitions');
    expect(fitsClass({ ...transition, whenClass }, classId)).toBe(fits);
  });
});
