import type { AgencyProfile, Role } from '@maklumat/standards';

/** Why a role asks for an authenticator: it administers, or the agency asks everybody. */
export type FactorReason = 'administers' | 'everyone';

/** Whether whoever holds a role shows a code at sign-in, and why; null: the role asks for none. @internal */
export function factorReason(
  { administers }: Pick<Role, 'administers'>,
  { secondFactor }: Pick<AgencyProfile, 'secondFactor'>,
): FactorReason | null {
  if (administers) return 'administers';
  return secondFactor === 'everyone' ? 'everyone' : null;
}
