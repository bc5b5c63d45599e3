import type { CaseSight } from '@maklumat/access';
import { auditEvents, type TenantTx } from '@maklumat/db';
import { and, eq, gt } from 'drizzle-orm';
import type { OfficialContext } from '../context';
import { recordAudit } from '../office/record-audit';
import { mayReadWords } from '../office/seen-case';

const HOUR_MS = 3_600_000;

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
  const [lately] = await tx
    .select({ id: auditEvents.id })
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.tenantId, tx.tenantId),
        eq(auditEvents.subject, number),
        eq(auditEvents.actor, `user:${ctx.official.userId}`),
        eq(auditEvents.action, 'case-read'),
        gt(auditEvents.recordedAt, new Date(ctx.now.getTime() - HOUR_MS)),
      ),
    )
    .limit(1);
  if (lately === undefined) await recordAudit(tx, ctx, { action: 'case-read', subject: number });
}
