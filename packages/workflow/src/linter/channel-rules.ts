import { isFor } from '../by-channel';
import type { Channel } from '../schema/channel';
import type { WorkflowDefinition } from '../schema/definition';
import { fault, named, type WorkflowFinding } from './finding';

/**
 * Questions and options that are for some channels alone: cases come in that way, and whoever must choose has something
 * to choose. What is opened from another case comes as its opener says; its channels are judged there.
 */
export function lintChannels(definition: WorkflowDefinition): WorkflowFinding[] {
  if (definition.doors.linked === true) return [];
  const offered = channelsOf(definition);
  return [...lintUnoffered(definition, offered), ...lintChoices(definition, offered)];
}

/** How cases of this workflow come in. */
function channelsOf({ doors }: WorkflowDefinition): readonly Channel[] {
  return [
    ...(doors.web ? ['web' as const] : []),
    ...(doors.tablet ? ['desk' as const] : []),
    ...doors.recorded,
  ];
}

function lintUnoffered({ form, transitions }: WorkflowDefinition, offered: readonly Channel[]) {
  const used = [
    ...form.questions.map(({ channels }, index) => ({ channels, path: ['form', 'questions', index] })),
    ...transitions.flatMap(({ inputs }, index) =>
      inputs.flatMap(({ options }, at) =>
        options.map(({ channels }, one) => ({
          channels,
          path: ['transitions', index, 'inputs', at, 'options', one],
        })),
      ),
    ),
  ];
  return used.flatMap(({ channels = [], path }) =>
    channels
      .filter((channel) => !offered.includes(channel))
      .map((name) => fault('channel-not-recorded', [...path, 'channels'], { name })),
  );
}

function lintChoices({ transitions }: WorkflowDefinition, offered: readonly Channel[]): WorkflowFinding[] {
  return transitions.flatMap(({ inputs, label }, index) =>
    inputs.flatMap(({ id, required, options }, at) => {
      const isEmptyFor = (channel: Channel): boolean => !options.some((option) => isFor(option, channel));
      const channel = required && options.length > 0 ? offered.find(isEmptyFor) : undefined;
      if (channel === undefined) return [];
      const data = { ...named('transition', label), name: id, channel };
      return [fault('choice-without-option', ['transitions', index, 'inputs', at, 'options'], data)];
    }),
  );
}
