export { AUDITED_ACTIONS, type AuditedAction } from '@maklumat/db';
export type { AuditDetail } from './audit-details';
export {
  exportAudit,
  listAudit,
  MOST_AUDIT_EXPORT,
  readAuditCursor,
  writeAuditCursor,
  type AuditAsked,
  type AuditCursor,
  type AuditEntry,
  type AuditView,
} from './list-audit';
export { recordRefusal } from './record-refusal';
export { sealAudit, sealDueAudits, type AuditSealed, type AuditSealReport } from './seal-audit';
export { verifyAudit, type AuditVerified } from './verify-audit';
