/** Why a workflow says no. Codes are permanent; the sentence for each is in app/locales. */
export const REFUSAL_CODES = [
  'transition-unknown',
  'not-in-this-state',
  'role-may-not',
  'class-does-not-fit',
  'window-closed',
  'input-missing',
  'input-too-long',
  'input-too-short',
  'entry-unknown',
  'entry-excluded',
  'input-unknown',
  'option-unknown',
  'unit-unknown',
  'unit-unstaffed',
  'class-unknown',
  'extension-used',
  'extension-too-late',
  'identity-not-offered',
  'channel-not-offered',
  'in-the-future',
  'in-the-past',
  'after-the-limit',
  'outside-hours',
  'too-long-ago',
  'before-what-it-follows',
  'date-malformed',
  'phone-malformed',
  'email-malformed',
  'case-ended',
  'case-erased',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** Refusals of the step itself, whatever is filled in. */
export type StepRefusal = Extract<
  RefusalCode,
  | 'transition-unknown'
  | 'not-in-this-state'
  | 'case-ended'
  | 'role-may-not'
  | 'class-does-not-fit'
  | 'window-closed'
>;

/** The rule says no; `field` names the input it is about. */
export type Refusal = {
  readonly code: RefusalCode;
  readonly field?: string;
  readonly max?: number;
  readonly min?: number;
  /** The last instant that would do, as `Date.toISOString` writes it. */
  readonly latest?: string;
};

export type Decision<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusals: readonly [Refusal, ...Refusal[]] };
