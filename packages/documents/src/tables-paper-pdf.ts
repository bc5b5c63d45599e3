import type { Content, TableCell } from 'pdfmake/interfaces';
import { makePdf } from './make-pdf';
import { fitColumns } from './fit-columns';
import type { PaperFonts, PaperTable, TablesPaper } from './official-paper';
import { innerWidth, paperDocument, paragraphs, signatureRow, type Sheet } from './paper-parts';
import { breakableText } from './printable-text';

/**
 * A register or a recap as a PDF: tables that go on to the next page with their heads. A table whose words A4 would
 * break is set on A3. Nothing is cut; a word too long for its column there too is broken. Equal input gives equal bytes.
 */
export function tablesPaperPdf(paper: TablesPaper, fonts: PaperFonts): Promise<Uint8Array> {
  const sheet = sheetFor(paper);
  return makePdf(paperDocument(paper, sheet, contentOf(paper, sheet)), {
    Sans: { normal: fonts.regular, bold: fonts.bold },
  });
}

function sheetFor({ isWide, sections }: TablesPaper): Sheet {
  if (!isWide) return 'portrait';
  const tables = sections.flatMap((section) => section.table ?? []);
  const fitted = tables.map((one) => fitColumns(one, innerWidth('landscape'), PADDING));
  const isLegible = fitted.every(({ isWhole, fontSize }) => isWhole && fontSize >= LEGIBLE);
  return isLegible ? 'landscape' : 'large';
}

function contentOf({ title, subtitle, sections, signature, date }: TablesPaper, sheet: Sheet): Content[] {
  return [
    { text: breakableText(title), style: 'title' },
    { text: breakableText(subtitle), style: 'subtitle', margin: [0, 2, 0, 10] },
    ...sections.flatMap((section): Content[] => [
      ...(section.heading === null
        ? []
        : [{ text: breakableText(section.heading), style: 'heading', headlineLevel: 1 }]),
      ...section.paragraphs.flatMap(paragraphs),
      ...(section.table === null ? [] : [table(section.table, sheet)]),
    ]),
    ...(signature === null ? [] : [signatureRow([signature], date)]),
  ];
}

/** Below this size, in points, a table is put on larger paper. */
const LEGIBLE = 7;
/** Room a cell takes beside its text. */
const PADDING = 6;

function table(data: PaperTable, sheet: Sheet): Content {
  const { head, rows, figures = [] } = data;
  const { fontSize, widths, longest } = fitColumns(data, innerWidth(sheet), PADDING);
  return {
    fontSize,
    lineHeight: 1.15,
    table: {
      headerRows: 1,
      dontBreakRows: true,
      // A head alone at the foot of a page says nothing.
      keepWithHeaderRows: 1,
      widths: [...widths],
      body: [
        head.map((label, at): TableCell => ({
          ...{ text: breakableText(label, longest[at]), bold: true, fillColor: '#eceff2' },
          alignment: figures.includes(at) ? 'right' : 'left',
        })),
        ...rows.map((row) => row.map((value, at) => cell(value, longest[at], figures.includes(at)))),
      ],
    },
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0.5,
      hLineColor: () => '#7c858f',
      vLineColor: () => '#7c858f',
      paddingLeft: () => PADDING / 2,
      paddingRight: () => PADDING / 2,
      paddingTop: () => 3,
      paddingBottom: () => 2,
    },
    margin: [0, 0, 0, 10],
  };
}

function cell(value: string | number, longest: number | undefined, isFigure: boolean): TableCell {
  const alignment = isFigure || typeof value === 'number' ? ('right' as const) : ('left' as const);
  return { text: typeof value === 'number' ? String(value) : breakableText(value, longest), alignment };
}
