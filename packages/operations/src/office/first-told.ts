import { outboxMessages, type OutboxText, type TenantTx } from '@maklumat/db';
import type { LocalisedText } from '@maklumat/standards';
import { CITIZEN } from '@maklumat/workflow';
import { and, asc, eq } from 'drizzle-orm';
import { readUnits } from '../public/read-frame';

/** The sentence a citizen was told first, with what its places stand for and the name of its unit. */
export type FirstTold = OutboxText & { readonly unit: LocalisedText };

/** What the citizen of a case was told when it was filed; null when that was nothing. @internal */
export async function readFirstTold(tx: TenantTx, caseId: string): Promise<FirstTold | null> {
  const [row] = await tx
    .select({ text: outboxMessages.text })
    .from(outboxMessages)
    .where(
      and(
        eq(outboxMessages.tenantId, tx.tenantId),
        eq(outboxMessages.caseId, caseId),
        eq(outboxMessages.recipient, CITIZEN),
      ),
    )
    .orderBy(asc(outboxMessages.sequence))
    .limit(1);
  if (row === undefined) return null;
  const slug = row.text.values.unit;
  const unit = (await readUnits(tx)).find((one) => one.slug === slug);
  return { ...row.text, unit: unit?.name ?? { id: slug } };
}
