import { aUnit } from '@maklumat/standards/testing';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import type { CallActs } from '../schema/definition';
import { Transition } from '../schema/transition';
import { aBoundStandard, aWorkflow, workflowRoles } from '../testing/a-workflow';
import { lintWorkflow } from './lint-workflow';

type Written = z.input<typeof Transition>;

const WORDS = { id: 'Kata', en: 'Words' };
const TEXT = { id: 'text', kind: 'text', label: WORDS, visibleTo: 'citizen' } as const;
const WHEN = { id: 'when', kind: 'instant', label: WORDS, visibleTo: 'citizen' } as const;
const DAYS = { id: 'days', kind: 'days', label: WORDS, visibleTo: 'agency' } as const;

const ANSWER: Written = {
  ...{ id: 'tell', label: WORDS, from: ['received'], to: 'finished', by: ['admin'], note: WORDS },
  ...{ inputs: [TEXT], emits: ['answered'], effects: { answers: true, tells: WORDS } },
};
const PROMISE: Written = {
  ...{
    id: 'promise',
    label: WORDS,
    from: ['received'],
    to: null,
    by: ['admin'],
    inputs: [WHEN],
    note: WORDS,
  },
};
const ENTRY: Written = {
  ...{ id: 'entry', label: WORDS, from: ['finished'], to: null, by: ['admin'], note: WORDS },
};
const CALL: CallActs = { answer: 'tell', promise: 'promise', confirm: 'forward', entry: 'entry' };

/** What the linter says when some of the steps of a call are other than they should be. */
function codes(
  changes: { answer?: Partial<Written>; promise?: Partial<Written>; entry?: Partial<Written> },
  call: Partial<CallActs> = {},
): string[] {
  const sample = aWorkflow();
  const added = [
    { ...ANSWER, ...changes.answer },
    { ...PROMISE, ...changes.promise },
    { ...ENTRY, ...changes.entry },
  ].map((one) => Transition.parse(one));
  const definition = {
    ...sample,
    doors: { ...sample.doors, recorded: ['telephone' as const] },
    call: { ...CALL, ...call },
    transitions: [...sample.transitions, ...added],
  };
  const context = {
    standard: aBoundStandard(),
    roles: workflowRoles(),
    units: [aUnit(), aUnit({ slug: 'lain' })],
  };
  return [...new Set(lintWorkflow(definition, context).map(({ code }) => code))];
}

test('a call is answered in words, promised for a day and time, confirmed by a unit, and noted', () => {
  expect(codes({})).toEqual([]);
});

test.each<[what: string, changes: Parameters<typeof codes>[0], call: Partial<CallActs>]>([
  ['an answer not from the first state', { answer: { from: ['handling'] } }, {}],
  ['an answer not by who records', { answer: { by: ['petugas'] } }, {}],
  ['an answer that is none', { answer: { effects: { tells: WORDS } } }, {}],
  ['an answer that asks for days', { answer: { inputs: [TEXT, DAYS] } }, {}],
  ['a promise without day and time', { promise: { inputs: [TEXT] } }, {}],
  [
    'a confirmation that comes before the promise',
    { promise: { to: 'handling', effects: { tells: WORDS } } },
    {},
  ],
  ['a confirmation that asks no unit', {}, { confirm: 'tell' }],
  ['a note that asks for words', { entry: { inputs: [TEXT] } }, {}],
])('%s does not fit the page of a call', (_what, changes, call) => {
  expect(codes(changes, call)).toContain('call-act-unfit');
});

test('a step that is not there is named', () => {
  expect(codes({}, { confirm: 'hantu' })).toEqual(['transition-unknown']);
});
