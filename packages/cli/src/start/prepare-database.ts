import {
  assertAppRole,
  assertMigrated,
  assertServerVersion,
  closeDatabase,
  migrate,
  openDatabase,
  type Database,
} from '@maklumat/db';
import { startEmbeddedServer } from '@maklumat/db/embedded';
import type { StartSettings } from './settings';

/** A migrated database: the address of the app's login, and how to let go of the server. */
export type PreparedDatabase = { appUrl: string; stop: () => Promise<void> };

/**
 * Brings up a migrated database and lets `work` fill it through the app's own login.
 *
 * Migrations run as the owner on a connection of their own that is closed before anything is served; what
 * serves afterwards holds the app's login only.
 *
 * @param say told in whole sentences what happens
 * @throws {Error} with one clear sentence: unreachable, too old, not migrated, or a login with too many rights
 */
export async function prepareDatabase(
  settings: StartSettings,
  dataDir: string,
  say: (line: string) => void,
  work: (database: Database) => Promise<void>,
): Promise<PreparedDatabase> {
  const server = await findServer(settings, dataDir, say);
  const database = openDatabase({ url: server.appUrl, max: 2 });
  try {
    await assertServerVersion(database);
    await assertAppRole(database);
    if (server.ownerUrl !== undefined) await migrateAs(server.ownerUrl, say);
    await assertMigrated(database);
    await work(database);
  } catch (error) {
    await server.stop();
    throw error;
  } finally {
    await closeDatabase(database);
  }
  return server;
}

async function findServer(
  { databaseUrl, databaseOwnerUrl }: StartSettings,
  dataDir: string,
  say: (line: string) => void,
): Promise<PreparedDatabase & { ownerUrl: string | undefined }> {
  if (databaseUrl !== undefined) {
    return { appUrl: databaseUrl, ownerUrl: databaseOwnerUrl, stop: () => Promise.resolve() };
  }
  const server = await startEmbeddedServer({ dataDir, log: say });
  say(`PostgreSQL ${server.version} is running; its data is in ${dataDir}.`);
  return { appUrl: server.appUrl, ownerUrl: server.ownerUrl, stop: () => server.stop() };
}

async function migrateAs(ownerUrl: string, say: (line: string) => void): Promise<void> {
  const { applied } = await migrate(ownerUrl);
  if (applied.length > 0) say(`The database was brought up to date (${applied.length} migrations).`);
}
