import { explainDates, type DateExplanation } from '../cases/explain-dates';
import { readExtensionReasons } from '../cases/extension-reasons';
import type { OfficialContext } from '../context';
import { readUnits } from '../public/read-frame';
import { readRoleNames } from './role-names';
import { loadSeenCase, mayReadWords } from './seen-case';

/** The dates of a case and how they came about. */
export type CaseDates = { readonly number: string; readonly dates: readonly DateExplanation[] };

/**
 * Every date told in a case, for whoever sees the case; why it was extended only for who may read its words.
 *
 * @throws {OperationError} `not-found` for a number nobody has, another tenant's, and one out of sight
 */
export async function explainCaseDates(ctx: OfficialContext, number: string): Promise<CaseDates> {
  return ctx.run('cases:read', async (tx) => {
    const { loaded, sight } = await loadSeenCase(tx, ctx, number);
    const reasons = mayReadWords(sight)
      ? await readExtensionReasons(tx, loaded, ctx.keys, 'everyone')
      : new Map<number, string[]>();
    const units = await readUnits(tx);
    const names = {
      units: new Map(units.map(({ slug, name }) => [slug, name] as const)),
      roles: await readRoleNames(tx),
    };
    return {
      number: loaded.row.number,
      dates: await explainDates(tx, loaded, { names, now: ctx.now, reasons }),
    };
  });
}
