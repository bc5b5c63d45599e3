import { readFileSync, statSync } from 'node:fs';
import {
  findTenant,
  migrateCases,
  previewMigration,
  type MigratedCase,
  type MigrationRefusal,
} from '@maklumat/operations';
import { formatProblem, listTenantSlugs } from '@maklumat/tenant-config';
import { MAX_PROPOSAL_BYTES, readMigrationRule } from '@maklumat/tenant-config/proposal';
import type { MigrationFault, WorkflowMigration } from '@maklumat/workflow';
import { ProblemsFoundError, UsageError } from '../cli-error';
import { counted, print, printJson, tell } from '../output';
import { unknownTenant } from '../tenants-folder';
import { userName } from '../user-name';
import { withDatabase } from '../with-database';

export interface MigrateOptions {
  tenant: string;
  rule: string;
  dryRun?: boolean;
  json?: boolean;
}

/** `workflow migrate`: moves the running cases a rule is for, or with `--dry-run` says which and what changes. */
export async function migrate(options: MigrateOptions): Promise<void> {
  const rule = readRule(options.rule);
  const isDry = options.dryRun === true;
  const cases = await withDatabase(async (database) => {
    const tenant = await findTenant(database, options.tenant);
    if (tenant === null) throw unknownTenant(options.tenant, await listTenantSlugs(database));
    const now = new Date();
    const result = isDry
      ? await previewMigration(database, tenant.id, rule, { now })
      : await migrateCases(database, tenant.id, rule, { now, by: `terminal:${userName()}` });
    if (result.ok) return result.cases;
    throw refused(result.refusal, options, rule);
  });
  if (options.json) printJson({ dryRun: isDry, workflow: rule.workflow, to: rule.to, cases });
  else print(...printed(cases, rule, isDry));
}

/** @throws {UsageError} for a file that cannot be read, {ProblemsFoundError} after printing what is wrong in it */
function readRule(path: string): WorkflowMigration {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile() !== true) throw new UsageError(`there is no file ${path}; name the rule's file.`);
  if (found.size > MAX_PROPOSAL_BYTES) throw new UsageError(`${path} is too large for a rule.`);
  const read = readMigrationRule(path, readFileSync(path, 'utf8'));
  if (read.ok) return read.rule;
  tell(...read.problems.map(formatProblem), 'maklumat: correct these problems first; no case was moved.');
  throw new ProblemsFoundError('the rule has problems');
}

function refused(
  refusal: MigrationRefusal,
  { tenant, rule: path }: MigrateOptions,
  rule: WorkflowMigration,
): Error {
  if (refusal.code === 'workflow-unknown')
    return new UsageError(`${tenant} has no workflow "${rule.workflow}".`);
  tell(...refusal.faults.map((fault) => `${path}: ${faultText(fault)}`), 'maklumat: no case was moved.');
  return new ProblemsFoundError('the rule leaves something open');
}

function faultText(fault: MigrationFault): string {
  switch (fault.code) {
    case 'version-unknown':
      return `there is no version ${String(fault.version)}; apply it first.`;
    case 'not-newer':
      return `version ${String(fault.version)} is not older than the one cases are to move to.`;
    case 'state-without-place':
      return `say under "states" where a case in "${fault.state}" (version ${String(fault.version)}) goes on.`;
    case 'state-unknown':
      return `the new version has no state "${fault.state}".`;
    case 'state-ended':
      return `"${fault.state}" is an end in the new version; a running case cannot move there.`;
    case 'class-without-place':
      return `say under "classes" what the class "${fault.class}" (version ${String(fault.version)}) becomes.`;
    case 'class-unknown':
      return `the new version has no class "${fault.class}".`;
  }
}

function printed(
  cases: readonly MigratedCase[],
  { workflow, to }: WorkflowMigration,
  isDry: boolean,
): string[] {
  const lines = cases.flatMap(({ number, from, state, dates }) => [
    `${number}  version ${String(from)} -> ${String(to)}  ${state.from === state.to ? state.to : `${state.from} -> ${state.to}`}`,
    ...dates.map(({ limit, told, dueOn }) => `  ${limit}: told ${told ?? 'nothing'}, now ${dueOn}`),
  ]);
  const did = isDry ? 'would move' : 'moved';
  return [...lines, `${counted(cases.length, 'case')} of ${workflow} ${did} to version ${String(to)}.`];
}
