/** What an administrator does with somebody who works in the agency. */
export const PERSON_ACTS = ['give-role', 'take-role', 'disable', 'enable'] as const;

export type PersonAct = (typeof PERSON_ACTS)[number];

/** The person it would be done to, as the administrator's agency knows them. */
export type AdministeredPerson = {
  /** The administrator in person. */
  readonly isSelf: boolean;
  /** Disabled in this agency: no role of theirs gives anything. */
  readonly isDisabled: boolean;
};

/** Why an administrator may not do it. */
export const PERSON_REFUSALS = ['own-account', 'is-disabled', 'not-disabled'] as const;

export type PersonRefusal = (typeof PERSON_REFUSALS)[number];

/**
 * Whether an administrator may do this to somebody of the own agency; null: they may.
 *
 * Nobody changes what they may do themselves: it takes a second administrator. As whoever takes a role away keeps the
 * own, an agency never loses its last administrator either.
 */
export function refusalToAdminister(
  act: PersonAct,
  { isSelf, isDisabled }: AdministeredPerson,
): PersonRefusal | null {
  if (isSelf) return 'own-account';
  if (act === 'enable') return isDisabled ? null : 'not-disabled';
  return isDisabled ? 'is-disabled' : null;
}
