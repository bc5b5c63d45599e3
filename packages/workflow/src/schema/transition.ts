import { LocalisedText, Slug } from '@maklumat/standards';
import { z } from 'zod';
import { Channel } from './channel';
import { Span } from './span';

/** What an input asks for; decides the field on the form and how its value is checked. */
export const InputKind = z.enum([
  'text', // words; stored apart from the event, which carries a commitment to them
  'items', // one or more of `options`
  'choice', // one of `options`
  'class', // one of the definition's classes
  'unit', // a service unit of the tenant
  'body', // a body outside the tenant, by name
  'days', // whole days of an extension
  'score', // 1 to 4
  'files', // up to three attachments
  'day', // a day that is not to come, as on a decision that was made; stored as words, `2026-11-17`
  'entry', // the number of an entry of the agency's public information list that is public; stored as words
  'instant', // a day and a time that have not passed; stored as words in ISO 8601, in UTC
]);
export type InputKind = z.infer<typeof InputKind>;

/** Something a transition asks of whoever makes it. */
export const TransitionInput = z
  .strictObject({
    id: Slug,
    kind: InputKind,
    label: LocalisedText,
    hint: LocalisedText.optional(),
    required: z.boolean().default(true),
    /** Words that may be left out when files are given with the act: a photo can say it all. */
    orFiles: z.boolean().default(false),
    /** Required where one of these was chosen in another input of the act, whatever `required` says. */
    requiredWith: z.strictObject({ input: Slug, options: z.array(Slug).min(1) }).optional(),
    /** Fewest characters of words that are given: a reason says more than one letter. */
    minLength: z.int().min(2).max(500).optional(),
    /** Words of one line, such as a number: the field is one line high. */
    short: z.boolean().optional(),
    /** `citizen`: part of what the citizen reads. `agency`: never leaves the agency. */
    visibleTo: z.enum(['citizen', 'agency']),
    /** What can be chosen; with `channels` only in cases that came in one of these ways. */
    options: z
      .array(z.strictObject({ id: Slug, label: LocalisedText, channels: z.array(Channel).min(1).optional() }))
      .default([]),
    /** Shown to the official as a start; must be changed or confirmed, never sent unseen. */
    suggestion: LocalisedText.optional(),
    /** Shown the same way: what was filled in with the latest of these acts, e.g. a unit's answer that is passed on. */
    suggestedFrom: z.strictObject({ transition: Slug, input: Slug }).optional(),
    /** Shown the same way: the name of the official who makes the act. */
    suggestsOwnName: z.literal(true).optional(),
  })
  .refine((input) => !input.orFiles || (input.kind === 'text' && input.required), {
    path: ['orFiles'],
    message: 'only words that are required may be left out for files',
  })
  .refine((input) => input.suggestsOwnName === undefined || input.kind === 'text', {
    path: ['suggestsOwnName'],
    message: 'a name is words: the input is of kind text',
  })
  .refine(
    ({ kind, minLength, short }) => kind === 'text' || (minLength === undefined && short === undefined),
    { path: ['kind'], message: 'only words have a minLength and may be short' },
  )
  .refine((input) => (input.kind === 'items' || input.kind === 'choice') === input.options.length > 0, {
    path: ['options'],
    message: 'items and choice list their options; the other kinds have none',
  });
export type TransitionInput = z.infer<typeof TransitionInput>;

/** Who may make a transition: a role of the tenant, or one of the two that are no role. */
export const ActorRole = Slug;
export const CITIZEN = 'citizen';
export const SYSTEM = 'system';

/** What a transition does beyond moving the state. */
export const TransitionEffects = z.strictObject({
  /** The unit that holds the case afterwards: the one given in the input of kind `unit`, or the owner of the standard. */
  assign: z.enum(['input-unit', 'owner-unit', 'keep']).default('keep'),
  /** Sets or changes the classification from the input of kind `class`. */
  classify: z.boolean().default(false),
  /** Lengthens this limit, once, by its `extends` limit of the standard. Only before the limit ends. */
  extend: Slug.nullable().default(null),
  /** Limits that were met by returning the case and go on with what was left of them. */
  resume: z.array(Slug).default([]),
  /** Counts as a public answer of the agency. */
  answers: z.boolean().default(false),
  /** Roles told inside the agency, e.g. the unit that is reminded; with `own-unit` those of the unit that holds it then. */
  notifies: z.array(Slug).default([]),
  /** What the citizen is told; null: nothing leaves. Placeholders: {number}, {unit}, {date}. */
  tells: LocalisedText.nullable().default(null),
  /**
   * Documents of the agency that the act itself issues, from the case and what was just filled in: without them it is not
   * done, so that no case says that a letter was given which nobody has.
   */
  issues: z.array(Slug).min(1).optional(),
  /**
   * Opens a case of another workflow that belongs to this one, e.g. the objection to an answer. Inputs that bear the id
   * of one of its questions are its answers, files are kept there alone; contact and access code are this case's.
   */
  opens: z
    .strictObject({
      workflow: Slug,
      /** Input of kind `choice` whose options are channels: how it reached an official; `desk` without one. */
      channelFrom: Slug.optional(),
    })
    .optional(),
});

/**
 * A window in which a transition is possible: a limit of the standard that binds the citizen, or a span of
 * this workflow's own counted from the last time a name was emitted.
 */
export const TransitionWindow = z.union([z.strictObject({ limit: Slug }), Span.extend({ from: Slug })]);
export type TransitionWindow = z.infer<typeof TransitionWindow>;

/** One step from state to state, or inside one (`to: null`). */
export const Transition = z.strictObject({
  id: Slug,
  /** The act in the console or on the citizen's page, verb first, e.g. "Teruskan ke OPD". */
  label: LocalisedText,
  /** The same once it is done, as the history has it, e.g. "Diteruskan ke OPD"; without it the label. */
  done: LocalisedText.optional(),
  /** One line on what happens then. */
  hint: LocalisedText.optional(),
  from: z.array(Slug).min(1),
  /** Null: the state stays. */
  to: Slug.nullable(),
  /** Role slugs of the tenant, `citizen`, or `system` (timers). */
  by: z.array(ActorRole).min(1),
  /** Only for these classes; null: every case. `unclassified` is written as an empty list. */
  whenClass: z.array(Slug).nullable().default(null),
  /** Only once this name has been emitted. */
  after: Slug.optional(),
  /** Not any more once one of these names has been emitted. */
  before: z.array(Slug).min(1).optional(),
  /** Only until this window has passed; null: as long as the case is in one of `from`. */
  within: TransitionWindow.nullable().default(null),
  inputs: z.array(TransitionInput).default([]),
  /** Names limits start and end by (`from`, `until` of the standard's time limits). */
  emits: z.array(Slug).default([]),
  effects: TransitionEffects.prefault({}),
  /** Ids of published procedure steps this carries out. */
  steps: z.array(Slug).default([]),
  /** Asks once more before it is done, naming what follows. */
  confirm: LocalisedText.optional(),
  /** The one act the console puts first in this state. */
  primary: z.boolean().default(false),
  /** A rule of ours without which nobody could follow the course: in the drawing of the page, with the printed steps. */
  drawn: z.boolean().optional(),
  /** Our reading, or that this is a rule of ours the agency's text does not have; for administrators. */
  note: LocalisedText.optional(),
});
export type Transition = z.infer<typeof Transition>;
