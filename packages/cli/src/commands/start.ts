import { join, resolve } from 'node:path';
import { createWebServer, loadWebApp } from '@maklumat/app/server';
import { defaultDataDir } from '@maklumat/db/embedded';
import { assertMasterKey, parseMasterKey } from '@maklumat/operations';
import type { Command } from 'commander';
import { repositoryRoot } from '../repository-root';
import { startDemo } from '../start/demo';
import { listen } from '../start/listen';
import { loadTenants } from '../start/load-tenants';
import { masterKeyOf, requireMasterKey } from '../start/master-key';
import { prepareDatabase } from '../start/prepare-database';
import { startTimerRunner } from '../start/run-timers';
import { readSettings, type StartSettings } from '../start/settings';
import { untilStopped } from '../start/until-stopped';

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
    let masterKey = '';
    let slugs: string[] = [];
    const prepared = await prepareDatabase(settings, dataDirOf(settings), say, async (database) => {
      masterKey = masterKeyOf(settings, dataDirOf(settings));
      await assertMasterKey(database, parseMasterKey(masterKey));
      slugs = await loadTenants(database, say);
    });
    // The owner's password is not needed again by this process, nor by anything it starts.
    delete process.env.DATABASE_OWNER_URL;
    delete process.env.MAKLUMAT_MASTER_KEY;
    const { baseUrl, trustedProxies } = settings;
    const app = createWebApp({
      databaseUrl: prepared.appUrl,
      baseUrl,
      masterKey,
      filesDir: filesDirOf(settings),
      trustedProxies,
    });
    serve(app.listener);
    const timers = startTimerRunner(prepared.appUrl, parseMasterKey(masterKey), say);
    const demo = settings.isDemo
      ? await startDemo(prepared.appUrl, parseMasterKey(masterKey), slugs, say)
      : null;
    announce(settings, slugs);
    await stopped;
    say('Stopping.');
    await timers.stop();
    await demo?.stop();
    await app.close();
    await prepared.stop();
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

function dataDirOf({ dataDir }: StartSettings): string {
  return dataDir ?? defaultDataDir(repositoryRoot());
}

function filesDirOf(settings: StartSettings): string {
  return resolve(settings.filesDir ?? join(dataDirOf(settings), 'files'));
}

function announce({ baseUrl }: StartSettings, slugs: string[]): void {
  say(`Serving at ${baseUrl}`);
  for (const slug of slugs) say(`  ${baseUrl}/${slug}`);
  say('Stop with Ctrl-C.');
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
