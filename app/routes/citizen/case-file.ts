import { downloadHeaders } from '@maklumat/files';
import { downloadOwnFile } from '@maklumat/operations';
import { openedCase } from '../../http/citizen-cookies';
import { citizenPage } from '../../http/doors';
import { redirectTo } from '../../http/redirect-to';
import { trackPath } from '../../i18n/links';

/** A file of one's own case, saved and never shown; without the code first the place to enter it. */
export const loader = citizenPage(async (ctx, visit) => {
  const number = visit.params.number ?? '';
  const key = openedCase(visit, ctx.tenant.id, number);
  if (key === null)
    throw redirectTo(`${trackPath(visit.lang, ctx.tenant.slug)}?nomor=${encodeURIComponent(number)}`);
  const { name, mediaType, bytes } = await downloadOwnFile(ctx, key, visit.params.file ?? '');
  return new Response(new Uint8Array(bytes), {
    headers: downloadHeaders({ mediaType, safeName: name, size: bytes.length }),
  });
});
