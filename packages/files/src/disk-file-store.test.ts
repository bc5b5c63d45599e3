import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { diskFileStore, removeUnfinished } from './disk-file-store';
import type { FileStore } from './file-store';

const BYTES = Buffer.from('bukti');
const ADDRESS = createHash('sha256').update(BYTES).digest('hex');

let folder: string;
let store: FileStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maklumat-files-'));
  store = diskFileStore(join(folder, 'kept'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

function pathOf(address: string): string {
  return join(folder, 'kept', address.slice(0, 2), address.slice(2, 4), address);
}

async function* broken(): AsyncGenerator<Uint8Array> {
  yield BYTES;
  await Promise.resolve();
  throw new Error('the connection was lost');
}

async function* inPieces(): AsyncGenerator<Uint8Array> {
  for (const byte of BYTES) yield await Promise.resolve(Uint8Array.of(byte));
}

test('a file is kept under the SHA-256 of its bytes, two folders deep, for its owner alone', async () => {
  expect(await store.put(BYTES)).toEqual({ sha256: ADDRESS, size: 5 });
  expect(await readFile(pathOf(ADDRESS))).toEqual(BYTES);
  expect((await stat(pathOf(ADDRESS))).mode & 0o777).toBe(0o600);
  expect((await stat(join(folder, 'kept'))).mode & 0o777).toBe(0o700);
  expect(Buffer.from(await store.open(ADDRESS))).toEqual(BYTES);
  expect(await store.has(ADDRESS)).toBe(true);
});

test('bytes that come in pieces are the same file', async () => {
  expect(await store.put(inPieces())).toEqual({ sha256: ADDRESS, size: 5 });
  expect(Buffer.from(await store.open(ADDRESS))).toEqual(BYTES);
});

test('the same bytes kept twenty times at once are one whole file', async () => {
  const kept = await Promise.all(Array.from({ length: 20 }, () => store.put(BYTES)));
  expect(new Set(kept.map(({ sha256 }) => sha256))).toEqual(new Set([ADDRESS]));
  expect(Buffer.from(await store.open(ADDRESS))).toEqual(BYTES);
  expect(await readdir(join(folder, 'kept', 'unfinished'))).toEqual([]);
});

test('a file that breaks off in the middle leaves nothing', async () => {
  await expect(store.put(broken())).rejects.toThrow('the connection was lost');
  expect(await readdir(join(folder, 'kept', 'unfinished'))).toEqual([]);
  expect(await store.has(ADDRESS)).toBe(false);
});

test('what a crash left half written is never visible, and is cleared once it is old', async () => {
  await store.put(BYTES);
  const unfinished = join(folder, 'kept', 'unfinished');
  await writeFile(join(unfinished, 'old'), 'ha');
  await writeFile(join(unfinished, 'new'), 'ha');
  await utimes(join(unfinished, 'old'), new Date('2026-08-16'), new Date('2026-08-16'));
  expect(await removeUnfinished(join(folder, 'kept'), new Date('2026-08-17'))).toBe(1);
  expect(await readdir(unfinished)).toEqual(['new']);
  expect(await store.has(ADDRESS)).toBe(true);
  expect(await removeUnfinished(join(folder, 'no-such-folder'), new Date())).toBe(0);
});

test('a file is deleted once and for all; deleting it again is no error', async () => {
  await store.put(BYTES);
  await store.delete(ADDRESS);
  await store.delete(ADDRESS);
  expect(await store.has(ADDRESS)).toBe(false);
  await expect(store.open(ADDRESS)).rejects.toMatchObject({ name: 'FileMissingError', code: 'file-missing' });
});

test('a file that changed on disk is not handed out', async () => {
  await store.put(BYTES);
  await writeFile(pathOf(ADDRESS), 'lain');
  await expect(store.open(ADDRESS)).rejects.toMatchObject({ code: 'file-damaged' });
});

test.each(['', '../../etc/passwd', ADDRESS.toUpperCase(), `${ADDRESS}/x`, ADDRESS.slice(1)])(
  '%j is no address',
  async (address) => {
    await expect(store.open(address)).rejects.toMatchObject({ code: 'file-address' });
    await expect(store.delete(address)).rejects.toMatchObject({ code: 'file-address' });
    await expect(store.has(address)).rejects.toMatchObject({ code: 'file-address' });
  },
);
