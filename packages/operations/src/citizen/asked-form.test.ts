import { WorkflowDefinition } from '@maklumat/workflow';
import { aWorkflow } from '@maklumat/workflow/testing';
import { expect, test } from 'vitest';
import { askedForm } from './asked-form';

const { form } = WorkflowDefinition.parse({
  ...aWorkflow(),
  form: {
    ...aWorkflow().form,
    questions: [
      { id: 'report', kind: 'long-text', label: { id: 'Apa yang terjadi?' } },
      { id: 'where', kind: 'short-text', required: false, label: { id: 'Di mana?' } },
      {
        ...{ id: 'card', kind: 'choice', channels: ['desk'], label: { id: 'Tanda pengenal' } },
        options: [
          { id: 'shown', label: { id: 'Diperlihatkan' } },
          { id: 'copy', label: { id: 'Salinan' } },
        ],
      },
    ],
  },
});

/** A filing with these choices, and words for these questions. */
function filed(choices: Record<string, string>, words: readonly string[] = ['report']) {
  const contents = words.map((field) => ({ field, id: field, commitment: '', visibleTo: 'citizen' }));
  const body = { type: 'filed', choices };
  return { body, contents } as unknown as Parameters<typeof askedForm>[2];
}

test.each<[why: string, channel: 'web' | 'desk', filing: ReturnType<typeof filed>, asked: string[]]>([
  [
    'the desk’s own question is not one that was left empty on the web',
    'web',
    filed({}),
    ['report', 'where'],
  ],
  ['at the desk it was asked', 'desk', filed({}), ['report', 'where', 'card']],
  ['answered all the same it is there', 'web', filed({ card: 'shown' }), ['report', 'where', 'card']],
  ['nothing is known of the filing', 'web', undefined, ['report', 'where']],
])('%s', (_why, channel, filing, asked) => {
  expect(askedForm(form, channel, filing).questions.map(({ id }) => id)).toEqual(asked);
});
