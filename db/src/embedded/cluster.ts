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

/** What the database files are made with. @internal */
export interface ClusterOptions {
  readonly folder: string;
  readonly binaries: Binaries;
  readonly user: UnprivilegedUser | undefined;
  readonly adminPassword: string;
  readonly durable: boolean;
}

/**
 * Makes the database files in `<folder>/data` unless they are there. They are made beside and renamed at the
 * end, so an interrupted attempt leaves nothing that looks like a database.
 *
 * @throws {EmbeddedServerError} when they cannot be made, or belong to another major version
 * @internal
 */
export async function ensureCluster(options: ClusterOptions): Promise<string> {
  const { folder, binaries } = options;
  const data = join(folder, 'data');
  for (const name of readdirSync(folder)) {
    if (name.startsWith(DRAFT_PREFIX)) rmSync(join(folder, name), { recursive: true, force: true });
  }
  if (existsSync(data)) assertSameMajor(data, binaries);
  else await makeCluster(options, data);
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

async function makeCluster(options: ClusterOptions, data: string): Promise<void> {
  const draft = join(options.folder, DRAFT_PREFIX);
  let reason = '';
  for (const locale of LOCALES) {
    const result = await makeDraft(options, draft, locale);
    if (result.ok) {
      renameSync(draft, data);
      return;
    }
    reason = result.output;
    rmSync(draft, { recursive: true, force: true });
  }
  throw new EmbeddedServerError(`The database could not be made in ${options.folder}: ${lastLines(reason)}`);
}

async function makeDraft(
  options: ClusterOptions,
  draft: string,
  locale: readonly string[],
): Promise<InitdbResult> {
  const { binaries, user, adminPassword, durable } = options;
  const passwordFile = `${draft}-password`;
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, adminPassword, { mode: 0o600 });
  if (user !== undefined) for (const path of [draft, passwordFile]) chownSync(path, user.uid, user.gid);
  const always = [
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
  const result = await runInitdb(binaries, user, [...always, ...locale, ...(durable ? [] : ['--no-sync'])]);
  rmSync(passwordFile, { force: true });
  return result;
}

interface InitdbResult {
  readonly ok: boolean;
  readonly output: string;
}

function runInitdb(
  binaries: Binaries,
  user: UnprivilegedUser | undefined,
  options: readonly string[],
): Promise<InitdbResult> {
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
