import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Whether a process with this id lives, also when it belongs to somebody else. @internal */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function isZombie(pid: number): boolean {
  return procStat(pid)?.[0] === 'Z';
}

/**
 * Something that stays the same while a process lives and differs when its id is used again; undefined when
 * the process is gone.
 *
 * @internal
 */
export function startMark(pid: number): string | undefined {
  if (!isAlive(pid)) return undefined;
  const startTicks = procStat(pid)?.[19];
  if (startTicks !== undefined) return `${bootId()}:${startTicks}`;
  return psField(pid, 'lstart') ?? 'unknown';
}

/** The command line of a process, its parts separated by blanks; empty when unknown. @internal */
export function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return psField(pid, 'args') ?? '';
  }
}

/** The fields of /proc/<pid>/stat from the third (state) on; undefined where there is no /proc. */
function procStat(pid: number): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' '); // the name in brackets may hold blanks
  } catch {
    return undefined;
  }
}

function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}

function psField(pid: number, field: string): string | undefined {
  const answer = spawnSync('ps', ['-o', `${field}=`, '-p', String(pid)], { encoding: 'utf8' });
  return answer.status === 0 ? answer.stdout.trim() : undefined;
}
