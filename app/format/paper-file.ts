import { officialPaperPdf } from '@maklumat/documents';
import type { Paper } from '@maklumat/operations';
import { textOf } from '../i18n/create-i18n';
import { paperContent } from './paper-content';
import { receiptFonts } from './receipt-fonts';

/**
 * A document as a PDF.
 *
 * @param madeAt for an issued one the instant it was issued, so that every copy is the same file
 */
export async function paperPdf(paper: Paper, madeAt: Date): Promise<Uint8Array> {
  const t = textOf('id', 'outputs');
  const pageOf = (page: number, pages: number) => t('paper.page', { page, pages });
  return officialPaperPdf({ ...paperContent(paper), madeAt, pageOf }, await receiptFonts());
}

/** Headers of a paper or register that is saved: nobody keeps a copy on the way. */
export function fileHeaders(mediaType: string, name: string): Record<string, string> {
  return {
    'Content-Type': mediaType,
    'Content-Disposition': `attachment; filename="${name}"`,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  };
}

/** The name of a document's file: what it is, and its number or the case's, in signs every system has. */
export function paperFileName({ document, number }: Paper, caseNumber: string): string {
  const about = (number ?? caseNumber).replaceAll(/[^A-Za-z0-9]+/gu, '-').replaceAll(/^-|-$/gu, '');
  return `${document}-${about}.pdf`;
}
