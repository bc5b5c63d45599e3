import type { AgencyProfile, Role } from '@maklumat/standards';
import { factorReason as reasonOfRole, type RoleFactorReason } from '../identity/second-factor/factor-reason';

/** Why a role asks for an authenticator: by what it may do, or because the agency asks everybody. */
export type FactorReason = RoleFactorReason | 'everyone';

/** Whether whoever holds a role shows a code at sign-in, and why; null: the role asks for none. @internal */
export function factorReason(
  role: Pick<Role, 'administers' | 'protectsData'>,
  { secondFactor }: Pick<AgencyProfile, 'secondFactor'>,
): FactorReason | null {
  return reasonOfRole(role) ?? (secondFactor === 'everyone' ? 'everyone' : null);
}
