import {
  caseSight,
  collectionRights,
  mayRecord,
  mayTakeBack,
  mayWorkOn,
  refusalToApprove,
  rightsOfRole,
  ROLE_PERMISSIONS,
  type CaseSight,
  type CollectionName,
  type RoleRights,
} from '@maklumat/access';
import { allowedTransitions, Identity, type CasePosition, type WorkflowDefinition } from '@maklumat/workflow';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readTenantFolder } from './read-tenants';
import { CASE_ROWS, type CaseKind } from './testing/case-rows';
import { PAPER_ROWS, ROLE_ROWS, type ListKind } from './testing/role-rows';

const { agencies } = readTenantFolder(fileURLToPath(new URL('../../../tenants', import.meta.url)));
const DEFINITIONS: ReadonlyMap<string, WorkflowDefinition> = new Map(
  agencies.flatMap(({ slug, workflows }) =>
    workflows.flatMap(({ versions }) =>
      versions.map((one) => [`${slug} ${one.slug} ${String(one.version)}`, one] as const),
    ),
  ),
);
const ME = 'user-me';
const OWN_UNIT = 'dinas-a';

/** Where the case is: in the official's unit, there once and now elsewhere, never there. */
const PLACES = {
  here: { unit: OWN_UNIT, units: ['dinas-b', OWN_UNIT] },
  'here once': { unit: 'dinas-b', units: [OWN_UNIT, 'dinas-b'] },
  elsewhere: { unit: 'dinas-b', units: ['dinas-b'] },
} as const;
type Place = keyof typeof PLACES;
const PLACE_NAMES = Object.keys(PLACES) as Place[];

type Seen = Readonly<Record<Identity, readonly [here: CaseSight, hereOnce: CaseSight, elsewhere: CaseSight]>>;
const [N, S, W, P] = ['nothing', 'status', 'words', 'words-and-person'] as const;

/** What each kind sees of a case by name, kept and without a name; where it works, and where it makes its steps. */
const KINDS: Readonly<Record<CaseKind, { sees: Seen; works: readonly Place[]; acts: readonly Place[] }>> = {
  all: {
    sees: { named: [P, P, P], confidential: [P, P, P], anonymous: [W, W, W] },
    works: ['here', 'here once', 'elsewhere'],
    acts: ['here', 'here once', 'elsewhere'],
  },
  'all+records': {
    sees: { named: [P, P, P], confidential: [P, P, P], anonymous: [W, W, W] },
    works: ['here', 'here once', 'elsewhere'],
    acts: ['here', 'here once', 'elsewhere'],
  },
  reads: {
    sees: { named: [W, W, W], confidential: [S, S, S], anonymous: [W, W, W] },
    works: [],
    acts: ['here', 'here once', 'elsewhere'],
  },
  unit: {
    sees: { named: [P, W, N], confidential: [P, S, N], anonymous: [W, W, N] },
    works: ['here'],
    acts: ['here'],
  },
};

test('every role of every shipped workflow has its row, and every row is of one', () => {
  const shipped = [...DEFINITIONS].flatMap(([of, { roles }]) => roles.map(({ role }) => `${of}: ${role}`));
  expect(CASE_ROWS.map(([of, role]) => `${of}: ${role}`).toSorted()).toEqual(shipped.toSorted());
});

test('every role of every shipped agency has its row, and every row is of one', () => {
  const shipped = agencies.flatMap(({ slug, roles }) => roles.map((role) => `${slug}: ${role.slug}`));
  expect(ROLE_ROWS.map(([agency, role]) => `${agency}: ${role}`).toSorted()).toEqual(shipped.toSorted());
});

describe.each(CASE_ROWS)('in %s, %s', (of, role, kind, acts) => {
  const held = [{ role, unit: OWN_UNIT }];
  const definition = definitionOf(of);

  test.each(Identity.options)('sees of a %s case what is written here', (identity) => {
    const sights = PLACE_NAMES.map((place) => caseSight(definition, { ...PLACES[place], identity }, held));
    expect(sights).toEqual(KINDS[kind].sees[identity]);
  });

  test('sees nothing more of a case that was assigned to it', () => {
    const mine = { ...PLACES.elsewhere, identity: 'named' as const, assignee: ME };
    expect(caseSight(definition, mine, held)).toBe(KINDS[kind].sees.named[2]);
  });

  test('works where it is written here, and records where it says so', () => {
    const works = PLACE_NAMES.filter((place) => mayWorkOn(definition, PLACES[place], held));
    expect(works).toEqual(KINDS[kind].works);
    expect(mayRecord(definition, held)).toBe(kind.endsWith('+records'));
  });

  test.each([null, ...definition.classes.map(({ id }) => id)])('makes its steps in class %s', (classId) => {
    const expected = actsIn(acts, classId);
    for (const place of PLACE_NAMES) {
      const may = KINDS[kind].acts.includes(place);
      expect(madeBy(definition, held, place, classId), place).toEqual(may ? expected : []);
    }
  });

  test('does nothing in a unit that is none, where it is bound to one', () => {
    const unbound = [{ role, unit: null }];
    const isBound = kind === 'unit';
    expect(mayWorkOn(definition, PLACES.here, unbound)).toBe(!isBound && kind !== 'reads');
    expect(caseSight(definition, { ...PLACES.here, identity: 'anonymous' }, unbound)).toBe(isBound ? N : W);
  });
});

function definitionOf(of: string): WorkflowDefinition {
  const definition = DEFINITIONS.get(of);
  if (definition === undefined) throw new Error(`No shipped workflow is "${of}".`);
  return definition;
}

/** The steps of a row that are for a class, by id. */
function actsIn(acts: string, classId: string | null): string[] {
  const ids = acts.split(' ').flatMap((act) => {
    const [id = '', classes] = act.split('@');
    return id !== '' && (classes === undefined || classes.split(',').includes(classId ?? 'none')) ? [id] : [];
  });
  return ids.toSorted();
}

/** Every step the workflow lets this official make, whatever state the case is in. */
function madeBy(
  definition: WorkflowDefinition,
  roles: readonly { role: string; unit: string | null }[],
  place: Place,
  classId: string | null,
): string[] {
  const made = new Set<string>();
  for (const { id: state } of definition.states) {
    const { unit } = PLACES[place];
    const position: CasePosition = {
      ...{
        state,
        channel: 'web',
        class: classId,
        unit,
        ownerUnit: 'dinas-c',
        extended: [],
        outcome: null,
        erased: [],
      },
    };
    for (const { id } of allowedTransitions(definition, position, { kind: 'official', roles })) made.add(id);
  }
  return [...made].toSorted();
}

/** Of a list: another's entry and the own one made public; a public entry, the own proposal, another's taken back. */
const LISTS: Readonly<
  Record<ListKind, readonly [another: string, own: string, takes: readonly [boolean, boolean, boolean]]>
> = {
  nothing: ['role-may-not', 'role-may-not', [false, true, false]],
  writes: ['role-may-not', 'role-may-not', [false, true, false]],
  approves: ['approved', 'own-proposal', [true, true, true]],
  'writes+approves': ['approved', 'own-proposal', [true, true, true]],
};

describe.each(ROLE_ROWS)('%s: %s', (agency, slug, place, answers, information) => {
  const roles = new Map(agencyOf(agency).roles.map((role) => [role.slug, role]));
  const role = roles.get(slug);

  test.each<[CollectionName, ListKind]>([
    ['question-answers', answers],
    ['public-information', information],
  ])('does with %s what is written here: %s', (collection, kind) => {
    const rights = collectionRights(collection, roles, { userId: ME, memberships: [{ role: slug }] });
    expect(rights.writes).toBe(kind.startsWith('writes'));
    const refusal = (writtenBy: string) => refusalToApprove(rights, { writtenBy }) ?? 'approved';
    const takes = [
      mayTakeBack(rights, { isPublished: true, proposedBy: ME }),
      mayTakeBack(rights, { isPublished: false, proposedBy: ME }),
      mayTakeBack(rights, { isPublished: false, proposedBy: 'user-other' }),
    ];
    expect([refusal('user-other'), refusal(ME), takes]).toEqual(LISTS[kind]);
  });

  test('is outside, administers, protects data or works as it is written here', () => {
    expect([role?.outside, role?.administers]).toEqual([place === 'outside', place === 'administers']);
    expect(role?.protectsData ?? false).toBe(place === 'protects');
  });

  test('has the permissions that its rows give it, and no other', () => {
    const rows = CASE_ROWS.filter(([of, name]) => of.startsWith(`${agency} `) && name === slug);
    const expected = new Set([
      ...(place === 'administers' ? ['administer'] : []),
      ...(place === 'protects' ? ['protect-data'] : []),
      ...(answers === 'nothing' ? [] : answers.split('+').map(listCode('question-answers'))),
      ...(information === 'nothing' ? [] : information.split('+').map(listCode('public-information'))),
      ...rows.flatMap(([, , kind, acts]) => caseCodes(kind, acts)),
      ...PAPER_ROWS.filter((row) => row[0] === agency && row[3].split(' ').includes(slug)).map(
        (row) => row[1],
      ),
    ]);
    expect(new Set(rightsOf(agency, slug).permissions)).toEqual(expected);
  });
});

function listCode(collection: string) {
  return (right: string) => `${right === 'writes' ? 'write' : 'approve'}-${collection}`;
}

function caseCodes(kind: CaseKind, acts: string): string[] {
  return [
    kind === 'unit' ? 'see-unit-cases' : 'see-all-cases',
    ...(kind === 'reads' ? [] : ['handle-cases']),
    ...(kind.endsWith('+records') ? ['record-cases'] : []),
    ...(acts === '' ? [] : ['act-on-cases']),
  ];
}

function agencyOf(slug: string) {
  const own = agencies.find((one) => one.slug === slug);
  if (own === undefined) throw new Error(`No shipped agency is "${slug}".`);
  return own;
}

function rightsOf(agency: string, slug: string): RoleRights {
  const own = agencyOf(agency);
  const role = own.roles.find((one) => one.slug === slug);
  if (role === undefined) throw new Error(`No shipped role is "${agency} ${slug}".`);
  return rightsOfRole(role, { ...own, workflows: own.workflows.flatMap(({ versions }) => versions) });
}

test('registers, recaps and papers are for the roles that are written here, and for no other', () => {
  const shipped = agencies.flatMap(({ slug, registers, recaps, documents }) => [
    ...registers.map((one) => [slug, 'open-registers', one.slug, one.opens.join(' ')]),
    ...recaps.map((one) => [slug, 'open-recaps', one.slug, one.opens.join(' ')]),
    ...recaps.map((one) => [slug, 'evaluate-recaps', one.slug, one.evaluates.join(' ')]),
    ...documents.map((one) => [slug, 'make-documents', one.slug, one.by.join(' ')]),
  ]);
  expect(PAPER_ROWS.map((row) => row.join(': ')).toSorted()).toEqual(
    shipped
      .filter((row) => row[3] !== '')
      .map((row) => row.join(': '))
      .toSorted(),
  );
});

test('every permission there is stands in a row of a shipped role', () => {
  const held = new Set(ROLE_ROWS.flatMap(([agency, slug]) => rightsOf(agency, slug).permissions));
  expect(ROLE_PERMISSIONS.filter((code) => !held.has(code))).toEqual([]);
});
