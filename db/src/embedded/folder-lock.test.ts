import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockFolder, lockHolder } from './folder-lock';
import { startMark } from './process-identity';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'maklumat-lock-'));
  file = join(folder, 'lock');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('a lock is held until it is given free, and leaves no other file', () => {
  const unlock = lockFolder(file);
  expect(lockHolder(file)).toBe(process.pid);
  expect(readdirSync(folder)).toEqual(['lock']);
  unlock();
  expect(readdirSync(folder)).toEqual([]);
});

test('a lock of a living process is refused with its id', () => {
  lockFolder(file);
  expect(() => lockFolder(file)).toThrow(`already running (pid ${process.pid})`);
});

test('a lock of a dead process is taken over', () => {
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  writeFileSync(file, JSON.stringify({ pid: dead, mark: 'x' }));
  lockFolder(file);
  expect(lockHolder(file)).toBe(process.pid);
});

test('a lock of a process whose id somebody else has now is taken over', () => {
  writeFileSync(
    file,
    JSON.stringify({ pid: process.ppid, mark: `${startMark(process.ppid) ?? ''}-earlier` }),
  );
  lockFolder(file);
  expect(lockHolder(file)).toBe(process.pid);
});

test.each(['', 'nonsense', '{}', '{"pid":"1"}', 'null'])(
  'a lock file that holds %j is taken over',
  (text) => {
    writeFileSync(file, text);
    lockFolder(file);
    expect(lockHolder(file)).toBe(process.pid);
  },
);
