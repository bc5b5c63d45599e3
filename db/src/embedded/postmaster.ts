import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import type { Binaries } from './binaries';
import { lastLines } from './cluster';
import { EmbeddedServerError } from './embedded-server-error';
import { serverEnvironment } from './server-environment';
import type { UnprivilegedUser } from './unprivileged-user';

/** How to run one server process. @internal */
export interface PostmasterOptions {
  readonly binaries: Binaries;
  readonly data: string;
  readonly port: number;
  readonly adminUrl: string;
  readonly logFile: string;
  readonly user: UnprivilegedUser | undefined;
  /** false in tests only: faster, and lost at a power cut. */
  readonly durable: boolean;
}

/** A server that answers. @internal */
export interface Postmaster {
  readonly child: ChildProcess;
  readonly exited: Promise<string>;
}

const READY_WITHIN_MS = 300_000; // recovery after a crash may take its time
const LOG_LIMIT_BYTES = 5_000_000;

/**
 * Starts the server and waits until it answers. It runs in a process group of its own, so that Ctrl-C in the
 * terminal reaches only us and we stop it in order.
 *
 * @throws {EmbeddedServerError} when it ends before answering; the message holds its last words
 * @internal
 */
export async function startPostmaster(options: PostmasterOptions): Promise<Postmaster> {
  const log = openLog(options.logFile);
  const child = spawn(options.binaries.postgres, serverArguments(options), {
    ...options.user,
    cwd: '/',
    env: serverEnvironment(),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const exited = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
  const end = await Promise.race([exited, untilReady(options.adminUrl, child).then(() => undefined)]);
  if (end === undefined) return { child, exited };
  throw new EmbeddedServerError(
    `The database server in ${options.data} did not start (${end}): ${lastLines(readFileSync(options.logFile, 'utf8'))}`,
  );
}

function serverArguments({ data, port, durable }: PostmasterOptions): string[] {
  const settings: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: durable ? 100 : 300,
    timezone: 'UTC',
    log_timezone: 'UTC',
    // DETAIL and STATEMENT of an error hold rows and values: what people wrote would stand in the log.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: 0,
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

function openLog(file: string): number {
  if (existsSync(file) && statSync(file).size > LOG_LIMIT_BYTES) renameSync(file, `${file}.old`);
  return openSync(file, 'a', 0o600);
}

async function untilReady(adminUrl: string, child: ChildProcess): Promise<void> {
  const giveUpAt = Date.now() + READY_WITHIN_MS;
  while (child.exitCode === null && child.signalCode === null) {
    if (await answers(adminUrl)) return;
    if (Date.now() > giveUpAt)
      throw new EmbeddedServerError('The database server does not answer; see its log.');
    await sleep(50);
  }
  await new Promise<never>(() => undefined); // it ended: `exited` tells
}

async function answers(adminUrl: string): Promise<boolean> {
  const client = postgres(adminUrl, { max: 1, connect_timeout: 5, onnotice: () => undefined });
  try {
    await client`select 1`;
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '28P01')
      throw new EmbeddedServerError(
        'The database server refuses its own kept password; restore the passwords file.',
        { cause: error },
      );
    return false;
  } finally {
    await client.end({ timeout: 1 });
  }
}

/** A port of 127.0.0.1 that nobody uses now. @internal */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address !== null && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('no port')),
      );
    });
  });
}
