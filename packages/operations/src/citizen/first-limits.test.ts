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
    aLimit({ id: 'before', from, max: 5 }),
    aLimit({ id: 'light', from, max: 5, appliesTo: 'light' }),
    aLimit({ id: 'grave', from, max: 60, appliesTo: 'grave' }),
  ];
  expect(told(limits)).toEqual(['light', 'grave', 'before']);
  const only = limits.slice(1);
  expect(told(only)).toEqual(['light', 'grave']);
});

test.each([
  ['30 minutes at the desk', { max: 30, unit: 'minutes' as const }, ['all']],
  ['a day of 24 hours', { max: 24, unit: 'clock-hours' as const }, ['all']],
  ['three days and nights', { max: 72, unit: 'clock-hours' as const }, ['class', 'all']],
  ['as many days of another kind', { max: 10, unit: 'calendar-days' as const }, ['class', 'all']],
  ['no upper bound', { max: null }, ['class', 'all']],
])('a class of %s beside 10 working days for all', (_words, ofClass, ids) => {
  const all = aLimit({ id: 'all', from, max: 10, unit: 'working-days' });
  expect(told([aLimit({ id: 'class', from, appliesTo: 'grave', ...ofClass }), all])).toEqual(ids);
});
