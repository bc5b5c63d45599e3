import { publishedServices } from '@maklumat/db';
import { sql, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { withoutStopWords } from './stop-words';

/** Longest search that is looked at; more is cut, not refused. */
const MAX_QUERY_LENGTH = 120;
/** How alike a word must be to count as a misspelling; 0.3 is pg_trgm's own default and finds too much. */
const SIMILARITY = 0.45;

/** What somebody searched for. `words` is null when nothing names anything, `tooCommon` when that is all there was. */
export type Asked = { words: string | null; tooCommon: boolean };

/** The words that name something, without stop words. Control characters are dropped. */
export function askedFor(raw: string | null): Asked {
  const typed = (raw ?? '')
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_QUERY_LENGTH);
  const words = withoutStopWords(typed);
  return words === '' ? { words: null, tooCommon: typed !== '' } : { words, tooCommon: false };
}

/** Where the words of a table's rows are. */
export type SearchedTable = { readonly searchVector: PgColumn; readonly searchText: PgColumn };

/** True for rows that hold the words, by Indonesian stems or as typed. */
export function holdsWords(words: string, table: SearchedTable = publishedServices): SQL<boolean> {
  const pattern = `%${words.toLowerCase().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return sql<boolean>`(${table.searchVector} @@ websearch_to_tsquery('indonesian', ${words}) or ${table.searchText} ilike ${pattern})`;
}

/** True for rows with a word spelled like the ones typed. */
export function soundsLikeWords(words: string, table: SearchedTable = publishedServices): SQL<boolean> {
  return sql<boolean>`word_similarity(${words.toLowerCase()}, ${table.searchText}) >= ${SIMILARITY}`;
}

/** How well a row fits, best first. */
export function fitOfWords(words: string): SQL<number> {
  return sql<number>`ts_rank(${publishedServices.searchVector}, websearch_to_tsquery('indonesian', ${words})) + word_similarity(${words.toLowerCase()}, ${publishedServices.name})`;
}

/** True for rows that hold any of the words: for a whole sentence, of which only a part names the thing. */
export function holdsAnyWord(words: string, table: SearchedTable): SQL<boolean> {
  return sql<boolean>`${table.searchVector} @@ websearch_to_tsquery('indonesian', ${anyOf(words)})`;
}

/** How much of a sentence a row holds, most first. */
export function fitOfAnyWord(words: string, table: SearchedTable): SQL<number> {
  return sql<number>`ts_rank(${table.searchVector}, websearch_to_tsquery('indonesian', ${anyOf(words)}))`;
}

/** Signs that the search would read as operators go; what is left is joined by its "or". */
function anyOf(words: string): string {
  return (words.match(/[\p{L}\p{N}]+/gu) ?? []).join(' or ');
}
