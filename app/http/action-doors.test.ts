import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diskFileStore } from '@maklumat/files';
import { openDatabase, parseMasterKey } from '@maklumat/operations';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { expect, test } from 'vitest';
import type { AppContext } from './app-context';
import {
  citizenAction,
  doorOf,
  entranceAction,
  nationalPage,
  officeAction,
  officePage,
  signedInAction,
  signedInPage,
} from './doors';

const HERE = 'https://maklumat.example.go.id';
const done = () => Promise.resolve('done');
const ACTIONS = [
  ['citizen', citizenAction(done)],
  ['office', officeAction(done)],
  ['entrance', entranceAction(done)],
  ['signed-in', signedInAction(done)],
] as const;

/** A database that nobody answers for: what is refused before it is asked never notices. */
const context: AppContext = {
  database: openDatabase({ url: 'postgres://maklumat_app@127.0.0.1:1/maklumat' }),
  keys: parseMasterKey('aa'.repeat(32)),
  baseUrl: HERE,
  now: new Date('2026-11-22T05:00:00Z'),
  files: diskFileStore(join(tmpdir(), 'maklumat-no-files')),
  clientAddress: '192.0.2.1',
  formCameBack: false,
  isFile: false,
  cacheTag: null,
};

function args(headers: Record<string, string>, method = 'POST'): LoaderFunctionArgs {
  const request = new Request(`${HERE}/konsol/kasus?a=1`, { method, headers });
  return { request, params: { tenant: 'contoh-kota' }, context: { ...context } };
}

async function thrownBy(work: Promise<unknown>): Promise<Response> {
  const thrown: unknown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(thrown instanceof Response)) throw new Error(`no response was thrown but ${String(thrown)}`);
  return thrown;
}

test.each(ACTIONS)('the %s door refuses a form that another site sent', async (name, action) => {
  expect(doorOf(action)).toBe(`${name}:action`);
  const foreign: Record<string, string>[] = [
    {},
    { Origin: 'https://jahat.example' },
    { Origin: 'null' },
    { Origin: HERE, 'Sec-Fetch-Site': 'cross-site' },
  ];
  for (const headers of foreign) {
    const response = await thrownBy(action(args(headers)));
    expect([response.status, await response.json()]).toEqual([403, { code: 'foreign-request', frame: null }]);
  }
});

test.each(ACTIONS)('the %s door takes forms by POST alone', async (_name, action) => {
  for (const method of ['PUT', 'DELETE', 'PATCH']) {
    const response = await thrownBy(action(args({ Origin: HERE }, method)));
    expect([response.status, await response.json()]).toEqual([
      405,
      { code: 'method-not-allowed', frame: null },
    ]);
  }
});

test.each([
  ['office', officePage(done)],
  ['national', nationalPage(done)],
  ['signed-in', signedInPage(done)],
  ['office:action', officeAction(done)],
] as const)('the %s door leads a person without a session to sign in, and back', async (name, handler) => {
  expect(doorOf(handler)).toBe(name);
  for (const cookie of ['', '__Host-maklumat-sesi=; rusak=%E0%A4%A', '__Host-maklumat-sesi=bukan-token']) {
    const response = await thrownBy(handler(args({ Origin: HERE, Cookie: cookie })));
    expect(response.status).toBe(303);
    expect(response.headers.get('Location')).toBe('/masuk?lanjut=%2Fkonsol%2Fkasus%3Fa%3D1');
  }
});

test('a form of the console that finds nobody signed in is answered with what it brought', async () => {
  const body = new URLSearchParams({ versi: '4', 'isi-reason': 'Bukan kewenangan kami.' });
  const request = new Request(`${HERE}/konsol/kasus`, { method: 'POST', headers: { Origin: HERE }, body });
  const response = await thrownBy(officeAction(done)({ request, params: {}, context: { ...context } }));
  expect([response.status, await response.json()]).toEqual([
    401,
    {
      code: 'session-ended',
      frame: null,
      unsent: {
        fields: [
          { name: 'versi', value: '4' },
          { name: 'isi-reason', value: 'Bukan kewenangan kami.' },
        ],
        fileNames: [],
      },
    },
  ]);
});

test('when the database is away every door says so', async () => {
  const cookie = `__Host-maklumat-sesi=${'a'.repeat(43)}`;
  const response = await thrownBy(officePage(done)(args({ Cookie: cookie }, 'GET')));
  expect(response.status).toBe(503);
});
