import { readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { freePort, makeDataDir, startProduct, statusOf, untilReady, type Product } from './server/product';

/** Long enough for a first start with its initdb on a busy machine. */
test.describe.configure({ mode: 'serial', timeout: 120_000 });

let dataDir: string;
let port: string;
let running: Product | null = null;

test.beforeAll(async () => {
  dataDir = makeDataDir();
  port = String(await freePort());
});

test.afterAll(async () => {
  running?.process.kill('SIGTERM');
  await running?.ended;
  rmSync(dataDir, { recursive: true, force: true });
});

function start(settings: Record<string, string> = {}): Product {
  running = startProduct({ PORT: port, MAKLUMAT_DATA_DIR: dataDir, ...settings });
  return running;
}

/** Process id and port of the database server, from the file PostgreSQL keeps for that. */
function postmaster(): { pid: number; port: string } {
  const lines = readFileSync(join(dataDir, 'postgres/data/postmaster.pid'), 'utf8').split('\n');
  return { pid: Number(lines[0]), port: lines[3] ?? '' };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Starts with settings that cannot work; one sentence, exit 1, no stack. */
async function refusal(settings: Record<string, string>): Promise<string> {
  const product = startProduct({ PORT: String(await freePort()), ...settings });
  expect(await product.ended).toBe(1);
  const lines = product.output().trim().split('\n');
  expect(lines).toHaveLength(1);
  return lines[0] ?? '';
}

test('a first start makes everything and serves; a polite end takes the database along', async () => {
  const product = start();
  await untilReady(product);
  expect(product.output()).toContain(`Serving at http://localhost:${port}`);
  expect(await statusOf(`${product.origin}/healthz`)).toBe(200);
  expect(await statusOf(`${product.origin}/pontianak/layanan/sp4n-lapor`)).toBe(200);
  const { pid } = postmaster();
  product.process.kill('SIGINT');
  expect(await product.ended).toBe(0);
  expect(isAlive(pid)).toBe(false);
});

test('a second start loads nothing twice', async () => {
  const product = start();
  await untilReady(product);
  expect(product.output()).toContain('pontianak: nothing new.');
});

test('while it runs, another one on the same port or folder is refused in a sentence', async () => {
  expect(await refusal({ PORT: port, MAKLUMAT_DATA_DIR: dataDir })).toContain(`PORT ${port} is in use`);
  expect(await refusal({ MAKLUMAT_DATA_DIR: dataDir })).toMatch(/already/);
  expect(await statusOf(`${String(running?.origin)}/pontianak`)).toBe(200);
});

test('an app login with too many rights is refused, and its password is not repeated', async () => {
  const { admin } = JSON.parse(readFileSync(join(dataDir, 'postgres-passwords.json'), 'utf8')) as {
    admin: string;
  };
  const url = `postgres://postgres:${encodeURIComponent(admin)}@127.0.0.1:${postmaster().port}/maklumat`;
  const sentence = await refusal({ DATABASE_URL: url });
  expect(sentence).toMatch(/maklumat_app/);
  expect(sentence).not.toContain(admin);
});

test('killing the database while it serves: pages say so, and come back by themselves', async () => {
  const product = running;
  if (product === null) throw new Error('nothing runs');
  const { pid } = postmaster();
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => statusOf(`${product.origin}/pontianak`), { timeout: 30_000 }).toBe(200);
  expect(await statusOf(`${product.origin}/healthz`)).toBe(200);
  expect(await statusOf(`${product.origin}/readyz`)).toBe(200);
  expect(postmaster().pid).not.toBe(pid);
});

test('killing the product leaves nothing that the next start cannot mend', async () => {
  const killed = running;
  killed?.process.kill('SIGKILL');
  await killed?.ended;
  const orphan = postmaster().pid;
  const product = start();
  await untilReady(product);
  expect(product.output()).toContain('pontianak: nothing new.');
  expect(postmaster().pid).not.toBe(orphan);
  // Ended, but on some systems it is a while before the first process takes note of an orphan's end.
  await expect.poll(() => isAlive(orphan), { timeout: 30_000 }).toBe(false);
});

test('a bad setting or an unreachable database is one clear sentence', async () => {
  expect(await refusal({ PORT: 'tiga' })).toContain('PORT must be a whole number from 1 to 65535');
  expect(await refusal({ DATABASE_URL: 'mysql://x' })).toContain('DATABASE_URL must be postgres://');
  const sentence = await refusal({ DATABASE_URL: 'postgres://maklumat_app:rahasia@127.0.0.1:1/maklumat' });
  expect(sentence).toContain('127.0.0.1:1');
  expect(sentence).not.toContain('rahasia');
});

test('in production the master key must be given, and is not repeated when it is none', async () => {
  expect(await refusal({ MAKLUMAT_MASTER_KEY: '' })).toContain('MAKLUMAT_MASTER_KEY is not set');
  expect(await refusal({ MAKLUMAT_MASTER_KEY: 'rahasia' })).not.toContain('rahasia');
});

test('a database that accepts and never answers is given up on in a sentence', async () => {
  const silent: Server = createServer(() => undefined);
  const silentPort = await new Promise<number>((resolve) => {
    silent.listen(0, '127.0.0.1', () => {
      const address = silent.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  const sentence = await refusal({
    DATABASE_URL: `postgres://maklumat_app:x@127.0.0.1:${String(silentPort)}/maklumat`,
  });
  expect(sentence).toContain(`127.0.0.1:${String(silentPort)}`);
  silent.close();
});
