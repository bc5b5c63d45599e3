import { LocalisedText, Slug } from '@maklumat/standards';
import { z } from 'zod';
import { Channel } from './channel';

/** What a question asks for. `contact` asks name, telephone and e-mail and goes to the personal-data table. */
export const QuestionKind = z.enum([
  'long-text',
  'short-text',
  'choice',
  'date', // a day that has come
  'place',
  'files',
  'contact',
]);
export type QuestionKind = z.infer<typeof QuestionKind>;

const Asked = z.enum(['required', 'optional', 'none']);

/** One question page of the citizen's form. */
export const FormQuestion = z
  .strictObject({
    id: Slug,
    kind: QuestionKind,
    label: LocalisedText,
    hint: LocalisedText.optional(),
    required: z.boolean().default(true),
    /** Asked of those alone who come in one of these ways, e.g. which card was shown at the desk. */
    channels: z.array(Channel).min(1).optional(),
    maxLength: z.int().min(1).max(5000).default(3000),
    options: z.array(z.strictObject({ id: Slug, label: LocalisedText })).default([]),
    /** Ids of the standard's printed requirements that this question answers. */
    requirements: z.array(Slug).default([]),
    /** Contact details only: which of them must be given by whoever is named. */
    contact: z.strictObject({ phone: Asked, email: Asked, address: Asked }).optional(),
    /** Places only: which parts of the place are asked beside each other; village is kelurahan or desa, district kecamatan. */
    place: z.strictObject({ address: Asked, village: Asked, district: Asked }).optional(),
    /** Why it is asked, in plain words; shown beside personal questions. */
    why: LocalisedText.optional(),
  })
  .refine((question) => (question.kind === 'choice') === question.options.length > 0, {
    path: ['options'],
    message: 'a choice lists its options; the other kinds have none',
  })
  .refine((question) => (question.kind === 'contact') === (question.contact !== undefined), {
    path: ['contact'],
    message: 'says which contact details are asked, for the kind contact alone',
  })
  .refine((question) => (question.kind === 'place') === (question.place !== undefined), {
    path: ['place'],
    message: 'says which parts of a place are asked, for the kind place alone',
  });
export type FormQuestion = z.infer<typeof FormQuestion>;

/** The citizen's form of one workflow: the question that gives the case its title, and all questions in order. */
export const CaseForm = z.strictObject({
  /** What the paper is called: "laporan", "permohonan", "konsultasi". */
  noun: LocalisedText,
  /** The main button and heading, e.g. "Laporkan masalah". */
  act: LocalisedText,
  /** Id of the question whose first words title the case in queues. */
  title: Slug,
  questions: z.array(FormQuestion).min(1),
});
export type CaseForm = z.infer<typeof CaseForm>;
