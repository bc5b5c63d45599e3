import { CommanderError } from 'commander';

/** Errors whose message is written for the person at the terminal, one clear sentence each. */
const SPOKEN = new Set([
  'SettingsError',
  'TenantsRefusedError',
  'UsageError',
  'DatabaseRoleError',
  'DatabaseSetupError',
  'DatabaseUnreachableError',
  'DatabaseVersionError',
  'EmbeddedServerError',
  'MigrationError',
]);

/**
 * Tells the terminal why a command failed, without a stack unless `MAKLUMAT_DEBUG=1` asks for it.
 *
 * @returns the exit code: 2 for wrong use, 1 for everything else, 0 for `--help`
 */
export function reportFailure(error: unknown): number {
  // Commander has said it already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const name = error instanceof Error ? error.name : '';
  const message = error instanceof Error ? error.message : String(error);
  const spoken = SPOKEN.has(name) ? message : `Something went wrong that should not: ${message}`;
  process.stderr.write(`maklumat: ${spoken}\n`);
  if (process.env.MAKLUMAT_DEBUG === '1' && error instanceof Error)
    process.stderr.write(`${error.stack ?? ''}\n`);
  return name === 'UsageError' ? 2 : 1;
}
