import type { z } from 'zod';
import { describeValue, quote } from './describe-value';
import { nearest } from './nearest';

type Issue = z.core.$ZodIssue;

const TYPES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list (lines that begin with "- ")',
  object: 'a mapping (lines like "key: value")',
  null: 'empty',
};

/** What a text with a fixed form looks like, by the key it stands under. */
const FORMS: Record<string, string> = {
  region: 'a region code such as 61 or 61.71, in quotes',
  code: 'a region code such as 61 or 61.71, in quotes',
  colour: 'a colour such as #0b5394, lower-case, in quotes',
  file: 'the path of a source text such as sources/layanan.txt',
  id: 'lower-case letters, digits and single hyphens',
  slug: 'lower-case letters, digits and single hyphens',
};

/**
 * What is wrong with a value, in plain English: replaces the schema library's own sentences.
 *
 * @param issue what the schema found
 * @param value what stands in the file at the issue's path
 * @param said  the schema's own sentence, when it has one for this rule
 */
export function issueText(issue: Issue, value: unknown, said: string | null): string {
  if (value === undefined) return missingText(issue);
  switch (issue.code) {
    case 'invalid_type':
      return typeText(issue.expected, value);
    case 'invalid_value':
      return choiceText(issue.values.map(String), value);
    case 'invalid_format':
      return `${said ?? formText(issue)}, but it is ${typeof value === 'string' ? quote(value) : describeValue(value)}`;
    case 'too_small':
      return smallText(issue, value);
    case 'too_big':
      return bigText(issue, value);
    case 'invalid_union':
      return unionText(issue, value);
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'not_multiple_of':
    case 'unrecognized_keys':
      return said ?? `is not allowed here: ${describeValue(value)}`;
  }
}

function missingText(issue: Issue): string {
  if (issue.code === 'invalid_type') return `is missing; expected ${typeName(issue.expected)}`;
  if (issue.code === 'invalid_value') return `is missing; allowed: ${issue.values.map(String).join(', ')}`;
  return issue.code === 'custom' ? issue.message : 'is missing';
}

function typeName(expected: string): string {
  return TYPES[expected] ?? expected;
}

function typeText(expected: string, value: unknown): string {
  const text = `must be ${typeName(expected)}, but it is ${describeValue(value)}`;
  if (expected === 'string' && typeof value === 'number') return `${text}; put it in quotes`;
  if (expected === 'number' && typeof value === 'string' && /^\d+$/.test(value))
    return `${text}; remove the quotes`;
  return text;
}

function choiceText(allowed: readonly string[], value: unknown): string {
  if (value === null) return `must not be empty; allowed: ${allowed.join(', ')}`;
  const near = typeof value === 'string' ? nearest(value, allowed) : null;
  const found = typeof value === 'string' ? quote(value) : describeValue(value);
  return `${found} is not one of the allowed values; allowed: ${allowed.join(', ')}${near === null ? '' : `; nearest: ${near}`}`;
}

function formText(issue: Extract<Issue, { code: 'invalid_format' }>): string {
  if (issue.format === 'date') return 'must be a day of the calendar written like 2026-11-22';
  const key = issue.path.findLast((part) => typeof part === 'string');
  return `must be ${FORMS[String(key)] ?? `text of the form ${issue.pattern ?? issue.format}`}`;
}

function smallText(issue: Extract<Issue, { code: 'too_small' }>, value: unknown): string {
  const least = Number(issue.minimum);
  if (typeof value === 'string')
    return least === 1 ? 'must not be empty' : `must have at least ${least} characters`;
  if (Array.isArray(value))
    return least === 1 ? 'must not be an empty list' : `must have at least ${least} entries`;
  return `must be at least ${least}, but it is ${describeValue(value)}`;
}

function bigText(issue: Extract<Issue, { code: 'too_big' }>, value: unknown): string {
  const most = Number(issue.maximum);
  if (typeof value === 'string') return `must have at most ${most} characters, but it has ${value.length}`;
  if (Array.isArray(value)) return `must have at most ${most} entries, but it has ${value.length}`;
  return `must be at most ${most}, but it is ${describeValue(value)}`;
}

function unionText(issue: Extract<Issue, { code: 'invalid_union' }>, value: unknown): string {
  const expected = issue.errors.flatMap((branch) =>
    branch.flatMap((one) =>
      one.code === 'invalid_type' && one.path.length === 0 ? [typeName(one.expected)] : [],
    ),
  );
  if (expected.length === issue.errors.length)
    return `must be ${expected.join(' or ')}, but it is ${describeValue(value)}`;
  const first = issue.errors.flat().find((one) => one.code !== 'invalid_type' || one.path.length > 0);
  return first === undefined ? `is not allowed here: ${describeValue(value)}` : issueText(first, value, null);
}
