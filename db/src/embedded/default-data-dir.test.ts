import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { defaultDataDir } from './default-data-dir';
import { canReach } from './unprivileged-user';

const STRANGER = { uid: 64_001, gid: 64_001 };
const isRoot = process.getuid?.() === 0;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'maklumat-reach-'));
  chmodSync(folder, 0o755);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('a folder open to all is reached, also a part of it that is not there yet', () => {
  expect(canReach(folder, STRANGER)).toBe(true);
  expect(canReach(join(folder, 'later/still'), STRANGER)).toBe(true);
});

test('a folder below a closed one is not reached by strangers, but by its owner', () => {
  mkdirSync(join(folder, 'closed/inside'), { recursive: true });
  chmodSync(join(folder, 'closed'), 0o700);
  expect(canReach(join(folder, 'closed/inside'), STRANGER)).toBe(false);
  expect(canReach(join(folder, 'closed/inside'), { uid: process.getuid?.() ?? 0, gid: 64_001 })).toBe(true);
});

test('data stays in the repository where the database can reach it', () => {
  expect(defaultDataDir(folder)).toBe(join(folder, '.maklumat'));
});

test('as root in a closed folder data goes to /var/lib/maklumat, a folder for each checkout', () => {
  chmodSync(folder, 0o700);
  if (isRoot) expect(defaultDataDir(folder)).toMatch(/^\/var\/lib\/maklumat\/[0-9a-f]{8}$/);
  else expect(defaultDataDir(folder)).toBe(join(folder, '.maklumat'));
});
