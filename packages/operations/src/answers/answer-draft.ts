import type { Refusal } from '@maklumat/workflow';
import { isDay } from '../cases/answer-shape';

/** A question with its answer as somebody wrote it. Paragraphs are separated by an empty line. */
export type AnswerDraft = {
  readonly question: string;
  readonly answer: string;
  /** Other words people ask by, separated by commas; empty for none. */
  readonly keywords: string;
  /** Slug of one of the agency's services; null for what belongs to none. */
  readonly service: string | null;
  /** Slug of the unit that answers for it. */
  readonly unit: string;
  /** Last day on which it holds, `2027-11-24`. */
  readonly validUntil: string;
};

/** Most characters of each text. */
export const LONGEST_QUESTION = 300;
export const LONGEST_ANSWER = 5000;
export const LONGEST_KEYWORDS = 300;

/** What the agency has to name in an entry. */
export type AnswerNames = {
  readonly units: readonly string[];
  readonly services: readonly string[];
  /** The agency's own day. */
  readonly today: string;
};

/** The draft without blanks around its texts. */
export function tidied(draft: AnswerDraft): AnswerDraft {
  return {
    ...draft,
    question: draft.question.trim().replaceAll(/\s+/gu, ' '),
    answer: draft.answer.trim(),
    keywords: draft.keywords.trim().replaceAll(/\s+/gu, ' '),
  };
}

/** Everything that is missing or wrong in a draft, all of it at once. */
export function checkDraft(draft: AnswerDraft, { units, services, today }: AnswerNames): Refusal[] {
  return [
    ...checkText('question', draft.question, LONGEST_QUESTION, true),
    ...checkText('answer', draft.answer, LONGEST_ANSWER, true),
    ...checkText('keywords', draft.keywords, LONGEST_KEYWORDS, false),
    ...(draft.service === null || services.includes(draft.service)
      ? []
      : [{ code: 'option-unknown', field: 'service' } as const]),
    ...checkUnit(draft.unit, units),
    ...checkEnd(draft.validUntil, today),
  ];
}

function checkText(field: string, text: string, max: number, required: boolean): Refusal[] {
  if (text === '') return required ? [{ code: 'input-missing', field }] : [];
  return Array.from(text).length > max ? [{ code: 'input-too-long', field, max }] : [];
}

function checkUnit(unit: string, units: readonly string[]): Refusal[] {
  if (unit === '') return [{ code: 'input-missing', field: 'unit' }];
  return units.includes(unit) ? [] : [{ code: 'unit-unknown', field: 'unit' }];
}

function checkEnd(validUntil: string, today: string): Refusal[] {
  if (validUntil === '') return [{ code: 'input-missing', field: 'valid-until' }];
  if (!isDay(validUntil)) return [{ code: 'date-malformed', field: 'valid-until' }];
  return validUntil < today ? [{ code: 'in-the-past', field: 'valid-until' }] : [];
}
