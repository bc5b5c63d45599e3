import { aWorkflow } from '@maklumat/workflow/testing';
import { expect, test } from 'vitest';
import { rightsOfRole, type RoleSources } from './role-rights';

const ROLE = { slug: 'petugas', outside: false, administers: false, writes: [], approves: [] };
const PAPER = { name: { id: 'Buku agenda' } };
const SOURCES: RoleSources = {
  workflows: [aWorkflow()],
  registers: [{ ...PAPER, opens: ['petugas'] }],
  recaps: [{ ...PAPER, opens: ['admin'], evaluates: ['admin'] }],
  documents: [{ ...PAPER, by: ['petugas', 'admin'] }],
};

test('a role has what the workflows and papers of the agency name it for', () => {
  const { permissions, workflows, outputs } = rightsOfRole(ROLE, SOURCES);
  expect(permissions).toEqual([
    ...['see-unit-cases', 'handle-cases', 'act-on-cases'],
    ...['open-registers', 'make-documents'],
  ]);
  expect(workflows.map(({ workflow, acts }) => [workflow, acts.length > 0])).toEqual([
    [aWorkflow().slug, true],
  ]);
  expect(outputs.map(({ permission }) => permission)).toEqual(['open-registers', 'make-documents']);
});

test('and what it says itself, once each', () => {
  const role = { ...ROLE, slug: 'ppid', administers: true, protectsData: true };
  const lists = ['question-answers', 'public-information'] as const;
  expect(rightsOfRole({ ...role, writes: [...lists], approves: ['question-answers'] }, SOURCES)).toEqual({
    permissions: [
      'administer',
      'protect-data',
      'write-question-answers',
      'approve-question-answers',
      'write-public-information',
    ],
    workflows: [],
    outputs: [],
  });
});

test('who is outside the agency has nothing of it, also where a workflow has a role of that name', () => {
  expect(rightsOfRole({ ...ROLE, outside: true }, SOURCES)).toEqual({
    permissions: [],
    workflows: [],
    outputs: [],
  });
});
