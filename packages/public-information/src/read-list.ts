import { cleanText } from '@maklumat/standards';
import Papa from 'papaparse';
import type { InformationEntry } from './entry';
import { columnOf, COLUMNS, REQUIRED_COLUMNS, type ListColumn } from './list-columns';
import { readRow, type KnownUnit, type RowFault } from './read-row';

/** Most rows that are taken at once. */
export const MAX_IMPORT_ROWS = 5000;
/** Longest text that is looked at, in UTF-16 code units: five thousand rows of a full page each. */
export const MAX_IMPORT_LENGTH = 8 * 1024 * 1024;

/** A page names no more of them. */
const MOST_HEADER_FAULTS = 100;
/** Characters of a cell or a column's name that a fault repeats. */
const LONGEST_SHOWN = 80;

/** What is wrong with a list: with all of it, or with one cell. */
export type ListFault = {
  /** Line in the spreadsheet: 1 holds the names of the columns; null for the list as a whole. */
  readonly row: number | null;
  /** Name of the column as the list has it, or as it should; null for the row as a whole. */
  readonly column: string | null;
  readonly code:
    | RowFault['code']
    | 'list-empty'
    | 'list-too-long'
    | 'list-unreadable'
    | 'column-missing'
    | 'column-unknown'
    | 'column-twice'
    | 'cells-too-many'
    | 'entry-twice'
    | 'entry-there';
  /** What stands there, cut; empty when nothing does. For `entry-there` the number of the entry. */
  readonly value: string;
};

/** A list read against an agency. */
export type ReadList = {
  readonly entries: readonly InformationEntry[];
  readonly faults: readonly ListFault[];
};

/** What a list is held against. */
export type ListStage = {
  readonly units: readonly KnownUnit[];
  /** Ids of the grounds the law knows. */
  readonly grounds: readonly string[];
  /** Number of the entry of the same title, unit and time that the agency has already. */
  readonly numberOf: (key: string) => number | undefined;
};

/** Two entries of the same key are one: the same title, of the same unit and time. */
export function entryKey({
  title,
  unit,
  madeOn,
}: Pick<InformationEntry, 'title' | 'unit' | 'madeOn'>): string {
  return [title.toLowerCase().replace(/\s+/g, ' ').trim(), unit, madeOn ?? ''].join('\n');
}

/**
 * Reads a list as agencies keep it in a spreadsheet: CSV with commas, semicolons or tabs, its columns by name in any
 * order. Every fault is told by row and column; a list with one fault is not to be taken at all.
 */
export function readList(text: string, stage: ListStage): ReadList {
  if (text.length > MAX_IMPORT_LENGTH) return whole('list-too-long', String(MAX_IMPORT_ROWS));
  // Not a row more is read than is needed to know that there are too many.
  const parsed = Papa.parse<string[]>(cleanText(text), { preview: MAX_IMPORT_ROWS + 2 });
  const broken = parsed.errors.find(({ type }) => type === 'Quotes');
  if (broken !== undefined)
    return { entries: [], faults: [fault('list-unreadable', { row: (broken.row ?? 0) + 1 })] };
  const [header = [], ...rows] = parsed.data;
  if (rows.every(isBlank)) return whole('list-empty', '');
  if (rows.length > MAX_IMPORT_ROWS) return whole('list-too-long', String(MAX_IMPORT_ROWS));
  const columns = header.map((name) => columnOf(name));
  const headerFaults = faultsOfHeader(header, columns);
  return headerFaults.length > 0
    ? { entries: [], faults: headerFaults }
    : readRows(rows, columns, header, stage);
}

function readRows(
  rows: readonly (readonly string[])[],
  columns: readonly (ListColumn | null)[],
  header: readonly string[],
  stage: ListStage,
): ReadList {
  const entries: InformationEntry[] = [];
  const faults: ListFault[] = [];
  // A sheet may have thousands of columns without a name: only those that are known are looked at in each row.
  const known = columns.flatMap((column, at) => (column === null ? [] : [{ column, at }]));
  const seen = new Map<string, number>();
  for (const [index, cells] of rows.entries()) {
    if (isBlank(cells)) continue;
    const row = index + 2;
    if (cells.slice(header.length).some((cell) => cell.trim() !== ''))
      faults.push(fault('cells-too-many', { row }));
    const given = new Map(known.map(({ column, at }) => [column, cells[at]?.trim() ?? '']));
    const read = readRow((column) => given.get(column) ?? '', stage);
    const name = (column: ListColumn) => nameOf(column, known, header);
    faults.push(
      ...read.faults.map(({ column, code, value }) => fault(code, { row, column: name(column), value })),
    );
    if (read.entry === null) continue;
    const key = entryKey(read.entry);
    const there = stage.numberOf(key);
    const twice = seen.get(key);
    if (there !== undefined)
      faults.push(fault('entry-there', { row, column: name('title'), value: String(there) }));
    if (twice !== undefined)
      faults.push(fault('entry-twice', { row, column: name('title'), value: String(twice) }));
    seen.set(key, twice ?? row);
    entries.push(read.entry);
  }
  return { entries, faults };
}

/** Name of a column as the list has it, or as it should. */
function nameOf(
  wanted: ListColumn,
  known: readonly { readonly column: ListColumn; readonly at: number }[],
  header: readonly string[],
): string {
  const found = known.find(({ column }) => column === wanted);
  return (found === undefined ? undefined : header[found.at]?.trim()) ?? COLUMNS[wanted][0];
}

function faultsOfHeader(header: readonly string[], columns: readonly (ListColumn | null)[]): ListFault[] {
  const first = new Map<ListColumn, number>();
  for (const [at, column] of columns.entries())
    if (column !== null && !first.has(column)) first.set(column, at);
  return [
    ...REQUIRED_COLUMNS.filter((column) => !columns.includes(column)).map((column) =>
      fault('column-missing', { row: 1, column: COLUMNS[column][0] }),
    ),
    ...header.flatMap((name, at) => {
      const column = columns[at] ?? null;
      // A column without a name may hold anything the agency keeps for itself.
      if (column === null)
        return name.trim() === '' ? [] : [fault('column-unknown', { row: 1, column: name.trim() })];
      return first.get(column) !== at ? [fault('column-twice', { row: 1, column: name.trim() })] : [];
    }),
  ].slice(0, MOST_HEADER_FAULTS);
}

/** Spreadsheets keep empty rows, and count them. */
function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

function fault(code: ListFault['code'], at: Partial<Omit<ListFault, 'code'>>): ListFault {
  const cut = (text: string) => text.slice(0, LONGEST_SHOWN);
  const column = at.column == null ? null : cut(at.column);
  return { row: at.row ?? null, column, code, value: cut(at.value ?? '') };
}

function whole(code: ListFault['code'], value: string): ReadList {
  return { entries: [], faults: [fault(code, { value })] };
}
