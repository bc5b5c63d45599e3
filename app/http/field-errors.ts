import type { z } from 'zod';

/** Codes every form can give; a schema's own codes come on top (locales/<lang>/forms.json has the sentences). */
export const FORM_ERROR_CODES = [
  'required',
  'too-short',
  'too-long',
  'too-few',
  'too-many',
  'too-small',
  'too-large',
  'not-a-number',
  'not-a-choice',
  'malformed',
  'repeated',
  'form-too-large',
  'form-unreadable',
] as const;

/** A kebab-case code: one of ours, or one that a schema gave as its message. */
export type FieldErrorCode = (typeof FORM_ERROR_CODES)[number] | (string & {});

const CODE = /^[a-z]+(-[a-z]+)+$/;

type Issue = z.core.$ZodIssue;

/**
 * Codes by field; a field inside another counts for the outer one.
 *
 * @param isGiven whether anything was typed into a field; if not, what is wrong with it is that it is missing
 */
export function fieldErrors(
  error: z.ZodError,
  isGiven: (field: string) => boolean,
): Record<string, FieldErrorCode[]> {
  const errors = new Map<string, FieldErrorCode[]>();
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? '');
    const codes = errors.get(field) ?? [];
    const code = codeOf(issue, isGiven(field));
    errors.set(field, codes.includes(code) ? codes : [...codes, code]);
  }
  return Object.fromEntries(errors);
}

function codeOf(issue: Issue, isGiven: boolean): FieldErrorCode {
  if (CODE.test(issue.message)) return issue.message;
  if (!isGiven) return 'required';
  switch (issue.code) {
    case 'invalid_type':
      return typeCode(issue.expected);
    case 'too_small':
      return sizeCode(issue.origin, 'too-short', 'too-few', 'too-small');
    case 'too_big':
      return sizeCode(issue.origin, 'too-long', 'too-many', 'too-large');
    case 'invalid_value':
    case 'invalid_union':
      return 'not-a-choice';
    default:
      return 'malformed';
  }
}

function typeCode(expected: string): FieldErrorCode {
  return expected === 'number' || expected === 'int' ? 'not-a-number' : 'malformed';
}

function sizeCode(
  origin: string,
  text: FieldErrorCode,
  list: FieldErrorCode,
  number: FieldErrorCode,
): FieldErrorCode {
  if (origin === 'string') return text;
  return origin === 'array' || origin === 'set' || origin === 'file' ? list : number;
}
