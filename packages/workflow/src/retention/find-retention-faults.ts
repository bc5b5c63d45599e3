import type { WorkflowDefinition } from '../schema/definition';
import type { RetentionFile, RetentionRule } from './retention-file';

/** What is wrong with an agency's retention rules as seen from its workflows. */
export type RetentionFault = {
  readonly code:
    /** A workflow has an end that no rule speaks of. */
    | 'end-without-rule'
    /** A rule for nothing: no such workflow, no such end, no such question or input, no such source. */
    | 'workflow-unknown'
    | 'end-unknown'
    | 'identity-unknown'
    | 'source-unknown'
    /** Two rules for one end. */
    | 'end-ruled-twice'
    /** A rule for all other ends where no other end is left. */
    | 'rule-unused'
    /** A source that no rule rests on. */
    | 'source-unused';
  /** From the top of retention.yaml. */
  readonly path: readonly (string | number)[];
  readonly name: string;
  /** What could have been meant, or for an end without a rule the workflow it is of. */
  readonly known: readonly string[];
};

/** How the log calls whatever was sent with the form, whichever question asked for it. */
const FORM_FILES = 'files';

type Versions = ReadonlyMap<string, readonly WorkflowDefinition[]>;

/**
 * Every end without a rule, and every rule that binds nothing. All versions of a workflow count: a case ends under
 * the one it runs on.
 */
export function findRetentionFaults(file: RetentionFile, workflows: Versions): RetentionFault[] {
  return [
    ...file.rules.flatMap((rule, at) => ruleFaults(rule, at, file, workflows)),
    ...endsWithoutRule(file.rules, workflows),
    ...unusedSources(file),
  ];
}

function ruleFaults(
  rule: RetentionRule,
  at: number,
  { sources, rules }: RetentionFile,
  workflows: Versions,
): RetentionFault[] {
  const path = (...rest: (string | number)[]): (string | number)[] => ['rules', at, ...rest];
  const versions = workflows.get(rule.workflow);
  if (versions === undefined)
    return [
      { code: 'workflow-unknown', path: path('workflow'), name: rule.workflow, known: [...workflows.keys()] },
    ];
  const known = endsOf(versions);
  const fields = fieldsOf(versions);
  const slugs = sources.map(({ slug }) => slug);
  const earlier = rules.slice(0, at).filter(({ workflow }) => workflow === rule.workflow);
  const ruled = earlier.flatMap(({ ends }) => ends ?? []);
  return [
    ...missing(rule.ends ?? [], known).map(fault('end-unknown', path('ends'), known)),
    ...(rule.ends ?? []).filter((end) => ruled.includes(end)).map(fault('end-ruled-twice', path('ends'), [])),
    ...(isUnused(rule, rules, known, earlier) ? [rule.slug].map(fault('rule-unused', path('slug'), [])) : []),
    ...missing(rule.identity, fields).map(fault('identity-unknown', path('identity'), fields)),
    ...missing(rule.sources, slugs).map(fault('source-unknown', path('sources'), slugs)),
  ];
}

/** A rule for all other ends that has none left, or that another one like it already speaks for. */
function isUnused(
  { ends, workflow }: RetentionRule,
  rules: readonly RetentionRule[],
  known: readonly string[],
  earlier: readonly RetentionRule[],
): boolean {
  if (ends !== undefined) return false;
  if (earlier.some((other) => other.ends === undefined)) return true;
  const named = rules.filter((other) => other.workflow === workflow).flatMap((other) => other.ends ?? []);
  return known.every((end) => named.includes(end));
}

function endsWithoutRule(rules: readonly RetentionRule[], workflows: Versions): RetentionFault[] {
  return [...workflows].flatMap(([workflow, versions]) => {
    const own = rules.filter((rule) => rule.workflow === workflow);
    if (own.some(({ ends }) => ends === undefined)) return [];
    const named = own.flatMap(({ ends }) => ends ?? []);
    return missing(endsOf(versions), named).map(fault('end-without-rule', ['rules'], [workflow]));
  });
}

function unusedSources({ sources, rules }: RetentionFile): RetentionFault[] {
  const used = new Set(rules.flatMap((rule) => rule.sources));
  return sources.flatMap(({ slug }, at) =>
    used.has(slug) ? [] : [slug].map(fault('source-unused', ['sources', at, 'slug'], [])),
  );
}

function fault(code: RetentionFault['code'], path: RetentionFault['path'], known: readonly string[]) {
  return (name: string): RetentionFault => ({ code, path, name, known });
}

function missing(names: readonly string[], known: readonly string[]): string[] {
  return names.filter((name) => !known.includes(name));
}

/** States that end a case, in any version. */
function endsOf(versions: readonly WorkflowDefinition[]): string[] {
  return [
    ...new Set(
      versions.flatMap(({ states }) => states.flatMap(({ id, outcome }) => (outcome === null ? [] : [id]))),
    ),
  ];
}

/** What is written or sent: questions of the form, all its files as one, and inputs of acts, in any version. */
function fieldsOf(versions: readonly WorkflowDefinition[]): string[] {
  return versions.flatMap(({ form, transitions }) => [
    ...form.questions.flatMap(({ id, kind }) =>
      kind === 'choice' || kind === 'contact' ? [] : [kind === 'files' ? FORM_FILES : id],
    ),
    ...transitions.flatMap(({ inputs }) => inputs.map(({ id }) => id)),
  ]);
}
