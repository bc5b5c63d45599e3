import { LocalisedText, Slug, TimeUnit } from '@maklumat/standards';
import { z } from 'zod';
import { RetentionPeriod } from './retention/retention-period';
import { Channel } from './schema/channel';
import { Identity } from './schema/definition';
import { Outcome } from './schema/state';

const Id = z.uuid();
const InstantText = z.iso.datetime({ offset: true });

/** Who did it. An official and a citizen are named by id only; the name lives in erasable rows. */
export const Actor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('citizen') }),
  z.strictObject({
    kind: z.literal('official'),
    userId: Id,
    role: Slug,
    unit: Slug.nullable(),
    /** The person whose role it is, when it is held for somebody who is away (Plt., Plh.). */
    onBehalfOf: Id.optional(),
  }),
  z.strictObject({ kind: z.literal('system') }),
]);
export type Actor = z.infer<typeof Actor>;

/**
 * Text and files of an event, kept apart from it: the event carries the row's id and a salted commitment
 * (SHA-256 over salt and text), so that erasing the text leaves the chain whole.
 */
export const ContentRef = z.strictObject({
  id: Id,
  /** Id of the form question or transition input it answers; `message`, `note`, `title`, `original` are ours. */
  field: Slug,
  /** `document`: a paper as it was issued, in the form of the program that prints it. */
  kind: z.enum(['text', 'file', 'contact', 'document']),
  visibleTo: z.enum(['citizen', 'agency']),
  commitment: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ContentRef = z.infer<typeof ContentRef>;

/** The case was received: the first event of every case, and day zero of its first clocks. */
const Filed = z.strictObject({
  type: z.literal('filed'),
  workflow: Slug,
  service: Slug,
  state: Slug,
  emits: z.array(Slug),
  channel: Channel,
  identity: Identity,
  /** Number the report had where it came from (e.g. at LAPOR). */
  hasOriginalNumber: z.boolean(),
  unit: Slug,
  /** Choices of the form by question id; words are content. */
  choices: z.record(Slug, z.string().max(200)),
  /** The case it was opened in, when it belongs to one. */
  parent: Id.optional(),
  /** Names of that case that count here, with the instants they had there. */
  carried: z
    .array(z.strictObject({ name: Slug, at: InstantText }))
    .min(1)
    .max(50)
    .optional(),
});

/** A transition of the workflow was made. */
const Transitioned = z.strictObject({
  type: z.literal('transitioned'),
  transition: Slug,
  from: Slug,
  to: Slug,
  emits: z.array(Slug),
  unit: Slug.nullable(),
  class: Slug.nullable(),
  /** Chosen options by input id: items missing, a choice, a score as text. */
  choices: z.record(Slug, z.array(Slug)),
  answers: z.boolean(),
  resume: z.array(Slug),
  extend: z.strictObject({ limit: Slug, by: Slug, amount: z.int().min(1), unit: TimeUnit }).nullable(),
  score: z.int().min(1).max(4).nullable(),
  outcome: Outcome.nullable(),
  /** The case that was opened in this one by it. */
  opened: Id.optional(),
});

/** The case moved to a newer version of its workflow, by a written rule; its standard stays. */
const Migrated = z.strictObject({
  type: z.literal('migrated'),
  /** Under which the rule is kept. */
  migration: Id,
  from: z.int().min(1),
  to: z.int().min(2),
  state: z.strictObject({ from: Slug, to: Slug }),
  /** What its class became; null: it stays. */
  class: Slug.nullable(),
});

/** Words between the citizen and the agency, or an internal note, that move nothing. */
const MessageAdded = z.strictObject({
  type: z.literal('message-added'),
  audience: z.enum(['citizen', 'agency']),
});

/** An official took the case or was given it; null: nobody in particular. */
const Assigned = z.strictObject({ type: z.literal('assigned'), userId: Id.nullable() });

/** A date was told to the citizen; lateness of what was told is judged by it. */
const PromiseTold = z.strictObject({
  type: z.literal('promise-told'),
  limit: Slug,
  /** Which run of the limit's clock, counted from 1. */
  run: z.int().min(1),
  dueAt: InstantText,
  dueOn: z.iso.date(),
  why: z.enum(['first', 'resumed', 'extended', 'reclassified', 'calendar-amended', 'restarted']),
});

/** A limit could not be computed: its year is not in the calendar. The report is taken all the same. */
const PromiseUndetermined = z.strictObject({
  type: z.literal('promise-undetermined'),
  limit: Slug,
  run: z.int().min(1),
  year: z.int(),
});

/** A day on which the amended calendar counts otherwise, and what made it so. */
const AmendedDay = z.strictObject({
  date: z.iso.date(),
  change: z.enum(['off', 'open', 'hours']),
  name: LocalisedText.nullable(),
  decree: z.string().max(300).nullable(),
});

/**
 * The calendar was amended, and one clock of this case would now end at another instant: recorded whether or not the
 * date that was told moves, with the days that made the difference.
 */
const CalendarAmended = z.strictObject({
  type: z.literal('calendar-amended'),
  /** Of the recount: one amendment is recorded once in a clock. */
  amendment: Id,
  limit: Slug,
  run: z.int().min(1),
  /** What the amended calendar gives. */
  dueAt: InstantText,
  dueOn: z.iso.date(),
  /** The date that counted before; null while none could be told. */
  told: z.strictObject({ dueAt: InstantText, dueOn: z.iso.date() }).nullable(),
  /** Whether it is told anew (the next event), or stands. */
  moves: z.boolean(),
  /** The first of the days that changed between the start of the clock and its end, and how many there are. */
  days: z.array(AmendedDay).max(12),
  changed: z.int().min(0),
});

/** Something that time brought: a reminder, the notice before closing, an escalation. */
const TimerRan = z.strictObject({
  type: z.literal('timer-ran'),
  /** Timer id of the workflow and what it counted from, or `remind:<limit>:<run>:<percent>`, `escalate:<limit>:<run>`. */
  timer: z
    .string()
    .regex(/^[a-z0-9:-]+$/)
    .max(140),
  does: z.enum(['reminds', 'gives-notice', 'escalates']),
  to: z.array(Slug),
  dueAt: InstantText,
  /** The person the case was given to, who is reminded in place of the roles in `to`. */
  person: Id.optional(),
  /** Roles of `to`, when nobody at all was found to tell: an alert to those who administer the agency. */
  unreached: z.array(Slug).min(1).optional(),
});

/** A number of one of the agency's series, taken in the same moment as what it stands on. */
const TakenNumber = {
  series: Slug,
  /** Calendar year in the tenant's zone; the running number begins anew with each. */
  year: z.int().min(1900),
  running: z.int().min(1),
  /** As printed. */
  number: z.string().min(1).max(160),
};

/** The case was entered in a register of the agency. */
const Registered = z.strictObject({ type: z.literal('registered'), register: Slug, ...TakenNumber });

/** A document was issued; what it says is content. */
const DocumentIssued = z.strictObject({ type: z.literal('document-issued'), document: Slug, ...TakenNumber });

/** What of a case is erased: who reported, or everything that was written or sent in it. */
export const ErasedPart = z.enum(['person', 'words']);
export type ErasedPart = z.infer<typeof ErasedPart>;

/** What was known of the ended case was erased, because the time it is kept for was over. Nothing happens after it. */
const Erased = z.strictObject({
  type: z.literal('erased'),
  parts: z.array(ErasedPart).min(1).max(2),
  /** The retention rule, and how long it said each part is kept after `endedOn`. */
  rule: Slug,
  person: RetentionPeriod,
  words: RetentionPeriod,
  /** Questions and inputs whose answers went with the person. */
  identity: z.array(Slug),
  /** Day on which the case, and every case that belongs to it, had ended. */
  endedOn: z.iso.date(),
  /** How much there was. */
  counts: z.strictObject({
    contacts: z.int().min(0),
    texts: z.int().min(0),
    papers: z.int().min(0),
    files: z.int().min(0),
  }),
});

/** What happened, without any text of a person. */
export const EventBody = z.discriminatedUnion('type', [
  Filed,
  Transitioned,
  Migrated,
  MessageAdded,
  Assigned,
  PromiseTold,
  PromiseUndetermined,
  CalendarAmended,
  TimerRan,
  Registered,
  DocumentIssued,
  Erased,
]);
export type EventBody = z.infer<typeof EventBody>;
export type EventType = EventBody['type'];
export type BodyOf<T extends EventType> = Extract<EventBody, { type: T }>;

/** An event as decided, before it is recorded. */
export const NewEvent = z.strictObject({
  body: EventBody,
  actor: Actor,
  channel: Channel,
  /** When it happened: a report counts from the instant it reached the agency. Never in the future. */
  occurredAt: InstantText,
  contents: z.array(ContentRef),
});
export type NewEvent = z.infer<typeof NewEvent>;

/** An event in the log. Ordered by `sequence`, never by the clock; `hash` covers everything else and the event before. */
export const CaseEvent = NewEvent.extend({
  id: Id,
  sequence: z.int().min(1),
  recordedAt: InstantText,
  previousHash: z.string().nullable(),
  hash: z.string(),
});
export type CaseEvent = z.infer<typeof CaseEvent>;
