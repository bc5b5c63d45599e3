export { assertAppRole } from './assert-app-role';
export { constraintOf, SQL_STATES, sqlStateOf } from './database-errors';
export {
  DatabaseRoleError,
  DatabaseSetupError,
  DatabaseStatementError,
  DatabaseUnreachableError,
  DatabaseVersionError,
  MigrationError,
} from './errors';
export { assertMigrated, migrate, type MigrateResult } from './migrate';
export { isId, newId } from './new-id';
export {
  assertServerVersion,
  closeDatabase,
  openDatabase,
  pingDatabase,
  type Database,
  type OpenDatabaseOptions,
  type SentStatement,
  type StatementScope,
} from './open-database';
export { readNationalCalendar, type StoredNationalCalendar } from './read-national-calendar';
export * from './schema/index';
export { setUpDatabase, type SetUpDatabaseOptions } from './set-up-database';
export { withDirectory, type DirectoryTx } from './with-directory';
export { withIdentity, type IdentityTx } from './with-identity';
export { withJobs, type JobsTx } from './with-jobs';
export { withNationalCalendar, type NationalCalendarTx } from './with-national-calendar';
export { withNational, type NationalTx } from './with-national';
export { withPeople, type PeopleTx } from './with-people';
export { withTenant, type TenantTx, type WithTenantOptions } from './with-tenant';
export { AUDITED_ACTIONS, type AuditedAction } from './audited-actions';
export { writeAuditEvent, type NewAuditEvent } from './write-audit-event';
