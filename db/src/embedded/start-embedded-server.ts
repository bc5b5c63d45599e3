import { chmodSync, chownSync, existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setUpDatabase } from '../set-up-database';
import { findBinaries } from './binaries';
import { ADMIN_USER, ensureCluster } from './cluster';
import { EmbeddedServerError } from './embedded-server-error';
import { lockFolder } from './folder-lock';
import { clearLeftover } from './leftover-postmaster';
import { keptPasswords } from './passwords';
import { freePort, startPostmaster, type Postmaster, type PostmasterOptions } from './postmaster';
import { supervise } from './supervise';
import { canReach, unprivilegedUser, type UnprivilegedUser } from './unprivileged-user';

/** How to run an embedded server. */
export interface EmbeddedServerOptions {
  /** Folder for everything of this installation; the database lives in its `postgres` folder. */
  readonly dataDir: string;
  /** Another PostgreSQL's bin folder instead of the packaged one. */
  readonly binDir?: string | undefined;
  /** Told in whole sentences what happens. */
  readonly log?: ((line: string) => void) | undefined;
  /** Database to prepare; `maklumat` when not given. */
  readonly databaseName?: string | undefined;
  /** false writes nothing through to the disk: faster, for tests only. */
  readonly durable?: boolean | undefined;
}

/** A running embedded server. The URLs hold its random passwords. */
export interface EmbeddedServer {
  /** Superuser, at the database. */
  readonly adminUrl: string;
  /** maklumat_owner: for migrate(). */
  readonly ownerUrl: string;
  /** maklumat_app: for openDatabase(). */
  readonly appUrl: string;
  /** e.g. `18.4`. */
  readonly version: string;
  /** Fast shutdown; also frees the data folder. */
  stop(): Promise<void>;
}

/**
 * Starts a real PostgreSQL on 127.0.0.1 with its data in `dataDir`, makes and prepares the database the first
 * time (not migrated: see migrate), and keeps it running until stop(). A server that a killed process left
 * behind in the folder is stopped first; one that ends by itself is started again on the same port.
 *
 * @throws {EmbeddedServerError} when the folder is in use, unreachable, of another major version, or no binary runs
 */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const user = unprivilegedUser();
  const folder = makeFolder(options.dataDir, user);
  const unlock = lockFolder(join(options.dataDir, 'postgres.lock'));
  try {
    return await startLocked(options, folder, user, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

async function startLocked(
  options: EmbeddedServerOptions,
  folder: string,
  user: UnprivilegedUser | undefined,
  unlock: () => void,
): Promise<EmbeddedServer> {
  const { log = () => undefined, durable = true } = options;
  const binaries = findBinaries(options.binDir, folder, user);
  const hasData = existsSync(join(folder, 'data'));
  const passwords = keptPasswords(join(options.dataDir, 'postgres-passwords.json'), hasData);
  if (!hasData) log(`Making the database files (PostgreSQL ${binaries.version}) in ${folder}.`);
  const data = await ensureCluster({ folder, binaries, user, adminPassword: passwords.admin, durable });
  if ((await clearLeftover(data)) === 'stopped')
    log('Stopped a database server left over from an earlier run.');
  const { postmaster, settings } = await startOnFreePort(
    { binaries, data, user, durable, logFile: join(options.dataDir, 'postgres.log') },
    passwords.admin,
  );
  const supervised = supervise(postmaster, settings, log);
  async function stop(): Promise<void> {
    await supervised.stop();
    unlock();
  }
  try {
    const urls = await setUpDatabase({
      adminUrl: settings.adminUrl,
      databaseName: options.databaseName ?? 'maklumat',
      appPassword: passwords.app,
      ownerPassword: passwords.owner,
    });
    return { ...urls, ownerUrl: urls.ownerUrl ?? urls.adminUrl, version: binaries.version, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startOnFreePort(
  fixed: Omit<PostmasterOptions, 'port' | 'adminUrl'>,
  adminPassword: string,
): Promise<{ postmaster: Postmaster; settings: PostmasterOptions }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const adminUrl = `postgres://${ADMIN_USER}:${encodeURIComponent(adminPassword)}@127.0.0.1:${port}/postgres`;
    const settings = { ...fixed, port, adminUrl };
    try {
      return { postmaster: await startPostmaster(settings), settings };
    } catch (error) {
      // Between asking for a free port and using it somebody else may take it.
      const portTaken =
        error instanceof Error && /bind|address already in use|TCP\/IP socket/i.test(error.message);
      if (!portTaken || attempt >= 5) throw error;
    }
  }
}

function makeFolder(dataDir: string, user: UnprivilegedUser | undefined): string {
  const folder = join(resolve(dataDir), 'postgres');
  try {
    if (!existsSync(dataDir))
      mkdirSync(dataDir, { recursive: true, mode: user === undefined ? 0o700 : 0o711 });
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
    if (user !== undefined) chownSync(folder, user.uid, user.gid);
  } catch (error) {
    throw new EmbeddedServerError(
      `The data folder ${dataDir} cannot be written (${error instanceof Error ? error.message : String(error)}); set MAKLUMAT_DATA_DIR to a folder that can.`,
      { cause: error },
    );
  }
  if (user !== undefined && !canReach(folder, user))
    throw new EmbeddedServerError(
      `PostgreSQL does not run as root, and the unprivileged user it runs as cannot reach ${folder}; set MAKLUMAT_DATA_DIR to a folder outside of closed ones such as /root (for example /var/lib/maklumat).`,
    );
  return folder;
}
