import { z } from 'zod';
import { fieldErrors, type FieldErrorCode } from './field-errors';
import { readBody } from './read-body';

/** What a person typed, field by field, as it came; to fill the form again. Files are not kept. */
export type Typed = Readonly<Record<string, readonly string[]>>;

/** Codes by field; `` (the empty name) is the form as a whole. */
export type FormErrors = Readonly<Record<string, readonly FieldErrorCode[]>>;

/** The texts of a form, read or not. */
export type ParsedFields<T> =
  | { readonly ok: true; readonly value: T; readonly typed: Typed }
  | { readonly ok: false; readonly errors: FormErrors; readonly typed: Typed };

export type ParsedForm<T> = ParsedFields<T> & { readonly files: FormFiles };

/** Uploaded files by field; an empty file field is left out. */
export type FormFiles = Readonly<Record<string, readonly File[]>>;

export type ParseFormOptions = {
  /** Longest body, in bytes; 64 KiB when not given, which no written form reaches. */
  readonly maxBytes?: number;
};

const FORM_BYTES = 64 * 1024;

/**
 * Reads a sent form and holds it against a schema. Fields that the schema does not name are left out of the
 * value; a field whose schema is an array takes every value, another one exactly one. An empty text counts as
 * not given. Line ends become `\n`, invisible control characters go.
 *
 * Errors are codes, never sentences: Zod's own issues by their kind, and a message that is itself a code
 * (`z.string({ error: 'phone-malformed' })`) as it stands.
 */
export async function parseForm<S extends z.ZodObject>(
  request: Request,
  schema: S,
  options: ParseFormOptions = {},
): Promise<ParsedForm<z.infer<S>>> {
  const body = await readBody(request, options.maxBytes ?? FORM_BYTES);
  if (!body.ok) return { ok: false, errors: { '': [body.code] }, typed: {}, files: {} };
  return { ...parseFields(body.texts, schema), files: record(body.files) };
}

/** The texts of a form held against a schema, as {@link parseForm} does it. */
export function parseFields<S extends z.ZodObject>(
  texts: ReadonlyMap<string, readonly string[]>,
  schema: S,
): ParsedFields<z.infer<S>> {
  const typed = record(texts);
  const repeated: Record<string, FieldErrorCode[]> = {};
  const input = new Map<string, unknown>();
  for (const [name, field] of Object.entries(schema.shape)) {
    const values = (texts.get(name) ?? []).filter((value) => value.trim() !== '');
    if (isArray(field)) input.set(name, values);
    else if (values.length > 1) repeated[name] = ['repeated'];
    else if (values[0] !== undefined) input.set(name, values[0]);
  }
  const isGiven = (name: string) => texts.has(name) && input.get(name) !== undefined;
  const parsed = schema.safeParse(Object.fromEntries(input));
  const errors = { ...(parsed.success ? {} : fieldErrors(parsed.error, isGiven)), ...repeated };
  return parsed.success && Object.keys(errors).length === 0
    ? { ok: true, value: parsed.data, typed }
    : { ok: false, errors, typed };
}

/** The one text typed into a field; empty when there is none. */
export function typedText(typed: Typed | undefined, name: string): string {
  return typed !== undefined && Object.hasOwn(typed, name) ? (typed[name]?.[0] ?? '') : '';
}

/** A plain object that any name may be put into: `__proto__` is a name like another. */
function record<T>(map: ReadonlyMap<string, readonly T[]>): Record<string, readonly T[]> {
  return Object.fromEntries(map);
}

function isArray(field: unknown): boolean {
  if (field instanceof z.ZodArray) return true;
  if (field instanceof z.ZodPipe) return isArray(field.def.in);
  if (
    field instanceof z.ZodOptional ||
    field instanceof z.ZodNullable ||
    field instanceof z.ZodDefault ||
    field instanceof z.ZodPrefault
  )
    return isArray(field.def.innerType);
  return false;
}
