import { services, standardVersions, workflowVersions, type TenantTx } from '@maklumat/db';
import { versionInForce, versionPeriods, type AgencyProfile } from '@maklumat/standards';
import { and, desc, eq } from 'drizzle-orm';
import { OperationError } from '../operation-error';
import { readFrame } from '../public/read-frame';
import { readCaseRules, readDefinition, type CaseRules } from './case-rules';

/** Rules for a case that begins now, and whose service it is. */
export type CurrentRules = CaseRules & { readonly serviceId: string };

/**
 * The versions a case begins with: the workflow's newest, and the standard in force at the instant it was received.
 * The rule is the one of the public page, so that page and clock agree.
 *
 * @throws {OperationError} `not-found` when the tenant has no such workflow, or its service no standard in force
 */
export async function readCurrentRules(tx: TenantTx, workflow: string, at: Date): Promise<CurrentRules> {
  const [newest] = await tx
    .select({ id: workflowVersions.id, serviceId: workflowVersions.serviceId })
    .from(workflowVersions)
    .where(and(eq(workflowVersions.tenantId, tx.tenantId), eq(workflowVersions.slug, workflow)))
    .orderBy(desc(workflowVersions.number))
    .limit(1);
  if (newest === undefined) throw new OperationError('not-found');
  const { profile } = await readFrame(tx);
  const standard = await standardInForce(tx, newest.serviceId, profile.zone, at);
  const rules = await readCaseRules(tx, { workflowVersionId: newest.id, standardVersionId: standard });
  return { ...rules, serviceId: newest.serviceId };
}

async function standardInForce(
  tx: TenantTx,
  serviceId: string,
  zone: AgencyProfile['zone'],
  at: Date,
): Promise<string> {
  const rows = await tx
    .select({
      id: standardVersions.id,
      number: standardVersions.number,
      validFrom: standardVersions.validFrom,
    })
    .from(standardVersions)
    .where(
      and(
        eq(standardVersions.tenantId, tx.tenantId),
        eq(standardVersions.serviceId, serviceId),
        eq(standardVersions.state, 'published'),
      ),
    );
  const number = versionInForce(versionPeriods(rows, zone), at);
  const inForce = rows.find((row) => row.number === number);
  if (inForce === undefined) throw new OperationError('not-found');
  return inForce.id;
}

/** A workflow a citizen or an official can start, with the service it belongs to. */
export type StartableWorkflow = {
  readonly versionId: string;
  readonly service: string;
  readonly definition: Awaited<ReturnType<typeof readDefinition>>;
};

/** The newest version of every workflow of the tenant, in the order of its services. */
export async function readStartableWorkflows(tx: TenantTx): Promise<StartableWorkflow[]> {
  const rows = await tx
    .selectDistinctOn([workflowVersions.slug], {
      versionId: workflowVersions.id,
      service: services.slug,
      position: services.position,
    })
    .from(workflowVersions)
    .innerJoin(
      services,
      and(eq(services.tenantId, workflowVersions.tenantId), eq(services.id, workflowVersions.serviceId)),
    )
    .where(and(eq(workflowVersions.tenantId, tx.tenantId), eq(services.tenantId, tx.tenantId)))
    .orderBy(workflowVersions.slug, desc(workflowVersions.number));
  const startable = await Promise.all(
    rows.map(async ({ versionId, service, position }) => ({
      versionId,
      service,
      position,
      definition: await readDefinition(tx, versionId),
    })),
  );
  return startable.sort(
    (a, b) => a.position - b.position || a.definition.kind.localeCompare(b.definition.kind) * -1,
  );
}
