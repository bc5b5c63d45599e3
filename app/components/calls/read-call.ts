import type { Call, CallAct, CallForm, FoundAnswer, GivenInput } from '@maklumat/operations';
import type { Zone } from '@maklumat/standards';
import { z } from 'zod';
import { localFields } from '../../format/local-moment';
import { typedText, type Typed } from '../../http/parse-form';
import { fieldName } from '../office/act-field';
import { clockField, readMoment } from '../office/read-moment';
import { recordingOf } from '../office/read-recording';

/** What a button of the page asks for. */
export const CALL_ACTS = ['cari', 'sebelumnya', 'jawab', 'janji', 'catat'] as const;
export type CallButton = (typeof CALL_ACTS)[number];

/** Fields of the page; the others are read by {@link callOf}. */
export const CallFields = z.object({
  kirim: z.uuid(),
  layanan: z.string(),
  mulai: z.coerce.number().int().min(0),
  maksud: z.enum(CALL_ACTS).optional(),
  /** Code of the entry that is to be the answer. */
  pakai: z.string().optional(),
});

/** Name of a field of the confirmation that follows a promise. */
export function confirmField(input: string): string {
  return `konfirmasi-${input}`;
}

/** What was written down, as the operation takes it. */
export function callOf(
  form: CallForm,
  typed: Typed,
  sent: { readonly kirim: string; readonly maksud: CallButton | undefined },
  zone: Zone,
): Call {
  const recording = recordingOf(form, typed, sent.kirim, zone);
  const { workflow, submissionId, answers, contact, internalNote } = recording;
  const does = sent.maksud === 'jawab' ? 'answer' : sent.maksud === 'janji' ? 'promise' : null;
  return {
    ...{ workflow, submissionId, answers, contact, internalNote, does },
    inputs: does === null ? {} : given(form[does], typed, fieldName, zone),
    confirm: does === 'promise' ? confirmation(form, typed, zone) : null,
    entry: does === 'answer' ? typedText(typed, 'entri') || null : null,
  };
}

/** What the confirmation asks for, when a unit is named; without words of its own it passes the question on. */
function confirmation(form: CallForm, typed: Typed, zone: Zone): Call['confirm'] {
  const { confirm } = form;
  const unit = confirm?.inputs.find(({ kind }) => kind === 'unit');
  if (confirm === null || unit === undefined || typedText(typed, confirmField(unit.id)).trim() === '')
    return null;
  const asked = { kind: 'text', text: typedText(typed, `jawab-${form.titleQuestion}`) } as const;
  const words = confirm.inputs.filter(({ kind, required }) => kind === 'text' && required);
  return {
    ...Object.fromEntries(words.map(({ id }) => [id, asked])),
    ...given(confirm, typed, confirmField, zone),
  };
}

function given(
  act: CallAct | null,
  typed: Typed,
  nameOf: (input: string) => string,
  zone: Zone,
): Record<string, GivenInput> {
  return Object.fromEntries(
    (act?.inputs ?? []).flatMap(({ id, kind }): [string, GivenInput][] => {
      const name = nameOf(id);
      if (kind === 'instant') {
        const text = readMoment(typed, name, zone);
        return text === null ? [] : [[id, { kind: 'text', text }]];
      }
      const values = (typed[name] ?? []).filter((value) => value.trim() !== '');
      if (values[0] === undefined) return [];
      return [[id, kind === 'text' ? { kind: 'text', text: values[0] } : { kind: 'options', ids: values }]];
    }),
  );
}

/** What is typed, with an entry as the answer. */
export function withAnswer({ answer }: CallForm, typed: Typed, { code, answer: words }: FoundAnswer): Typed {
  const text = answer?.inputs.find(({ kind }) => kind === 'text');
  return text === undefined ? typed : { ...typed, [fieldName(text.id)]: [words], entri: [code] };
}

/** An empty page's promise: the last time that may be promised. */
export function withPromiseAt({ promise, promisable }: CallForm, zone: Zone): Typed {
  const when = promise?.inputs.find(({ kind }) => kind === 'instant');
  if (when === undefined || promisable === null) return {};
  const { day, clock } = localFields(new Date(promisable), zone);
  return { [fieldName(when.id)]: [day], [clockField(fieldName(when.id))]: [clock] };
}
