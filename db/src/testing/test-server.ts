import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedServer, type EmbeddedServer } from '../embedded/index';
import { lockHolder } from '../embedded/folder-lock';
import { clearLeftover } from '../embedded/leftover-postmaster';
import { isAlive } from '../embedded/process-identity';
import { migrate } from '../migrate';

/** The database every test database is a copy of. @internal */
export const TEMPLATE_DATABASE = 'maklumat_template';

const PREFIX = 'maklumat-test-';

/** The server of one test run. @internal */
export interface TestServer {
  readonly server: EmbeddedServer;
  readonly dataDir: string;
  stop(): Promise<void>;
}

/**
 * Starts a server for one test run, in a folder of its own, with a migrated template database.
 * MAKLUMAT_TEST_POSTGRES_BIN names the bin folder of another PostgreSQL to test on.
 *
 * @internal
 */
export async function startTestServer(): Promise<TestServer> {
  await sweepLeftovers();
  const dataDir = join(tmpdir(), `${PREFIX}${process.pid}-${randomBytes(3).toString('hex')}`);
  const server = await startEmbeddedServer({
    dataDir,
    binDir: process.env['MAKLUMAT_TEST_POSTGRES_BIN'] || undefined,
    databaseName: TEMPLATE_DATABASE,
    durable: false,
  });
  await migrate(server.ownerUrl);
  return {
    server,
    dataDir,
    async stop() {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Ends what test runs that were killed have left: a server in a temporary folder whose process is gone. */
async function sweepLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    const pid = Number(/^\d+/.exec(name.slice(PREFIX.length))?.[0] ?? 0);
    if (pid === 0 || isAlive(pid) || lockHolder(join(folder, 'postgres.lock')) !== undefined) continue;
    try {
      const data = join(folder, 'postgres', 'data');
      if (existsSync(data)) await clearLeftover(data);
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // another user's: theirs to sweep
    }
  }
}
