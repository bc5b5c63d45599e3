import type { ActView, GivenInput } from '@maklumat/operations';
import type { Zone } from '@maklumat/standards';
import { z } from 'zod';
import { cleanText } from '@maklumat/standards';
import { parseFields, type Typed } from '../../http/parse-form';
import { readUploadForm, type RefusedUpload, type UploadedFile } from '../../http/read-upload-form';
import { NEXT_STEPS, type NextStep } from './habits';
import { fieldName } from './act-field';
import { clockField, readMoment } from './read-moment';

/** Name of the file fields; the one of their remove boxes. */
export const FILES_FIELD = 'berkas';
export const REMOVED_FIELD = 'hapus';

/** A sent act: everything typed, and what of it can be read. */
export type SentAct = {
  readonly typed: Typed;
  /** Null when the form is not the one that was shown. */
  readonly form: {
    readonly expectedVersion: number;
    readonly next: NextStep;
    readonly inputs: Record<string, GivenInput>;
  } | null;
  readonly files: readonly UploadedFile[];
  readonly removed: readonly string[];
  readonly refusals: readonly RefusedUpload[];
};

/** Reads the form of one act. What is right in it is the workflow's to say, not the form's. */
export async function readAct(request: Request, inputs: ActView['inputs'], zone: Zone): Promise<SentAct> {
  const { fields, files, refusals } = await readUploadForm(request);
  const texts = new Map<string, string[]>();
  for (const name of new Set(fields.keys())) texts.set(name, fields.getAll(name).map(cleanText));
  const parsed = parseFields(texts, formOf(inputs));
  const asksFiles = inputs.some(({ kind }) => kind === 'files');
  return {
    typed: parsed.typed,
    form: parsed.ok
      ? {
          expectedVersion: parsed.value.versi,
          next: parsed.value.setelah,
          inputs: {
            ...givenInputs(inputs, parsed.value),
            ...givenMoments(inputs, parsed.typed, zone),
          },
        }
      : null,
    files: asksFiles ? files : [],
    removed: asksFiles ? (texts.get(REMOVED_FIELD) ?? []) : [],
    refusals,
  };
}

function formOf(inputs: ActView['inputs']) {
  const own = inputs.flatMap(({ id, kind }): [string, z.ZodType][] => {
    const name = fieldName(id);
    if (kind === 'instant')
      return [
        [name, z.string().optional()],
        [clockField(name), z.string().optional()],
      ];
    return [[name, kind === 'items' ? z.array(z.string()) : z.string().optional()]];
  });
  return z.object({
    versi: z.coerce.number().int().min(1),
    setelah: z.enum(NEXT_STEPS).default('tetap'),
    ...Object.fromEntries(own),
  });
}

/** What was given for the inputs of an act; what was left empty is left out, files are kept elsewhere. */
function givenInputs(
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

/** Days and times, each from its two fields. */
export function givenMoments(
  inputs: ActView['inputs'],
  typed: Typed,
  zone: Zone,
): Record<string, GivenInput> {
  const given = inputs.flatMap(({ id, kind }): [string, GivenInput][] => {
    const text = kind === 'instant' ? readMoment(typed, fieldName(id), zone) : null;
    return text === null ? [] : [[id, { kind: 'text', text }]];
  });
  return Object.fromEntries(given);
}

function inputOf(kind: ActView['inputs'][number]['kind'], values: readonly string[]): GivenInput | null {
  const [first] = values;
  if (first === undefined) return null;
  switch (kind) {
    case 'text':
    case 'body':
    case 'day':
    case 'entry':
      return { kind: 'text', text: first };
    case 'items':
    case 'choice':
    case 'class':
    case 'unit':
      return { kind: 'options', ids: values };
    case 'days':
    case 'score':
      return { kind: 'number', value: Number(first) };
    case 'instant':
    case 'files':
      return null;
  }
}
