import type { FormQuestion, Identity } from '@maklumat/workflow';
import { isDay, isEmail, isPhone, LONGEST_ADDRESS, LONGEST_LINE, oneLine } from '../cases/answer-shape';
import type { ContactAnswer, DraftAnswers, PlaceAnswer } from './draft-answers';

/** What one question page sends: fields by name, as typed. */
export type TypedAnswer = Readonly<Record<string, string>>;

/** Why an answer cannot be taken; permanent codes, the sentence for each is the app's. */
export type AnswerProblem = {
  /** `answer`, or a part of a place or a contact: `address`, `village`, `district`, `identity`, `name`, `phone`, `email`. */
  readonly field: string;
  readonly code:
    | 'required'
    | 'too-long'
    | 'not-a-choice'
    | 'date-malformed'
    | 'date-not-yet'
    | 'date-too-early'
    | 'phone-malformed'
    | 'email-malformed';
  readonly max?: number;
  /** Characters that were written, beside `max`. */
  readonly length?: number;
};

/** An answer that may be kept, or everything that is wrong with it. */
export type CheckedAnswer =
  | { readonly ok: true; readonly answers: DraftAnswers }
  | { readonly ok: false; readonly problems: readonly [AnswerProblem, ...AnswerProblem[]] };

/**
 * Holds one page's answer against its question and puts it among the others.
 *
 * @param identities what the workflow offers, in its order
 * @param now a day that is asked for has come by then
 */
export function checkAnswer(
  question: FormQuestion,
  identities: readonly Identity[],
  typed: TypedAnswer,
  before: DraftAnswers,
  now: Date,
): CheckedAnswer {
  switch (question.kind) {
    case 'files':
      return { ok: true, answers: before };
    case 'place':
      return checkPlace(question, typed, before);
    case 'contact':
      return checkContact(question, identities, typed, before);
    case 'long-text':
    case 'short-text':
    case 'choice':
    case 'date': {
      const text = question.kind === 'long-text' ? valueOf(typed, 'answer') : lineOf(typed, 'answer');
      const problem = text === '' ? missing(question) : wrongText(question, text, now);
      if (problem !== null) return { ok: false, problems: [problem] };
      return { ok: true, answers: { ...before, texts: { ...before.texts, [question.id]: text } } };
    }
  }
}

function missing({ required }: FormQuestion): AnswerProblem | null {
  return required ? { field: 'answer', code: 'required' } : null;
}

function wrongText(question: FormQuestion, text: string, now: Date): AnswerProblem | null {
  if (question.kind === 'choice')
    return question.options.some(({ id }) => id === text) ? null : { field: 'answer', code: 'not-a-choice' };
  if (question.kind === 'date') return wrongDay(text, now);
  const max =
    question.kind === 'short-text' ? Math.min(question.maxLength, LONGEST_LINE) : question.maxLength;
  const length = lengthOf(text);
  return length > max ? { field: 'answer', code: 'too-long', max, length } : null;
}

/** Further back nobody reports; a year mistyped by a century is found so. */
const YEARS_BACK = 10;
/** In the east of the country it is tomorrow first. */
const EASTERN_OFFSET_MS = 9 * 3_600_000;

function wrongDay(text: string, now: Date): AnswerProblem | null {
  if (!isDay(text)) return { field: 'answer', code: 'date-malformed' };
  const today = new Date(now.getTime() + EASTERN_OFFSET_MS).toISOString().slice(0, 10);
  if (text > today) return { field: 'answer', code: 'date-not-yet' };
  const earliest = String(Number(today.slice(0, 4)) - YEARS_BACK) + today.slice(4);
  return text < earliest ? { field: 'answer', code: 'date-too-early' } : null;
}

function checkPlace(question: FormQuestion, typed: TypedAnswer, before: DraftAnswers): CheckedAnswer {
  const place: PlaceAnswer = {
    address: valueOf(typed, 'address'),
    village: lineOf(typed, 'village'),
    district: lineOf(typed, 'district'),
  };
  const isEmpty = Object.values(place).every((part) => part === '');
  const problems = (['address', 'village', 'district'] as const).flatMap((field): AnswerProblem[] => {
    const asked = question.place?.[field] ?? 'none';
    if (place[field] === '')
      return asked === 'required' && (question.required || !isEmpty) ? [{ field, code: 'required' }] : [];
    return tooLong(field, place[field], field === 'address' ? question.maxLength : LONGEST_LINE);
  });
  const answers = { ...before, places: { ...before.places, [question.id]: place } };
  return checked(problems, answers);
}

function checkContact(
  question: FormQuestion,
  identities: readonly Identity[],
  typed: TypedAnswer,
  before: DraftAnswers,
): CheckedAnswer {
  const chosen = identities.length === 1 ? identities[0] : valueOf(typed, 'identity');
  const identity = identities.find((offered) => offered === chosen);
  if (identity === undefined)
    return {
      ok: false,
      problems: [{ field: 'identity', code: chosen === '' ? 'required' : 'not-a-choice' }],
    };
  const given = { identity, name: '', phone: '', email: '', address: '' };
  if (identity === 'anonymous') return { ok: true, answers: { ...before, contact: given } };
  const contact: ContactAnswer = {
    identity,
    name: lineOf(typed, 'name'),
    phone: asksFor(question, 'phone') ? lineOf(typed, 'phone') : '',
    email: asksFor(question, 'email') ? lineOf(typed, 'email') : '',
    address: asksFor(question, 'address') ? valueOf(typed, 'address') : '',
  };
  return checked(contactProblems(question, contact), { ...before, contact });
}

function contactProblems(question: FormQuestion, contact: ContactAnswer): AnswerProblem[] {
  const needs = (field: 'phone' | 'email' | 'address'): AnswerProblem[] =>
    question.contact?.[field] === 'required' && contact[field] === '' ? [{ field, code: 'required' }] : [];
  return [
    ...(contact.name === ''
      ? [{ field: 'name', code: 'required' } as const]
      : tooLong('name', contact.name, LONGEST_LINE)),
    ...needs('phone'),
    ...(contact.phone === '' || isPhone(contact.phone)
      ? []
      : [{ field: 'phone', code: 'phone-malformed' } as const]),
    ...needs('email'),
    ...(contact.email === '' || isEmail(contact.email)
      ? []
      : [{ field: 'email', code: 'email-malformed' } as const]),
    ...needs('address'),
    ...tooLong('address', contact.address, LONGEST_ADDRESS),
  ];
}

function asksFor({ contact }: FormQuestion, field: 'phone' | 'email' | 'address'): boolean {
  return contact !== undefined && contact[field] !== 'none';
}

function checked(problems: readonly AnswerProblem[], answers: DraftAnswers): CheckedAnswer {
  const [first, ...rest] = problems;
  return first === undefined ? { ok: true, answers } : { ok: false, problems: [first, ...rest] };
}

function tooLong(field: string, text: string, max: number): AnswerProblem[] {
  const length = lengthOf(text);
  return length > max ? [{ field, code: 'too-long', max, length }] : [];
}

/** Characters as a person counts them, as nearly as code points are. */
function lengthOf(text: string): number {
  return Array.from(text).length;
}

function valueOf(typed: TypedAnswer, field: string): string {
  return Object.hasOwn(typed, field) ? (typed[field] ?? '').trim() : '';
}

/** What a field of one line takes: a name with a line break would print lines of its own on a letter. */
function lineOf(typed: TypedAnswer, field: string): string {
  return oneLine(valueOf(typed, field), ' ');
}

/** Whether a question that must be answered has been. Files never must be here: they come with what is required. */
export function isAnswered(question: FormQuestion, answers: DraftAnswers, fileCount: number): boolean {
  switch (question.kind) {
    case 'files':
      return !question.required || fileCount > 0;
    case 'contact':
      return answers.contact !== null;
    case 'place':
      return !question.required || answers.places[question.id] !== undefined;
    case 'long-text':
    case 'short-text':
    case 'choice':
    case 'date':
      return !question.required || (answers.texts[question.id] ?? '') !== '';
  }
}
