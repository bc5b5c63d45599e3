import type { Content, TableCell } from 'pdfmake/interfaces';
import { makePdf } from './make-pdf';
import type { PaperFonts, PaperTable, TablesPaper } from './official-paper';
import { innerWidth, paperDocument, paragraphs, signatureRow } from './paper-parts';
import { breakableText } from './printable-text';

/**
 * A register or a recap as a PDF: tables that go on to the next page with their heads. Nothing is cut; a word too long for
 * its column is broken. Equal input gives equal bytes.
 */
export function tablesPaperPdf(paper: TablesPaper, fonts: PaperFonts): Promise<Uint8Array> {
  return makePdf(paperDocument(paper, paper.isWide, contentOf(paper)), {
    Sans: { normal: fonts.regular, bold: fonts.bold },
  });
}

function contentOf({ title, subtitle, sections, signature, date, isWide }: TablesPaper): Content[] {
  return [
    { text: breakableText(title), style: 'title' },
    { text: breakableText(subtitle), style: 'subtitle', margin: [0, 2, 0, 10] },
    ...sections.flatMap((section): Content[] => [
      ...(section.heading === null
        ? []
        : [{ text: breakableText(section.heading), style: 'heading', headlineLevel: 1 }]),
      ...section.paragraphs.flatMap(paragraphs),
      ...(section.table === null ? [] : [table(section.table, isWide)]),
    ]),
    ...(signature === null ? [] : [signatureRow([signature], date)]),
  ];
}

/** Room a cell takes beside its text. */
const PADDING = 6;

function table({ head, rows, widths }: PaperTable, isWide: boolean): Content {
  const shares = widths ?? head.map(() => 1);
  const sum = shares.reduce((a, b) => a + b, 0);
  const room = innerWidth(isWide) - head.length * (PADDING + 0.6);
  return {
    fontSize: head.length > 8 ? 7.5 : head.length > 5 ? 8.5 : 9.5,
    lineHeight: 1.15,
    table: {
      headerRows: 1,
      dontBreakRows: true,
      // A head alone at the foot of a page says nothing.
      keepWithHeaderRows: 1,
      widths: shares.map((share) => (room * share) / sum),
      body: [
        head.map((label): TableCell => ({ text: narrow(label), bold: true, fillColor: '#eceff2' })),
        ...rows.map((row) => row.map(cell)),
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

function cell(value: string | number): TableCell {
  return typeof value === 'number' ? { text: String(value), alignment: 'right' } : { text: narrow(value) };
}

/** Columns are narrow: runs of ten signs may be broken. */
function narrow(text: string): Content[] {
  return breakableText(text, 10);
}
