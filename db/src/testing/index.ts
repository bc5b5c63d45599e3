export { createTestTenant, type TestTenant } from './create-test-tenant';
export { openTestDatabase, StatementGuardError, type TestDatabase } from './open-test-database';
