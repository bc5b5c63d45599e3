import { aLimit } from '@maklumat/standards/testing';
import { aWorkflow } from '@maklumat/workflow/testing';
import { expect, test } from 'vitest';
import { firstLimitsOf } from './filing-form';

const definition = aWorkflow();
const from = definition.start.emits[0] ?? '';

function told(limits: Parameters<typeof firstLimitsOf>[0]['limits']): string[] {
  return firstLimitsOf({ definition, limits }).map(({ id }) => id);
}

test('the first limit of the agency that begins with the filing is told; no window, extension or later one', () => {
  const limits = [
    aLimit({ id: 'window', from, binds: 'citizen' }),
    aLimit({ id: 'later', from: 'forwarded' }),
    aLimit({ id: 'longer', from, extends: 'answer' }),
    aLimit({ id: 'answer', from }),
    aLimit({ id: 'completion', from }),
  ];
  expect(told(limits)).toEqual(['answer']);
  expect(told([])).toEqual([]);
});

test('where the class decides, none stands alone: each class is told, and what counts before it is chosen', () => {
  const limits = [
    aLimit({ id: 'before', from }),
    aLimit({ id: 'light', from, appliesTo: 'light' }),
    aLimit({ id: 'grave', from, appliesTo: 'grave' }),
  ];
  expect(told(limits)).toEqual(['light', 'grave', 'before']);
});
