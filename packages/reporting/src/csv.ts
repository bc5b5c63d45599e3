/** What a cell may hold; null is an empty cell: not known, not reported, or too few to tell. */
export type Cell = string | number | null;

/** Text that a spreadsheet would take for a formula, also behind blanks. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@]|^[\t\r\n]/u;
/** The same behind what a spreadsheet in Indonesian takes for the end of a cell, also within quotation marks. */
const FORMULA_WITHIN = /([;|\t\r\n][\s\p{Cf}]*)(?=[=+\-@])/gu;
const QUOTED = /[",\r\n]/;

/**
 * A table as CSV (RFC 4180: commas, CRLF, quotation marks doubled), numbers with a decimal point. A text that a
 * spreadsheet would run as a formula gets an apostrophe before it: an agency chooses its name, not what runs on the
 * analyst's desk.
 */
export function writeCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows].map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const harmless = (FORMULA.test(cell) ? `'${cell}` : cell).replace(FORMULA_WITHIN, "$1'");
  return QUOTED.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
