import type { AnswerProblem } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import type { FormQuestion } from '@maklumat/workflow';
import type { TFunction } from 'i18next';
import type { Lang } from '../../http/lang';
import type { Fault } from '../error-summary';

/** What is wrong with one answer, in the reader's language. */
export function answerFaults(
  problems: readonly AnswerProblem[],
  question: FormQuestion,
  t: TFunction<'filing'>,
  lang: Lang,
): Fault[] {
  return problems.map((problem) => ({
    field: problem.field,
    text: sentenceOf(problem, question, t, lang),
  }));
}

function sentenceOf(
  { field, code, max, length }: AnswerProblem,
  question: FormQuestion,
  t: TFunction<'filing'>,
  lang: Lang,
): string {
  const label = labelOf(field, question, t, lang);
  if (code === 'too-long') return t('fault.too-long', { label, max, length });
  if (code !== 'required') return t(`fault.${code}`);
  if (field === 'identity' || question.kind === 'choice') return t('fault.required-choice');
  if (field === 'phone') return t('fault.phone-required');
  return field === 'answer' ? t('fault.required-answer', { label }) : t('fault.required', { label });
}

function labelOf(field: string, question: FormQuestion, t: TFunction<'filing'>, lang: Lang): string {
  switch (field) {
    case 'village':
    case 'district':
      return t(`place.${field}`);
    case 'address':
      return t(question.kind === 'place' ? 'place.address' : 'contact.address');
    case 'identity':
    case 'name':
    case 'phone':
    case 'email':
      return t(`contact.${field}`);
    default:
      return inLanguage(question.label, lang);
  }
}
