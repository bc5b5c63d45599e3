import { spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { connect } from '../open-database';
import { findRunningServer, startEmbeddedServer, type EmbeddedServer } from './index';

const binDir = process.env['MAKLUMAT_TEST_POSTGRES_BIN'] || undefined;
const isRoot = process.getuid?.() === 0;
const repoRoot = fileURLToPath(new URL('../../../', import.meta.url));
const holder = fileURLToPath(new URL('../testing/hold-embedded-server.ts', import.meta.url));

let dataDir = '';
let lines: string[] = [];
let open: EmbeddedServer[] = [];
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'maklumat-embedded-'));
  chmodSync(dataDir, 0o755);
  lines = [];
});
afterEach(async () => {
  await Promise.all(open.map((server) => server.stop()));
  open = [];
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(folder = dataDir): Promise<EmbeddedServer> {
  const server = await startEmbeddedServer({ dataDir: folder, binDir, log: (line) => lines.push(line) });
  open.push(server);
  return server;
}

async function stop(server: EmbeddedServer): Promise<void> {
  open = open.filter((other) => other !== server);
  await server.stop();
}

async function ask(url: string, text: 'note' | 'count'): Promise<unknown> {
  const client = connect(url, 1);
  try {
    if (text === 'note') return await client`create table if not exists kept (id int)`;
    return (
      await client<{ n: number }[]>`select count(*)::int as n from pg_tables where tablename = 'kept'`
    )[0]?.n;
  } finally {
    await client.end();
  }
}

function postmasterPid(): number {
  return Number(readFileSync(join(dataDir, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]);
}

async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await what()) return;
    await sleep(50);
  }
  throw new Error('It did not come about within 20 seconds.');
}

describe('an embedded server', () => {
  test('keeps its data and passwords over a stop and a start; only we read the passwords', async () => {
    const first = await start();
    await ask(first.adminUrl, 'note');
    await stop(first);
    const second = await start();
    expect(await ask(second.adminUrl, 'count')).toBe(1);
    expect(new URL(second.appUrl).password).toBe(new URL(first.appUrl).password);
    expect(new URL(second.appUrl).hostname).toBe('127.0.0.1');
    expect(statSync(join(dataDir, 'postgres-passwords.json')).mode & 0o777).toBe(0o600);
  });

  test('lets nobody in without the password', async () => {
    const server = await start();
    const without = new URL(server.adminUrl);
    without.password = 'salah';
    await expect(ask(without.toString(), 'count')).rejects.toThrow('password authentication failed');
  });

  test('a second start on the same folder is refused with the process that has it', async () => {
    await start();
    await expect(start()).rejects.toThrow(
      `already running (pid ${process.pid}); stop that process, or set MAKLUMAT_DATA_DIR`,
    );
  });

  test('is found by another command of the same user while it runs, and not after', async () => {
    expect(findRunningServer(dataDir)).toBeUndefined();
    const server = await start();
    const { adminUrl, ownerUrl, appUrl } = server;
    expect(findRunningServer(dataDir)).toEqual({ pid: process.pid, adminUrl, ownerUrl, appUrl });
    await stop(server);
    expect(findRunningServer(dataDir)).toBeUndefined();
  });

  test('is started again on the same port after a kill -9, with its data', async () => {
    const server = await start();
    await ask(server.adminUrl, 'note');
    const killed = postmasterPid();
    process.kill(killed, 'SIGKILL');
    await until(() => lines.includes('The database server is running again.'));
    expect(lines).toContain('The database server ended unexpectedly (SIGKILL); starting it again.');
    expect(postmasterPid()).not.toBe(killed);
    expect(await ask(server.adminUrl, 'count')).toBe(1);
  });

  test('after a kill -9 of its owner the next start stops the orphan and begins anew', async () => {
    const owner = await spawnHolder();
    const orphan = postmasterPid();
    owner.kill('SIGKILL');
    await until(() => owner.signalCode !== null);
    expect(() => process.kill(orphan, 0)).not.toThrow();
    const server = await start();
    expect(lines).toContain('Stopped a database server left over from an earlier run.');
    expect(postmasterPid()).not.toBe(orphan);
    expect(await ask(server.adminUrl, 'count')).toBe(0);
  });

  test('after a kill -9 of both the next start recovers', async () => {
    const owner = await spawnHolder();
    process.kill(postmasterPid(), 'SIGKILL');
    owner.kill('SIGKILL');
    await until(() => owner.signalCode !== null);
    expect(await ask((await start()).adminUrl, 'count')).toBe(0);
  });

  test('a half made database is thrown away', async () => {
    mkdirSync(join(dataDir, 'postgres/data.new'), { recursive: true });
    writeFileSync(join(dataDir, 'postgres/data.new/PG_VERSION'), '18');
    await start();
    expect(existsSync(join(dataDir, 'postgres/data.new'))).toBe(false);
  });
});

describe('what stands in the data folder', () => {
  test('a stale process id that somebody else has now is not touched', async () => {
    await stop(await start());
    writeFileSync(join(dataDir, 'postgres/data/postmaster.pid'), `${process.pid}\n`);
    await start();
    expect(postmasterPid()).not.toBe(process.pid);
  });

  test('data of another major version is refused', async () => {
    await stop(await start());
    writeFileSync(join(dataDir, 'postgres/data/PG_VERSION'), '13\n');
    await expect(start()).rejects.toThrow(
      /was made by PostgreSQL 13, but this is PostgreSQL \d+; .*MAKLUMAT_DATA_DIR/,
    );
  });

  test('data without its passwords is refused', async () => {
    await stop(await start());
    rmSync(join(dataDir, 'postgres-passwords.json'));
    await expect(start()).rejects.toThrow('The passwords of the database are missing');
  });

  test('a refused start leaves the folder free', async () => {
    await stop(await start());
    const passwords = readFileSync(join(dataDir, 'postgres-passwords.json'));
    rmSync(join(dataDir, 'postgres-passwords.json'));
    await expect(start()).rejects.toThrow();
    writeFileSync(join(dataDir, 'postgres-passwords.json'), passwords);
    await expect(start()).resolves.toBeDefined();
  });
});

test('a folder the unprivileged user cannot reach is refused as root, and is fine for its own user', async () => {
  const closed = join(dataDir, 'closed');
  mkdirSync(closed, { mode: 0o700 });
  const attempt = start(join(closed, 'data'));
  if (isRoot)
    await expect(attempt).rejects.toThrow(
      /cannot reach .*closed.*; set MAKLUMAT_DATA_DIR to a folder outside/,
    );
  else await expect(attempt).resolves.toBeDefined();
});

test('a folder of a PostgreSQL that is none is refused', async () => {
  await expect(startEmbeddedServer({ dataDir, binDir: '/nonexistent' })).rejects.toThrow(
    'The PostgreSQL in /nonexistent does not run',
  );
});

async function spawnHolder(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', holder, dataDir], {
    cwd: repoRoot,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  await until(() => printed.includes('\n') || child.exitCode !== null);
  return child;
}
