import { aWorkflow } from '@maklumat/workflow/testing';
import type { CaseState } from '@maklumat/cases';
import { expect, test } from 'vitest';
import { DemoWords } from './demo-file';
import { fillInputs } from './fill-inputs';
import { seededRandom } from './seeded-random';

const WORDS = DemoWords.parse({
  ...{ answers: ['Sudah'], questions: ['Di mana?'], reasons: ['Bukan tugas kami'], notes: ['Periksa'] },
  ...{ completions: ['Di depan pasar'], objections: ['Belum'], thanks: ['Terima kasih'] },
});

test('where an act begins with the name of who makes it, an example has that name and no reply', () => {
  const definition = aWorkflow();
  const answer = definition.transitions.find(({ id }) => id === 'answer');
  const [text] = answer?.inputs ?? [];
  if (answer === undefined || text === undefined) throw new Error('the sample has no answer');
  const transition = {
    ...answer,
    inputs: [text, { ...text, id: 'superior', suggestsOwnName: true as const }],
  };
  const member = { userId: 'x', name: 'Hj. Ratna', role: 'petugas', unit: 'dinas-pupr' };
  const given = { members: [member], at: new Date('2026-03-02T02:00:00Z'), words: WORDS };
  const state = { answers: 0 } as CaseState;
  const promises = { latest: null, isServed: () => true };
  const filled = fillInputs(
    definition,
    state,
    { transition, member },
    { ...given, promises, entries: [] },
    seededRandom('x'),
  );
  expect(filled).toEqual({
    text: { kind: 'text', text: 'Sudah' },
    superior: { kind: 'text', text: 'Hj. Ratna' },
  });
});
