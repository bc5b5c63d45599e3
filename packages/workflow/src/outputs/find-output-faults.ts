import type { WorkflowDefinition } from '../schema/definition';
import { factNames, OWN_FACTS, parseCaseFact, type CaseFactRef } from './case-fact';
import { factsInDocument, type CaseDocument } from './case-document';
import { issuingFaults } from './issuing-faults';
import type { CaseRegister, MonthlyRecap, RegistersFile } from './register';

/** A name in an output that stands for nothing, or a role that could not make use of it. */
export type OutputFault = {
  readonly file: 'registers' | 'documents';
  /** From the top of that file. */
  readonly path: readonly (string | number)[];
  readonly code:
    | 'workflow-unknown'
    | 'series-unknown'
    | 'series-shared'
    | 'register-unknown'
    | 'document-unknown'
    | 'fact-unknown'
    | 'question-unknown'
    | 'transition-unknown'
    | 'input-unknown'
    | 'limit-unknown'
    | 'state-unknown'
    | 'name-never-emitted'
    | 'channel-unknown'
    | 'role-sees-not-all'
    | 'role-does-not-open'
    | 'role-not-in-workflow'
    | 'act-issues-none'
    | 'act-cannot-issue';
  /** What was written. */
  readonly name: string;
  /** What could have been meant. */
  readonly known: readonly string[];
};

type Found = Omit<OutputFault, 'file' | 'path'>;

/** What outputs may refer to. */
export type OutputContext = {
  /** Versions of each workflow, oldest first: the newest says what there is, older ones what there was. */
  readonly workflows: ReadonlyMap<string, readonly WorkflowDefinition[]>;
};

/**
 * Everything in an agency's registers, recaps and documents that refers to nothing. Names of roles, posts and units are
 * checked by the caller, who knows them.
 */
export function findOutputFaults(
  registers: RegistersFile,
  documents: readonly CaseDocument[],
  context: OutputContext,
): OutputFault[] {
  const names = {
    series: registers.series.map(({ slug }) => slug),
    registers: registers.registers.map(({ slug }) => slug),
    documents: documents.map(({ slug }) => slug),
  };
  const scope = { ...context, ...names };
  return [
    ...registers.registers.flatMap((register, at) =>
      registerFaults(register, scope, registers.registers.slice(0, at)).map(
        ({ path, ...fault }): OutputFault => ({
          file: 'registers',
          path: ['registers', at, ...path],
          ...fault,
        }),
      ),
    ),
    ...registers.recaps.flatMap((recap, at) =>
      readerFaults(recap, scope).map(({ path, ...fault }): OutputFault => ({
        file: 'registers',
        path: ['recaps', at, ...path],
        ...fault,
      })),
    ),
    ...documents.flatMap((document, at) =>
      documentFaults(document, scope, registers).map(({ path, ...fault }): OutputFault => ({
        file: 'documents',
        path: ['documents', at, ...path],
        ...fault,
      })),
    ),
    ...issuingFaults(documents, context),
  ];
}

type Scope = OutputContext & {
  readonly series: readonly string[];
  readonly registers: readonly string[];
  readonly documents: readonly string[];
};
type Placed = Found & { readonly path: (string | number)[] };

function registerFaults(register: CaseRegister, scope: Scope, before: readonly CaseRegister[]): Placed[] {
  const definitions = definitionsOf(register.workflows, scope);
  const shared = before.some(({ series }) => series === register.series);
  const emitted = register.at === 'filed' ? null : register.at.slice('emitted:'.length);
  const emits = definitions.flatMap(({ start, transitions }) => [
    ...start.emits,
    ...transitions.flatMap((one) => one.emits),
  ]);
  return [
    ...unknown('series-unknown', register.series, scope.series, ['series']),
    ...(shared
      ? [{ code: 'series-shared' as const, name: register.series, known: [], path: ['series'] }]
      : []),
    ...(emitted === null ? [] : unknown('name-never-emitted', emitted, emits, ['at'])),
    ...readerFaults(register, scope),
    ...register.columns.flatMap(({ shows }, at) =>
      factNames(shows)
        .flatMap((name) => factFaults(name, definitions, scope))
        .map((fault) => ({ ...fault, path: ['columns', at, 'shows'] })),
    ),
  ];
}

/** A register and a recap are read whole: by roles that see every case of their workflows. */
function readerFaults(output: CaseRegister | MonthlyRecap, scope: Scope): Placed[] {
  const evaluates = 'evaluates' in output ? output.evaluates : [];
  return [
    ...output.workflows.flatMap((name, at) =>
      unknown('workflow-unknown', name, [...scope.workflows.keys()], ['workflows', at]),
    ),
    ...output.opens.flatMap((role, at) => seesNotAll(role, output, scope, ['opens', at])),
    ...evaluates.flatMap((role, at) => unknown('role-does-not-open', role, output.opens, ['evaluates', at])),
  ];
}

function seesNotAll(
  role: string,
  { workflows }: Pick<CaseRegister, 'workflows'>,
  scope: Scope,
  path: (string | number)[],
): Placed[] {
  const definitions = newestOf(workflows, scope);
  const sees = (definition: WorkflowDefinition): string[] =>
    definition.roles.flatMap((one) => (one.sees === 'all' ? [one.role] : []));
  const known = definitions
    .map(sees)
    .reduce((a, b) => a.filter((one) => b.includes(one)), sees(definitions[0] ?? NONE));
  return definitions.length === 0 ? [] : unknown('role-sees-not-all', role, known, path);
}

const NONE = { roles: [] } as unknown as WorkflowDefinition;

function documentFaults(document: CaseDocument, scope: Scope, registers: RegistersFile): Placed[] {
  const definitions = definitionsOf(document.workflows, scope);
  const all = <T>(of: (definition: WorkflowDefinition) => readonly T[]): T[] => definitions.flatMap(of);
  const states = all(({ states: own }) => own.map(({ id }) => id));
  const made = all(({ transitions }) => transitions.map(({ id }) => id));
  const roles = all(({ roles: own }) => own.map(({ role }) => role));
  const channels = all(({ doors }) => ['web', 'desk', ...doors.recorded]);
  const ofRegisters = registers.registers.map(({ series }) => series);
  return [
    ...document.workflows.flatMap((name, at) =>
      unknown('workflow-unknown', name, [...scope.workflows.keys()], ['workflows', at]),
    ),
    ...(document.series === undefined
      ? []
      : [
          ...unknown('series-unknown', document.series, scope.series, ['series']),
          ...(ofRegisters.includes(document.series)
            ? [{ code: 'series-shared' as const, name: document.series, known: [], path: ['series'] }]
            : []),
        ]),
    ...(document.in ?? []).flatMap((name, at) => unknown('state-unknown', name, states, ['in', at])),
    ...(document.after ?? []).flatMap((name, at) => unknown('transition-unknown', name, made, ['after', at])),
    ...(document.channels ?? []).flatMap((name, at) =>
      unknown('channel-unknown', name, channels, ['channels', at]),
    ),
    ...boxedActs(document).flatMap(({ name, path }) => unknown('transition-unknown', name, made, path)),
    ...document.by.flatMap((name, at) => unknown('role-not-in-workflow', name, roles, ['by', at])),
    ...factsInDocument(document).flatMap(({ name, path }) =>
      factFaults(name, definitions, scope).map((fault) => ({ ...fault, path })),
    ),
  ];
}

/** The acts by which boxes of a document are ticked. */
function boxedActs({ blocks }: CaseDocument): { name: string; path: (string | number)[] }[] {
  return blocks.flatMap(({ boxes }, at) =>
    (boxes?.options ?? []).flatMap((option, index) =>
      typeof option === 'string'
        ? []
        : option.after.map((name, one) => ({
            ...{ name, path: ['blocks', at, 'boxes', 'options', index, 'after', one] },
          })),
    ),
  );
}

/** What is wrong with a fact, for workflows of which at least one must have it. */
function factFaults(name: string, definitions: readonly WorkflowDefinition[], scope: Scope): Found[] {
  const ref = parseCaseFact(name);
  if (ref === null) return [{ code: 'fact-unknown', name, known: OWN_FACTS }];
  return refFaults(ref, definitions, scope);
}

function refFaults(ref: CaseFactRef, definitions: readonly WorkflowDefinition[], scope: Scope): Found[] {
  const transitions = definitions.flatMap((one) => one.transitions);
  const made = transitions.map(({ id }) => id);
  switch (ref.kind) {
    case 'own':
    case 'ended':
      return [];
    case 'opened-in':
      return openerFaults(ref.fact, openersOf(definitions, scope), scope);
    case 'answer':
      return among(
        'question-unknown',
        ref.question,
        definitions.flatMap(({ form }) => form.questions.map(({ id }) => id)),
      );
    case 'due':
      return among(
        'limit-unknown',
        ref.limit,
        definitions.flatMap(({ clocks }) => clocks.map(({ limit }) => limit)),
      );
    case 'register':
    case 'registered':
      return among('register-unknown', ref.register, scope.registers);
    case 'document':
    case 'issued':
      return among('document-unknown', ref.document, scope.documents);
    case 'done':
    case 'clock':
    case 'act':
      return ref.transitions.flatMap((id) => among('transition-unknown', id, made));
    case 'input':
      return ref.transitions.flatMap((id) => {
        const named = transitions.filter((one) => one.id === id);
        if (named.length === 0) return among('transition-unknown', id, made);
        return among('input-unknown', ref.input, inputsOf(named));
      });
  }
}

function inputsOf(transitions: WorkflowDefinition['transitions']): string[] {
  return transitions.flatMap(({ inputs }) => inputs.map(({ id }) => id));
}

function openerFaults(ref: CaseFactRef, openers: readonly WorkflowDefinition[], scope: Scope): Found[] {
  if (openers.length > 0) return refFaults(ref, openers, scope);
  return [{ code: 'fact-unknown', name: 'opened-in', known: OWN_FACTS }];
}

/** The workflows in which cases of these are opened. */
function openersOf(
  definitions: readonly WorkflowDefinition[],
  { workflows }: OutputContext,
): WorkflowDefinition[] {
  const opened = new Set(definitions.map(({ slug }) => slug));
  return [...workflows.values()]
    .flat()
    .filter(({ transitions }) =>
      transitions.some(({ effects }) => effects.opens !== undefined && opened.has(effects.opens.workflow)),
    );
}

function among(code: OutputFault['code'], name: string, known: readonly string[]): Found[] {
  return known.includes(name) ? [] : [{ code, name, known: [...new Set(known)] }];
}

function unknown(
  code: OutputFault['code'],
  name: string,
  known: readonly string[],
  path: (string | number)[],
): Placed[] {
  return among(code, name, known).map((fault) => ({ ...fault, path }));
}

function definitionsOf(
  workflows: readonly string[],
  { workflows: all }: OutputContext,
): WorkflowDefinition[] {
  return workflows.flatMap((slug) => [...(all.get(slug) ?? [])]);
}

function newestOf(workflows: readonly string[], { workflows: all }: OutputContext): WorkflowDefinition[] {
  return workflows.flatMap((slug) => all.get(slug)?.at(-1) ?? []);
}
