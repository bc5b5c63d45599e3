import { startEmbeddedServer } from '../embedded/index';

/** Starts a server in the folder given as argument, prints its URL and waits: a process for a test to kill. */
const server = await startEmbeddedServer({
  dataDir: process.argv[2] ?? '',
  binDir: process.env['MAKLUMAT_TEST_POSTGRES_BIN'] || undefined,
});
process.stdout.write(`${server.appUrl}\n`);
setInterval(() => undefined, 1_000_000);
