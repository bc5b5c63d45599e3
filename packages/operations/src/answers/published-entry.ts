import { questionAnswers, type TenantTx } from '@maklumat/db';
import { eq } from 'drizzle-orm';
import { readToday } from './answer-rows';
import { selectPublic, type PublicRow } from './find-answers';

/** An entry that is public now, by its code; null for every other. @internal */
export async function readPublishedEntry(tx: TenantTx, code: string, now: Date): Promise<PublicRow | null> {
  const [row] = await selectPublic(tx, await readToday(tx, now), eq(questionAnswers.code, code));
  return row ?? null;
}
