import { randomBytes } from 'node:crypto';
import { AppNotBuiltError } from '@maklumat/app/server';
import { DatabaseSetupError, DatabaseUnreachableError, SQL_STATES, sqlStateOf } from '@maklumat/db';
import { EmbeddedServerError } from '@maklumat/db/embedded';
import { WrongMasterKeyError } from '@maklumat/operations';
import { CommanderError, type Command } from 'commander';
import { ProblemsFoundError, UsageError } from './cli-error';
import { tell } from './output';
import { TenantsRefusedError } from './start/load-tenants';
import { SettingsError } from './start/settings';

/** Exit codes of every command. */
export const EXIT = { ok: 0, problems: 1, wrongUse: 2 } as const;

const LOCK_NOT_AVAILABLE = '55P03';
const EXPECTED = [
  AppNotBuiltError,
  DatabaseSetupError,
  DatabaseUnreachableError,
  EmbeddedServerError,
  SettingsError,
  TenantsRefusedError,
  WrongMasterKeyError,
];

/**
 * Runs the program and turns whatever goes wrong into one sentence and an exit code. A stack is printed only
 * for a bug, and only with MAKLUMAT_DEBUG=1.
 *
 * @param args what stands after the program's name
 */
export async function runProgram(program: Command, args: readonly string[]): Promise<number> {
  try {
    await program.parseAsync(args, { from: 'user' });
    return EXIT.ok;
  } catch (error) {
    return report(error);
  }
}

function report(error: unknown): number {
  if (error instanceof ProblemsFoundError) return EXIT.problems;
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.wrongUse; // it has spoken
  const sentence = sentenceOf(error);
  if (sentence === null) reportBug(error);
  else tell(`maklumat: ${sentence}`);
  return error instanceof UsageError ? EXIT.wrongUse : EXIT.problems;
}

function sentenceOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof UsageError || EXPECTED.some((kind) => error instanceof kind)) return error.message;
  switch (sqlStateOf(error)) {
    case LOCK_NOT_AVAILABLE:
      return 'another apply of this agency is running; wait until it has ended and try again.';
    case SQL_STATES.insufficientPrivilege:
      return 'the database login may not do this; run "pnpm maklumat db setup" and use the logins it prepares.';
    default:
      return fileSentence(error);
  }
}

/** A file or folder of the user's that cannot be read or written. */
function fileSentence(error: Error): string | null {
  const { code, path, syscall } = error as NodeJS.ErrnoException;
  if (path === undefined) return null;
  // What /proc and its like answer to a folder that shall be made; elsewhere a missing file is our own mistake.
  if (code === 'ENOENT' && syscall === 'mkdir') return notWritable(path);
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return notWritable(path);
    case 'ENOTDIR':
    case 'EEXIST':
      return `${path} is not a folder; choose another one.`;
    case 'ENOSPC':
      return `there is no space left for ${path}.`;
    default:
      return null;
  }
}

function notWritable(path: string): string {
  return `${path} may not be written by this user; choose another folder.`;
}

function reportBug(error: unknown): void {
  const reference = randomBytes(4).toString('hex');
  tell(
    `maklumat: something unexpected happened (reference ${reference}); run it again with MAKLUMAT_DEBUG=1 to see where.`,
  );
  if (process.env.MAKLUMAT_DEBUG !== '1') return;
  tell(`${reference} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}
