/** What an administrator does with somebody who works in the agency. */
export const PERSON_ACTS = [
  'give-role',
  'take-role',
  'disable',
  'enable',
  'make-link',
  'reset-authenticator',
  'end-sessions',
  'delegate',
  'hand-over',
] as const;

export type PersonAct = (typeof PERSON_ACTS)[number];

/** The person it would be done to, as the administrator's agency knows them. */
export type AdministeredPerson = {
  /** The administrator in person. */
  readonly isSelf: boolean;
  /** Disabled in this agency: no role of theirs gives anything. */
  readonly isDisabled: boolean;
  /** Holds a role in another agency, or above all of them. */
  readonly belongsElsewhere: boolean;
  /** Whether this administrator did the other of the two acts that open an account a short while ago. */
  readonly didOtherHalf?: boolean;
};

/** Why an administrator may not do it. */
export const PERSON_REFUSALS = [
  ...(['own-account', 'is-disabled', 'not-disabled', 'belongs-elsewhere', 'other-half'] as const),
] as const;

export type PersonRefusal = (typeof PERSON_REFUSALS)[number];

/** What opens an account as a whole, in every agency: not for one of several to do. */
const OPENS_ACCOUNT: readonly PersonAct[] = ['make-link', 'reset-authenticator'];

/**
 * Whether an administrator may do this to somebody of the own agency; null: they may.
 *
 * Nobody changes what they may do themselves: it takes a second administrator. As whoever takes a role away keeps the
 * own, an agency never loses its last administrator either. The way into an account that opens another agency too is
 * left to the operator of the installation. A link for a password and an authenticator taken off are the account
 * together: one administrator does one of them.
 */
export function refusalToAdminister(
  act: PersonAct,
  { isSelf, isDisabled, belongsElsewhere, didOtherHalf = false }: AdministeredPerson,
): PersonRefusal | null {
  if (isSelf) return 'own-account';
  if (act === 'end-sessions' || act === 'hand-over') return null;
  if (act === 'enable') return isDisabled ? null : 'not-disabled';
  if (isDisabled) return 'is-disabled';
  if (!OPENS_ACCOUNT.includes(act)) return null;
  if (belongsElsewhere) return 'belongs-elsewhere';
  return didOtherHalf ? 'other-half' : null;
}
