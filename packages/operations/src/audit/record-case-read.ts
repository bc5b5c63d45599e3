import type { CaseSight } from '@maklumat/access';
import type { TenantTx } from '@maklumat/db';
import type { OfficialContext } from '../context';
import { recordAudit } from '../office/record-audit';
import { mayReadWords } from '../office/seen-case';
import { wasRecordedLately } from './recorded-lately';

/**
 * Writes down that an official read the words of a case: once an hour, since working in a case opens its page again
 * and again. Without sight of the words there is nothing to write down.
 *
 * @internal
 */
export async function recordCaseRead(
  tx: TenantTx,
  ctx: Pick<OfficialContext, 'now' | 'official'>,
  { number, sight }: { readonly number: string; readonly sight: CaseSight },
): Promise<void> {
  if (!mayReadWords(sight)) return;
  const read = { action: 'case-read', subject: number } as const;
  if (await wasRecordedLately(tx, { ...read, userId: ctx.official.userId }, ctx.now)) return;
  await recordAudit(tx, ctx, read);
}
