import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diskFileStore } from '@maklumat/files';
import * as operations from '../index';
import type { Trial } from './trials';
import { KEYS, NOW, type Agency } from './two-agencies';

const MIGRATION = {
  ...{ workflow: 'pengaduan', from: [1], to: 2, states: {}, classes: {}, why: { id: 'Contoh' } },
};
/** By then every case that has ended is due. */
const LATER = new Date('2040-01-01T00:00:00Z');
const NO_FILES = diskFileStore(mkdtempSync(join(tmpdir(), 'maklumat-retention-')));
const EVERYTHING = { person: null, action: null, subject: null, from: null, until: null };

/** Operations that keep a case's words, told which. */
export const HOLD_TRIALS: Readonly<Record<string, readonly Trial[]>> = {
  holdCase: [
    ({ administrator }, { key }) =>
      operations.holdCase(administrator, { number: key.number, ground: 'inspection', reason: 'Diperiksa' }),
  ],
  releaseHold: [({ administrator }, { hold }) => operations.releaseHold(administrator, hold)],
};

/** What the runner and an operator do for an agency: its timers, its cases' rows, its audit log. */
export const WHOLE_UPKEEP: Readonly<Record<string, (own: Agency) => Promise<unknown>>> = {
  recountCases: ({ database, tenant }) => operations.recountCases(database.db, tenant.id, { now: NOW }),
  runDueRecounts: ({ database, tenant }) => operations.runDueRecounts(database.db, () => NOW, tenant.id),
  runDueTimers: ({ database, tenant }) =>
    operations.runDueTimers(database.db, { now: NOW, keys: KEYS, limit: 50, tenantId: tenant.id }),
  runRetention: async ({ database, tenant }) => {
    const run = { at: LATER, keys: KEYS, files: NO_FILES, dryRun: false, limit: 50 };
    return operations.runRetention(database.db, tenant.id, run);
  },
  viewRetention: ({ administrator }) => operations.viewRetention(administrator),
  viewPublicRetention: ({ anyone }) => operations.viewPublicRetention(anyone),
  rebuildCases: ({ database, tenant }) => operations.rebuildCases(database.db, tenant.id, { dryRun: false }),
  verifyCases: ({ database, tenant }) => operations.verifyCases(database.db, tenant.id, KEYS),
  previewMigration: ({ database, tenant }) =>
    operations.previewMigration(database.db, tenant.id, MIGRATION, { now: NOW }),
  migrateCases: ({ database, tenant }) =>
    operations.migrateCases(database.db, tenant.id, MIGRATION, { now: NOW, by: 'test' }),
  rotateTenantKey: ({ database, tenant }) =>
    operations.rotateTenantKey(database.db, tenant.id, KEYS, { now: NOW, actor: 'terminal:test' }),
  // Counting alone: the agency is needed by the trials that follow.
  eraseTenant: ({ database, tenant, official }) =>
    operations.eraseTenant(database.db, tenant.id, {
      ...{ now: NOW, actor: 'terminal:test', reason: 'Berita acara', files: official.files, dryRun: true },
    }),
  recordRefusal: ({ database, tenant, official }) =>
    operations.recordRefusal(
      database.db,
      { userId: official.official.userId, tenantId: tenant.id },
      '/kelola/jejak',
      NOW,
    ),
  listAudit: ({ administrator }) => operations.listAudit(administrator, EVERYTHING),
  exportAudit: ({ administrator }) => operations.exportAudit(administrator, EVERYTHING),
  sealAudit: ({ database, tenant }) => operations.sealAudit(database.db, tenant.id, NOW),
  sealDueAudits: ({ database, tenant }) => operations.sealDueAudits(database.db, () => NOW, tenant.id),
  verifyAudit: ({ database, tenant }) => operations.verifyAudit(database.db, tenant.id),
};
