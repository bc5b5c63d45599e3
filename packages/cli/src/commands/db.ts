import { randomBytes } from 'node:crypto';
import { migrate, setUpDatabase } from '@maklumat/db';
import type { Command } from 'commander';
import { UsageError } from '../cli-error';
import { readDatabaseSettings } from '../database-settings';
import { findServer } from '../find-server';
import { print } from '../output';
import { SettingsError } from '../start/settings';

const APP_ROLE = 'maklumat_app';

/** `pnpm maklumat db …`: prepare and migrate a PostgreSQL of one's own. */
export function dbCommands(program: Command): void {
  const db = program.command('db').description('prepare and migrate a database server of your own');
  db.command('setup')
    .description('make the roles, the database and the extension on the server of DATABASE_OWNER_URL')
    .addHelpText(
      'after',
      [
        '',
        'DATABASE_OWNER_URL is an administrator of the server. DATABASE_URL, when set, says which password the',
        'app logs in with; otherwise one is made and the address is printed.',
        '',
        'Example:',
        '  DATABASE_OWNER_URL=postgres://postgres:secret@db.example:5432/maklumat pnpm maklumat db setup',
      ].join('\n'),
    )
    .action(setUp);
  db.command('migrate')
    .description('bring the database to the schema of this version')
    .addHelpText(
      'after',
      '\nUses DATABASE_OWNER_URL, or the embedded server of the data folder.\n\nExample:\n  pnpm maklumat db migrate',
    )
    .action(migrateDatabase);
}

async function setUp(): Promise<void> {
  const adminUrl = process.env.DATABASE_OWNER_URL ?? '';
  const appUrl = process.env.DATABASE_URL ?? '';
  if (adminUrl === '') {
    throw new UsageError(
      'DATABASE_OWNER_URL is not set; set it to an administrator of your PostgreSQL server. The embedded server needs no setup.',
    );
  }
  checkAddress('DATABASE_OWNER_URL', adminUrl);
  const given = appUrl === '' ? null : appLogin(appUrl);
  const result = await setUpDatabase({
    adminUrl,
    databaseName: given?.databaseName,
    appPassword: given?.password ?? randomBytes(24).toString('base64url'),
  });
  print(`The database "${result.databaseName}" and its roles are ready; now run "pnpm maklumat db migrate".`);
  if (given === null) print(`Use this address for the app and keep it secret: DATABASE_URL=${result.appUrl}`);
}

/** @throws {UsageError} when the address is not one the app can log in with; it is not repeated, as it holds a password */
function appLogin(url: string): { databaseName: string | undefined; password: string } {
  checkAddress('DATABASE_URL', url);
  const { username, password, pathname } = new URL(url);
  if (decodeURIComponent(username) !== APP_ROLE || password === '') {
    throw new UsageError(`DATABASE_URL must name the login ${APP_ROLE} and the password it shall get.`);
  }
  const databaseName = decodeURIComponent(pathname.slice(1));
  return {
    databaseName: databaseName === '' ? undefined : databaseName,
    password: decodeURIComponent(password),
  };
}

function checkAddress(name: string, url: string): void {
  const isWellFormed = URL.canParse(url) && !/%(?![0-9a-f]{2})/i.test(url);
  if (isWellFormed && /^postgres(ql)?:$/.test(new URL(url).protocol)) return;
  throw new SettingsError(`${name} must be postgres://login:password@host:5432/maklumat.`);
}

async function migrateDatabase(): Promise<void> {
  const ownerUrl = process.env.DATABASE_OWNER_URL ?? '';
  if (ownerUrl !== '') {
    checkAddress('DATABASE_OWNER_URL', ownerUrl);
    return migrateAs(ownerUrl);
  }
  const server = await findServer(readDatabaseSettings());
  try {
    if (server.ownerUrl === undefined) {
      throw new UsageError(
        'DATABASE_URL is set without DATABASE_OWNER_URL; migrations need the login of the owner.',
      );
    }
    await migrateAs(server.ownerUrl);
  } finally {
    await server.stop();
  }
}

async function migrateAs(ownerUrl: string): Promise<void> {
  const { applied, total } = await migrate(ownerUrl);
  print(...applied.map((name) => `applied ${name}`));
  print(
    applied.length === 0
      ? `Nothing to do: all ${total} migrations are there.`
      : `${total} migrations are there.`,
  );
}
