import { nextDate, type PlainDate } from '@maklumat/calendar';
import type { ErasedPart, RetentionRule } from '@maklumat/workflow';
import { keptUntil } from './kept-until';

/** Why nothing of a case is erased, or nothing more. Codes are permanent; the sentence for each is in app/locales. */
export const KEPT_BECAUSE = [
  'is-open', // it goes on
  'linked-open', // an objection or dispute that belongs to it goes on
  'window-open', // a date told in it has not passed: it may go on
  'held', // an administrator keeps it, or a request of the person is open
  'no-rule', // the agency has no rule for this end
  'not-yet', // the time is not over
  'permanent', // the rule keeps it for ever
  'done', // nothing is left
] as const;
export type KeptBecause = (typeof KEPT_BECAUSE)[number];

/** All that decides whether a case is erased. */
export type ErasureFacts = {
  /** The rule for the end it came to; null: none speaks of it. */
  readonly rule: RetentionRule | null;
  /** Days on which the case itself, and every case that belongs to it, ended, by the agency's calendar; null: not yet. */
  readonly ended: {
    readonly own: PlainDate | null;
    readonly linked: readonly (PlainDate | null)[];
  };
  readonly isWindowOpen: boolean;
  /** Whether a hold lies on it or on one that belongs to it. */
  readonly isHeld: boolean;
  readonly erased: readonly ErasedPart[];
  /** The agency's day. */
  readonly today: PlainDate;
};

/** What is to be erased of a case on a day, or why nothing is. */
export type Erasure = {
  /** Empty exactly when `kept` says why. */
  readonly parts: readonly ErasedPart[];
  readonly kept: KeptBecause | null;
  /** Last end of the case and all that belong to it; null while one of them is open. */
  readonly endedOn: PlainDate | null;
  /** First day on which each part is erased; null while that is not known, or never. */
  readonly dueOn: { readonly person: PlainDate | null; readonly words: PlainDate | null };
};

/**
 * What of a case is due to be erased. A case that is open, or belongs to one that is, is never touched; neither is
 * one that is held, nor one no rule speaks of. The time counts from the last end among the cases that belong together.
 *
 * @see UU 27/2022 Pasal 44 ayat (1) huruf a (the time of the schedule is over), huruf c (no legal proceeding needs it)
 */
export function erasureOf(facts: ErasureFacts): Erasure {
  const { rule, ended, isWindowOpen, isHeld, erased, today } = facts;
  const nothing = (kept: KeptBecause, known: Partial<Erasure> = {}): Erasure => ({
    ...{ parts: [], kept, endedOn: null, dueOn: { person: null, words: null } },
    ...known,
  });
  if (ended.own === null) return nothing('is-open');
  const linked = ended.linked.flatMap((day) => day ?? []);
  if (linked.length < ended.linked.length) return nothing('linked-open');
  const endedOn = [ended.own, ...linked].reduce((a, b) => (a < b ? b : a));
  if (rule === null) return nothing('no-rule', { endedOn });
  const dueOn = { person: dueAfter(endedOn, rule.person), words: dueAfter(endedOn, rule.words) };
  const known = { endedOn, dueOn };
  if (erased.includes('words')) return nothing('done', known);
  if (isHeld) return nothing('held', known);
  if (isWindowOpen) return nothing('window-open', known);
  const left = (['person', 'words'] as const).filter((part) => !erased.includes(part));
  const parts = left.filter((part) => isDue(dueOn[part], today));
  if (parts.length > 0) return { parts, kept: null, ...known };
  return nothing(left.some((part) => dueOn[part] !== null) ? 'not-yet' : 'permanent', known);
}

function dueAfter(endedOn: PlainDate, period: string): PlainDate | null {
  const last = keptUntil(endedOn, period);
  return last === null ? null : nextDate(last);
}

function isDue(dueOn: PlainDate | null, today: PlainDate): boolean {
  return dueOn !== null && dueOn <= today;
}
