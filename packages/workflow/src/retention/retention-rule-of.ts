import type { RetentionRule } from './retention-file';

/**
 * The rule for a case that ended so: the one that names the state, else the workflow's rule for all other ends.
 *
 * @returns null when no rule speaks of it; then nothing is erased
 */
export function retentionRuleOf(
  rules: readonly RetentionRule[],
  workflow: string,
  state: string,
): RetentionRule | null {
  const own = rules.filter((rule) => rule.workflow === workflow);
  return (
    own.find(({ ends }) => ends?.includes(state) === true) ??
    own.find(({ ends }) => ends === undefined) ??
    null
  );
}
