import { services, standardVersions, type TenantTx } from '@maklumat/db';
import { StandardVersion, versionInForce, versionPeriods, type AgencyProfile } from '@maklumat/standards';
import { and, desc, eq } from 'drizzle-orm';
import { OperationError } from '../operation-error';
import { dayBefore } from './day-before';
import type { VersionSummary } from './views';

/** A published version with its content. */
export type PublishedVersion = { summary: VersionSummary; standard: StandardVersion; contentHash: string };

/**
 * Every published version of a service, newest first. Which one is in force follows from their starts by
 * the rule of the cards, so that page and catalogue agree: the highest number that has begun.
 *
 * @param now the instant for which "in force" is asked
 * @throws {OperationError} `not-found` when the tenant publishes no such service
 */
export async function readVersions(
  tx: TenantTx,
  serviceSlug: string,
  now: Date,
  zone: AgencyProfile['zone'],
): Promise<PublishedVersion[]> {
  const rows = await selectVersions(tx, serviceSlug);
  if (rows.length === 0) throw new OperationError('not-found');
  const inForce = versionInForce(versionPeriods(rows, zone), now);
  return rows.map((row, position) => {
    const standard = StandardVersion.parse(row.content);
    const successor = rows[position - 1];
    const summary: VersionSummary = {
      number: row.number,
      decree: standard.decree,
      validFrom: row.validFrom,
      validUntil: successor?.validFrom == null ? null : dayBefore(successor.validFrom),
      recordedOn: standard.recordedOn,
      publishedAt: (row.publishedAt ?? now).toISOString(),
      status: statusOf(row.number, inForce),
    };
    return { summary, standard, contentHash: row.contentHash };
  });
}

function statusOf(number: number, inForce: number | null): VersionSummary['status'] {
  if (number === inForce) return 'in-force';
  return inForce === null || number > inForce ? 'future' : 'superseded';
}

function selectVersions(tx: TenantTx, serviceSlug: string) {
  return tx
    .select({
      number: standardVersions.number,
      validFrom: standardVersions.validFrom,
      publishedAt: standardVersions.publishedAt,
      content: standardVersions.content,
      contentHash: standardVersions.contentHash,
    })
    .from(standardVersions)
    .innerJoin(
      services,
      and(eq(services.tenantId, standardVersions.tenantId), eq(services.id, standardVersions.serviceId)),
    )
    .where(
      and(
        eq(standardVersions.tenantId, tx.tenantId),
        eq(services.tenantId, tx.tenantId),
        eq(services.slug, serviceSlug),
        eq(standardVersions.state, 'published'),
      ),
    )
    .orderBy(desc(standardVersions.number));
}
