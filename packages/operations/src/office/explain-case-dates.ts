import { explainDates, type DateExplanation } from '../cases/explain-dates';
import type { OfficialContext } from '../context';
import { loadSeenCase } from './seen-case';

/** The dates of a case and how they came about. */
export type CaseDates = { readonly number: string; readonly dates: readonly DateExplanation[] };

/**
 * Every date told in a case, for whoever sees the case; no word of a person is in it.
 *
 * @throws {OperationError} `not-found` for a number nobody has, another tenant's, and one out of sight
 */
export async function explainCaseDates(ctx: OfficialContext, number: string): Promise<CaseDates> {
  return ctx.run('cases:read', async (tx) => {
    const { loaded } = await loadSeenCase(tx, ctx, number);
    return { number: loaded.row.number, dates: await explainDates(tx, loaded) };
  });
}
