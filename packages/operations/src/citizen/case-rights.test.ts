import { aStandard } from '@maklumat/standards/testing';
import { aWorkflow } from '@maklumat/workflow/testing';
import { expect, test } from 'vitest';
import { matterOf, stagesOf } from './case-rights';

type Category = Parameters<typeof matterOf>[0]['standard']['category'];

test.each<[Category, string]>([
  ['complaint', 'complaint'],
  ['call-centre', 'complaint'],
  ['information-request', 'information'],
  ['data-request', 'information'],
  ['visit', 'assistance'],
  ['consultation', 'assistance'],
])('a case of a service of the kind %s is a matter of %s', (category, matter) => {
  const rules = { definition: aWorkflow({ kind: 'service' }), standard: aStandard({ category }) };
  expect(matterOf(rules)).toBe(matter);
});

test('a complaint about a service is a complaint, whatever the service is', () => {
  const standard = aStandard({ category: 'information-request' });
  expect(matterOf({ definition: aWorkflow({ kind: 'complaint' }), standard })).toBe('complaint');
});

test('only stages that cases of the workflow can be in are shown, in their order', () => {
  const { states } = aWorkflow();
  const unverified = states.filter(({ stage }) => stage !== 'verified').toReversed();
  expect(stagesOf({ states: unverified })).toEqual(['received', 'in-progress', 'finished']);
});
