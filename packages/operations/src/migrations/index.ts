export {
  migrateCases,
  previewMigration,
  type MigratedCase,
  type MigrationDate,
  type MigrationRefusal,
  type MigrationResult,
} from './migrate-cases';
