import { caseSight } from '@maklumat/access';
import { services, standardVersions, workflowVersions, type TenantTx } from '@maklumat/db';
import { LocalisedText, type AgencyProfile } from '@maklumat/standards';
import { and, asc, desc, eq } from 'drizzle-orm';
import type { ManageContext } from '../manage/manage-context';
import { readFrame } from '../public/read-frame';
import {
  simulateWith,
  type ServiceSimulationRequest,
  type ServiceSimulationResult,
} from './simulate-service';

/** Cases a page looks at: as many as one request may count without others waiting for it. */
export const MOST_SIMULATED = 1000;

/** A service whose cases can be simulated. */
export type SimulationService = { readonly slug: string; readonly name: LocalisedText };

/** The services that a workflow carries out, in the agency's order, and the zone its dates are shown in. */
export async function viewSimulationServices(
  ctx: ManageContext,
): Promise<{ readonly zone: AgencyProfile['zone']; readonly services: readonly SimulationService[] }> {
  return ctx.run('settings:change', async (tx) => ({
    zone: (await readFrame(tx)).profile.zone,
    services: await readServices(tx),
  }));
}

/**
 * What a proposal would have made of the newest cases of a service, for an administrator. Every case counts, as the
 * agency's figures count it; which of them may be opened is for the roles held, as in the console.
 */
export async function simulateProposal(
  ctx: ManageContext,
  request: Omit<ServiceSimulationRequest, 'now' | 'most'>,
): Promise<ServiceSimulationResult> {
  const { memberships } = ctx.official;
  return simulateWith(
    (read) => ctx.run('settings:change', read),
    { ...request, now: ctx.now, most: MOST_SIMULATED },
    (past, { definition }) => caseSight(definition, past, memberships) !== 'nothing',
  );
}

async function readServices(tx: TenantTx): Promise<SimulationService[]> {
  const rows = await tx
    .selectDistinctOn([services.position, services.id], {
      slug: services.slug,
      content: standardVersions.content,
    })
    .from(services)
    .innerJoin(
      workflowVersions,
      and(eq(workflowVersions.tenantId, services.tenantId), eq(workflowVersions.serviceId, services.id)),
    )
    .innerJoin(
      standardVersions,
      and(eq(standardVersions.tenantId, services.tenantId), eq(standardVersions.serviceId, services.id)),
    )
    .where(
      and(
        eq(services.tenantId, tx.tenantId),
        eq(workflowVersions.tenantId, tx.tenantId),
        eq(standardVersions.tenantId, tx.tenantId),
      ),
    )
    .orderBy(asc(services.position), services.id, desc(standardVersions.number));
  return rows.map(({ slug, content }) => ({ slug, name: LocalisedText.parse(content['name']) }));
}
