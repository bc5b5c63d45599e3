import { questionAnswers } from '@maklumat/db';
import { asc } from 'drizzle-orm';
import type { TenantContext } from '../context';
import { readToday } from './answer-rows';
import { selectPublic } from './find-answers';

/** What the address of a question with its answer is made of. */
export type PublicQuestion = { readonly code: string; readonly question: string };

/** An agency has no more questions than its own list shows. */
const MOST_LISTED = 500;

/** The agency's questions that are answered for everybody now, for who lists addresses. @internal */
export async function listPublicQuestions(ctx: TenantContext): Promise<PublicQuestion[]> {
  return ctx.run('published:read', async (tx) => {
    const rows = await selectPublic(tx, await readToday(tx, ctx.now), undefined)
      .orderBy(asc(questionAnswers.code))
      .limit(MOST_LISTED);
    return rows.map(({ code, question }) => ({ code, question }));
  });
}
