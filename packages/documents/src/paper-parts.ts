import type { Content, ContentTable, Style, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { PaperPair, PaperPart, PaperSignature, PrintedPaper } from './official-paper';
import { breakableText, printableText } from './printable-text';

/** Points; 1 mm is 2.83. */
export const MARGIN = { left: 62, top: 42, right: 57, bottom: 56 };
const SHEETS = {
  portrait: { width: 595.28, pageSize: 'A4', pageOrientation: 'portrait' },
  landscape: { width: 841.89, pageSize: 'A4', pageOrientation: 'landscape' },
  /** Registers of so many columns that A4 would break their words. */
  large: { width: 1190.55, pageSize: 'A3', pageOrientation: 'landscape' },
} as const;
/** The paper something is printed on. */
export type Sheet = keyof typeof SHEETS;
const INK = '#000000';
const MUTED = '#525a64';
const LINE = '#7c858f';

const STYLES: Record<string, Style> = {
  government: { fontSize: 12, alignment: 'center' },
  unit: { fontSize: 14, bold: true, alignment: 'center', margin: [0, 1, 0, 2] },
  headLine: { fontSize: 9, alignment: 'center' },
  title: { fontSize: 13, bold: true, alignment: 'center', margin: [0, 4, 0, 0] },
  marking: { bold: true, alignment: 'center', margin: [0, 0, 0, 8] },
  subtitle: { alignment: 'center', margin: [0, 2, 0, 0] },
  heading: { bold: true, margin: [0, 10, 0, 4] },
  paragraph: { margin: [0, 0, 0, 7] },
  footer: { fontSize: 8, color: MUTED },
};

/** Width between the margins. */
export function innerWidth(sheet: Sheet): number {
  return SHEETS[sheet].width - MARGIN.left - MARGIN.right;
}

/** The frame of every paper: pages, fonts, head and foot. */
export function paperDocument(paper: PrintedPaper, sheet: Sheet, content: Content[]): TDocumentDefinitions {
  const { left, top, right, bottom } = MARGIN;
  return {
    pageSize: SHEETS[sheet].pageSize,
    pageOrientation: SHEETS[sheet].pageOrientation,
    pageMargins: [left, top, right, bottom],
    language: paper.language,
    displayTitle: true,
    version: '1.7',
    info: {
      title: printableText(paper.name),
      author: printableText(paper.head.unit),
      creationDate: paper.madeAt,
    },
    defaultStyle: { font: 'Sans', fontSize: 10.5, lineHeight: 1.25, color: INK },
    styles: STYLES,
    content: [...head(paper, sheet), ...content],
    footer: (page, pages) => ({
      margin: [left, 16, right, 0],
      columnGap: 24,
      columns: [
        { text: printableText(paper.foot), style: 'footer', width: '*' },
        { text: paper.pageOf(page, pages), style: 'footer', width: 'auto', alignment: 'right' },
      ],
    }),
  };
}

function head({ head: { government, unit, lines } }: PrintedPaper, sheet: Sheet): Content[] {
  const width = innerWidth(sheet);
  const line = (y: number, lineWidth: number) =>
    ({ type: 'line', x1: 0, y1: y, x2: width, y2: y, lineWidth, lineColor: INK }) as const;
  return [
    { text: breakableText(government.toUpperCase()), style: 'government' },
    { text: breakableText(unit.toUpperCase()), style: 'unit' },
    ...lines.map((text): Content => ({ text: breakableText(text), style: 'headLine' })),
    { canvas: [line(6, 2), line(9, 0.6)], margin: [0, 0, 0, 12] },
  ];
}

/** Paragraphs of a text: an empty line begins a new one, a single line end stays. */
export function paragraphs(text: string): Content[] {
  return printableText(text)
    .split(/\n{2,}/u)
    .map((words) => ({ text: breakableText(words), style: 'paragraph' }));
}

/** Labels and values below each other. */
export function pairs(rows: readonly PaperPair[], labelWidth: number, isRuled: boolean): ContentTable {
  return {
    table: {
      widths: [labelWidth, 8, '*'],
      body: rows.map(({ label, value }) => [
        { text: breakableText(label) },
        { text: ':' },
        { text: breakableText(value) },
      ]),
    },
    layout: {
      hLineWidth: () => (isRuled ? 0.5 : 0),
      vLineWidth: () => 0,
      hLineColor: () => LINE,
      paddingLeft: () => 0,
      paddingRight: (column) => (column === 0 ? 6 : 0),
      paddingTop: () => (isRuled ? 4 : 1),
      paddingBottom: () => (isRuled ? 3 : 1),
    },
    margin: [0, 0, 0, 10],
  };
}

/** One part of a paper. */
export function part(given: PaperPart, date: string): Content[] {
  const { text, heading, facts, blank, boxes, signatures } = given;
  if (heading !== undefined) return [{ text: breakableText(heading), style: 'heading', headlineLevel: 1 }];
  if (facts !== undefined) return [pairs(facts, 150, true)];
  if (blank !== undefined) return [lines(blank)];
  if (boxes !== undefined) return [ticks(boxes)];
  if (signatures !== undefined) return [signatureRow(signatures, date)];
  return paragraphs(text ?? '');
}

function lines({ label, lines: count }: NonNullable<PaperPart['blank']>): Content {
  const width = innerWidth('portrait');
  return {
    unbreakable: true,
    margin: [0, 2, 0, 10],
    stack: [
      ...(label === null ? [] : [{ text: breakableText(label) }]),
      {
        canvas: Array.from({ length: count }, (_, index) => ({
          ...({ type: 'line', x1: 0, x2: width, lineWidth: 0.6, lineColor: LINE } as const),
          ...{ y1: 20 * (index + 1), y2: 20 * (index + 1), dash: { length: 2 } },
        })),
      },
    ],
  };
}

/** A letter and no drawing: whoever searches or listens to the file finds it too. */
const TICK: Content = {
  text: 'X',
  bold: true,
  fontSize: 9,
  lineHeight: 1,
  relativePosition: { x: 3, y: -10.5 },
};

function ticks({ label, options, ticked }: NonNullable<PaperPart['boxes']>): Content {
  return {
    unbreakable: true,
    margin: [0, 2, 0, 10],
    stack: [
      ...(label === null ? [] : [{ text: breakableText(`${label}:`), margin: [0, 0, 0, 4] } as Content]),
      ...options.map((option): Content => ({
        columns: [
          {
            width: 20,
            stack: [
              { canvas: [{ type: 'rect', x: 1, y: 1, w: 10, h: 10, lineWidth: 0.8, lineColor: INK }] },
              ...(option === ticked ? [TICK] : []),
            ],
          },
          { width: '*', text: breakableText(option) },
        ],
        margin: [0, 0, 0, 5],
      })),
    ],
  };
}

/** A block to sign in: where and when, the post, room for the hand, the name or a line for it. */
export function signature({ place, post, name }: PaperSignature, date: string): Content {
  return {
    unbreakable: true,
    stack: [
      { text: place === null ? ' ' : breakableText(`${place}, ${date}`) },
      { text: breakableText(`${post},`), margin: [0, 0, 0, 52] },
      name === null
        ? { canvas: [{ type: 'line', x1: 0, y1: 10, x2: 170, y2: 10, lineWidth: 0.6, lineColor: INK }] }
        : { text: breakableText(name), bold: true },
    ],
  };
}

/** Signatures beside each other, the last at the right. */
export function signatureRow(signatures: readonly PaperSignature[], date: string): Content {
  const blocks = signatures.map((one) => signature(one, date));
  return {
    unbreakable: true,
    margin: [0, 14, 0, 0],
    columnGap: 24,
    columns:
      blocks.length === 1
        ? [
            { width: '*', text: '' },
            { width: 210, stack: blocks },
          ]
        : blocks.map((block) => ({ width: '*', stack: [block] })),
  };
}
