const BEGIN = '<!-- procedure table: pnpm maklumat workflow trace --write -->';
const END = '<!-- end of the procedure table -->';
/** The table is as wide as its sentences; a formatter would fill it up with blanks. */
const KEEP = { from: '<!-- prettier-ignore-start -->', to: '<!-- prettier-ignore-end -->' };

/** The page with the table between its two markers; null where it has no markers. */
export function withProcedureTable(page: string, table: readonly string[]): string | null {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin === -1 || end < begin) return null;
  const between = [BEGIN, '', KEEP.from, '', ...table, '', KEEP.to, ''].join('\n');
  return `${page.slice(0, begin)}${between}\n${page.slice(end)}`;
}

/** The two markers, for a page that has none. */
export const TABLE_MARKERS: readonly string[] = [BEGIN, END];
