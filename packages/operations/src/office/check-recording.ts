import { isDay, isEmail, isPhone, LONGEST_ADDRESS, LONGEST_LINE, LONGEST_PHONE } from '../cases/answer-shape';
import type { CaseContact } from '../cases/case-contact';
import type { FormQuestion, Refusal, WorkflowDefinition } from '@maklumat/workflow';
import type { Recording } from './record-case';

const LONGEST_NOTE = 5000;

/**
 * Everything wrong with a report as it was written down. Only what titles the case must be there: a message of two
 * lines is a report too, and what is missing is asked for by the workflow's own return.
 */
export function checkRecording(definition: WorkflowDefinition, recording: Recording, now: Date): Refusal[] {
  const { doors, form } = definition;
  const refusals: Refusal[] = [];
  if (!doors.recorded.some((channel) => channel === recording.channel))
    refusals.push({ code: 'channel-not-offered', field: 'channel' });
  if (recording.reachedAt === null) refusals.push({ code: 'input-missing', field: 'reached-at' });
  else if (recording.reachedAt > now) refusals.push({ code: 'in-the-future', field: 'reached-at' });
  else if (recording.reachedAt < aYearBefore(now))
    refusals.push({ code: 'too-long-ago', field: 'reached-at' });
  refusals.push(...tooLong('original', recording.originalNumber, LONGEST_LINE));
  refusals.push(
    ...form.questions.flatMap((question) => checkAnswer(question, form.title, recording.answers)),
  );
  if (!doors.identities.some((identity) => identity === recording.identity))
    refusals.push({ code: 'identity-not-offered', field: 'identity' });
  else if (recording.identity !== 'anonymous') refusals.push(...checkContact(recording.contact));
  refusals.push(...tooLong('note', recording.internalNote, LONGEST_NOTE));
  return refusals;
}

/** Nobody writes down so late what came in: a year earlier is a year mistyped. */
function aYearBefore(now: Date): Date {
  const before = new Date(now);
  before.setUTCFullYear(before.getUTCFullYear() - 1);
  return before;
}

/** A name, or a way to reach the person whose name is not known; what is given must be what it says. */
function checkContact(contact: CaseContact | null): Refusal[] {
  const { name = '', phone, email, address } = contact ?? {};
  const given = [name, phone ?? '', email ?? ''].map((part) => part.trim());
  if (given.every((part) => part === '')) return [{ code: 'input-missing', field: 'contact' }];
  const refusals = [
    ...tooLong('name', name, LONGEST_LINE),
    ...tooLong('phone', phone ?? '', LONGEST_PHONE),
    ...tooLong('email', email ?? '', LONGEST_LINE),
    ...tooLong('address', address ?? '', LONGEST_ADDRESS),
  ];
  const isLong = (field: string): boolean => refusals.some((refusal) => refusal.field === field);
  if (phone != null && !isLong('phone') && !isPhone(phone))
    refusals.push({ code: 'phone-malformed', field: 'phone' });
  if (email != null && !isLong('email') && !isEmail(email))
    refusals.push({ code: 'email-malformed', field: 'email' });
  return refusals;
}

function checkAnswer(
  { id, kind, options, maxLength }: FormQuestion,
  title: string,
  answers: Recording['answers'],
): Refusal[] {
  const text = (answers[id] ?? '').trim();
  const field = `answers.${id}`;
  if (text === '') return id === title ? [{ code: 'input-missing', field }] : [];
  if (kind === 'choice')
    return options.some((option) => option.id === text) ? [] : [{ code: 'option-unknown', field }];
  if (kind === 'date') return isDay(text) ? [] : [{ code: 'date-malformed', field }];
  return tooLong(field, text, kind === 'short-text' ? Math.min(maxLength, LONGEST_LINE) : maxLength);
}

function tooLong(field: string, text: string, max: number): Refusal[] {
  return Array.from(text).length > max ? [{ code: 'input-too-long', field, max }] : [];
}
