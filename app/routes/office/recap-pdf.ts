import { viewRecap } from '@maklumat/operations';
import { fileHeaders } from '../../format/paper-file';
import { recapPdf } from '../../format/recap-content';
import { officePage } from '../../http/doors';

/** The recap of a month as a file. */
export const loader = officePage(async (ctx, { params, url, now }) => {
  const view = await viewRecap(ctx, url.searchParams.get('rekap'), params.month ?? '');
  return new Response(new Uint8Array(await recapPdf(view, now)), {
    headers: fileHeaders('application/pdf', `${view.recap.slug}-${view.month}.pdf`),
  });
});
