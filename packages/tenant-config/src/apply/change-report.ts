/** Sort of thing an apply compares. */
export type ChangeKind =
  | 'tenant'
  | 'profile'
  | 'unit'
  | 'role'
  | 'post'
  | 'official'
  | 'calendar'
  | 'series'
  | 'register'
  | 'recap'
  | 'document'
  | 'retention-source'
  | 'retention-rule'
  | 'service'
  | 'standard-version'
  | 'workflow-version'
  | 'published-agency'
  | 'published-service'
  | 'holiday-decree'
  | 'covered-year'
  | 'national-day'
  | 'ramadan-period'
  | 'information-rule';

/**
 * What an apply does to one thing. `orphan`: in the database, not in the folder any more, and kept.
 * `unpublished`: a version in the folder that is no published one yet, and therefore not recorded.
 */
export type ChangeSort = 'add' | 'change' | 'keep' | 'remove' | 'orphan' | 'unpublished';

export interface Change {
  kind: ChangeKind;
  /** Slug; for a version and its card `<service>/v<number>`. */
  key: string;
  change: ChangeSort;
  /** Top-level fields that differ, for `change`. */
  fields?: string[];
}

/** What an apply did, or with `--dry-run` would do, to one tenant. */
export interface ChangeReport {
  tenant: string;
  changes: Change[];
}

const SIGNS: Record<ChangeSort, string> = {
  add: '+ add',
  change: '~ change',
  keep: '= keep',
  remove: '- remove',
  orphan: '? not in the folder any more, kept:',
  unpublished: '· not published yet, not recorded:',
};

/** Whether anything is written for this change. */
export function isWrite({ change }: Change): boolean {
  return change === 'add' || change === 'change' || change === 'remove';
}

/** The report for the terminal: one line a change, and a closing line that counts; what stays is only counted. */
export function printReport(report: ChangeReport, dryRun: boolean): string[] {
  const lines = report.changes.filter(({ change }) => change !== 'keep').map(changeLine);
  const writes = report.changes.filter(isWrite).length;
  const kept = report.changes.filter(({ change }) => change === 'keep').length;
  const verb = dryRun ? 'would be written' : 'written';
  return [...lines, `${report.tenant}: ${writes} ${verb}, ${kept} unchanged`];
}

function changeLine({ kind, key, change, fields }: Change): string {
  const detail = fields === undefined || fields.length === 0 ? '' : ` (${fields.join(', ')})`;
  return `  ${SIGNS[change]} ${kind} ${key}${detail}`;
}
