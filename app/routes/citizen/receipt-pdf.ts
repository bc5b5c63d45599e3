import { viewOwnReceipt } from '@maklumat/operations';
import { receiptOfNumber } from '../../http/citizen-cookies';
import { citizenPage } from '../../http/doors';
import { pageNotFound } from '../../http/page-errors';
import { receiptPdf } from '../../format/receipt-pdf';

/** The receipt as a file to keep; only on the phone that has the receipt itself. */
export const loader = citizenPage(async (ctx, visit) => {
  const key = receiptOfNumber(visit, ctx.tenant.id, visit.params.number ?? '');
  if (key === null) throw pageNotFound();
  const page = await viewOwnReceipt(ctx, key);
  const pdf = await receiptPdf(page, key.accessCode, visit);
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="bukti-${key.number}.pdf"`,
      'Cache-Control': 'no-store',
    },
  });
});
