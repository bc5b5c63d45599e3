import { expect, test } from 'vitest';
import { checkInputs } from './check-inputs';
import type { DecisionContext, InputValue } from './command';
import { Transition } from './schema/transition';
import { aWorkflow } from './testing';

const label = { id: 'Isian' };
const seen = { label, visibleTo: 'citizen' };
const REFUSE = Transition.parse({
  ...{ id: 'refuse', label, from: ['received'], to: null, by: ['admin'] },
  inputs: [
    {
      ...{ ...seen, id: 'ground', kind: 'choice' },
      options: ['exempt', 'not-held'].map((id) => ({ id, label })),
    },
    {
      ...{ ...seen, id: 'decided-on', kind: 'day', required: false },
      requiredWith: { input: 'ground', options: ['exempt'] },
    },
    { ...seen, id: 'reason', kind: 'text', minLength: 20 },
    { ...seen, id: 'entry', kind: 'entry', required: false },
  ],
});
const ENTRIES = new Map([
  ['2', 'public'],
  ['3', 'excluded'],
] as const);
const CONTEXT: DecisionContext = {
  ...{ units: new Set(), extensions: new Map(), ended: new Set(), closed: new Set() },
  ...{ now: Date.parse('2026-06-02T03:00:00Z'), entries: ENTRIES },
};
const chosen = (id: string): InputValue => ({ kind: 'options', ids: [id] });
const text = (words: string): InputValue => ({ kind: 'text', text: words });
const REASON = text('Dokumen itu tidak dikuasai.');

function refused(inputs: Record<string, InputValue>): string[] {
  return checkInputs(aWorkflow(), REFUSE, { reason: REASON, ...inputs }, CONTEXT).map(
    ({ code, field }) => `${field ?? ''} ${code}`,
  );
}

test('what goes with a choice is required where that was made, and there alone', () => {
  expect(refused({ ground: chosen('not-held') })).toEqual([]);
  expect(refused({ ground: chosen('exempt') })).toEqual(['decided-on input-missing']);
  expect(refused({ ground: chosen('exempt'), 'decided-on': text('2026-05-04') })).toEqual([]);
});

test.each([
  ['x', ['reason input-too-short']],
  [' x                        ', ['reason input-too-short']],
  ['Dua puluh huruf pas.', []],
])('a reason of %j: %j', (words, expected) => {
  expect(refused({ ground: chosen('not-held'), reason: text(words) })).toEqual(expected);
});

test.each([
  ['2026-06-02', []],
  ['2026-06-04', ['decided-on in-the-future']],
  ['2026-02-30', ['decided-on date-malformed']],
  ['kemarin', ['decided-on date-malformed']],
])('the day %s: %j', (day, expected) => {
  expect(refused({ ground: chosen('exempt'), 'decided-on': text(day) })).toEqual(expected);
});

test.each([
  ['2', []],
  ['3', ['entry entry-excluded']],
  ['4', ['entry entry-unknown']],
  ['dua', ['entry entry-unknown']],
])('the entry %s of the list: %j', (entry, expected) => {
  expect(refused({ ground: chosen('not-held'), entry: text(entry) })).toEqual(expected);
});
