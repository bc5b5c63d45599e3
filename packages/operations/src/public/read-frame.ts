import { WorkingCalendar } from '@maklumat/calendar';
import {
  agencyProfiles,
  officials,
  roles,
  serviceUnits,
  workingCalendars,
  type TenantTx,
} from '@maklumat/db';
import { AgencyProfile, Official, ServiceUnit } from '@maklumat/standards';
import { and, asc, eq, sql, type SQL } from 'drizzle-orm';
import { OperationError } from '../operation-error';
import type { AgencyFrame, PublicOfficial } from './views';

/** The agency's profile and the unit that publishes. @throws {OperationError} `not-found` before it was applied */
export async function readFrame(tx: TenantTx): Promise<AgencyFrame> {
  const [row] = await tx
    .select({ content: agencyProfiles.content, hasAnswers: hasAnswerers(tx) })
    .from(agencyProfiles)
    .where(eq(agencyProfiles.tenantId, tx.tenantId));
  if (row === undefined) throw new OperationError('not-found');
  const profile = AgencyProfile.parse(row.content);
  const publisher = (await readUnits(tx)).find((unit) => unit.slug === profile.publisher);
  if (publisher === undefined) throw new OperationError('not-found');
  return { profile, publisher, hasAnswers: row.hasAnswers };
}

/** Whether the agency has a role that writes questions with answers: then their page is linked. */
function hasAnswerers(tx: TenantTx): SQL<boolean> {
  const writes = '["question-answers"]';
  return sql<boolean>`exists (select 1 from ${roles} where ${roles.tenantId} = ${tx.tenantId}
    and ${roles.content} -> 'writes' @> ${writes}::jsonb)`;
}

/** Units in the agency's own order; examples of a demonstration come last, and are left out where it publishes. */
export async function readUnits(tx: TenantTx, which: 'all' | 'own' = 'all'): Promise<ServiceUnit[]> {
  const rows = await tx
    .select({ content: serviceUnits.content })
    .from(serviceUnits)
    .where(
      and(
        eq(serviceUnits.tenantId, tx.tenantId),
        which === 'own' ? eq(serviceUnits.example, false) : undefined,
      ),
    )
    .orderBy(asc(serviceUnits.position), asc(serviceUnits.slug));
  return rows.map((row) => ServiceUnit.parse(row.content));
}

/** Calendar of the agency's offices, or null when none was applied. */
export async function readOfficeCalendar(tx: TenantTx, slug: string): Promise<WorkingCalendar | null> {
  const [row] = await tx
    .select({ content: workingCalendars.content })
    .from(workingCalendars)
    .where(and(eq(workingCalendars.tenantId, tx.tenantId), eq(workingCalendars.slug, slug)));
  return row === undefined ? null : WorkingCalendar.parse(row.content);
}

/** The people the texts name. The NIP is taken off here, so that no page can show it. */
export async function readPublicOfficials(tx: TenantTx): Promise<PublicOfficial[]> {
  const rows = await tx
    .select({ content: officials.content })
    .from(officials)
    .where(eq(officials.tenantId, tx.tenantId))
    .orderBy(asc(officials.slug));
  return rows.map((row) => {
    const { nip: _nip, ...official } = Official.parse(row.content);
    return official;
  });
}
