import {
  newId,
  SQL_STATES,
  sqlStateOf,
  tenants,
  withDirectory,
  withTenant,
  type Database,
} from '@maklumat/db';
import { eq } from 'drizzle-orm';
import type { AgencyConfig } from '../tenants-config';
import type { ChangeReport } from './change-report';
import { lockCurrentState, type CurrentState } from './current-state';
import { planApply, type ApplyPlan } from './plan-apply';
import { reportingRows } from './reporting-rows';
import { writePlan, type WriteStamp } from './write-plan';
import { writeReporting } from './write-reporting';

/** How to apply. */
export interface ApplyOptions extends WriteStamp {
  /** Work everything out, write it, and roll it back. */
  dryRun: boolean;
}

/** What was done, or why nothing was: every refusal at once. */
export type ApplyResult =
  { ok: true; report: ChangeReport } | { ok: false; report: ChangeReport; refusals: string[] };

/** Ends a dry run: a transaction is rolled back by throwing. */
class DryRunEnd extends Error {
  override readonly name = 'DryRunEnd';
  readonly result: ApplyResult;

  constructor(result: ApplyResult) {
    super('the dry run ends here');
    this.result = result;
  }
}

/**
 * Brings a tenant in the database to what its folder says, in one transaction. A second apply of the same
 * folder writes nothing. Published versions are never edited or removed: then nothing is written and every
 * refusal is returned. What is no longer in the folder is reported and kept.
 *
 * @param config an agency that readTenantFolder() found without problems
 * @throws {DatabaseUnreachableError} when no server answers
 */
export async function applyTenant(
  database: Database,
  config: AgencyConfig,
  options: ApplyOptions,
): Promise<ApplyResult> {
  try {
    return await applyOnce(database, config, options);
  } catch (error) {
    if (error instanceof DryRunEnd) return error.result;
    // Two first applies at once: the slower one finds the tenant already there, and now applies to it.
    if (sqlStateOf(error) !== SQL_STATES.uniqueViolation) throw error;
    return applyAgain(database, config, options);
  }
}

async function applyAgain(
  database: Database,
  config: AgencyConfig,
  options: ApplyOptions,
): Promise<ApplyResult> {
  try {
    return await applyOnce(database, config, options);
  } catch (error) {
    if (error instanceof DryRunEnd) return error.result;
    throw error;
  }
}

async function applyOnce(
  database: Database,
  config: AgencyConfig,
  options: ApplyOptions,
): Promise<ApplyResult> {
  const known = await findTenantId(database, config.slug);
  const id = known ?? newId();
  return withTenant(database, id, async (tx) => {
    if (known === null) await tx.insert(tenants).values({ id, slug: config.slug, createdAt: options.now });
    const current = await lockCurrentState(tx);
    const plan = planApply(config, current);
    const report = { tenant: config.slug, changes: plan.changes };
    if (plan.refusals.length > 0) return { ok: false, report, refusals: plan.refusals };
    await writePlan(tx, plan, current, options);
    const cards = plan.publishedServices.map(({ row }) => row);
    await writeReporting(tx, reportingRows(config, cards, recordedWorkflows(plan, current)));
    if (options.dryRun) throw new DryRunEnd({ ok: true, report });
    return { ok: true, report };
  });
}

function recordedWorkflows(plan: ApplyPlan, current: CurrentState): Set<string> {
  const added = plan.workflows.map(({ definition }) => definition.slug);
  return new Set([...current.workflows.map(({ slug }) => slug), ...added]);
}

/** Id of the tenant with this slug, or null. */
export async function findTenantId(database: Database, slug: string): Promise<string | null> {
  const rows = await withDirectory(database, (tx) =>
    tx.select({ id: tenants.id }).from(tenants).where(eq(tenants.slug, slug)),
  );
  return rows[0]?.id ?? null;
}
