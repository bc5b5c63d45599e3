import { auditEvents, type TenantTx } from '@maklumat/db';
import type { LocalisedText } from '@maklumat/standards';
import { and, desc, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { readRoleNames } from '../office/role-names';
import { READINGS } from '../office/record-audit';
import { readUnits } from '../public/read-frame';

/** That somebody of the agency read a case: in which roles and what for, and never who. */
export type DataUse = {
  readonly at: string;
  readonly action: string;
  /** Code of what the person's contact was read for; null for other readings. */
  readonly purpose: string | null;
  /** Roles with their units at that moment; empty where they were not written down yet. */
  readonly as: readonly { readonly role: LocalisedText; readonly unit: LocalisedText | null }[];
};

/** The newest readings, and whether there were more. */
export type ProcessingLog = { readonly uses: readonly DataUse[]; readonly hasMore: boolean };

const Details = z.object({
  purpose: z.string().optional(),
  as: z.array(z.object({ role: z.string(), unit: z.string().optional() })).optional(),
});

/**
 * Who opened a case and what for, from the agency's audit, newest first (rekam jejak pemrosesan).
 *
 * @see UU 27/2022 Pasal 32 ayat (1)
 * @internal
 */
export async function readProcessingLog(tx: TenantTx, number: string, most: number): Promise<ProcessingLog> {
  const rows = await tx
    .select({ at: auditEvents.recordedAt, action: auditEvents.action, details: auditEvents.details })
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.tenantId, tx.tenantId),
        eq(auditEvents.subject, number),
        inArray(auditEvents.action, [...READINGS]),
      ),
    )
    .orderBy(desc(auditEvents.recordedAt), desc(auditEvents.id))
    .limit(most + 1);
  const roles = await readRoleNames(tx);
  const units = new Map((await readUnits(tx)).map(({ slug, name }) => [slug, name]));
  const uses = rows.slice(0, most).map(({ at, action, details }): DataUse => {
    const { purpose = null, as = [] } = Details.parse(details);
    return {
      ...{ at: at.toISOString(), action, purpose },
      as: as.map(({ role, unit }) => ({
        role: roles.get(role) ?? { id: role },
        unit: unit === undefined ? null : (units.get(unit) ?? { id: unit }),
      })),
    };
  });
  return { uses, hasMore: rows.length > most };
}
