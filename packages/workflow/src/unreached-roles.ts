import type { RoleInUnit } from './allowed-transitions';
import type { WorkflowDefinition } from './schema/definition';
import { CITIZEN, SYSTEM } from './schema/transition';

/**
 * The roles a message is for, when nobody holds any of them: then it reaches nobody. Empty as soon as one of them is
 * held, or when somebody outside is told too. A role that sees its own unit alone counts where that unit has the case.
 *
 * @param to roles, or `citizen`, as a timer or an escalation names them
 * @param unit slug of the unit that has the case
 * @param staff roles that people hold in the agency now; without those who may not sign in any more
 */
export function unreachedRoles(
  definition: WorkflowDefinition,
  to: readonly string[],
  unit: string,
  staff: readonly RoleInUnit[],
): string[] {
  if (to.some((one) => one === CITIZEN || one === SYSTEM)) return [];
  const sees = new Map(definition.roles.map((declared) => [declared.role, declared.sees]));
  const isHeld = (role: string): boolean =>
    staff.some((held) => held.role === role && (sees.get(role) !== 'own-unit' || held.unit === unit));
  return to.some(isHeld) ? [] : [...new Set(to)];
}
