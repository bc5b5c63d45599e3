import { sql } from 'drizzle-orm';
import type postgres from 'postgres';
import { addressOf, sqlStateOf, toDatabaseError } from './database-errors';
import { MigrationError } from './errors';
import { migrationsFolder, readMigrationFiles, type MigrationFile } from './migration-files';
import { checkServerVersion, connect, run, type Database } from './open-database';
import { ROLES } from './roles';
import { executeText } from './sql-text';

/** What migrate did. */
export interface MigrateResult {
  /** Names applied now, in order; empty when there was nothing to do. */
  readonly applied: readonly string[];
  /** How many the database has in all. */
  readonly total: number;
}

interface RecordedMigration extends Record<string, unknown> {
  name: string;
  hash: string;
}

const MIGRATE_LOCK = 7_205_002; // any number, the same in every process

/**
 * Brings the database to this code's schema: each missing migration in its own transaction, in order, once.
 * Two processes may call it at the same time; the second waits and finds the work done.
 *
 * @param ownerUrl login of maklumat_owner, or of an administrator who may become it; a direct connection
 * @param folder   another folder of migrations, for tests
 * @throws {MigrationError} when the database has a migration this code lacks, a recorded text differs, or one fails
 * @throws {DatabaseUnreachableError} when no server answers or the login is refused
 */
export async function migrate(ownerUrl: string, folder: string = migrationsFolder()): Promise<MigrateResult> {
  const files = await readMigrationFiles(folder);
  const client = connect(ownerUrl, 1);
  try {
    await checkServerVersion(client);
    const applied: string[] = [];
    for (
      let next = await applyNext(client, files);
      next !== undefined;
      next = await applyNext(client, files)
    ) {
      applied.push(next);
    }
    return { applied, total: files.length };
  } catch (error) {
    throw toDatabaseError(error, ownerUrl);
  } finally {
    await client.end({ timeout: 5 });
  }
}

/** Applies the first missing migration and tells its name; undefined when none is missing. */
async function applyNext(client: postgres.Sql, files: readonly MigrationFile[]): Promise<string | undefined> {
  const name = await client.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(${MIGRATE_LOCK})`;
    await becomeOwner(tx);
    await executeText(tx, 'SET LOCAL search_path = public, extensions');
    await ensureRecord(tx);
    const recorded = await tx<
      RecordedMigration[]
    >`select name, hash from app.schema_migrations order by name`;
    const missing = missingMigrations(files, recorded)[0];
    if (missing === undefined) return null;
    await apply(tx, missing);
    return missing.name;
  });
  return name ?? undefined;
}

async function becomeOwner(tx: postgres.TransactionSql): Promise<void> {
  const [me] = await tx<{ name: string }[]>`select current_user as name`;
  if (me?.name === ROLES.owner) return;
  try {
    await executeText(tx, `SET LOCAL ROLE ${ROLES.owner}`);
  } catch (error) {
    throw new MigrationError(
      `The login "${me?.name ?? ''}" cannot migrate because it may not become "${ROLES.owner}"; ` +
        'run "pnpm maklumat db setup" first and give DATABASE_OWNER_URL a login that may.',
      { cause: error },
    );
  }
}

async function ensureRecord(tx: postgres.TransactionSql): Promise<void> {
  const [found] = await tx<
    { exists: boolean }[]
  >`select to_regclass('app.schema_migrations') is not null as exists`;
  if (found?.exists) return;
  await executeText(tx, 'CREATE SCHEMA IF NOT EXISTS app');
  await executeText(
    tx,
    `CREATE TABLE app.schema_migrations (
    name text NOT NULL,
    hash text NOT NULL,
    applied_at timestamptz NOT NULL,
    CONSTRAINT schema_migrations_pk PRIMARY KEY (name)
  )`,
  );
}

async function apply(tx: postgres.TransactionSql, file: MigrationFile): Promise<void> {
  try {
    await executeText(tx, file.text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new MigrationError(
      `Migration ${file.name} failed and was undone (SQLSTATE ${sqlStateOf(error) ?? 'unknown'}): ${reason}.`,
      { cause: error },
    );
  }
  await tx`insert into app.schema_migrations (name, hash, applied_at)
    values (${file.name}, ${file.hash}, ${new Date().toISOString()})`;
}

/**
 * Which of the files the database lacks.
 *
 * @throws {MigrationError} when the database has one that is not among the files, or its text differs
 * @internal
 */
export function missingMigrations(
  files: readonly MigrationFile[],
  recorded: readonly RecordedMigration[],
): MigrationFile[] {
  for (const row of recorded) {
    const file = files.find((candidate) => candidate.name === row.name);
    if (file === undefined)
      throw new MigrationError(
        `The database has the migration ${row.name}, which this version does not know: it was used by a newer one, so start that version.`,
      );
    if (file.hash !== row.hash)
      throw new MigrationError(
        `The migration ${row.name} was changed after it had been applied to this database; put its text back and write a new migration.`,
      );
  }
  return files.filter((file) => !recorded.some((row) => row.name === file.name));
}

/**
 * For a start without the owner's login: refuses when the database is not at this code's schema.
 *
 * @throws {MigrationError} when a migration is missing, unknown or different
 * @throws {DatabaseUnreachableError} when no server answers
 */
export async function assertMigrated(database: Database, folder: string = migrationsFolder()): Promise<void> {
  const files = await readMigrationFiles(folder);
  const missing = missingMigrations(files, await run(database, () => readRecorded(database)));
  if (missing.length > 0)
    throw new MigrationError(
      `The database at ${addressOf(database.url)} lacks ${missing.length} of ${files.length} migrations (first ${missing[0]?.name ?? ''}); ` +
        'run "pnpm maklumat db migrate" with DATABASE_OWNER_URL set.',
    );
}

async function readRecorded(database: Database): Promise<RecordedMigration[]> {
  try {
    return await database.scopes.none.execute<RecordedMigration>(
      sql`select name, hash from app.schema_migrations`,
    );
  } catch (error) {
    const state = sqlStateOf(error);
    if (state === '42P01' || state === '3F000' || state === '42501') return []; // nothing was ever migrated here
    throw error;
  }
}
