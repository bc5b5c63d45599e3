import { findRunningServer, startEmbeddedServer } from '@maklumat/db/embedded';
import { dataDirOf } from './database-settings';
import { tell } from './output';
import type { StartSettings } from './start/settings';

/** A reachable server: logins, and how to let go of it. */
export interface FoundServer {
  /** The app's own login. */
  appUrl: string;
  /** The login that migrates; undefined when the settings name none. */
  ownerUrl: string | undefined;
  /** Stops what was started here; a server that others run goes on. */
  stop: () => Promise<void>;
}

/**
 * The server a command works on: the one the settings name; otherwise the embedded one of the data folder, as
 * `start` runs it there now, or started for this command alone.
 */
export async function findServer(settings: StartSettings): Promise<FoundServer> {
  const running = settings.databaseUrl === undefined ? findRunningServer(dataDirOf(settings)) : undefined;
  if (running === undefined) return startServer(settings, tell);
  return { appUrl: running.appUrl, ownerUrl: running.ownerUrl, stop: nothingToStop };
}

/**
 * The server the settings name; otherwise the embedded one, started here.
 *
 * @param say told in whole sentences what happens
 * @throws {EmbeddedServerError} when it cannot be started, also when another process has the data folder
 */
export async function startServer(
  settings: StartSettings,
  say: (line: string) => void,
): Promise<FoundServer> {
  if (settings.databaseUrl !== undefined) {
    return { appUrl: settings.databaseUrl, ownerUrl: settings.databaseOwnerUrl, stop: nothingToStop };
  }
  const dataDir = dataDirOf(settings);
  const server = await startEmbeddedServer({ dataDir, log: say });
  say(`PostgreSQL ${server.version} is running; its data is in ${dataDir}.`);
  return { appUrl: server.appUrl, ownerUrl: server.ownerUrl, stop: () => server.stop() };
}

function nothingToStop(): Promise<void> {
  return Promise.resolve();
}
