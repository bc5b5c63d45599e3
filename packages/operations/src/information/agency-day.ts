import { agencyProfiles, type TenantTx } from '@maklumat/db';
import { AgencyProfile } from '@maklumat/standards';
import { eq } from 'drizzle-orm';
import { dayInZone } from '@maklumat/calendar';
import { OperationError } from '../operation-error';

/** The calendar day in the tenant's zone. @throws {OperationError} `not-found` before the agency was applied */
export async function agencyDay(tx: TenantTx, now: Date): Promise<string> {
  const [row] = await tx
    .select({ content: agencyProfiles.content })
    .from(agencyProfiles)
    .where(eq(agencyProfiles.tenantId, tx.tenantId));
  if (row === undefined) throw new OperationError('not-found');
  const { zone } = AgencyProfile.parse(row.content);
  return dayInZone(now, zone);
}
