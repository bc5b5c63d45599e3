import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MasterKeyFormatError, newMasterKeyText, parseMasterKey } from '@maklumat/operations';
import { SettingsError, type StartSettings } from './settings';

type KeySettings = Pick<StartSettings, 'masterKey' | 'isProduction' | 'databaseUrl'>;

/** @throws {SettingsError} in one sentence, when the master key must be given and is not */
export function requireMasterKey({ masterKey, isProduction, databaseUrl }: KeySettings): void {
  if (masterKey !== undefined || (!isProduction && databaseUrl === undefined)) return;
  const reason = isProduction ? 'NODE_ENV is production' : 'DATABASE_URL names a server of your own';
  throw new SettingsError(
    `MAKLUMAT_MASTER_KEY is not set, and ${reason}; set it to 32 random bytes in base64 (openssl rand -base64 32) and keep it apart from the database, because nothing sealed can be read without it.`,
  );
}

/**
 * Text of the key that wraps the agencies' keys: the one given, or, with the embedded server of a developer or a
 * demonstration, one made once and kept in `master.key` of the data folder, readable by us alone.
 *
 * @param dataDir is there already when a key may have to be made
 * @throws {SettingsError} when it must be given and is not, or the file holds something else
 */
export function masterKeyOf(settings: KeySettings, dataDir: string): string {
  requireMasterKey(settings);
  return settings.masterKey ?? keptMasterKey(dataDir);
}

function keptMasterKey(dataDir: string): string {
  const file = join(dataDir, 'master.key');
  if (!existsSync(file)) {
    writeFileSync(`${file}.new`, `${newMasterKeyText()}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  const text = readFileSync(file, 'utf8').trim();
  try {
    parseMasterKey(text);
    return text;
  } catch (error) {
    if (error instanceof MasterKeyFormatError)
      throw new SettingsError(`${file} holds no master key; restore that file.`);
    throw error;
  }
}
