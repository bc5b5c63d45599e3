import { z } from 'zod';
import { answerDueAt } from './clock';

/** Kinds of data a breach may have laid open, from the least to the most. */
export const BREACHED_DATA = [
  ...(['name', 'contact', 'address', 'case-words', 'files', 'identity-number'] as const),
  ...(['health', 'confidential-reporter', 'account', 'other'] as const),
] as const;
export type BreachedData = (typeof BREACHED_DATA)[number];

/** To whom the law wants a breach told; `public` only in some cases. */
export const NOTICE_RECEIVERS = ['persons', 'institution', 'public'] as const;
export type NoticeReceiver = (typeof NOTICE_RECEIVERS)[number];

const Words = z.string().trim().min(1).max(5000);
const Told = z.strictObject({ at: z.iso.datetime(), how: z.string().trim().min(1).max(500) }).nullable();

/**
 * A failure to protect personal data (kegagalan pelindungan data pribadi) as an agency writes it down. Instants are UTC.
 *
 * @see UU 27/2022 Pasal 46
 */
export const BreachRecord = z
  .strictObject({
    title: z.string().trim().min(1).max(200),
    /** When it began; null while nobody knows. */
    happenedAt: z.iso.datetime().nullable(),
    /** When the agency knew: the 72 hours run from here. */
    foundAt: z.iso.datetime(),
    data: z.array(z.enum(BREACHED_DATA)).min(1),
    /** What was laid open, and how, in words. */
    what: Words,
    /** Whose data it is, as a number; 0 while nobody is known to be concerned. */
    people: z.number().int().min(0).max(300_000_000),
    isEstimate: z.boolean(),
    cause: Words,
    handling: Words,
    recovery: Words,
    /** What is done that it does not happen again. */
    prevention: z.string().trim().max(5000),
    /** Why the public is told as well; null where it need not be. */
    publicReason: z.string().trim().min(1).max(2000).nullable(),
    told: z.strictObject({ persons: Told, institution: Told, public: Told }),
  })
  .refine(({ happenedAt, foundAt }) => happenedAt === null || Date.parse(happenedAt) <= Date.parse(foundAt), {
    path: ['happenedAt'],
    message: 'after-found',
  });
export type BreachRecord = z.infer<typeof BreachRecord>;

/** A notice that has to go out, or went. */
export type BreachNotice = {
  readonly to: NoticeReceiver;
  readonly dueAt: Date;
  readonly toldAt: Date | null;
  /** Sent late, or not sent and late by now. */
  readonly isLate: boolean;
};

/** What of a record decides who has to be told. */
export type NoticeFacts = {
  readonly foundAt: Date;
  readonly people: number;
  readonly tellsPublic: boolean;
  readonly toldAt: Readonly<Record<NoticeReceiver, Date | null>>;
};

/**
 * The notices of a breach. The institution is always told; the persons as soon as one is concerned; the public where
 * the agency said that it must be, for which the law sets no time of its own: it is shown by the same hour.
 *
 * @see UU 27/2022 Pasal 46 ayat (1) and (3)
 */
export function breachNotices(
  { foundAt, people, tellsPublic, toldAt }: NoticeFacts,
  now: Date,
): BreachNotice[] {
  const dueAt = answerDueAt(foundAt);
  const wanted: Record<NoticeReceiver, boolean> = {
    persons: people > 0,
    institution: true,
    public: tellsPublic,
  };
  return NOTICE_RECEIVERS.filter((to) => wanted[to] || toldAt[to] !== null).map((to) => ({
    ...{ to, dueAt, toldAt: toldAt[to] },
    isLate: (toldAt[to] ?? now).getTime() > dueAt.getTime(),
  }));
}

/** Facts of a record as it is written. */
export function noticeFacts({ foundAt, people, publicReason, told }: BreachRecord): NoticeFacts {
  const at = (one: BreachRecord['told']['persons']) => (one === null ? null : new Date(one.at));
  return {
    ...{ foundAt: new Date(foundAt), people, tellsPublic: publicReason !== null },
    toldAt: { persons: at(told.persons), institution: at(told.institution), public: at(told.public) },
  };
}

/** Why a record is not taken beyond its form: what lies in the future, or was told before it was found. */
export type BreachFault = 'found-in-future' | 'told-in-future' | 'told-before-found';

/** The first such fault; null when there is none. */
export function breachFault(record: BreachRecord, now: Date): BreachFault | null {
  const { foundAt, toldAt } = noticeFacts(record);
  if (foundAt.getTime() > now.getTime()) return 'found-in-future';
  const told = NOTICE_RECEIVERS.flatMap((to) => toldAt[to] ?? []);
  if (told.some((at) => at.getTime() > now.getTime())) return 'told-in-future';
  return told.some((at) => at.getTime() < foundAt.getTime()) ? 'told-before-found' : null;
}
