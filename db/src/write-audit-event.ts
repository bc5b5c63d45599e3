import type { AuditedAction } from './audited-actions';
import { newId } from './new-id';
import { auditEvents, unsealedAudits } from './schema/index';
import type { TenantTx } from './with-tenant';

/** One row of an agency's audit log. */
export type NewAuditEvent = {
  readonly recordedAt: Date;
  /** `user:<id>`, or the name of what acted without a person: `terminal:<login>`. */
  readonly actor: string;
  readonly action: AuditedAction;
  readonly subject: string;
  /** Never words of a person. */
  readonly details: Record<string, unknown>;
};

/**
 * Adds a row to the agency's audit log, and to what waits to be sealed. Nothing is read or locked: writers of one
 * agency do not wait for each other.
 */
export async function writeAuditEvent(tx: TenantTx, event: NewAuditEvent): Promise<void> {
  const { tenantId } = tx;
  const id = newId();
  await tx.insert(auditEvents).values({ tenantId, id, ...event });
  await tx.insert(unsealedAudits).values({ tenantId, id });
}
