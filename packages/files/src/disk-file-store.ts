import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, readdir, rename, rm, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  FileAddressError,
  FileDamagedError,
  FileMissingError,
  type FileBytes,
  type FileStore,
  type StoredFile,
} from './file-store';
import type { VirusScanner } from './virus-scanner';

const ADDRESS = /^[0-9a-f]{64}$/;
const UNFINISHED = 'unfinished';
/** Nobody else on the machine reads what citizens send. */
const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;

/**
 * Files in a folder of this machine, at `ab/cd/abcd…`, readable by the process's own user only.
 *
 * A file is written elsewhere, flushed and then renamed, so that a crash leaves either the whole file or none;
 * `removeUnfinished` clears what a crash left. Several processes may use one folder.
 *
 * @param folder absolute path; made with the first file
 * @param scanner asked before an upload is kept
 */
export function diskFileStore(folder: string, scanner?: VirusScanner): FileStore {
  return {
    scanner,
    put: (bytes) => putFile(folder, bytes),
    open: (sha256) => openFile(folder, sha256),
    delete: (sha256) => deleteFile(folder, sha256),
    has: async (sha256) => (await stat(pathOf(folder, sha256)).catch(nullWhenMissing)) !== null,
  };
}

/**
 * Removes what a crash left half written. Safe while the store is in use: an upload lasts minutes.
 *
 * @param folder the store's own folder
 * @param before files last touched earlier than this instant go; use one hours ago
 * @returns how many were removed
 */
export async function removeUnfinished(folder: string, before: Date): Promise<number> {
  const unfinished = join(folder, UNFINISHED);
  const names = (await readdir(unfinished).catch(nullWhenMissing)) ?? [];
  let removed = 0;
  for (const name of names) {
    const path = join(unfinished, name);
    const found = await stat(path).catch(nullWhenMissing);
    if (found === null || found.mtime >= before) continue;
    await rm(path, { force: true });
    removed += 1;
  }
  return removed;
}

async function putFile(folder: string, bytes: FileBytes): Promise<StoredFile> {
  const unfinished = join(folder, UNFINISHED);
  await mkdir(unfinished, { recursive: true, mode: FOLDER_MODE });
  const draft = join(unfinished, randomUUID());
  try {
    const stored = await writeDraft(draft, bytes);
    const path = pathOf(folder, stored.sha256);
    await mkdir(dirname(path), { recursive: true, mode: FOLDER_MODE });
    await rename(draft, path);
    // The name must survive a power cut too, and so must the folders that may be new.
    for (const changed of [dirname(path), dirname(dirname(path)), folder]) await flushFolder(changed);
    return stored;
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function writeDraft(path: string, bytes: FileBytes): Promise<StoredFile> {
  const file = await open(path, 'wx', FILE_MODE);
  try {
    const hash = createHash('sha256');
    let size = 0;
    for await (const chunk of bytes instanceof Uint8Array ? [bytes] : bytes) {
      hash.update(chunk);
      size += chunk.length;
      await file.writeFile(chunk);
    }
    await file.sync();
    return { sha256: hash.digest('hex'), size };
  } finally {
    await file.close();
  }
}

async function openFile(folder: string, sha256: string): Promise<Uint8Array> {
  const bytes = await readFile(pathOf(folder, sha256)).catch(nullWhenMissing);
  if (bytes === null) throw new FileMissingError(sha256);
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new FileDamagedError(sha256);
  return bytes;
}

async function deleteFile(folder: string, sha256: string): Promise<void> {
  const path = pathOf(folder, sha256);
  const found = await unlink(path).then(() => true, nullWhenMissing);
  // Erased means erased: the name must not come back after a power cut.
  if (found !== null) await flushFolder(dirname(path));
}

function pathOf(folder: string, sha256: string): string {
  if (!ADDRESS.test(sha256)) throw new FileAddressError();
  return join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function nullWhenMissing(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}
