import type { PastEvent } from '@maklumat/cases';
import { caseEvents, serviceCases, services, type TenantTx } from '@maklumat/db';
import { Actor, EventBody, Identity } from '@maklumat/workflow';
import { and, asc, desc, eq, gte, inArray, sql } from 'drizzle-orm';

/** A case to simulate: what names it, what it is bound to, who may see it. No text of it. */
export type PastCase = {
  readonly id: string;
  readonly number: string;
  readonly workflowVersionId: string;
  readonly standardVersionId: string;
  readonly receivedAt: Date;
  readonly isOpen: boolean;
  readonly unit: string;
  readonly units: readonly string[];
  readonly identity: Identity;
};

/** Cases of one page, and of one query for their events. */
export const PAGE = 200;

/** Id of a service by its slug; null where the agency has none. */
export async function serviceIdOf(tx: TenantTx, slug: string): Promise<string | null> {
  const [row] = await tx
    .select({ id: services.id })
    .from(services)
    .where(and(eq(services.tenantId, tx.tenantId), eq(services.slug, slug)));
  return row?.id ?? null;
}

/**
 * A page of the cases of a service, the newest first.
 *
 * @param since only those received from this instant on
 * @param after the last case of the page before
 */
export async function readCasePage(
  tx: TenantTx,
  serviceId: string,
  since: Date | null,
  after: Pick<PastCase, 'id' | 'receivedAt'> | null,
  size = PAGE,
): Promise<PastCase[]> {
  const rows = await tx
    .select()
    .from(serviceCases)
    .where(
      and(
        eq(serviceCases.tenantId, tx.tenantId),
        eq(serviceCases.serviceId, serviceId),
        since === null ? undefined : gte(serviceCases.receivedAt, since),
        after === null
          ? undefined
          : sql`(${serviceCases.receivedAt}, ${serviceCases.id}) < (${after.receivedAt.toISOString()}::timestamptz, ${after.id}::uuid)`,
      ),
    )
    .orderBy(desc(serviceCases.receivedAt), desc(serviceCases.id))
    .limit(size);
  return rows.map((row) => ({
    ...{ id: row.id, number: row.number, receivedAt: row.receivedAt, isOpen: row.closedAt === null },
    ...{ workflowVersionId: row.workflowVersionId, standardVersionId: row.standardVersionId },
    ...{ unit: row.unit, units: row.units, identity: Identity.parse(row.identity) },
  }));
}

/** The logs of these cases by id, in one query; one that is not readable as a log is left out. */
export async function readLogs(
  tx: TenantTx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly PastEvent[]>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({
      ...{ caseId: caseEvents.caseId, body: caseEvents.body, actor: caseEvents.actor },
      ...{ occurredAt: caseEvents.occurredAt, recordedAt: caseEvents.recordedAt },
    })
    .from(caseEvents)
    .where(and(eq(caseEvents.tenantId, tx.tenantId), inArray(caseEvents.caseId, [...ids])))
    .orderBy(asc(caseEvents.caseId), asc(caseEvents.sequence));
  const logs = new Map<string, PastEvent[]>();
  const broken = new Set<string>();
  for (const { caseId, body, actor, occurredAt, recordedAt } of rows) {
    const [what, who] = [EventBody.safeParse(body), Actor.safeParse(actor)];
    if (!what.success || !who.success) {
      broken.add(caseId);
      continue;
    }
    const at = { occurredAt: occurredAt.toISOString(), recordedAt: recordedAt.toISOString() };
    const log = logs.get(caseId) ?? [];
    log.push({ body: what.data, actor: who.data, ...at });
    logs.set(caseId, log);
  }
  for (const id of broken) logs.delete(id);
  return logs;
}
