import { expect, test } from 'vitest';
import { readSettings, SettingsError } from './settings';

const APP = 'postgres://maklumat_app:rahasia@db:5432/maklumat';

test('nothing set serves on this machine alone, with the embedded server', () => {
  expect(readSettings({})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    baseUrl: 'http://localhost:3000',
    databaseUrl: undefined,
    databaseOwnerUrl: undefined,
    dataDir: undefined,
    filesDir: undefined,
    masterKey: undefined,
    clamd: undefined,
    trustedProxies: undefined,
    isProduction: false,
    isDemo: true,
    hasExampleCases: true,
    mayRunAhead: true,
  });
});

test('an empty variable counts as not set', () => {
  expect(readSettings({ PORT: '', DATABASE_URL: '' }).port).toBe(3000);
});

test('the base address is an origin: a path or a trailing slash is dropped', () => {
  expect(readSettings({ BASE_URL: 'https://maklumat.example.go.id/' }).baseUrl).toBe(
    'https://maklumat.example.go.id',
  );
});

test.each<[environment: Record<string, string>, sentence: string]>([
  [{ PORT: 'tiga' }, 'PORT must be a whole number from 1 to 65535, for example PORT=3000.'],
  [{ PORT: '0' }, 'PORT must be a whole number from 1 to 65535, for example PORT=3000.'],
  [{ PORT: '65536' }, 'PORT must be a whole number from 1 to 65535, for example PORT=3000.'],
  [{ PORT: '30.5' }, 'PORT must be a whole number from 1 to 65535, for example PORT=3000.'],
  [
    { BASE_URL: 'javascript:alert(1)' },
    'BASE_URL must be the address people use, for example BASE_URL=https://maklumat.example.go.id.',
  ],
  [
    { DATABASE_URL: 'mysql://x' },
    'DATABASE_URL must be postgres://maklumat_app:password@host:5432/maklumat.',
  ],
  [
    { DATABASE_OWNER_URL: 'postgres://owner:rahasia@db/maklumat' },
    'DATABASE_OWNER_URL is set without DATABASE_URL; set DATABASE_URL to postgres://maklumat_app:password@host:5432/maklumat, or neither.',
  ],
  [
    { MAKLUMAT_DEMO: 'ya' },
    'MAKLUMAT_DEMO must be 1 to load examples, people to load example people alone or 0 to load none, for example MAKLUMAT_DEMO=0.',
  ],
  [
    { MAKLUMAT_MASTER_KEY: 'rahasia' },
    'MAKLUMAT_MASTER_KEY must be 32 random bytes in base64, for example from: openssl rand -base64 32.',
  ],
  [
    { MAKLUMAT_CLAMD: 'http://clamav' },
    'MAKLUMAT_CLAMD must be where clamd listens, for example MAKLUMAT_CLAMD=unix:/run/clamav/clamd.ctl or clamav:3310.',
  ],
  [
    { MAKLUMAT_TRUSTED_PROXIES: '10.0.0.0/8,proksi' },
    'MAKLUMAT_TRUSTED_PROXIES must be addresses or networks, for example MAKLUMAT_TRUSTED_PROXIES=10.0.0.0/8,192.0.2.7.',
  ],
])('%o is refused in one sentence', (environment, sentence) => {
  expect(() => readSettings(environment)).toThrow(new SettingsError(sentence));
});

test.each<[environment: Record<string, string>, isDemo: boolean, mayRunAhead: boolean]>([
  [{}, true, true],
  [{ MAKLUMAT_DEMO: '0' }, false, false],
  [{ MAKLUMAT_DEMO: '0', NODE_ENV: 'test' }, false, true],
  [{ NODE_ENV: 'production' }, false, false],
  [{ NODE_ENV: 'production', MAKLUMAT_DEMO: '1' }, true, true],
  [{ DATABASE_URL: APP }, false, false],
  [{ DATABASE_URL: APP, MAKLUMAT_DEMO: '1' }, true, true],
  [{ MAKLUMAT_DEMO: 'people' }, true, true],
])('%o: examples %s, timers ahead of time %s', (environment, isDemo, mayRunAhead) => {
  expect(readSettings(environment)).toMatchObject({ isDemo, mayRunAhead });
});

test.each([
  [{}, true],
  [{ MAKLUMAT_DEMO: '1' }, true],
  [{ MAKLUMAT_DEMO: 'people' }, false],
  [{ MAKLUMAT_DEMO: '0' }, false],
])('%o: example cases %s', (environment, hasExampleCases) => {
  expect(readSettings(environment)).toMatchObject({ hasExampleCases });
});

test('two bad settings are both named', () => {
  expect(() => readSettings({ PORT: 'x', DATABASE_URL: 'y' })).toThrow(
    /PORT must be .*; DATABASE_URL must be /,
  );
});

test('a refused database address is not repeated: it may hold a password', () => {
  expect(() => readSettings({ DATABASE_URL: APP.replace('postgres', 'mysql') })).not.toThrow(/rahasia/);
});

test('a master key is taken in hex or base64, and several proxies are trusted', () => {
  const masterKey = 'ab'.repeat(32);
  const given = { MAKLUMAT_MASTER_KEY: masterKey, MAKLUMAT_TRUSTED_PROXIES: 'loopback, 10.0.0.0/8,::1/128' };
  expect(readSettings({ ...given, NODE_ENV: 'production' })).toMatchObject({
    masterKey,
    trustedProxies: ['loopback', '10.0.0.0/8', '::1/128'],
    isProduction: true,
  });
});
