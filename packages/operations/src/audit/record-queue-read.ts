import type { TenantTx } from '@maklumat/db';
import type { OfficialContext } from '../context';
import { recordAudit } from '../office/record-audit';
import { wasRecordedLately } from './recorded-lately';

/** What lists of cases stand for in the log. */
const QUEUE_SUBJECT = 'queue';

/**
 * Writes down that an official read a list with titles of cases, once an hour: a title is a citizen's words and may name
 * somebody. Which list was the first of that hour is said; a list without a title leaves nothing.
 *
 * @internal
 */
export async function recordQueueRead(
  tx: TenantTx,
  ctx: Pick<OfficialContext, 'now' | 'official'>,
  { view, titles }: { readonly view: string; readonly titles: number },
): Promise<void> {
  if (titles === 0) return;
  const read = { action: 'queue-read', subject: QUEUE_SUBJECT } as const;
  if (await wasRecordedLately(tx, { ...read, userId: ctx.official.userId }, ctx.now)) return;
  await recordAudit(tx, ctx, { ...read, details: { view } });
}
