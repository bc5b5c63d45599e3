import { offeredFor } from './by-channel';
import type { CasePosition } from './case-position';
import { CITIZEN, SYSTEM, type Transition } from './schema/transition';
import type { WorkflowDefinition } from './schema/definition';

/** Whoever wants to act, as far as a workflow cares. */
export type ActorRoles =
  | { readonly kind: 'citizen' }
  | { readonly kind: 'system' }
  | { readonly kind: 'official'; readonly roles: readonly RoleInUnit[] };

/** A role, and the unit it is held in (null: in the whole tenant). */
export type RoleInUnit = { readonly role: string; readonly unit: string | null };

/**
 * The transitions somebody may make now, in the definition's order and as they are offered in this case. What is not listed is refused by
 * `decide`; the console shows nothing else.
 *
 * @param closed ids of transitions whose window has passed
 */
export function allowedTransitions(
  definition: WorkflowDefinition,
  position: CasePosition,
  actor: ActorRoles,
  closed: ReadonlySet<string> = new Set(),
): Transition[] {
  if (position.erased.length > 0) return [];
  return definition.transitions
    .filter(
      (transition) =>
        transition.from.includes(position.state) &&
        !closed.has(transition.id) &&
        fitsClass(transition, position.class) &&
        roleFor(definition, transition, position, actor) !== null,
    )
    .map((transition) => offeredFor(transition, position.channel));
}

/** Whether the transition is for cases of this class; an empty list means: not classified yet. */
export function fitsClass(transition: Transition, classId: string | null): boolean {
  if (transition.whenClass === null) return true;
  if (classId === null) return transition.whenClass.length === 0;
  return transition.whenClass.includes(classId);
}

/**
 * The role in which somebody may make the transition, or null. A role that sees its own unit alone acts only
 * while that unit holds the case.
 */
export function roleFor(
  definition: WorkflowDefinition,
  transition: Transition,
  position: CasePosition,
  actor: ActorRoles,
): RoleInUnit | null {
  if (actor.kind !== 'official') {
    const name = actor.kind === 'citizen' ? CITIZEN : SYSTEM;
    return transition.by.includes(name) ? { role: name, unit: null } : null;
  }
  for (const held of actor.roles) {
    if (!transition.by.includes(held.role)) continue;
    const role = definition.roles.find(({ role: slug }) => slug === held.role);
    if (role === undefined) continue;
    if (role.sees === 'all' || held.unit === position.unit) return held;
  }
  return null;
}
