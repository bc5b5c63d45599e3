import type { LocalisedText, Role } from '@maklumat/standards';
import type { CaseDocument, CaseRegister, MonthlyRecap, WorkflowDefinition } from '@maklumat/workflow';

/** What a role can permit, in the order in which it is read. Each has a sentence on the page of roles. */
export const ROLE_PERMISSIONS = [
  'administer',
  'protect-data',
  'write-question-answers',
  'approve-question-answers',
  'write-public-information',
  'approve-public-information',
  'see-all-cases',
  'see-unit-cases',
  'handle-cases',
  'record-cases',
  'act-on-cases',
  'open-registers',
  'open-recaps',
  'evaluate-recaps',
  'make-documents',
] as const;

export type RolePermission = (typeof ROLE_PERMISSIONS)[number];

/** What a role may do in the cases of one workflow. */
export type WorkflowRights = {
  readonly workflow: string;
  readonly name: LocalisedText;
  readonly permissions: readonly RolePermission[];
  /** The steps it may make, in the definition's order. */
  readonly acts: readonly { readonly id: string; readonly label: LocalisedText }[];
};

/** A register, recap or paper of the agency that a role has to do with. */
export type OutputRight = { readonly permission: RolePermission; readonly name: LocalisedText };

export type RoleRights = {
  /** Everything below as codes, once each, in the order of ROLE_PERMISSIONS. */
  readonly permissions: readonly RolePermission[];
  readonly workflows: readonly WorkflowRights[];
  readonly outputs: readonly OutputRight[];
};

/** What an agency says of its roles beside the roles themselves. */
export type RoleSources = {
  readonly workflows: readonly WorkflowDefinition[];
  readonly registers: readonly Pick<CaseRegister, 'name' | 'opens'>[];
  readonly recaps: readonly Pick<MonthlyRecap, 'name' | 'opens' | 'evaluates'>[];
  readonly documents: readonly Pick<CaseDocument, 'name' | 'by'>[];
};

/**
 * Everything a role permits in an agency, gathered from where it is written: the role itself, the workflows that name
 * it, the registers, recaps and papers. Whoever acts outside the agency holds nothing of it.
 */
export function rightsOfRole(
  role: Pick<Role, 'slug' | 'outside' | 'administers' | 'protectsData' | 'writes' | 'approves'>,
  sources: RoleSources,
): RoleRights {
  if (role.outside) return { permissions: [], workflows: [], outputs: [] };
  const workflows = sources.workflows.flatMap((definition) => rightsIn(definition, role.slug));
  const outputs = outputRights(role.slug, sources);
  const held = new Set<RolePermission>([
    ...(role.administers ? (['administer'] as const) : []),
    ...(role.protectsData === true ? (['protect-data'] as const) : []),
    ...role.writes.map((collection) => `write-${collection}` as const),
    ...role.approves.map((collection) => `approve-${collection}` as const),
    ...workflows.flatMap(({ permissions }) => permissions),
    ...outputs.map(({ permission }) => permission),
  ]);
  return { permissions: ROLE_PERMISSIONS.filter((code) => held.has(code)), workflows, outputs };
}

function rightsIn({ slug, name, roles, transitions }: WorkflowDefinition, role: string): WorkflowRights[] {
  const declared = roles.find((one) => one.role === role);
  if (declared === undefined) return [];
  const acts = transitions.filter(({ by }) => by.includes(role)).map(({ id, label }) => ({ id, label }));
  const permissions: RolePermission[] = [
    declared.sees === 'all' ? 'see-all-cases' : 'see-unit-cases',
    ...(declared.handles ? (['handle-cases'] as const) : []),
    ...(declared.records ? (['record-cases'] as const) : []),
    ...(acts.length > 0 ? (['act-on-cases'] as const) : []),
  ];
  return [{ workflow: slug, name, permissions, acts }];
}

function outputRights(role: string, { registers, recaps, documents }: RoleSources): OutputRight[] {
  const named =
    (permission: RolePermission) =>
    ({ name }: { readonly name: LocalisedText }): OutputRight => ({ permission, name });
  return [
    ...registers.filter(({ opens }) => opens.includes(role)).map(named('open-registers')),
    ...recaps.filter(({ opens }) => opens.includes(role)).map(named('open-recaps')),
    ...recaps.filter(({ evaluates }) => evaluates.includes(role)).map(named('evaluate-recaps')),
    ...documents.filter(({ by }) => by.includes(role)).map(named('make-documents')),
  ];
}
