import { expect, test } from 'vitest';
import { checkInputs } from './check-inputs';
import type { DecisionContext } from './command';
import { Transition } from './schema/transition';
import { aWorkflow } from './testing';

const NOW = Date.parse('2026-11-24T03:00:00.000Z');
const LIMIT = Date.parse('2026-11-24T05:00:00.000Z');
const OUTSIDE = Date.parse('2026-11-24T04:30:00.000Z');
const promise = Transition.parse({
  ...{ id: 'promise', label: { id: 'Janji' }, from: ['received'], to: null, by: ['admin'] },
  inputs: [{ id: 'when', kind: 'instant', label: { id: 'Kapan' }, visibleTo: 'citizen' }],
});
const workflow = { ...aWorkflow(), call: { answer: 'promise', promise: 'promise' } };
const context: DecisionContext = {
  ...{ units: new Set<string>(), extensions: new Map(), ended: new Set<string>(), closed: new Set<string>() },
  ...{ now: NOW, promises: { latest: LIMIT, isServed: (at) => at !== OUTSIDE } },
};

function refusals(when: string, given: DecisionContext = context, definition = workflow): object[] {
  return checkInputs(definition, promise, { when: { kind: 'text', text: when } }, given);
}

test.each<[what: string, when: string, refusals: object[]]>([
  ['within the limit', '2026-11-24T04:00:00.000Z', []],
  ['the limit itself', '2026-11-24T05:00:00.000Z', []],
  [
    'a minute after the limit, which is told',
    '2026-11-24T05:01:00.000Z',
    [{ code: 'after-the-limit', field: 'when', latest: '2026-11-24T05:00:00.000Z' }],
  ],
  ['when nobody is there', '2026-11-24T04:30:00.000Z', [{ code: 'outside-hours', field: 'when' }]],
])('a time promised to a caller may or may not be %s', (_what, when, expected) => {
  expect(refusals(when)).toEqual(expected);
});

test('without a limit any time in office hours will do', () => {
  const promises = { latest: null, isServed: () => true };
  expect(refusals('2026-12-24T04:00:00.000Z', { ...context, promises })).toEqual([]);
});

test('a time asked for by any other step is bound by no limit', () => {
  expect(
    refusals('2026-12-24T04:00:00.000Z', context, {
      ...workflow,
      call: { answer: 'promise', promise: 'other' },
    }),
  ).toEqual([]);
});
