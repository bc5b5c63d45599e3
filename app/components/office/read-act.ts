import type { ActView, GivenInput } from '@maklumat/operations';
import { z } from 'zod';
import { fieldName } from './act-field';

/** Where to go after saving, by the words of the form. */
export const NEXT_STEPS = ['berikutnya', 'daftar', 'tetap'] as const;

/** The form of one act, field by field: what is right in it is the workflow's to say, not the form's. */
export function actForm(inputs: ActView['inputs']) {
  const own = inputs.map(
    ({ id, kind }) =>
      [fieldName(id), kind === 'items' ? z.array(z.string()) : z.string().optional()] as const,
  );
  return z.object({
    versi: z.coerce.number().int().min(1),
    setelah: z.enum(NEXT_STEPS).default('tetap'),
    ...Object.fromEntries<z.ZodType>(own),
  });
}

/** What was given for the inputs of an act; what was left empty is left out. */
export function givenInputs(
  inputs: ActView['inputs'],
  value: Readonly<Record<string, unknown>>,
): Record<string, GivenInput> {
  const given = inputs.flatMap(({ id, kind }) => {
    const sent = value[fieldName(id)];
    const values: readonly unknown[] = Array.isArray(sent) ? sent : [sent];
    const input = inputOf(
      kind,
      values.filter((one) => typeof one === 'string'),
    );
    return input === null ? [] : [[id, input] as const];
  });
  return Object.fromEntries(given);
}

function inputOf(kind: ActView['inputs'][number]['kind'], values: readonly string[]): GivenInput | null {
  const [first] = values;
  if (first === undefined) return null;
  switch (kind) {
    case 'text':
    case 'body':
      return { kind: 'text', text: first };
    case 'items':
    case 'choice':
    case 'class':
    case 'unit':
      return { kind: 'options', ids: values };
    case 'days':
    case 'score':
      return { kind: 'number', value: Number(first) };
    case 'files':
      return null;
  }
}
