import { withTenant, type Database } from '@maklumat/db';
import type { Session } from '../identity';
import { recordAudit } from '../office/record-audit';
import { wasRecordedLately } from './recorded-lately';

/**
 * Writes into the log of the agency somebody works in that they were refused a part of it: once an hour for each part.
 * What lies outside of an agency is in no agency's log.
 *
 * @param path of what was asked for; only the part of the product it belongs to is kept, as the rest may be anything
 */
export async function recordRefusal(
  database: Database,
  { userId, tenantId }: Pick<Session, 'userId' | 'tenantId'>,
  path: string,
  now: Date,
): Promise<void> {
  if (tenantId === null) return;
  const refused = { action: 'access-refused', subject: partOf(path) } as const;
  await withTenant(database, tenantId, async (tx) => {
    if (await wasRecordedLately(tx, { ...refused, userId }, now)) return;
    await recordAudit(tx, { now, official: { userId } }, refused);
  });
}

/** `/kelola/orang` of `/kelola/orang/0199…/pengganti`. */
function partOf(path: string): string {
  return /^(?:\/[a-z-]{1,40}){0,2}/.exec(path)?.[0] ?? '';
}
