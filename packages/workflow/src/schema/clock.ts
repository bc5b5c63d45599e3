import { LocalisedText, Slug } from '@maklumat/standards';
import { z } from 'zod';
import { Span } from './span';

/** How a limit of the standard runs as a clock of a case. */
export const ClockBinding = z.strictObject({
  /** Id of a TimeLimit of the standard; its `from` and `until` are names that transitions emit. */
  limit: Slug,
  /** Names that start it beside the limit's own `from`, e.g. that another limit has passed. */
  startedBy: z.array(Slug).min(1).optional(),
  /** What a second start does while the clock runs: nothing, or begin anew (windows counted from the last answer). */
  again: z.enum(['continue', 'restart']).default('continue'),
  /** Emitted names that end the clock without judging it, e.g. the citizen's reply ends the window of silence. */
  cancelledBy: z.array(Slug).default([]),
  /**
   * Percentages of the counted working time at which the holder is reminded: the person the case was given to, else
   * the roles that answer for its state. 100: the moment after the date.
   */
  remindAt: z.array(z.int().min(1).max(100)).default([]),
  /** Roles above the holder that are told; empty: nobody is. */
  escalateTo: z.array(Slug).default([]),
  /** Percentages at which they are told; only when the date has passed (100) when left out. */
  escalateAt: z.array(z.int().min(1).max(100)).min(1).optional(),
});
export type ClockBinding = z.infer<typeof ClockBinding>;

/** When the roles above the holder are told where a workflow says nothing else: when the date has passed. */
export const ESCALATE_AT: readonly number[] = [100];

/**
 * Something that happens by itself when a span has passed in one state. Its condition is checked again when
 * it runs: whoever acted before wins.
 */
export const WorkflowTimer = z
  .strictObject({
    id: Slug,
    /** The span: a limit of the standard, or one of this workflow's own. */
    after: z.union([z.strictObject({ limit: Slug }), Span]),
    /** Counted from the last time this name was emitted. */
    from: Slug,
    /** The timer lives only while the case is in one of these. */
    in: z.array(Slug).min(1),
    /** The transition made by `system`; null: nothing moves. */
    transition: Slug.nullable().default(null),
    /** Roles (or `citizen`) reminded when it runs. */
    reminds: z.array(Slug).default([]),
    /** What the citizen reads when reminded. Placeholders: {number}, {unit}, {date}. */
    tells: LocalisedText.nullable().default(null),
    /** Notice to the citizen ahead of the transition. Placeholders: {number}, {date}. */
    notice: z
      .strictObject({ before: Span.default({ amount: 2, unit: 'working-days' }), tells: LocalisedText })
      .nullable()
      .default(null),
    /** Our reading, or that this is a rule of ours the agency's text does not have; for administrators. */
    note: LocalisedText.optional(),
  })
  .refine((timer) => timer.transition !== null || timer.reminds.length > 0, {
    path: ['transition'],
    message: 'a timer makes a transition or reminds somebody',
  });
export type WorkflowTimer = z.infer<typeof WorkflowTimer>;
