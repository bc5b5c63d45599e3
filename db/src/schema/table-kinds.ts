import { is } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import * as schema from './index';

/** Every table of the schema. @internal */
export function allTables(): PgTable[] {
  const exported: unknown[] = Object.values(schema);
  return exported.filter((value): value is PgTable => is(value, PgTable));
}

/** Names of the tables with a tenant_id that belong to one tenant. */
export function tenantTableNames(): string[] {
  return allTables()
    .map((table) => getTableConfig(table))
    .filter((config) => config.schema === undefined)
    .filter((config) => config.columns.some((column) => column.name === 'tenant_id'))
    .map((config) => config.name);
}

/** Names of the tables that hold only what is public, readable across tenants. */
export function publishedTableNames(): string[] {
  return tenantTableNames().filter((name) => name.startsWith('published_'));
}

/** Names of the tables about people who work here, without their schema `identity`. */
export function identityTableNames(): string[] {
  return allTables()
    .map((table) => getTableConfig(table))
    .filter((config) => config.schema === 'identity')
    .map((config) => config.name);
}
