import type { Role } from '@maklumat/standards';

/** Why a role asks for an authenticator: it gives others their powers, or opens what is kept of people. */
export type RoleFactorReason = 'administers' | 'protects-data';

/** Whether whoever holds a role needs an authenticator whatever the agency asks of all, and why; null: not by the role. @internal */
export function factorReason(
  role: Pick<Role, 'administers' | 'protectsData'> | undefined,
): RoleFactorReason | null {
  if (role?.administers === true) return 'administers';
  return role?.protectsData === true ? 'protects-data' : null;
}
