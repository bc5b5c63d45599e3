import type postgres from 'postgres';
import { inject } from 'vitest';
import { makeStatementGuard } from '../lint/statement-guard';
import { newId } from '../new-id';
import { closeDatabase, connect, openDatabase, type Database } from '../open-database';
import { publishedTableNames, tenantTableNames } from '../schema/table-kinds';
import { grantDatabase, withAdmin } from '../set-up-database';
import { executeText, quoteName, withDatabaseName } from '../sql-text';
import type {} from './global-setup';
import { TEMPLATE_DATABASE } from './test-server';

/** A migrated database of one test file's own. */
export interface TestDatabase {
  /** As maklumat_app, every statement checked by the statement guard: a breach makes the query fail. */
  readonly db: Database;
  readonly appUrl: string;
  readonly ownerUrl: string;
  readonly adminUrl: string;
  /** Raw SQL as maklumat_app, unchecked and on one connection: for breaking in. */
  readonly appSql: postgres.Sql;
  /** Raw SQL as maklumat_owner; row level security is forced on it too, so it sees no tenant's rows. */
  readonly ownerSql: postgres.Sql;
  /** Raw SQL as superuser: sees every row. */
  readonly adminSql: postgres.Sql;
  /** Closes the connections; the database stays until the run ends, to be looked at after a failure. */
  close(): Promise<void>;
}

/** A statement of the code under test breaks a rule of the statement guard. */
export class StatementGuardError extends Error {
  override readonly name = 'StatementGuardError';
  readonly code = 'statement-guard';
}

/** Clones the run's template database; call once a test file, in beforeAll, and close() it in afterAll. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const server = inject('maklumatTestServer');
  const name = `test_${newId().replaceAll('-', '')}`;
  await withAdmin(withDatabaseName(server.adminUrl, 'postgres'), async (admin) => {
    await executeText(
      admin,
      `CREATE DATABASE ${quoteName(name)} TEMPLATE ${TEMPLATE_DATABASE} OWNER maklumat_owner`,
    );
    await grantDatabase(admin, name);
  });
  const [appUrl, ownerUrl, adminUrl] = [server.appUrl, server.ownerUrl, server.adminUrl].map((url) =>
    withDatabaseName(url, name),
  ) as [string, string, string];
  const [appSql, ownerSql, adminSql] = [connect(appUrl, 1), connect(ownerUrl, 1), connect(adminUrl, 1)];
  const db = await openGuarded(appUrl);
  return {
    ...{ db, appUrl, ownerUrl, adminUrl, appSql, ownerSql, adminSql },
    async close() {
      await closeDatabase(db);
      await Promise.all([appSql, ownerSql, adminSql].map((client) => client.end({ timeout: 5 })));
    },
  };
}

async function openGuarded(url: string): Promise<Database> {
  const guard = await makeStatementGuard({
    tenantTables: new Set(tenantTableNames()),
    publishedTables: new Set(publishedTableNames()),
  });
  return openDatabase({
    url,
    max: 4,
    onStatement: ({ text, scope }) => {
      const problems = scope === 'none' ? [] : guard(text, scope);
      if (problems.length > 0) throw new StatementGuardError(`${problems.join('; ')}. In: ${text}`);
    },
  });
}
