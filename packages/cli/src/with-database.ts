import {
  assertAppRole,
  assertMigrated,
  assertServerVersion,
  closeDatabase,
  migrate,
  openDatabase,
  type Database,
} from '@maklumat/db';
import { defaultDataDir, findRunningServer, startEmbeddedServer } from '@maklumat/db/embedded';
import { parseMasterKey, type MasterKey } from '@maklumat/operations';
import { tell } from './output';
import { repositoryRoot } from './repository-root';
import { masterKeyOf } from './start/master-key';
import { readSettings, type StartSettings } from './start/settings';

/** The settings that name a database; the others are `start`'s own. */
export function readDatabaseSettings(): StartSettings {
  const { DATABASE_URL, DATABASE_OWNER_URL, MAKLUMAT_DATA_DIR, MAKLUMAT_MASTER_KEY } = process.env;
  const { MAKLUMAT_DEMO, NODE_ENV } = process.env;
  return readSettings({
    ...{ DATABASE_URL, DATABASE_OWNER_URL, MAKLUMAT_DATA_DIR, MAKLUMAT_MASTER_KEY, MAKLUMAT_DEMO, NODE_ENV },
  });
}

/** The key that wraps the agencies' keys. @throws {SettingsError} when it must be given and is not */
export function readMasterKey(): MasterKey {
  const settings = readDatabaseSettings();
  return parseMasterKey(masterKeyOf(settings, settings.dataDir ?? defaultDataDir(repositoryRoot())));
}

/** A reachable server: logins, and how to let go of it. */
export interface FoundServer {
  appUrl: string;
  ownerUrl: string | undefined;
  stop: () => Promise<void>;
}

/**
 * The server the settings name; otherwise the embedded one of the data folder: the one `start` runs there now,
 * or one started for this command alone.
 */
export async function findServer(settings: StartSettings): Promise<FoundServer> {
  const nothing = (): Promise<void> => Promise.resolve();
  if (settings.databaseUrl !== undefined) {
    return { appUrl: settings.databaseUrl, ownerUrl: settings.databaseOwnerUrl, stop: nothing };
  }
  const dataDir = settings.dataDir ?? defaultDataDir(repositoryRoot());
  const running = findRunningServer(dataDir);
  if (running !== undefined) return { appUrl: running.appUrl, ownerUrl: running.ownerUrl, stop: nothing };
  const server = await startEmbeddedServer({ dataDir, log: tell });
  return { appUrl: server.appUrl, ownerUrl: server.ownerUrl, stop: () => server.stop() };
}

/**
 * Runs `work` with a migrated database, as the app's own login.
 *
 * @throws {Error} with one clear sentence: unreachable, too old, not migrated, or a login with too many rights
 */
export async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const server = await findServer(readDatabaseSettings());
  const database = openDatabase({ url: server.appUrl, max: 2 });
  try {
    await assertServerVersion(database);
    await assertAppRole(database);
    if (server.ownerUrl !== undefined) await migrate(server.ownerUrl);
    await assertMigrated(database);
    return await work(database);
  } finally {
    await closeDatabase(database);
    await server.stop();
  }
}
