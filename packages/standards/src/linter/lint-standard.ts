import type { Role, ServiceUnit } from '../schema/agency';
import type { StandardVersion } from '../schema/standard-version';
import { lintContact } from './contact-rules';
import { contactsOf } from './contacts-of';
import { lintComponents, lintDecree } from './decree-rules';
import { lintDomains } from './domain-rules';
import { lintFee } from './fee-rules';
import type { Finding } from './finding';
import { lintLimits } from './limit-rules';
import { lintFigures, lintProcedure } from './procedure-rules';
import { lintReadings } from './reading-rules';
import { lintWords } from './words-rules';

/** What a standard is judged against. */
export type LintContext = {
  /** Unit that owns the standard. */
  unit: ServiceUnit;
  /** Roles of the tenant: they say which steps are the citizen's. */
  roles: Role[];
  /** Versions of the same service before this one, in any order. */
  earlierVersions: StandardVersion[];
};

/**
 * Everything that is contradictory, broken or missing in one version of a standard, in the order of the
 * page. Says nothing about wrong ids or types: those stop the configuration check before this runs.
 */
export function lintStandard(standard: StandardVersion, context: LintContext): Finding[] {
  return [
    ...lintDecree(standard),
    ...lintComponents(standard),
    ...lintProcedure(standard, context.roles),
    ...lintFigures(standard),
    ...lintLimits(standard),
    ...lintWords(standard),
    ...lintFee(standard),
    ...contactsOf(standard).flatMap(lintContact),
    ...lintDomains(standard, context.unit, context.earlierVersions),
    ...lintReadings(standard),
  ];
}
