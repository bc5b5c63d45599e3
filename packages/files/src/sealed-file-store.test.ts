import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { diskFileStore } from './disk-file-store';
import { sealedFileStore, type SealedFileStore } from './sealed-file-store';

const BYTES = Buffer.from('foto jalan rusak');
const KEY = randomBytes(32);
const CASE = { key: KEY, associatedData: 'contoh-kota/kasus-1' };

let folder: string;
let store: SealedFileStore<Buffer>;

function seal(key: Buffer, plain: Uint8Array, associatedData: string): Uint8Array {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(associatedData));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function open(key: Buffer, sealed: Uint8Array, associatedData: string): Uint8Array {
  const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
  cipher.setAAD(Buffer.from(associatedData)).setAuthTag(sealed.subarray(-16));
  return Buffer.concat([cipher.update(sealed.subarray(12, -16)), cipher.final()]);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maklumat-sealed-'));
  store = sealedFileStore(diskFileStore(folder), { seal, open });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('what was sealed is opened again, and nothing of it can be read on the disk', async () => {
  const { sha256, size } = await store.put(BYTES, CASE);
  const kept = await readFile(join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256));
  expect(kept.includes('jalan')).toBe(false);
  expect(size).toBe(kept.length);
  expect(Buffer.from(await store.open(sha256, CASE))).toEqual(BYTES);
});

test('the same photo filed twice has two addresses, so that erasing one case leaves the other whole', async () => {
  const first = await store.put(BYTES, CASE);
  const second = await store.put(BYTES, CASE);
  expect(second.sha256).not.toBe(first.sha256);
  await store.delete(first.sha256);
  expect(await store.has(first.sha256)).toBe(false);
  expect(Buffer.from(await store.open(second.sha256, CASE))).toEqual(BYTES);
});

test('another key or another case does not open it', async () => {
  const { sha256 } = await store.put(BYTES, CASE);
  await expect(store.open(sha256, { ...CASE, key: randomBytes(32) })).rejects.toThrow();
  await expect(store.open(sha256, { ...CASE, associatedData: 'contoh-kota/kasus-2' })).rejects.toThrow();
});
