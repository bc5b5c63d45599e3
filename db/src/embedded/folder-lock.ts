import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { EmbeddedServerError } from './embedded-server-error';
import { startMark } from './process-identity';

interface Holder {
  readonly pid: number;
  readonly mark: string;
}

/**
 * Takes a data folder for this process. A lock left by a dead process (or by one whose id somebody else
 * has now) is taken over.
 *
 * @returns a function that gives the folder free again
 * @throws {EmbeddedServerError} when a living process holds it
 * @internal
 */
export function lockFolder(lockFile: string): () => void {
  const mine = JSON.stringify({ pid: process.pid, mark: startMark(process.pid) } satisfies Partial<Holder>);
  const draft = `${lockFile}.${process.pid}`;
  writeFileSync(draft, mine, { mode: 0o600 });
  try {
    // link() is the one step that only one of many can win, and never shows a half written file.
    for (let attempt = 0; !tryLink(draft, lockFile); attempt += 1) removeStale(lockFile, attempt);
  } finally {
    rmSync(draft, { force: true });
  }
  return () => {
    if (readText(lockFile) === mine) rmSync(lockFile, { force: true });
  };
}

/** The id of the living process that holds the folder; undefined when it is free. @internal */
export function lockHolder(lockFile: string): number | undefined {
  const holder = parse(readText(lockFile));
  return holder !== undefined && startMark(holder.pid) === holder.mark ? holder.pid : undefined;
}

function removeStale(lockFile: string, attempt: number): void {
  const holder = lockHolder(lockFile);
  if (holder !== undefined || attempt > 20)
    throw new EmbeddedServerError(
      `The database in this data folder is already running (pid ${holder ?? 'unknown'}); stop that process, or set MAKLUMAT_DATA_DIR to another folder.`,
    );
  const aside = `${lockFile}.stale.${process.pid}`;
  try {
    renameSync(lockFile, aside);
  } catch {
    return; // somebody else removed it first
  }
  // Between reading and renaming another process may have taken it over: then it is put back.
  if (lockHolder(aside) !== undefined) tryLink(aside, lockFile);
  rmSync(aside, { force: true });
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function parse(text: string | undefined): Holder | undefined {
  try {
    const holder = JSON.parse(text ?? '') as Holder;
    return Number.isInteger(holder.pid) && holder.pid > 0 ? holder : undefined;
  } catch {
    return undefined;
  }
}
