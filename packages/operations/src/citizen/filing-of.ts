import type { Channel, FormQuestion } from '@maklumat/workflow';
import type { CaseContact } from '../cases/case-contact';
import { caseTitle } from '../cases/case-title';
import type { Filing } from '../cases/file-case';
import type { ContactAnswer, DraftAnswers } from './draft-answers';
import type { FilingForm } from './filing-form';

/** What somebody without an account filled in, checked. */
export type FilledIn = {
  /** Id of the submission. */
  readonly id: string;
  readonly answers: DraftAnswers;
  readonly fileIds: readonly string[];
  readonly channel: Channel;
  readonly now: Date;
};

/** The case a form becomes that somebody without an account filled in, at home or at the desk. @internal */
export function filingOf(form: FilingForm, { id, answers, fileIds, channel, now }: FilledIn): Filing {
  const asked = form.form.questions;
  const identity = answers.contact?.identity ?? form.identities[0] ?? 'named';
  return {
    workflow: form.workflow,
    submissionId: id,
    channel,
    identity,
    actor: { kind: 'citizen' },
    title: titleOf(form, answers),
    texts: asked.flatMap((question) => {
      const text = question.kind === 'choice' ? '' : textOf(question, answers);
      return text === '' ? [] : [{ field: question.id, text }];
    }),
    choices: Object.fromEntries(
      asked.flatMap(({ id, kind }) => {
        const option = answers.texts[id] ?? '';
        return kind !== 'choice' || option === '' ? [] : [[id, option] as const];
      }),
    ),
    fileIds,
    contact: contactOf(answers.contact),
    reachedAt: now,
    originalNumber: null,
    internalNote: null,
    example: false,
  };
}

/** The answer in words; empty for what is kept elsewhere (files, contact) and for what was left out. */
function textOf(question: FormQuestion, answers: DraftAnswers): string {
  switch (question.kind) {
    case 'files':
    case 'contact':
      return '';
    case 'place': {
      const place = answers.places[question.id];
      const parts = place === undefined ? [] : [place.address, place.village, place.district];
      return parts.filter((part) => part !== '').join(', ');
    }
    case 'choice':
      return question.options.find(({ id }) => id === answers.texts[question.id])?.label.id ?? '';
    case 'long-text':
    case 'short-text':
    case 'date':
      return answers.texts[question.id] ?? '';
  }
}

/** First words of the answer that titles the case. */
function titleOf({ form, name }: FilingForm, answers: DraftAnswers): string {
  const question = form.questions.find(({ id }) => id === form.title);
  return caseTitle(question === undefined ? '' : textOf(question, answers), name.id);
}

function contactOf(contact: ContactAnswer | null): CaseContact | null {
  if (contact === null || contact.identity === 'anonymous') return null;
  const given = (text: string): string | null => (text === '' ? null : text);
  const { name, phone, email, address } = contact;
  return { name, phone: given(phone), email: given(email), address: given(address) };
}
