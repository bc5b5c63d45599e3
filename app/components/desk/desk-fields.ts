import type { GuestEntry } from '@maklumat/operations';
import type { FormQuestion } from '@maklumat/workflow';

const PARTS = ['answer', 'address', 'village', 'district', 'identity', 'name', 'phone', 'email'] as const;

/** Name of a part of a question's answer on the page. */
export function deskField(question: string, part: string): string {
  return `${question}-${part}`;
}

/** What was typed on the page, by question, as the operation takes it. */
export function deskAnswers(
  questions: readonly FormQuestion[],
  textOf: (name: string) => string,
): GuestEntry['typed'] {
  return Object.fromEntries(
    questions.map(({ id }) => [
      id,
      Object.fromEntries(PARTS.map((part) => [part, textOf(deskField(id, part))])),
    ]),
  );
}
