import { expect, test } from 'vitest';
import { allowedTransitions } from './allowed-transitions';
import { formFor } from './by-channel';
import type { CasePosition } from './case-position';
import { decide } from './decide';
import type { Channel } from './schema/channel';
import { WorkflowDefinition } from './schema/definition';
import { aWorkflow } from './testing';
import { copyOf, transition } from './testing/broken-workflows';

const LABEL = { id: 'Isian' };
const NONE = new Set<string>();
const CONTEXT = { units: NONE, extensions: new Map(), ended: NONE, closed: NONE };
const CLERK = { kind: 'official', roles: [{ role: 'admin', unit: 'dinas-a' }] } as const;

/** The sample, whose clerk may ask for a photo only of what did not come to the desk. */
function definition(): WorkflowDefinition {
  const draft = copyOf(aWorkflow());
  const options = [
    { id: 'place', label: LABEL },
    { id: 'photo', label: LABEL, channels: ['web', 'letter'] },
  ];
  transition(draft, 'return').inputs = transition(draft, 'return').inputs.map((input) =>
    input['id'] === 'missing' ? { ...input, options } : input,
  );
  draft.form.questions.push({ id: 'card', kind: 'short-text', label: LABEL, channels: ['desk'] });
  return WorkflowDefinition.parse(draft);
}

function received(channel: Channel): CasePosition {
  const unit = 'dinas-a';
  const nothing = { class: null, extended: [], outcome: null, erased: [] };
  return { state: 'received', channel, unit, ownerUnit: unit, ...nothing };
}

test.each<[Channel, string[]]>([
  ['web', ['place', 'photo']],
  ['letter', ['place', 'photo']],
  ['desk', ['place']],
])('of a case that came by %s these are offered, and no other can be chosen', (channel, offered) => {
  const made = allowedTransitions(definition(), received(channel), CLERK).find(({ id }) => id === 'return');
  expect(made?.inputs[0]?.options.map(({ id }) => id)).toEqual(offered);
  const inputs = {
    missing: { kind: 'options', ids: ['photo'] },
    text: { kind: 'text', text: 'Foto.' },
  } as const;
  const command = { transition: 'return', actor: CLERK, inputs };
  const decided = decide(definition(), received(channel), command, CONTEXT);
  expect(decided.ok ? [] : decided.refusals).toEqual(
    offered.includes('photo') ? [] : [{ code: 'option-unknown', field: 'missing' }],
  );
});

test('a question for one channel is not in the form of the others', () => {
  const { form } = definition();
  const asked = (channel: Channel) => formFor(form, channel).questions.map(({ id }) => id);
  expect(asked('desk')).toContain('card');
  expect(asked('web')).toEqual(asked('desk').filter((id) => id !== 'card'));
});

test('what makes no difference by channel is the definition’s own', () => {
  const { form } = aWorkflow();
  expect(formFor(form, 'web')).toBe(form);
});
