import type { AnswerDraft, AnswerProposal } from '@maklumat/operations';
import { z } from 'zod';
import { typedText, type Typed } from '../../http/parse-form';

/** Fields of the form of an entry; its texts are read by {@link proposalOf}, so that nothing typed is lost. */
export const AnswerFormFields = z.object({
  kirim: z.uuid(),
  kode: z.string().optional(),
  urutan: z.coerce.number().int().min(1).optional(),
  dari: z.string().optional(),
  benar: z.array(z.string()),
});

/** Names of the fields, by what an operation calls them. */
export const ANSWER_FIELDS: Readonly<Record<string, string>> = {
  question: 'tanya',
  answer: 'jawaban',
  keywords: 'kata',
  service: 'layanan',
  unit: 'unit',
  'valid-until': 'berlaku',
};

/** The draft as it was typed. */
export function typedDraft(typed: Typed): AnswerDraft {
  const text = (name: string): string => typedText(typed, name);
  return {
    question: text('tanya'),
    answer: text('jawaban'),
    keywords: text('kata'),
    service: text('layanan').trim() || null,
    unit: text('unit').trim(),
    validUntil: text('berlaku').trim(),
  };
}

/** What was sent, as the operation takes it. */
export function proposalOf(form: z.infer<typeof AnswerFormFields>, typed: Typed): AnswerProposal {
  return {
    submissionId: form.kirim,
    code: form.kode ?? null,
    expected: form.urutan ?? null,
    from: form.dari ?? null,
    draft: typedDraft(typed),
    confirmed: form.benar,
  };
}
