import type { Channel } from './schema/channel';
import type { CaseForm } from './schema/form';
import type { Transition, TransitionInput } from './schema/transition';

/** The form as it is asked of whoever comes in this way: without the questions that are for others. */
export function formFor(form: CaseForm, channel: Channel): CaseForm {
  if (form.questions.every((question) => isFor(question, channel))) return form;
  return { ...form, questions: form.questions.filter((question) => isFor(question, channel)) };
}

/** The transition as it is offered in a case that came in this way: without the options that are for others. */
export function offeredFor(transition: Transition, channel: Channel): Transition {
  if (transition.inputs.every(({ options }) => options.every((option) => isFor(option, channel))))
    return transition;
  return { ...transition, inputs: transition.inputs.map((input) => inputFor(input, channel)) };
}

function inputFor(input: TransitionInput, channel: Channel): TransitionInput {
  return { ...input, options: input.options.filter((option) => isFor(option, channel)) };
}

/** Whether a question or an option is there for whoever comes in this way. */
export function isFor(
  { channels }: { readonly channels?: readonly Channel[] | undefined },
  channel: Channel,
): boolean {
  return channels === undefined || channels.includes(channel);
}
