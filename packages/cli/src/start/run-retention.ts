import { DatabaseUnreachableError, type Database } from '@maklumat/db';
import type { FileStore } from '@maklumat/files';
import { findTenant, runRetention, type MasterKey } from '@maklumat/operations';
import { listTenantSlugs } from '@maklumat/tenant-config';
import { startRunner, type TimerRunner } from './run-timers';

const EVERY_MS = 3_600_000;
/** So that one agency's backlog does not keep the others waiting. */
const CASES_A_ROUND = 500;

/** Erases in every agency what is due, once an hour, until it is stopped. */
export function startRetentionRunner(
  appUrl: string,
  { keys, files }: { readonly keys: MasterKey; readonly files: FileStore },
  say: (line: string) => void,
  everyMs = EVERY_MS,
): TimerRunner {
  return startRunner(appUrl, (database) => runRound(database, { keys, files }, say), say, everyMs);
}

/** One round over all agencies; one that fails does not keep the others waiting. */
async function runRound(
  database: Database,
  { keys, files }: { readonly keys: MasterKey; readonly files: FileStore },
  say: (line: string) => void,
): Promise<string | null> {
  try {
    for (const slug of await listTenantSlugs(database)) {
      const tenant = await findTenant(database, slug);
      if (tenant === null) continue;
      const run = { at: new Date(), keys, files, dryRun: false, limit: CASES_A_ROUND };
      const { erased, failed } = await runRetention(database, tenant.id, run);
      if (erased.length > 0) say(`Retention: ${String(erased.length)} cases of ${slug} erased.`);
      for (const { number, reason } of failed) say(`Retention: case ${number} of ${slug} failed: ${reason}`);
    }
    return null;
  } catch (error) {
    if (error instanceof DatabaseUnreachableError) return 'Retention waits: the database does not answer.';
    return `Retention waits: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`;
  }
}
