import type postgres from 'postgres';

/** A quoted identifier for statements that take no parameters (CREATE ROLE, CREATE DATABASE). @internal */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A quoted text literal for statements that take no parameters. @internal */
export function quoteText(text: string): string {
  const escaped = text.replaceAll("'", "''");
  return escaped.includes('\\') ? `E'${escaped.replaceAll('\\', '\\\\')}'` : `'${escaped}'`;
}

/** The same connection string with another database. @internal */
export function withDatabaseName(url: string, databaseName: string): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(databaseName)}`;
  return changed.toString();
}

/** The same connection string with another login. @internal */
export function withLogin(url: string, user: string, password: string): string {
  const changed = new URL(url);
  changed.username = user;
  changed.password = encodeURIComponent(password);
  return changed.toString();
}

/**
 * Runs SQL text as it stands: DDL, which takes no parameters, and migrations. The only door for text in this
 * code base, not exported from the package; everything in it is ours or quoted by the functions above.
 *
 * @internal
 */
export async function executeText(client: Pick<postgres.Sql, 'unsafe'>, text: string): Promise<void> {
  await client.unsafe(text);
}
