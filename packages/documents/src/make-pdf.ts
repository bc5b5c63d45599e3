import * as pdfmakeModule from 'pdfmake';
import type { TDocumentDefinitions, TFontDictionary } from 'pdfmake/interfaces';
import { withoutKerning } from './without-kerning';

type PdfMake = typeof pdfmakeModule & {
  virtualfs: { writeFileSync: (name: string, content: Uint8Array) => void };
};

// CommonJS: everything is in the default export, which the types leave out, as they do its store of fonts.
const pdfmake = (pdfmakeModule as unknown as { default: PdfMake }).default;

// A document is made of what is passed in: it fetches nothing and reads no file, whatever stands in its texts.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => false);

/** Font files by family and style, for example `{ Inter: { normal, bold } }`. */
export type FontFiles = Readonly<Record<string, Readonly<{ normal: Uint8Array; bold?: Uint8Array }>>>;

const names = new WeakMap<Uint8Array, string>();
let counted = 0;

/** Sets a document. Equal definition and fonts give equal bytes, if the definition fixes its creation date. */
export async function makePdf(definition: TDocumentDefinitions, fonts: FontFiles): Promise<Uint8Array> {
  const known: TFontDictionary = {};
  for (const [family, { normal, bold }] of Object.entries(fonts)) {
    known[family] = { normal: nameOf(normal), bold: nameOf(bold ?? normal) };
  }
  pdfmake.setFonts(known);
  return pdfmake.createPdf(definition).getBuffer();
}

/** pdfmake takes fonts by name only; each is handed over once. */
function nameOf(font: Uint8Array): string {
  const given = names.get(font);
  if (given !== undefined) return given;
  counted += 1;
  const name = `font-${counted}`;
  names.set(font, name);
  pdfmake.virtualfs.writeFileSync(name, withoutKerning(font));
  return name;
}
