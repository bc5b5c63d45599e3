import type { WorkingCalendar } from '@maklumat/calendar';
import type { StandardVersion } from '@maklumat/standards';
import type { WorkflowDefinition } from '@maklumat/workflow';
import { FILE_KINDS } from '../file-schemas';
import { sortProblems, type ConfigProblem, type Position, type ValuePath } from '../problem';
import { checkSchema, type Checked } from '../schema-problems';
import { checkUniqueIn } from '../unique-rules';
import { isMapping, parseYaml, problemIn, problemOfFile, type YamlFile } from '../yaml-file';
import { checkLongSpans } from './long-spans';

/** What one file proposes: a version of a workflow, a version of a standard, or the agency's calendars. */
export type Proposal =
  | { readonly kind: 'workflow'; readonly definition: WorkflowDefinition }
  | { readonly kind: 'standard'; readonly standard: StandardVersion }
  | { readonly kind: 'calendars'; readonly calendars: readonly WorkingCalendar[] };

/** A proposal that can be simulated and where its values stand, or everything to change in it. */
export type ReadProposal =
  | { readonly ok: true; readonly proposal: Proposal; readonly placeOf: (path: ValuePath) => Position }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

/** No proposal is near this; a larger one is a mistake or an attack. */
export const MAX_PROPOSAL_BYTES = 128 * 1024;

/**
 * Reads a file that nobody has put into the tenants folder yet, by its contents alone: its sort is known by its keys.
 * Whether the roles, units and sources it names are there is not asked; the workflow linter asks for what it needs.
 *
 * @param file how messages call it
 */
export function readProposal(file: string, text: string): ReadProposal {
  if (new TextEncoder().encode(text).length > MAX_PROPOSAL_BYTES) {
    const message = `is too large; at most ${MAX_PROPOSAL_BYTES / 1024} KiB are read`;
    return refused([{ ...problemOfFile(file, message), code: 'too-large' }]);
  }
  const parsed = parseYaml(file, text);
  const { yaml } = parsed;
  if (yaml === null || parsed.problems.length > 0)
    return refused(parsed.problems.map((problem) => ({ ...problem, code: 'syntax' })));
  const kind = kindOf(yaml);
  if (kind === null) {
    const message = 'is neither a workflow version, nor a standard version, nor calendars';
    return refused([{ ...problemOfFile(file, message), code: 'unknown-kind' }]);
  }
  const checked = checkedAs(kind, yaml);
  const repeated = checkUniqueIn(kind, yaml).map((one): ConfigProblem => ({ ...one, code: 'repeated' }));
  const problems = [...checked.problems, ...repeated, ...checkLongSpans(yaml)];
  if (!checked.ok || problems.length > 0) return refused(problems);
  const placeOf = (path: ValuePath): Position => {
    const { line, column } = problemIn(yaml, path, '');
    return { line, column };
  };
  return { ok: true, proposal: checked.value, placeOf };
}

function refused(problems: readonly ConfigProblem[]): ReadProposal {
  return { ok: false, problems: sortProblems(problems) };
}

/** Keys that no other sort of file has. */
const SIGNS: Readonly<Record<Proposal['kind'], readonly string[]>> = {
  workflow: ['states', 'transitions', 'doors', 'clocks'],
  standard: ['printedTitle', 'serviceUnit', 'decree', 'procedure', 'complaintHandling'],
  calendars: ['calendars'],
};

function kindOf({ value }: YamlFile): Proposal['kind'] | null {
  const keys = isMapping(value) ? Object.keys(value) : [];
  const kinds = Object.keys(SIGNS) as Proposal['kind'][];
  return kinds.find((kind) => SIGNS[kind].some((key) => keys.includes(key))) ?? null;
}

function checkedAs(kind: Proposal['kind'], yaml: YamlFile): Checked<Proposal> {
  switch (kind) {
    case 'workflow':
      return mapped(checkSchema(FILE_KINDS.workflow.schema, yaml), (definition) => ({ kind, definition }));
    case 'standard':
      return mapped(checkSchema(FILE_KINDS.standard.schema, yaml), (standard) => ({ kind, standard }));
    case 'calendars':
      return mapped(checkSchema(FILE_KINDS.calendars.schema, yaml), ({ calendars }) => ({ kind, calendars }));
  }
}

function mapped<T>(checked: Checked<T>, make: (value: T) => Proposal): Checked<Proposal> {
  return checked.ok ? { ...checked, value: make(checked.value) } : checked;
}
