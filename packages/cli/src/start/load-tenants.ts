import { join } from 'node:path';
import { findTenant, requestRecountOf, type Database } from '@maklumat/operations';
import {
  applyNational,
  applyTenant,
  formatProblem,
  hasProblems,
  isWrite,
  listTenantSlugs,
  readTenantFolder,
  type ApplyResult,
} from '@maklumat/tenant-config';
import { repositoryRoot } from '../repository-root';

/** tenants/ cannot be served as it is; the message lists every reason. */
export class TenantsRefusedError extends Error {
  override readonly name = 'TenantsRefusedError';
}

/**
 * Loads tenants/ into the database: nothing is written for an agency whose folder says what is there already.
 *
 * @param say told in whole sentences what happens
 * @returns slugs of the agencies that publish
 * @throws {TenantsRefusedError} when a file has a problem, or would edit a published version
 */
export async function loadTenants(database: Database, say: (line: string) => void): Promise<string[]> {
  const config = readTenantFolder(join(repositoryRoot(), 'tenants'));
  const { national } = config;
  if (hasProblems(config) || national === null) {
    const lines = config.problems.filter((problem) => problem.severity === 'problem').map(formatProblem);
    throw new TenantsRefusedError(
      ['tenants/ has problems; correct them and start again.', ...lines].join('\n'),
    );
  }
  const stamp = { now: new Date(), actor: 'start', dryRun: false };
  // The national calendar first: an agency's dates rest on it.
  report(await applyNational(database, national, stamp), say);
  for (const agency of config.agencies) report(await applyTenant(database, agency, stamp), say);
  await requestRecounts(database, stamp, say);
  return config.agencies.map((agency) => agency.slug);
}

/** Agencies whose calendar is another than their cases are counted by: the runner counts them again. */
async function requestRecounts(
  database: Database,
  stamp: { readonly now: Date; readonly actor: string },
  say: (line: string) => void,
): Promise<void> {
  for (const slug of await listTenantSlugs(database)) {
    const tenant = await findTenant(database, slug);
    if (tenant !== null && (await requestRecountOf(database, tenant.id, stamp)))
      say(`${slug}: its calendar changed; the running cases are counted again.`);
  }
}

function report(result: ApplyResult, say: (line: string) => void): void {
  if (!result.ok) throw new TenantsRefusedError(result.refusals.join('\n'));
  const { tenant, changes } = result.report;
  const written = changes.filter(isWrite).length;
  say(`${tenant}: ${written === 0 ? 'nothing new' : `${written} changes loaded`}.`);
}
