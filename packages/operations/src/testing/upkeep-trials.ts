import * as operations from '../index';
import { KEYS, NOW, type Agency } from './two-agencies';

/** What the runner and an operator do for an agency: its timers, its cases' rows, its audit log. */
export const WHOLE_UPKEEP: Readonly<Record<string, (own: Agency) => Promise<unknown>>> = {
  recountCases: ({ database, tenant }) => operations.recountCases(database.db, tenant.id, { now: NOW }),
  runDueRecounts: ({ database, tenant }) => operations.runDueRecounts(database.db, () => NOW, tenant.id),
  runDueTimers: ({ database, tenant }) =>
    operations.runDueTimers(database.db, { now: NOW, keys: KEYS, limit: 50, tenantId: tenant.id }),
  rebuildCases: ({ database, tenant }) => operations.rebuildCases(database.db, tenant.id, { dryRun: false }),
  verifyCases: ({ database, tenant }) => operations.verifyCases(database.db, tenant.id, KEYS),
  sealAudit: ({ database, tenant }) => operations.sealAudit(database.db, tenant.id, NOW),
  sealDueAudits: ({ database, tenant }) => operations.sealDueAudits(database.db, () => NOW, tenant.id),
  verifyAudit: ({ database, tenant }) => operations.verifyAudit(database.db, tenant.id),
};
