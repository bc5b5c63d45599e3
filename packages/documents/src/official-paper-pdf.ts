import type { Content } from 'pdfmake/interfaces';
import { makePdf } from './make-pdf';
import type { OfficialPaper, PaperFonts } from './official-paper';
import { pairs, paperDocument, part, signatureRow } from './paper-parts';
import { breakableText } from './printable-text';

/**
 * A letter, notice or sheet of an agency as a PDF of A4 pages. Equal input gives equal bytes, so that an issued letter is
 * the same file however often it is printed.
 */
export function officialPaperPdf(paper: OfficialPaper, fonts: PaperFonts): Promise<Uint8Array> {
  return makePdf(paperDocument(paper, 'portrait', contentOf(paper)), {
    Sans: { normal: fonts.regular, bold: fonts.bold },
  });
}

function contentOf(paper: OfficialPaper): Content[] {
  const { marking, letter, title, number, parts, signature, date, copies } = paper;
  return [
    ...(marking === undefined ? [] : [{ text: breakableText(marking), style: 'marking' }]),
    ...(letter === null ? [] : letterHead(paper, letter)),
    ...(title === null ? [] : [{ text: breakableText(title), style: 'title' }]),
    ...(title === null || number === null ? [] : [{ text: breakableText(number), style: 'subtitle' }]),
    { text: '', margin: [0, 0, 0, title === null ? 0 : 10] },
    ...parts.flatMap((one) => part(one, date)),
    // A letter says where and when above its text.
    ...(signature === null
      ? []
      : [signatureRow([letter === null ? signature : { ...signature, place: null }], date)]),
    ...(copies === null ? [] : copiesOf(copies)),
  ];
}

function letterHead(
  { signature, date }: OfficialPaper,
  { pairs: rows, toLabel, to }: NonNullable<OfficialPaper['letter']>,
): Content[] {
  const place = signature?.place ?? null;
  return [
    {
      text: breakableText(place === null ? date : `${place}, ${date}`),
      alignment: 'right',
      margin: [0, 0, 0, 8],
    },
    pairs(rows, 60, false),
    {
      stack: [toLabel, ...to].map((line): Content => ({ text: breakableText(line) })),
      margin: [0, 4, 0, 16],
    },
  ];
}

function copiesOf({ label, to }: NonNullable<OfficialPaper['copies']>): Content[] {
  return [
    {
      unbreakable: true,
      fontSize: 9.5,
      margin: [0, 26, 0, 0],
      stack: [
        { text: breakableText(label), margin: [0, 0, 0, 2] },
        { ol: to.map((line) => ({ text: breakableText(line) })) },
      ],
    },
  ];
}
