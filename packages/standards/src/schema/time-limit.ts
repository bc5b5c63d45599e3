import { z } from 'zod';
import { LocalisedText, Slug, Words } from './text';

/** Unit a limit is counted in. "Jam" alone is clock hours; "jam kerja" is working hours. */
export const TimeUnit = z.enum(['minutes', 'clock-hours', 'working-hours', 'calendar-days', 'working-days']);
export type TimeUnit = z.infer<typeof TimeUnit>;

/** Whether a limit in this unit ends at a time of day; one in days ends with its day. */
export function endsAtTimeOfDay(unit: TimeUnit): boolean {
  return unit !== 'calendar-days' && unit !== 'working-days';
}

/** How sure the machine reading of printed words is. */
export const ReadingStatus = z.enum(['confirmed', 'interpreted', 'conflicting']);
export type ReadingStatus = z.infer<typeof ReadingStatus>;

/** Rules by which ambiguous words are read; what each says is in reading-rules.ts. */
export const ReadingRule = z.enum(['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8']);
export type ReadingRule = z.infer<typeof ReadingRule>;

/**
 * A time limit (jangka waktu) with the decree's own words beside the machine value.
 * `max: null` means that the decree sets no upper bound (R7). A printed "0" is missing data (R4), so
 * amounts start at 1.
 *
 * @see UU 25/2009 Pasal 21
 */
export const TimeLimit = z
  .strictObject({
    id: Slug,
    name: LocalisedText,
    /** Every printed statement about this limit; empty when the text states none. */
    words: z.array(Words),
    min: z.int().min(1).nullable(),
    max: z.int().min(1).nullable(),
    unit: TimeUnit,
    /** Slug of the agency's calendar it is counted by, e.g. the hours of a desk; the office's when not given. */
    calendar: Slug.optional(),
    /** Workflow event that starts the clock, and those that stop it for good. */
    from: Slug,
    until: z.array(Slug).min(1),
    /** The same span in plain words, e.g. "sejak pengaduan dicatat sampai dijawab". */
    span: LocalisedText,
    /** Classification of the case this limit is for; null: every case. */
    appliesTo: Slug.nullable(),
    kind: z.enum(['promised', 'statutory']),
    /** Whom the limit binds: the agency's answer, or a window in which the citizen may act. */
    binds: z.enum(['agency', 'citizen']),
    /** Id of the limit that this one lengthens, once and with a written reason. */
    extends: Slug.nullable().default(null),
    status: ReadingStatus,
    rules: z.array(ReadingRule).default([]),
    note: LocalisedText.optional(),
    /** Who settled the reading; null until somebody at the agency has. */
    decidedBy: z.string().min(1).nullable().default(null),
    /** Citation of the statute, when one sets or outranks the limit. */
    legalBasis: z.string().min(1).optional(),
    /** Shown among the four facts at the top of the page. At least one limit of a standard has it. */
    headline: z.boolean().default(false),
  })
  .refine((limit) => limit.min === null || limit.max === null || limit.min <= limit.max, {
    path: ['min'],
    message: 'must not be greater than max',
  })
  .refine((limit) => limit.status === 'confirmed' || limit.note !== undefined, {
    path: ['note'],
    message: 'an interpreted or conflicting limit needs a note that says how it is read',
  });
export type TimeLimit = z.infer<typeof TimeLimit>;
