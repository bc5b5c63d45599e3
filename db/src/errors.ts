/** Something about the database must be put right before the program can work; `message` says what and how. */
export class DatabaseSetupError extends Error {
  override readonly name: string = 'DatabaseSetupError';
  readonly code: string = 'database-setup';
}

/** The database does not answer, refuses the login, or went away. Never holds the password. */
export class DatabaseUnreachableError extends Error {
  override readonly name = 'DatabaseUnreachableError';
  readonly code = 'database-unreachable';
}

/** The login of the app is the wrong one or may do too much. */
export class DatabaseRoleError extends DatabaseSetupError {
  override readonly name = 'DatabaseRoleError';
  override readonly code = 'database-role';
}

/** The server is older than PostgreSQL 15. */
export class DatabaseVersionError extends DatabaseSetupError {
  override readonly name = 'DatabaseVersionError';
  override readonly code = 'database-version';
}

/** The migrations in the database and those of this code do not fit together, or one failed. */
export class MigrationError extends DatabaseSetupError {
  override readonly name = 'MigrationError';
  override readonly code = 'database-migration';
}

/**
 * PostgreSQL refused a statement. Carries the SQLSTATE; leaves out the statement's parameters, which may be
 * personal data and would end in a log.
 */
export class DatabaseStatementError extends Error {
  override readonly name = 'DatabaseStatementError';
  readonly code = 'database-statement';
  readonly sqlState: string;
  /** Name of the constraint, without the shard number a distributed server appends; undefined when not told. */
  readonly constraint: string | undefined;

  constructor(sqlState: string, constraint: string | undefined, message: string) {
    super(`PostgreSQL refused a statement (SQLSTATE ${sqlState}): ${message}`);
    this.sqlState = sqlState;
    this.constraint = constraint;
  }
}
