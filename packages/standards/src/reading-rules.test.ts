import { expect, test } from 'vitest';
import { READING_RULES } from './reading-rules';
import { ReadingRule } from './schema/time-limit';

test('every rule a standard may name is explained in both languages', () => {
  expect(Object.keys(READING_RULES)).toEqual(ReadingRule.options);
  for (const rule of ReadingRule.options) {
    expect(READING_RULES[rule].id).toMatch(/\.$/);
    expect(READING_RULES[rule].en).toMatch(/\.$/);
  }
});

test('R4 says that a printed zero is missing data', () => {
  expect(READING_RULES.R4.en).toBe('A printed "0" is missing data, not a limit of zero.');
});
