import { caseReceiptPdf } from '@maklumat/documents';
import type { OwnReceipt } from '@maklumat/operations';
import type { PageRequest } from '../http/app-context';
import { textOf } from '../i18n/create-i18n';
import { receiptContent } from './receipt-content';
import { receiptFonts } from './receipt-fonts';

/** The receipt of a case as a PDF, in the language of the page. */
export async function receiptPdf(
  page: OwnReceipt,
  accessCode: string,
  visit: PageRequest,
): Promise<Uint8Array> {
  const { lang, now } = visit;
  const t = textOf(lang, 'filing');
  return caseReceiptPdf(
    {
      ...receiptContent(page, accessCode, visit),
      language: lang,
      madeAt: now,
      pageOf: (number, pages) => t('receipt.page', { page: number, pages }),
    },
    await receiptFonts(),
  );
}
