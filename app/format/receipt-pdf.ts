import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import { caseReceiptPdf, unpackWoff, type ReceiptFonts } from '@maklumat/documents';
import type { OwnCase } from '@maklumat/operations';
import type { PageRequest } from '../http/app-context';
import { textOf } from '../i18n/create-i18n';
import { receiptContent } from './receipt-content';

let fonts: Promise<ReceiptFonts> | null = null;

/** The receipt of a case as a PDF, in the language of the page. */
export async function receiptPdf(page: OwnCase, accessCode: string, visit: PageRequest): Promise<Uint8Array> {
  const { lang, now } = visit;
  const t = textOf(lang, 'filing');
  return caseReceiptPdf(
    {
      ...receiptContent(page, accessCode, visit),
      language: lang,
      madeAt: now,
      pageOf: (number, pages) => t('receipt.page', { page: number, pages }),
    },
    await (fonts ??= readFonts()),
  );
}

async function readFonts(): Promise<ReceiptFonts> {
  const { resolve } = createRequire(import.meta.url);
  const font = async (file: string): Promise<Uint8Array> =>
    unpackWoff(await readFile(resolve(file)), (packed) => inflateSync(packed));
  return {
    regular: await font('@fontsource/inter/files/inter-latin-400-normal.woff'),
    bold: await font('@fontsource/inter/files/inter-latin-700-normal.woff'),
    mono: await font('@fontsource/jetbrains-mono/files/jetbrains-mono-latin-700-normal.woff'),
  };
}
