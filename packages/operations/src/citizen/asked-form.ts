import { isFor, type CaseEvent, type CaseForm, type Channel } from '@maklumat/workflow';

/**
 * The form as it was put to whoever came with a case: the questions of the door it came by, and any other that was
 * answered all the same. A question that nobody asked is not one that was left empty.
 */
export function askedForm(
  form: CaseForm,
  channel: Channel,
  filed: Pick<CaseEvent, 'body' | 'contents'> | undefined,
): CaseForm {
  const choices = filed?.body.type === 'filed' ? filed.body.choices : {};
  const answered = new Set([...Object.keys(choices), ...(filed?.contents ?? []).map(({ field }) => field)]);
  return {
    ...form,
    questions: form.questions.filter((question) => isFor(question, channel) || answered.has(question.id)),
  };
}
