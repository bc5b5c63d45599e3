import { sql } from 'drizzle-orm';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { toDatabaseError } from './database-errors';
import { DatabaseSetupError, DatabaseVersionError } from './errors';

/** Under which kind of transaction a statement was sent: withTenant and its siblings, one a scope. */
export type StatementScope =
  'tenant' | 'directory' | 'identity' | 'people' | 'national' | 'jobs' | 'calendar' | 'none';

/** One statement on its way to the server; throwing from the listener keeps it from being sent. */
export interface SentStatement {
  readonly text: string;
  readonly scope: StatementScope;
}

/** How to reach the database. */
export interface OpenDatabaseOptions {
  /** postgres://user:password@host:port/database of the app's own login. */
  readonly url: string;
  /** Connections at most; 10 when not given. */
  readonly max?: number;
  /** Called before each statement; the tests hang the statement guard here. */
  readonly onStatement?: (statement: SentStatement) => void;
}

/** A pool of connections. Queries go through one of the doors (withTenant and its siblings), never through it. */
export interface Database {
  readonly url: string;
  /** @internal */
  readonly client: postgres.Sql;
  /** @internal */
  readonly scopes: Readonly<Record<StatementScope, PostgresJsDatabase>>;
}

/** The oldest PostgreSQL the product runs on. */
export const OLDEST_POSTGRES = 15;

/**
 * Opens a pool; connects at the first query, so an unreachable server shows there (or in pingDatabase).
 *
 * @throws {DatabaseSetupError} when the URL is none of PostgreSQL
 */
export function openDatabase(options: OpenDatabaseOptions): Database {
  const { url, max = 10, onStatement } = options;
  const client = connect(url, max);
  const scoped = (scope: StatementScope) =>
    drizzle(client, { logger: { logQuery: (text) => onStatement?.({ text, scope }) } });
  const scopes = {
    tenant: scoped('tenant'),
    directory: scoped('directory'),
    identity: scoped('identity'),
    people: scoped('people'),
    national: scoped('national'),
    jobs: scoped('jobs'),
    calendar: scoped('calendar'),
    none: scoped('none'),
  };
  return { url, client, scopes };
}

/**
 * A bare postgres.js client with the house's settings.
 *
 * @throws {DatabaseSetupError} when the URL is none of PostgreSQL
 * @internal
 */
export function connect(url: string, max: number): postgres.Sql {
  if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol))
    throw new DatabaseSetupError(
      'The database address is not of the form postgres://user:password@host:5432/database; correct it.',
    );
  return postgres(url, {
    max,
    connect_timeout: 10,
    idle_timeout: 60,
    prepare: false, // a transaction pooler may hand the next statement to another server connection
    onnotice: () => undefined,
    connection: { application_name: 'maklumat' },
  });
}

/** Closes the pool, giving running queries five seconds. */
export async function closeDatabase(database: Database): Promise<void> {
  await database.client.end({ timeout: 5 });
}

/**
 * One round trip.
 *
 * @throws {DatabaseUnreachableError} when no server answers or the login is refused
 */
export async function pingDatabase(database: Database): Promise<void> {
  await run(database, () => database.scopes.none.execute(sql`select 1`));
}

/**
 * @throws {DatabaseVersionError} when the server is older than PostgreSQL 15
 * @throws {DatabaseUnreachableError} when no server answers
 */
export async function assertServerVersion(database: Database): Promise<void> {
  await run(database, () => checkServerVersion(database.client));
}

/** @internal */
export async function checkServerVersion(client: postgres.Sql): Promise<number> {
  const rows = await client<{ version: string }[]>`select current_setting('server_version_num') as version`;
  const major = Math.floor(Number(rows[0]?.version ?? 0) / 10_000);
  if (major < OLDEST_POSTGRES)
    throw new DatabaseVersionError(
      `This server is PostgreSQL ${major}; PostgreSQL ${OLDEST_POSTGRES} or newer is needed, so upgrade it or use another.`,
    );
  return major;
}

/** Runs work and turns driver errors into ours. @internal */
export async function run<T>(database: Database, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toDatabaseError(error, database.url);
  }
}
