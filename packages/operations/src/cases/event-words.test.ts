import type { CaseEvent, WorkflowDefinition } from '@maklumat/workflow';
import { aWorkflow } from '@maklumat/workflow/testing';
import { expect, test } from 'vitest';
import { wordsOf } from './event-words';

const missing = { id: 'Yang kurang', en: 'What is missing' };

/** The invented workflow, in which what is missing is chosen for these readers. */
function workflowWith(visibleTo: 'citizen' | 'agency', done?: string): WorkflowDefinition {
  const definition = aWorkflow();
  return {
    ...definition,
    transitions: definition.transitions.map((transition) =>
      transition.id === 'return'
        ? {
            ...transition,
            ...(done === undefined ? {} : { done: { id: done } }),
            inputs: transition.inputs.map((input) => ({ ...input, visibleTo })),
          }
        : transition,
    ),
  };
}

const RETURNED: Pick<CaseEvent, 'body'> = {
  body: {
    ...{ type: 'transitioned', transition: 'return', from: 'received', to: 'returned', emits: ['returned'] },
    ...{ unit: null, class: null, choices: { missing: ['photo'] }, answers: false, resume: [] },
    ...{ extend: null, score: null, outcome: null },
  },
};

test('what is chosen for the agency alone is not read by the citizen', () => {
  const chosen = [{ field: 'missing', label: missing, chosen: [{ id: 'Foto', en: 'Photo' }] }];
  expect(wordsOf(RETURNED, workflowWith('agency'), 'citizen').choices).toEqual([]);
  expect(wordsOf(RETURNED, workflowWith('agency'), 'agency').choices).toEqual(chosen);
  expect(wordsOf(RETURNED, workflowWith('citizen'), 'citizen').choices).toEqual(chosen);
});

test('an act is called by the words for it once it is done, and without them by its label', () => {
  const { act, becomes } = wordsOf(RETURNED, workflowWith('citizen', 'Sudah dikembalikan'), 'citizen');
  expect([act?.id, becomes?.id]).toEqual(['Sudah dikembalikan', 'Dikembalikan']);
  expect(wordsOf(RETURNED, workflowWith('citizen'), 'citizen').act?.id).toBe('Kembalikan');
});
