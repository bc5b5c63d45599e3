import type { Database } from '@maklumat/db';
import { agencyFiles } from './agency-files';
import { readTenant } from './read-tenant';
import { writeYaml } from './write-yaml';

/**
 * The YAML files of a tenant as the database holds it, by path below its folder. The source texts are not in
 * the database and not here; comments are not either. Equal data gives equal bytes.
 *
 * @returns null when there is no such tenant
 */
export async function exportTenant(database: Database, slug: string): Promise<Map<string, string> | null> {
  const agency = await readTenant(database, slug);
  if (agency === null) return null;
  return new Map(
    agencyFiles(agency).map(({ path, kind, value, depth }) => [path, writeYaml(kind, value, depth)]),
  );
}
