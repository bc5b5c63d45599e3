import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { masterKeyOf } from './master-key';

const EMBEDDED = { masterKey: undefined, isProduction: false, databaseUrl: undefined };

function aFolder(): string {
  return mkdtempSync(join(tmpdir(), 'maklumat-key-'));
}

test('the key that is given is taken, and no file is made', () => {
  const folder = aFolder();
  expect(masterKeyOf({ ...EMBEDDED, masterKey: 'ab'.repeat(32) }, folder)).toBe('ab'.repeat(32));
  expect(readdirSync(folder)).toEqual([]);
});

test('with the embedded server one is made, kept, and readable by its owner alone', () => {
  const folder = aFolder();
  const made = masterKeyOf(EMBEDDED, folder);
  expect(Buffer.from(made, 'base64')).toHaveLength(32);
  expect(masterKeyOf(EMBEDDED, folder)).toBe(made);
  expect(statSync(join(folder, 'master.key')).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(folder, 'master.key'), 'utf8')).toBe(`${made}\n`);
});

test.each([
  [{ isProduction: true }, 'NODE_ENV is production'],
  [{ databaseUrl: 'postgres://maklumat_app:x@db/maklumat' }, 'DATABASE_URL names a server of your own'],
])('with %o it must be given', (setting, reason) => {
  expect(() => masterKeyOf({ ...EMBEDDED, ...setting }, aFolder())).toThrow(
    `MAKLUMAT_MASTER_KEY is not set, and ${reason}; set it to 32 random bytes in base64`,
  );
});

test('a damaged file is named and not replaced', () => {
  const folder = aFolder();
  masterKeyOf(EMBEDDED, folder);
  writeFileSync(join(folder, 'master.key'), 'rusak');
  expect(() => masterKeyOf(EMBEDDED, folder)).toThrow('master.key holds no master key; restore that file.');
});
