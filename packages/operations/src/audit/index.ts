export { sealAudit, sealDueAudits, type AuditSealed, type AuditSealReport } from './seal-audit';
export { verifyAudit, type AuditVerified } from './verify-audit';
