import { spawn } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries';
import { EmbeddedServerError } from './embedded-server-error';
import { serverEnvironment } from './server-environment';
import type { UnprivilegedUser } from './unprivileged-user';

/** The superuser of an embedded server. @internal */
export const ADMIN_USER = 'postgres';

const DRAFT_PREFIX = 'data.new';

// Sorting in Indonesian by ICU; the C library's part wants UTF-8, which a bare machine may lack.
const LOCALES: readonly (readonly string[])[] = [
  ['--locale-provider=icu', '--icu-locale=id-ID', '--locale=C.UTF-8'],
  ['--locale-provider=icu', '--icu-locale=id-ID', '--locale=C'],
  ['--locale=C'],
];

/**
 * Makes the database files in `<folder>/data` unless they are there. They are made beside and renamed at the
 * end, so an interrupted attempt leaves nothing that looks like a database.
 *
 * @throws {EmbeddedServerError} when they cannot be made, or belong to another major version
 * @internal
 */
export async function ensureCluster(
  folder: string,
  binaries: Binaries,
  user: UnprivilegedUser | undefined,
  adminPassword: string,
  durable: boolean,
): Promise<string> {
  const data = join(folder, 'data');
  for (const name of readdirSync(folder)) {
    if (name.startsWith(DRAFT_PREFIX)) rmSync(join(folder, name), { recursive: true, force: true });
  }
  if (existsSync(data)) assertSameMajor(data, binaries);
  else await makeCluster(folder, data, binaries, user, adminPassword, durable);
  return data;
}

function assertSameMajor(data: string, binaries: Binaries): void {
  const versionFile = join(data, 'PG_VERSION');
  const found = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim() : 'unknown';
  if (found !== String(binaries.major))
    throw new EmbeddedServerError(
      `The data in ${data} was made by PostgreSQL ${found}, but this is PostgreSQL ${binaries.major}; ` +
        'use the earlier release to export it, or set MAKLUMAT_DATA_DIR to a new folder.',
    );
}

async function makeCluster(
  folder: string,
  data: string,
  binaries: Binaries,
  user: UnprivilegedUser | undefined,
  adminPassword: string,
  durable: boolean,
): Promise<void> {
  const draft = join(folder, DRAFT_PREFIX);
  const passwordFile = join(folder, `${DRAFT_PREFIX}-password`);
  let reason = '';
  for (const locale of LOCALES) {
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { mode: 0o700 });
    writeFileSync(passwordFile, adminPassword, { mode: 0o600 });
    if (user !== undefined) for (const path of [draft, passwordFile]) chownSync(path, user.uid, user.gid);
    const options = [
      '-D',
      draft,
      '-U',
      ADMIN_USER,
      '-A',
      'scram-sha-256',
      `--pwfile=${passwordFile}`,
      '-E',
      'UTF8',
    ];
    const result = await runInitdb(binaries, user, [
      ...options,
      ...locale,
      ...(durable ? [] : ['--no-sync']),
    ]);
    rmSync(passwordFile, { force: true });
    if (result.ok) return renameSync(draft, data);
    reason = result.output;
  }
  rmSync(draft, { recursive: true, force: true });
  throw new EmbeddedServerError(`The database could not be made in ${folder}: ${lastLines(reason)}`);
}

function runInitdb(
  binaries: Binaries,
  user: UnprivilegedUser | undefined,
  options: readonly string[],
): Promise<{ ok: boolean; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(binaries.initdb, options, {
      ...user,
      cwd: '/',
      env: serverEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

/** @internal */
export function lastLines(text: string, count = 3): string {
  return text.trim().split('\n').slice(-count).join(' / ');
}
