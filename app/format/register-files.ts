import type { FactValue } from '@maklumat/cases';
import { tablesPaperPdf } from '@maklumat/documents';
import type { RegisterView } from '@maklumat/operations';
import { writeCsv, type Cell } from '@maklumat/reporting';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { dayInZone } from '@maklumat/calendar';
import { textOf } from '../i18n/create-i18n';
import { formatDay, formatMoment, formatMonth } from './date';
import { cellWords, factWords } from './fact-words';
import { paperHead } from './paper-content';
import { receiptFonts } from './receipt-fonts';

/** A mark by which spreadsheets see that the letters are UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A register as CSV: days as `2026-11-17`, no cell that a spreadsheet could take for a formula. */
export function registerCsv({ columns, rows }: RegisterView): string {
  const cells = rows.map((row) => row.cells.map(plainCell));
  return (
    BYTE_ORDER_MARK +
    writeCsv(
      columns.map(({ id }) => id),
      cells,
    )
  );
}

function plainCell(value: FactValue | null): Cell {
  if (value === null) return null;
  if (value.kind === 'day') return value.on;
  return value.kind === 'days' ? value.days : factWords(value, 'id');
}

/** Rows a spreadsheet takes in one cell at the most. */
const LONGEST_CELL = 32_000;

/** A register as a workbook: days are days, all else is text, whatever it begins with. */
export async function registerXlsx({ columns, rows, register, month }: RegisterView): Promise<Uint8Array> {
  const head = columns.map(({ id }) => ({
    value: id,
    type: String,
    fontWeight: 'bold' as const,
    wrap: true,
  }));
  const data: SheetData = [head, ...rows.map(({ cells }) => cells.map(sheetCell))];
  const file = writeXlsxFile(data, {
    sheet: sheetName(`${register.slug} ${month}`),
    columns: columns.map(({ id }, at) => ({
      width: widthOf(
        id,
        rows.map(({ cells }) => cells[at] ?? null),
      ),
    })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  });
  return new Uint8Array(await file.toBuffer());
}

function sheetCell(value: FactValue | null): SheetData[number][number] {
  if (value === null || value.kind === 'blank') return null;
  if (value.kind === 'day')
    return { value: new Date(`${value.on}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
  if (value.kind === 'days') return { value: value.days, type: Number };
  return { value: factWords(value, 'id').slice(0, LONGEST_CELL), type: String, wrap: true };
}

function widthOf(label: string, cells: readonly (FactValue | null)[]): number {
  const longest = cells.reduce(
    (most, cell) =>
      Math.max(most, cell === null ? 0 : cell.kind === 'day' ? 12 : factWords(cell, 'id').length),
    label.length,
  );
  return Math.min(60, Math.max(8, longest + 2));
}

/** Names of sheets have 31 signs at the most, and none that steers. */
function sheetName(text: string): string {
  return text.replaceAll(/[^\w -]/gu, '-').slice(0, 31);
}

/** A register as a PDF on wide pages. */
export async function registerPdf(view: RegisterView, now: Date): Promise<Uint8Array> {
  const t = textOf('id', 'outputs');
  return tablesPaperPdf(
    {
      ...registerContent(view, now),
      madeAt: now,
      pageOf: (page, pages) => t('paper.page', { page, pages }),
    },
    await receiptFonts(),
  );
}

/** What a printed register says; on paper the words are Indonesian. */
export function registerContent(view: RegisterView, now: Date) {
  const t = textOf('id', 'outputs');
  const { register, columns, rows, month, query, zone, signatory } = view;
  const name = register.name.id;
  return {
    language: 'id',
    head: paperHead(view.letterhead),
    name,
    foot: t('paper.made', { name, moment: formatMoment(now, zone, 'id') }),
    isWide: true,
    title: name.toUpperCase(),
    subtitle:
      query === ''
        ? t('register.period', { month: formatMonth(month, 'id') })
        : t('register.found', { query }),
    sections: [
      {
        heading: null,
        paragraphs: rows.length === 0 ? [t('register.empty', { month: formatMonth(month, 'id') })] : [],
        table: {
          head: columns.map(({ id }) => id),
          rows: rows.map(({ cells }) => cells.map((cell) => printedCell(cell))),
          widths: columns.map((_column, at) => shareOf(rows.map(({ cells }) => cells[at] ?? null))),
        },
      },
    ],
    date: formatDay(dayInZone(now, zone), 'id'),
    signature: signatory,
  };
}

function printedCell(value: FactValue | null): string | number {
  if (value === null) return textOf('id', 'outputs')('fact.missing');
  return value.kind === 'days' ? value.days : cellWords(value, 'id');
}

/** A column of long words gets more of the page, one of numbers less. */
function shareOf(cells: readonly (FactValue | null)[]): number {
  const lengths = cells.map((cell) => (cell === null ? 0 : factWords(cell, 'id').length));
  const mean = lengths.reduce((a, b) => a + b, 0) / Math.max(1, lengths.length);
  return Math.min(3, Math.max(1, Math.sqrt(mean) / 2.4));
}
