import { describe, expect, test } from 'vitest';
import {
  completeness,
  COMPONENT_NAMES,
  COMPONENTS,
  MANUFACTURING_COMPONENTS,
  missingComponents,
  PUBLISHED_COMPONENTS,
} from './components';
import { aStandard } from './testing/a-standard';

test('the law names fourteen components: six to be published, eight inside the agency', () => {
  expect(PUBLISHED_COMPONENTS).toHaveLength(6);
  expect(MANUFACTURING_COMPONENTS).toHaveLength(8);
  expect(new Set(COMPONENTS).size).toBe(14);
  expect(Object.keys(COMPONENT_NAMES)).toEqual([...COMPONENTS]);
});

describe('missingComponents', () => {
  test('a complete standard misses nothing', () => {
    expect(missingComponents(aStandard())).toEqual([]);
    expect(completeness(aStandard())).toEqual({ present: 14, of: 14 });
  });

  test('names the published components first, in their fixed order', () => {
    const { manufacturing } = aStandard();
    const standard = aStandard({
      fee: null,
      requirements: null,
      manufacturing: { ...manufacturing, legalBasis: null, staffNumber: null },
    });
    expect(missingComponents(standard)).toEqual(['requirements', 'fee', 'legalBasis', 'staffNumber']);
    expect(completeness(standard)).toEqual({ present: 10, of: 14 });
  });
});
