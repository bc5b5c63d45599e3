import { type Database, withTenant } from '@maklumat/db';
import { findTenantId } from './apply/apply-tenant';
import { readCurrentState, type EntryKind } from './apply/current-state';
import { writeYaml } from './write-yaml';
import type { FileKindName } from './file-schemas';
import type { z } from 'zod';
import { FILE_KINDS } from './file-schemas';

const LISTS: Record<EntryKind, { file: string; kind: FileKindName; key: string }> = {
  unit: { file: 'units.yaml', kind: 'units', key: 'units' },
  role: { file: 'roles.yaml', kind: 'roles', key: 'roles' },
  post: { file: 'posts.yaml', kind: 'posts', key: 'posts' },
  official: { file: 'officials.yaml', kind: 'officials', key: 'officials' },
  calendar: { file: 'calendars.yaml', kind: 'calendars', key: 'calendars' },
};

/**
 * The YAML files of a tenant as the database holds it, by path below its folder. The source texts are not in
 * the database and not here; comments are not either. Equal data gives equal bytes.
 *
 * @returns null when there is no such tenant
 */
export async function exportTenant(database: Database, slug: string): Promise<Map<string, string> | null> {
  const id = await findTenantId(database, slug);
  if (id === null) return null;
  const state = await withTenant(database, id, readCurrentState, { readOnly: true });
  const files = new Map<string, string>();
  if (state.profile !== null) files.set('agency.yaml', yamlText('agency', state.profile.content, 1));
  for (const [kind, { file, kind: schema, key }] of Object.entries(LISTS)) {
    const entries = state.entries[kind as EntryKind].map(({ content }) => content);
    files.set(file, yamlText(schema, { [key]: entries }, 1));
  }
  for (const { service, number, content } of state.versions) {
    files.set(`standards/${service}/v${number}.yaml`, yamlText('standard', content, 3));
  }
  return files;
}

/** Parsed first: what the schema no longer knows must not be written in silence. */
function yamlText(kind: FileKindName, content: unknown, depth: number): string {
  const schema: z.ZodType = FILE_KINDS[kind].schema;
  return writeYaml(kind, schema.parse(content), depth);
}
