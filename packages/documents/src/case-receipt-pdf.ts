import type { Content, Style, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { CaseReceipt, ReceiptAnswer, ReceiptCode, ReceiptFonts, ReceiptSection } from './case-receipt';
import { makePdf } from './make-pdf';
import { breakableText, printableText } from './printable-text';

/** Points; 1 mm is 2.83. A4 with the margins that a home printer leaves. */
const MARGIN = { left: 51, top: 51, right: 51, bottom: 62 };
const QR_SIDE = 104;
const INK = '#1b1f24';
const MUTED = '#525a64';
const LINE = '#b9c0c9';

const STYLES: Record<string, Style> = {
  strip: { fontSize: 9, color: MUTED },
  agency: { fontSize: 12, bold: true, margin: [0, 2, 0, 0] },
  unit: { fontSize: 10, margin: [0, 1, 0, 0] },
  title: { fontSize: 20, bold: true, margin: [0, 10, 0, 6] },
  heading: { fontSize: 12, bold: true, margin: [0, 12, 0, 4] },
  label: { fontSize: 10, color: MUTED },
  code: { font: 'Mono', fontSize: 24, margin: [0, 2, 0, 0] },
  note: { fontSize: 10, margin: [0, 3, 0, 0] },
  paragraph: { margin: [0, 0, 0, 4] },
  footer: { fontSize: 9, color: MUTED },
};

/**
 * The receipt of a case (bukti laporan) as a PDF of A4 pages that a phone can keep and a printer without colour
 * can print. Equal input gives equal bytes, so that an entity tag of them means something.
 *
 * Nothing is cut: long texts go on to the next page, words without a space are broken at the margin. A letter that
 * the fonts lack prints as an empty box.
 *
 * @throws {RangeError} when the tracking address is too long for a QR code (above 2,000 characters)
 */
export function caseReceiptPdf(receipt: CaseReceipt, fonts: ReceiptFonts): Promise<Uint8Array> {
  if (receipt.tracking.url.length > 2000)
    throw new RangeError('The tracking address is too long for a QR code: at most 2000 characters');
  return makePdf(documentOf(receipt), {
    Sans: { normal: fonts.regular, bold: fonts.bold },
    Mono: { normal: fonts.mono },
  });
}

function documentOf(receipt: CaseReceipt): TDocumentDefinitions {
  const { left, top, right, bottom } = MARGIN;
  const title = `${printableText(receipt.title)} ${receipt.number.value}`;
  return {
    pageSize: 'A4',
    pageMargins: [left, top, right, bottom],
    language: receipt.language,
    displayTitle: true,
    version: '1.7',
    info: { title, author: printableText(receipt.agency), creationDate: receipt.madeAt },
    defaultStyle: { font: 'Sans', fontSize: 10.5, lineHeight: 1.2, color: INK },
    styles: STYLES,
    content: [
      head(receipt),
      rule(),
      { text: breakableText(receipt.title), style: 'title' },
      code(receipt.number),
      ...(receipt.accessCode === undefined ? [] : [code(receipt.accessCode)]),
      ...receipt.sections.map(section),
      tracking(receipt.tracking),
      ...answers(receipt.answers.heading, receipt.answers.pairs),
    ],
    footer: (page, pages) => footer(receipt, page, pages),
  };
}

function head({ strip, agency, unit }: CaseReceipt): Content {
  return {
    stack: [
      { text: breakableText(strip), style: 'strip' },
      { text: breakableText(agency), style: 'agency' },
      ...(unit === undefined ? [] : [{ text: breakableText(unit), style: 'unit' }]),
    ],
  };
}

function rule(): Content {
  const width = 595.28 - MARGIN.left - MARGIN.right;
  return {
    canvas: [{ type: 'line', x1: 0, y1: 8, x2: width, y2: 8, lineWidth: 1.2, lineColor: INK }],
  };
}

function code({ label, value, note }: ReceiptCode): Content {
  return {
    unbreakable: true,
    margin: [0, 0, 0, 6],
    stack: [
      { text: breakableText(label), style: 'label' },
      { text: breakableText(value), style: 'code' },
      ...(note === undefined ? [] : [{ text: breakableText(note), style: 'note' }]),
    ],
  };
}

/** A heading never stands alone at the foot of a page: it stays with its first paragraph. */
function section({ heading, paragraphs }: ReceiptSection): Content {
  const [first, ...others] = paragraphs.map((text): Content => ({
    text: breakableText(text),
    style: 'paragraph',
  }));
  const opening: Content = { text: breakableText(heading), style: 'heading' };
  return {
    stack: [{ unbreakable: true, stack: first === undefined ? [opening] : [opening, first] }, ...others],
  };
}

function tracking({ heading, text, url }: CaseReceipt['tracking']): Content {
  return {
    unbreakable: true,
    stack: [
      { text: breakableText(heading), style: 'heading' },
      {
        columns: [
          {
            width: '*',
            stack: [
              { text: breakableText(text), style: 'paragraph' },
              { text: url, bold: true, link: url, wordBreak: 'break-all' },
            ],
          },
          { width: QR_SIDE, qr: url, fit: QR_SIDE, eccLevel: 'M', foreground: '#000000' },
        ],
        columnGap: 24,
      },
    ],
  };
}

function answers(heading: string, pairs: readonly ReceiptAnswer[]): Content[] {
  const rows = pairs.map(({ question, answer }): Content[] => [
    { text: breakableText(question), color: MUTED },
    { text: breakableText(answer) },
  ]);
  if (rows.length === 0) return [];
  return [
    { text: breakableText(heading), style: 'heading', headlineLevel: 1 },
    {
      table: { widths: [150, '*'], body: rows },
      layout: {
        hLineWidth: () => 0.6,
        vLineWidth: () => 0,
        hLineColor: () => LINE,
        paddingLeft: (column) => (column === 0 ? 0 : 12),
        paddingRight: () => 0,
        paddingTop: () => 5,
        paddingBottom: () => 4,
      },
    },
  ];
}

function footer(receipt: CaseReceipt, page: number, pages: number): Content {
  return {
    margin: [MARGIN.left, 14, MARGIN.right, 0],
    columns: [
      { text: `${receipt.number.value} · ${printableText(receipt.printed)}`, style: 'footer', width: '*' },
      { text: receipt.pageOf(page, pages), style: 'footer', width: 'auto', alignment: 'right' },
    ],
    columnGap: 24,
  };
}
