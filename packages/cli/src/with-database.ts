import {
  assertAppRole,
  assertMigrated,
  assertServerVersion,
  closeDatabase,
  migrate,
  openDatabase,
  type Database,
} from '@maklumat/db';
import { readDatabaseSettings } from './database-settings';
import { findServer, type FoundServer } from './find-server';
import { tell } from './output';

/**
 * Runs a command's `work` on a migrated database, as the app's own login.
 *
 * @throws {Error} with one clear sentence: unreachable, too old, not migrated, or a login with too many rights
 */
export async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const server = await findServer(readDatabaseSettings());
  try {
    return await withPreparedDatabase(server, tell, work);
  } finally {
    await server.stop();
  }
}

/**
 * Brings the server's database up to date and runs `work` on it through the app's own login.
 *
 * Migrations run as the owner on a connection of their own that is closed before `work` begins; the server
 * goes on afterwards, whatever `work` did.
 *
 * @param say told in whole sentences what happens
 * @throws {Error} with one clear sentence: unreachable, too old, not migrated, or a login with too many rights
 */
export async function withPreparedDatabase<T>(
  server: FoundServer,
  say: (line: string) => void,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const database = openDatabase({ url: server.appUrl, max: 2 });
  try {
    await assertServerVersion(database);
    await assertAppRole(database);
    if (server.ownerUrl !== undefined) await migrateAs(server.ownerUrl, say);
    await assertMigrated(database);
    return await work(database);
  } finally {
    await closeDatabase(database);
  }
}

async function migrateAs(ownerUrl: string, say: (line: string) => void): Promise<void> {
  const { applied } = await migrate(ownerUrl);
  if (applied.length > 0) say(`The database was brought up to date (${applied.length} migrations).`);
}
