import { findRunningServer } from '@maklumat/db/embedded';
import postgres from 'postgres';

/**
 * Asks the database of a running product as its superuser, for what no page and no command tells.
 *
 * @throws {Error} when no product runs in the folder
 */
export async function askDatabase<T>(
  dataDir: string | undefined,
  work: (sql: postgres.Sql) => Promise<T>,
): Promise<T> {
  const server = dataDir === undefined ? undefined : findRunningServer(dataDir);
  if (server === undefined) throw new Error(`no product runs in ${dataDir ?? 'the data folder'}`);
  const sql = postgres(server.adminUrl, { max: 1, onnotice: () => undefined });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}
