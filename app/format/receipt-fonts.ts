import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import { unpackWoff, type ReceiptFonts } from '@maklumat/documents';

const { resolve } = createRequire(import.meta.url);

let fonts: Promise<ReceiptFonts> | null = null;

/** The fonts of printed documents: Inter as on the pages, and one where 0 and O differ. Read once. */
export function receiptFonts(): Promise<ReceiptFonts> {
  fonts ??= readFonts();
  return fonts;
}

async function readFonts(): Promise<ReceiptFonts> {
  const [regular, bold, mono] = await Promise.all([
    readFont('@fontsource/inter/files/inter-latin-400-normal.woff'),
    readFont('@fontsource/inter/files/inter-latin-700-normal.woff'),
    readFont('@fontsource/jetbrains-mono/files/jetbrains-mono-latin-700-normal.woff'),
  ]);
  return { regular, bold, mono };
}

async function readFont(file: string): Promise<Uint8Array> {
  return unpackWoff(await readFile(resolve(file)), inflateSync);
}
