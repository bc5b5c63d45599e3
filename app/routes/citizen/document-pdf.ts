import { readOwnDocument } from '@maklumat/operations';
import { eventOf } from '../../components/office/asked-paper';
import { fileHeaders, paperFileName, paperPdf } from '../../format/paper-file';
import { openedCase } from '../../http/citizen-cookies';
import { citizenPage } from '../../http/doors';
import { redirectTo } from '../../http/redirect-to';
import { trackPath } from '../../i18n/links';

/** A letter or notice of one's own case, as it was issued; without the code first the place to enter it. */
export const loader = citizenPage(async (ctx, visit) => {
  const number = visit.params.number ?? '';
  const key = openedCase(visit, ctx.tenant.id, number);
  if (key === null)
    throw redirectTo(`${trackPath(visit.lang, ctx.tenant.slug)}?nomor=${encodeURIComponent(number)}`);
  const { paper, issuedAt, caseNumber } = await readOwnDocument(ctx, key, eventOf(visit.params.sequence));
  return new Response(new Uint8Array(await paperPdf(paper, issuedAt)), {
    headers: fileHeaders('application/pdf', paperFileName(paper, caseNumber)),
  });
});
