import {
  findTenant,
  previewForTenant,
  recountCases,
  requestRecountOf,
  type Database,
} from '@maklumat/operations';
import { listTenantSlugs } from '@maklumat/tenant-config';
import { ProblemsFoundError } from '../cli-error';
import { counted, print, printJson } from '../output';
import { unknownTenant } from '../tenants-folder';
import { userName } from '../user-name';
import { withDatabase } from '../with-database';

export interface RecountOptions {
  tenant?: string;
  dryRun?: boolean;
  json?: boolean;
}

/** What was, or would be, counted again in one agency. */
export interface RecountedTenant {
  readonly tenant: string;
  readonly cases: number;
  readonly moved: number;
  readonly stood: number;
  readonly failed: number;
}

/** Counts the running cases again wherever the calendar on record is another than the one they are counted by. */
export async function recount(options: RecountOptions): Promise<void> {
  const dryRun = options.dryRun === true;
  const recounted = await withDatabase((database) => recountTenants(database, options.tenant, dryRun));
  if (options.json) printJson({ dryRun, tenants: recounted });
  else print(...recountLines(recounted, dryRun));
  if (recounted.some(({ failed }) => failed > 0)) throw new ProblemsFoundError();
}

/** The same for other commands. @param slug one agency; every one when not given */
export async function recountTenants(
  database: Database,
  slug: string | undefined,
  dryRun: boolean,
): Promise<RecountedTenant[]> {
  const known = await listTenantSlugs(database);
  const recounted: RecountedTenant[] = [];
  for (const tenant of slug === undefined ? known : [slug]) {
    const found = await findTenant(database, tenant);
    if (found === null) throw unknownTenant(tenant, known);
    recounted.push({ tenant, ...(await recountOne(database, found.id, dryRun)) });
  }
  return recounted;
}

const NOTHING = { cases: 0, moved: 0, stood: 0, failed: 0 };

async function recountOne(
  database: Database,
  tenantId: string,
  dryRun: boolean,
): Promise<Omit<RecountedTenant, 'tenant'>> {
  const now = new Date();
  if (dryRun) {
    const { cases, moved, stood, failed } = await previewForTenant(database, tenantId, (same) => same, now);
    return { cases, moved, stood, failed };
  }
  await requestRecountOf(database, tenantId, { now, actor: `terminal:${userName()}` });
  return (await recountCases(database, tenantId, { now })) ?? NOTHING;
}

/** One line an agency whose cases were looked at. */
export function recountLines(recounted: readonly RecountedTenant[], dryRun: boolean): string[] {
  const touched = recounted.filter(({ cases }) => cases > 0);
  if (touched.length === 0) return ['Every case is counted by the calendar on record.'];
  return touched.map(
    ({ tenant, cases, moved, stood, failed }) =>
      `${tenant}: ${counted(cases, 'running case')}, ${counted(moved, 'deadline')} ${dryRun ? 'would move' : 'moved'}, ${String(stood)} ${dryRun ? 'would stand' : 'stand'} as told${failed === 0 ? '' : `, ${String(failed)} could not be read`}.`,
  );
}
