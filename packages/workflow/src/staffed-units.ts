import type { RoleInUnit } from './allowed-transitions';
import type { DecisionContext } from './command';
import type { WorkflowDefinition } from './schema/definition';
import type { Transition } from './schema/transition';

/**
 * Units to which a transition may hand a case: those in which somebody can act in the state it leads to. Where no
 * act there is bound to the unit that holds the case, every unit will do.
 */
export function staffedUnits(
  definition: WorkflowDefinition,
  transition: Transition,
  { units, staff }: Pick<DecisionContext, 'units' | 'staff'>,
): ReadonlySet<string> {
  const bound = boundRoles(definition, transition);
  if (staff === undefined || bound.size === 0) return units;
  const manned = staff.flatMap(({ role, unit }: RoleInUnit) =>
    unit !== null && bound.has(role) && units.has(unit) ? [unit] : [],
  );
  return new Set(manned);
}

/** Roles that act where the transition leads, and only while their own unit holds the case. */
function boundRoles(definition: WorkflowDefinition, { from, to }: Transition): ReadonlySet<string> {
  const reached = to === null ? from : [to];
  const acting = definition.transitions
    .filter((one) => one.from.some((state) => reached.includes(state)))
    .flatMap(({ by }) => by);
  const own = definition.roles.filter(({ role, sees }) => sees === 'own-unit' && acting.includes(role));
  return new Set(own.map(({ role }) => role));
}
