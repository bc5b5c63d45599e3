import { isDay, isEmail, isPhone, LONGEST_ADDRESS, LONGEST_LINE, LONGEST_PHONE } from '../cases/answer-shape';
import type { CaseContact } from '../cases/case-contact';
import type { FormQuestion, Refusal, WorkflowDefinition } from '@maklumat/workflow';
import type { Recording } from './record-case';

const LONGEST_NOTE = 5000;

/**
 * Everything wrong with a report as it was written down. Only what titles the case must be there: a message of two
 * lines is a report too, and what is missing is asked for by the workflow's own return. Where the person is there
 * (`doors.asked`), all that the form requires is asked at once.
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
  if (isAmong(doors.numbered, recording.channel) && recording.originalNumber.trim() === '')
    refusals.push({ code: 'input-missing', field: 'original' });
  refusals.push(...tooLong('original', recording.originalNumber, LONGEST_LINE));
  const isAsked = isAmong(doors.asked, recording.channel);
  refusals.push(
    ...form.questions.flatMap((question) =>
      question.channels === undefined || isAmong(question.channels, recording.channel)
        ? checkAnswer(
            question,
            question.id === form.title || (isAsked && question.required),
            recording.answers,
          )
        : checkUnasked(question, recording.answers),
    ),
  );
  if (!doors.identities.some((identity) => identity === recording.identity))
    refusals.push({ code: 'identity-not-offered', field: 'identity' });
  else if (recording.identity !== 'anonymous')
    refusals.push(...checkContact(recording.contact, isAsked ? form.questions : []));
  refusals.push(...tooLong('note', recording.internalNote, LONGEST_NOTE));
  return refusals;
}

/** Nobody writes down so late what came in: a year earlier is a year mistyped. */
function aYearBefore(now: Date): Date {
  const before = new Date(now);
  before.setUTCFullYear(before.getUTCFullYear() - 1);
  return before;
}

/**
 * A name, or a way to reach the person whose name is not known; what is given must be what it says. Of whom is there
 * to be `asked`, the name and what those questions require.
 */
function checkContact(contact: CaseContact | null, asked: readonly FormQuestion[]): Refusal[] {
  const { name = '', phone, email, address } = contact ?? {};
  const given = [name, phone ?? '', email ?? ''].map((part) => part.trim());
  const missing = missingContact(contact, asked);
  if (missing.length === 0 && given.every((part) => part === ''))
    return [{ code: 'input-missing', field: 'contact' }];
  const refusals = [
    ...missing,
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

/** What those questions require of whoever is named, and is not there. */
function missingContact(contact: CaseContact | null, asked: readonly FormQuestion[]): Refusal[] {
  const wanted = asked.flatMap(({ kind, required, contact: details }) =>
    kind === 'contact' && required && details !== undefined ? [details] : [],
  );
  if (wanted.length === 0) return [];
  const parts = ['phone', 'email', 'address'] as const;
  const fields = ['name' as const, ...parts.filter((part) => wanted.some((one) => one[part] === 'required'))];
  return fields
    .filter((field) => (contact?.[field] ?? '').trim() === '')
    .map((field) => ({ code: 'input-missing', field }));
}

function isAmong(channels: readonly string[] | undefined, channel: string): boolean {
  return channels?.includes(channel) === true;
}

/** What is asked of others alone is said to be in the wrong place, not dropped in silence. */
function checkUnasked({ id }: FormQuestion, answers: Recording['answers']): Refusal[] {
  return (answers[id] ?? '').trim() === '' ? [] : [{ code: 'input-unknown', field: `answers.${id}` }];
}

function checkAnswer(
  { id, kind, options, maxLength }: FormQuestion,
  isRequired: boolean,
  answers: Recording['answers'],
): Refusal[] {
  if (kind === 'contact' || kind === 'files') return [];
  const text = (answers[id] ?? '').trim();
  const field = `answers.${id}`;
  if (text === '') return isRequired ? [{ code: 'input-missing', field }] : [];
  if (kind === 'choice')
    return options.some((option) => option.id === text) ? [] : [{ code: 'option-unknown', field }];
  if (kind === 'date') return isDay(text) ? [] : [{ code: 'date-malformed', field }];
  return tooLong(field, text, kind === 'short-text' ? Math.min(maxLength, LONGEST_LINE) : maxLength);
}

function tooLong(field: string, text: string, max: number): Refusal[] {
  return Array.from(text).length > max ? [{ code: 'input-too-long', field, max }] : [];
}
