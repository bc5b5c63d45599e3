import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedServerError } from './embedded-server-error';
import { commandLine, isAlive } from './process-identity';

const FAST_MS = 30_000;
const IMMEDIATE_MS = 10_000;

/**
 * Clears what a killed process left in a data folder: a server still running is stopped (it would hold the old
 * port and listen to nobody), a stale postmaster.pid is removed. A process that merely got the same id is left alone.
 *
 * @throws {EmbeddedServerError} when the old server does not stop
 * @internal
 */
export async function clearLeftover(data: string): Promise<'nothing' | 'stopped' | 'stale'> {
  const pidFile = join(data, 'postmaster.pid');
  const pid = readPid(pidFile);
  if (pid === undefined) return 'nothing';
  if (!isOurs(pid, data)) {
    rmSync(pidFile, { force: true });
    return 'stale';
  }
  process.kill(pid, 'SIGINT'); // fast shutdown: ends the sessions, writes everything
  if (!(await ended(pid, FAST_MS))) {
    process.kill(pid, 'SIGQUIT');
    if (!(await ended(pid, IMMEDIATE_MS)))
      throw new EmbeddedServerError(
        `An earlier database server (pid ${pid}) does not stop; end it and start again.`,
      );
  }
  return 'stopped';
}

function readPid(pidFile: string): number | undefined {
  try {
    const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Servers are always started with `-D <data>`, so the command line tells them from a reused process id. */
function isOurs(pid: number, data: string): boolean {
  return isAlive(pid) && commandLine(pid).includes(`-D ${data} `);
}

async function ended(pid: number, withinMs: number): Promise<boolean> {
  for (let waited = 0; waited < withinMs; waited += 50) {
    if (!isAlive(pid)) return true;
    await sleep(50);
  }
  return !isAlive(pid);
}
