import { WorkflowMigration } from '@maklumat/workflow';
import { sortProblems, type ConfigProblem } from '../problem';
import { checkSchema } from '../schema-problems';
import { parseYaml } from '../yaml-file';

/** A rule for moving running cases, or everything to change in its file. */
export type ReadMigrationRule =
  | { readonly ok: true; readonly rule: WorkflowMigration }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

/**
 * Reads the rule by which running cases move to a newer version of their workflow. Whether its states are there is asked
 * where the versions are.
 *
 * @param file how messages call it
 */
export function readMigrationRule(file: string, text: string): ReadMigrationRule {
  const { yaml, problems } = parseYaml(file, text);
  if (yaml === null || problems.length > 0) return { ok: false, problems };
  const checked = checkSchema(WorkflowMigration, yaml);
  if (checked.ok) return { ok: true, rule: checked.value };
  return { ok: false, problems: sortProblems(checked.problems) };
}
