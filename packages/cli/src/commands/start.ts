import { createWebServer, loadWebApp } from '@maklumat/app/server';
import { diskFileStore } from '@maklumat/files';
import { type MasterKey, assertMasterKey, parseMasterKey } from '@maklumat/operations';
import type { Command } from 'commander';
import { dataDirOf, filesDirOf } from '../database-settings';
import { startServer, type FoundServer } from '../find-server';
import { startDemo } from '../start/demo';
import { listen } from '../start/listen';
import { loadTenants } from '../start/load-tenants';
import { masterKeyOf, requireMasterKey } from '../start/master-key';
import { startRetentionRunner } from '../start/run-retention';
import { startTimerRunner, type TimerRunner } from '../start/run-timers';
import { readSettings, type StartSettings } from '../start/settings';
import { untilStopped } from '../start/until-stopped';
import { withPreparedDatabase } from '../with-database';

/** `pnpm maklumat start`: everything from an empty folder to a served page. */
export function startCommand(program: Command): void {
  program
    .command('start')
    .description('bring up the database, load tenants/ and serve the product')
    .addHelpText('after', '\nExample:\n  PORT=8080 MAKLUMAT_DATA_DIR=/var/lib/maklumat pnpm maklumat start\n')
    .action(async () => {
      await start(readSettings(process.env));
    });
}

async function start(settings: StartSettings): Promise<void> {
  const { server, serve } = createWebServer();
  // The port first: if it is taken there is nothing to prepare for.
  await listen(server, settings.port, settings.host);
  const stopped = untilStopped();
  try {
    const { createWebApp } = await loadWebApp();
    requireMasterKey(settings);
    const database = await startServer(settings, say);
    const { masterKey, slugs } = await fill(database, settings);
    // The owner's password is not needed again by this process, nor by anything it starts.
    delete process.env.DATABASE_OWNER_URL;
    delete process.env.MAKLUMAT_MASTER_KEY;
    const { baseUrl, clamd, trustedProxies } = settings;
    const filesDir = filesDirOf(settings);
    const served = { databaseUrl: database.appUrl, masterKey, filesDir };
    const app = createWebApp({ ...served, baseUrl, clamd, trustedProxies });
    serve(app.listener);
    const runners = startRunners(database.appUrl, parseMasterKey(masterKey), filesDir);
    const { hasExampleCases: withCases } = settings;
    const examples = { slugs, withCases, filesDir };
    const demo = settings.isDemo
      ? await startDemo(database.appUrl, parseMasterKey(masterKey), examples, say)
      : null;
    announce(settings, slugs);
    await stopped;
    say('Stopping.');
    await runners.stop();
    await demo?.stop();
    await app.close();
    await database.stop();
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

/** What runs by itself beside the pages: timers, and the erasing of what is kept no longer. */
function startRunners(appUrl: string, keys: MasterKey, filesDir: string): TimerRunner {
  const runners = [
    startTimerRunner(appUrl, keys, say),
    startRetentionRunner(appUrl, { keys, files: diskFileStore(filesDir) }, say),
  ];
  return { stop: async () => void (await Promise.all(runners.map((runner) => runner.stop()))) };
}

/** What is served afterwards: the key that wraps the agencies' keys, and who publishes. */
type Filled = { masterKey: string; slugs: string[] };

/** Loads tenants/. What serves afterwards holds the app's login only; a server that cannot be filled is stopped. */
async function fill(server: FoundServer, settings: StartSettings): Promise<Filled> {
  try {
    return await withPreparedDatabase(server, say, async (database) => {
      const masterKey = masterKeyOf(settings, dataDirOf(settings));
      await assertMasterKey(database, parseMasterKey(masterKey));
      return { masterKey, slugs: await loadTenants(database, say) };
    });
  } catch (error) {
    await server.stop();
    throw error;
  }
}

function announce({ baseUrl }: StartSettings, slugs: string[]): void {
  say(`Serving at ${baseUrl}`);
  for (const slug of slugs) say(`  ${baseUrl}/${slug}`);
  say('Stop with Ctrl-C.');
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
