import type { Identity, RoleInUnit, WorkflowDefinition } from '@maklumat/workflow';

/** What of a case an official may see. `status`: number, state and dates, but no words and no person. */
export type CaseSight = 'nothing' | 'status' | 'words' | 'words-and-person';

/** The part of a case that decides who may see it. */
export type SeenCase = {
  /** Unit that holds it now. */
  readonly unit: string;
  /** Every unit that ever held it. */
  readonly units: readonly string[];
  readonly identity: Identity;
  /** Its processing is restricted, and this official is not one of those who decide about that. */
  readonly isRestricted?: boolean;
};

/**
 * What an official may see of one case, by the roles held in the tenant.
 *
 * A role that sees its own unit sees what that unit holds or held. A confidential case shows its words and its
 * reporter to handling roles alone, and to a unit's role only while that unit holds it. An anonymous case
 * has no person to show to anybody. Of a restricted case nobody sees more than that it exists (UU 27/2022 Pasal 41).
 */
export function caseSight(
  definition: WorkflowDefinition,
  seen: SeenCase,
  memberships: readonly RoleInUnit[],
): CaseSight {
  let best: CaseSight = 'nothing';
  for (const held of memberships) {
    const role = definition.roles.find(({ role: slug }) => slug === held.role);
    if (role === undefined) continue;
    const holds = held.unit === seen.unit;
    const everHeld = held.unit !== null && seen.units.includes(held.unit);
    if (role.sees === 'own-unit' && !everHeld) continue;
    best = better(best, sightOf(seen.identity, role.handles, role.sees === 'all' || holds));
  }
  return seen.isRestricted === true && best !== 'nothing' ? 'status' : best;
}

function sightOf(identity: Identity, handles: boolean, current: boolean): CaseSight {
  if (identity === 'confidential') return handles && current ? 'words-and-person' : 'status';
  if (identity === 'anonymous') return 'words';
  return handles && current ? 'words-and-person' : 'words';
}

const ORDER: readonly CaseSight[] = ['nothing', 'status', 'words', 'words-and-person'];

function better(a: CaseSight, b: CaseSight): CaseSight {
  return ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b;
}

/**
 * The first of the roles held in which somebody may change a case, for what no transition asks a role for: notes and
 * assignments. A role that handles, and either sees all or sits in the unit that holds the case now: a unit that gave
 * the case away reads on, and leaves it to whoever has it. Null when there is none.
 */
export function workingRole(
  definition: WorkflowDefinition,
  { unit }: Pick<SeenCase, 'unit'>,
  memberships: readonly RoleInUnit[],
): RoleInUnit | null {
  const works = (held: RoleInUnit): boolean => {
    const role = definition.roles.find(({ role: slug }) => slug === held.role);
    return role !== undefined && role.handles && (role.sees === 'all' || held.unit === unit);
  };
  return memberships.find(works) ?? null;
}

/** Whether any of the roles is one in which the case may be changed, as `workingRole` says. */
export function mayWorkOn(
  definition: WorkflowDefinition,
  seen: Pick<SeenCase, 'unit'>,
  memberships: readonly RoleInUnit[],
): boolean {
  return workingRole(definition, seen, memberships) !== null;
}

/** Whether any of the roles may record a report that came in another way. */
export function mayRecord(definition: WorkflowDefinition, memberships: readonly RoleInUnit[]): boolean {
  return definition.roles.some(
    ({ role, records }) => records && memberships.some((held) => held.role === role),
  );
}
