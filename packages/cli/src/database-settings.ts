import { join, resolve } from 'node:path';
import { defaultDataDir } from '@maklumat/db/embedded';
import { parseMasterKey, type MasterKey } from '@maklumat/operations';
import { repositoryRoot } from './repository-root';
import { masterKeyOf } from './start/master-key';
import { readSettings, type StartSettings } from './start/settings';

/** The settings that name a database; the others are `start`'s own. */
export function readDatabaseSettings(): StartSettings {
  const { DATABASE_URL, DATABASE_OWNER_URL, MAKLUMAT_DATA_DIR, MAKLUMAT_MASTER_KEY } = process.env;
  const { MAKLUMAT_DEMO, MAKLUMAT_FILES_DIR, NODE_ENV } = process.env;
  return readSettings({
    ...{
      DATABASE_URL,
      DATABASE_OWNER_URL,
      MAKLUMAT_DATA_DIR,
      MAKLUMAT_MASTER_KEY,
      MAKLUMAT_DEMO,
      MAKLUMAT_FILES_DIR,
      NODE_ENV,
    },
  });
}

/** The key that wraps the agencies' keys. @throws {SettingsError} when it must be given and is not */
export function readMasterKey(): MasterKey {
  const settings = readDatabaseSettings();
  return parseMasterKey(masterKeyOf(settings, dataDirOf(settings)));
}

/** The folder of uploads: the one that is set, otherwise beside the embedded database. */
export function filesDirOf(settings: StartSettings): string {
  return resolve(settings.filesDir ?? join(dataDirOf(settings), 'files'));
}

/** The folder of the embedded database: the one that is set, otherwise the checkout's own. */
export function dataDirOf({ dataDir }: StartSettings): string {
  return dataDir ?? defaultDataDir(repositoryRoot());
}
