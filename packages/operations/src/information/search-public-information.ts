import { publishedInformationEntries, type TenantTx } from '@maklumat/db';
import { and, asc, desc, eq, type SQL } from 'drizzle-orm';
import { readTitles } from '../cases/case-contents';
import type { OfficialContext } from '../context';
import { loadSeenCase, mayReadWords } from '../office/seen-case';
import { OperationError } from '../operation-error';
import { askedFor, fitOfAnyWord, holdsAnyWord, soundsLikeWords } from '../public/search-text';
import { publicInformation, readNamedUnits, type PublicInformation } from './list-public-information';

/** What an official at the desk looks for: own words, or those of a case. */
export type InformationSearch = {
  readonly query: string | null;
  /** Number of the case it is for; without own words the case's are searched. */
  readonly caseNumber: string | null;
};

/** What was found, and for which case. */
export type FoundInformation = {
  readonly entries: readonly PublicInformation[];
  /** The case it is for, as this official may work on it; null without one. */
  readonly serviceCase: { readonly number: string; readonly version: number } | null;
  /** Whether there was anything to search for. */
  readonly isAsked: boolean;
};

const MOST = 20;

/**
 * Looks in the published list for what somebody at the desk asks for. The words of a case are read here and never
 * leave as an address would take them; the more of them an entry holds, the earlier it stands.
 *
 * @throws {OperationError} `not-found` for a case out of sight, `forbidden` without sight of its words
 */
export async function searchPublicInformation(
  ctx: OfficialContext,
  { query, caseNumber }: InformationSearch,
): Promise<FoundInformation> {
  return ctx.run('cases:read', async (tx) => {
    const seen = caseNumber === null ? null : await loadSeenCase(tx, ctx, caseNumber);
    if (seen !== null && !mayReadWords(seen.sight)) throw new OperationError('forbidden');
    const typed = askedFor(query).words;
    const asked =
      typed ?? (seen === null ? null : askedFor(await titleOf(tx, ctx, seen.loaded.row.id)).words);
    const serviceCase =
      seen === null ? null : { number: seen.loaded.row.number, version: seen.loaded.state.version };
    if (asked === null) return { entries: [], serviceCase, isAsked: false };
    return { entries: await find(tx, asked), serviceCase, isAsked: true };
  });
}

/** What the case is called; empty when it has no title any more. */
async function titleOf(tx: TenantTx, ctx: OfficialContext, caseId: string): Promise<string> {
  return (await readTitles(tx, [caseId], ctx.keys)).get(caseId) ?? '';
}

async function find(tx: TenantTx, words: string): Promise<PublicInformation[]> {
  const units = await readNamedUnits(tx);
  const read = (where: SQL) =>
    tx
      .select()
      .from(publishedInformationEntries)
      .where(and(eq(publishedInformationEntries.tenantId, tx.tenantId), where))
      .orderBy(
        desc(fitOfAnyWord(words, publishedInformationEntries)),
        asc(publishedInformationEntries.number),
      )
      .limit(MOST);
  const exact = await read(holdsAnyWord(words, publishedInformationEntries));
  const rows = exact.length > 0 ? exact : await read(soundsLikeWords(words, publishedInformationEntries));
  return rows.map((row) => publicInformation(row, units));
}
