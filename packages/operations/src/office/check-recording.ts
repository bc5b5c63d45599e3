import type { FormQuestion, Refusal, WorkflowDefinition } from '@maklumat/workflow';
import type { Recording } from './record-case';

const LONGEST_LINE = 200;
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
  refusals.push(...tooLong('original', recording.originalNumber, LONGEST_LINE));
  refusals.push(
    ...form.questions.flatMap((question) => checkAnswer(question, form.title, recording.answers)),
  );
  if (!doors.identities.some((identity) => identity === recording.identity))
    refusals.push({ code: 'identity-not-offered', field: 'identity' });
  else if (recording.identity !== 'anonymous' && !isReachable(recording))
    refusals.push({ code: 'input-missing', field: 'contact' });
  refusals.push(...tooLong('note', recording.internalNote, LONGEST_NOTE));
  return refusals;
}

/** A name, or a way to reach the person whose name is not known. */
function isReachable({ contact }: Recording): boolean {
  return contact !== null && [contact.name, contact.phone, contact.email].some((part) => (part ?? '') !== '');
}

function checkAnswer(
  { id, kind, options, maxLength }: FormQuestion,
  title: string,
  answers: Recording['answers'],
): Refusal[] {
  const text = (answers[id] ?? '').trim();
  if (text === '') return id === title ? [{ code: 'input-missing', field: id }] : [];
  if (kind === 'choice')
    return options.some((option) => option.id === text) ? [] : [{ code: 'option-unknown', field: id }];
  return tooLong(id, text, maxLength);
}

function tooLong(field: string, text: string, max: number): Refusal[] {
  return Array.from(text).length > max ? [{ code: 'input-too-long', field, max }] : [];
}
