import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The product in a process of its own, started as the README's command starts it after its build. */
export type Product = {
  process: ChildProcess;
  origin: string;
  /** Everything it has written so far. */
  output: () => string;
  /** Exit code, once it has ended by itself or by a signal. */
  ended: Promise<number | null>;
};

/** Wraps the keys of invented cases in a folder that is removed. */
export const TEST_MASTER_KEY = 'ab'.repeat(32);

/** Starts the product; it is not ready yet. Settings of this machine do not reach it. */
export function startProduct(settings: Record<string, string>): Product {
  const child = spawn(process.execPath, ['--import', 'tsx', 'packages/cli/src/main.ts', 'start'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      MAKLUMAT_DEMO: '0',
      MAKLUMAT_MASTER_KEY: TEST_MASTER_KEY,
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  return {
    process: child,
    origin: `http://localhost:${settings.PORT ?? '3000'}`,
    output: () => output.join(''),
    ended: new Promise((resolve) => child.once('close', (code) => resolve(code))),
  };
}

/** Waits until `/readyz` answers 200. @throws {Error} with the product's output when it does not in time */
export async function untilReady(product: Product, withinMs = 90_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (Date.now() < deadline && product.process.exitCode === null) {
    if ((await statusOf(`${product.origin}/readyz`)) === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The product is not ready:\n${product.output()}`);
}

/** Status of a page, or null when nobody answers. */
export async function statusOf(address: string): Promise<number | null> {
  return fetch(address, { signal: AbortSignal.timeout(5_000) }).then(
    (response) => response.status,
    () => null,
  );
}

/** An empty data folder that the database's unprivileged user can walk through, as it must when we are root. */
export function makeDataDir(): string {
  const folder = mkdtempSync(join(tmpdir(), 'maklumat-e2e-'));
  chmodSync(folder, 0o711);
  return folder;
}

/** A port that nobody listens on at the moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
