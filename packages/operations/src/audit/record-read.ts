import type { CaseSight } from '@maklumat/access';
import { auditEvents, type AuditedAction, type TenantTx } from '@maklumat/db';
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
  if (mayReadWords(sight)) await recordOnceAnHour(tx, ctx, { action: 'case-read', subject: number });
}

/** What lists of cases stand for in the log. @internal */
export const QUEUE_SUBJECT = 'queue';

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
  const read = { action: 'queue-read', subject: QUEUE_SUBJECT, details: { view } } as const;
  if (titles > 0) await recordOnceAnHour(tx, ctx, read);
}

async function recordOnceAnHour(
  tx: TenantTx,
  ctx: Pick<OfficialContext, 'now' | 'official'>,
  read: { readonly action: AuditedAction; readonly subject: string; readonly details?: { view: string } },
): Promise<void> {
  const [lately] = await tx
    .select({ id: auditEvents.id })
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.tenantId, tx.tenantId),
        eq(auditEvents.subject, read.subject),
        eq(auditEvents.actor, `user:${ctx.official.userId}`),
        eq(auditEvents.action, read.action),
        gt(auditEvents.recordedAt, new Date(ctx.now.getTime() - HOUR_MS)),
      ),
    )
    .limit(1);
  if (lately === undefined) await recordAudit(tx, ctx, read);
}
