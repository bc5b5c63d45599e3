import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROLES } from '../roles';
import { withDatabaseName, withLogin } from '../sql-text';
import { ADMIN_USER } from './cluster';
import { lockHolder } from './folder-lock';
import { readPasswords } from './passwords';

/** A server that another process of ours runs in a data folder. */
export interface RunningServer {
  /** The process that holds the folder. */
  readonly pid: number;
  readonly adminUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
}

/**
 * The server another process runs in this folder now, so that a command can use it while the product is up;
 * undefined when none does. Only the user who started it can read its passwords.
 *
 * @throws {EmbeddedServerError} when it runs but its passwords cannot be read
 */
export function findRunningServer(dataDir: string, databaseName = 'maklumat'): RunningServer | undefined {
  const pid = lockHolder(join(dataDir, 'postgres.lock'));
  const port = readPort(join(resolve(dataDir), 'postgres', 'data', 'postmaster.pid'));
  if (pid === undefined || port === undefined) return undefined;
  const passwords = readPasswords(join(dataDir, 'postgres-passwords.json'));
  const url = withDatabaseName(`postgres://127.0.0.1:${port}`, databaseName);
  return {
    pid,
    adminUrl: withLogin(url, ADMIN_USER, passwords.admin),
    ownerUrl: withLogin(url, ROLES.owner, passwords.owner),
    appUrl: withLogin(url, ROLES.app, passwords.app),
  };
}

/** The fourth line of postmaster.pid. */
function readPort(pidFile: string): number | undefined {
  try {
    const port = Number(readFileSync(pidFile, 'utf8').split('\n')[3]);
    return port > 0 ? port : undefined;
  } catch {
    return undefined;
  }
}
