import { describe, expect, test } from 'vitest';
import { collectionRights, mayTakeBack, refusalToApprove, type CollectionRights } from './collection-access';

const ROLES = new Map([
  ['operator', { writes: ['question-answers' as const], approves: [] }],
  ['analyst', { writes: ['question-answers' as const], approves: ['question-answers' as const] }],
  ['head', { writes: [], approves: ['question-answers' as const] }],
  ['ppid', { writes: ['public-information' as const], approves: ['public-information' as const] }],
]);

function rightsOf(...roles: string[]): CollectionRights {
  const memberships = roles.map((role) => ({ role }));
  return collectionRights('question-answers', ROLES, { userId: 'ani', memberships });
}

test.each<[who: string, roles: string[], writes: boolean, approves: boolean]>([
  ['who writes', ['operator'], true, false],
  ['who writes and approves', ['analyst'], true, true],
  ['who approves', ['head'], false, true],
  ['two roles together', ['operator', 'head'], true, true],
  ['a role for another list', ['ppid'], false, false],
  ['a role the agency no longer has', ['gone'], false, false],
  ['nobody', [], false, false],
])('%s', (_who, roles, writes, approves) => {
  expect(rightsOf(...roles)).toEqual({ userId: 'ani', writes, approves });
});

describe('four eyes', () => {
  test.each<[who: string, roles: string[], writtenBy: string, refusal: string | null]>([
    ['somebody else with the role', ['analyst'], 'budi', null],
    ['the writer with the role', ['analyst'], 'ani', 'own-proposal'],
    ['the writer without it', ['operator'], 'ani', 'role-may-not'],
    ['somebody else without it', ['operator'], 'budi', 'role-may-not'],
  ])('%s', (_who, roles, writtenBy, refusal) => {
    expect(refusalToApprove(rightsOf(...roles), { writtenBy })).toBe(refusal);
  });
});

test.each<[what: string, roles: string[], isPublished: boolean, proposedBy: string | null, may: boolean]>([
  ['a public entry, by who approves', ['head'], true, null, true],
  ['a public entry, by who wrote the next words for it', ['operator'], true, 'ani', false],
  ['a proposal, by who wrote it', ['operator'], false, 'ani', true],
  ['a proposal, by another writer', ['operator'], false, 'budi', false],
  ['a proposal, by who approves', ['head'], false, 'budi', true],
])('%s', (_what, roles, isPublished, proposedBy, may) => {
  expect(mayTakeBack(rightsOf(...roles), { isPublished, proposedBy })).toBe(may);
});
