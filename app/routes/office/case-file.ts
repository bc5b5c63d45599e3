import { downloadHeaders } from '@maklumat/files';
import { downloadCaseFile } from '@maklumat/operations';
import { officePage } from '../../http/doors';

/** A file of a case, saved and never shown. */
export const loader = officePage(async (ctx, { params }) => {
  const { name, mediaType, bytes } = await downloadCaseFile(ctx, params.number ?? '', params.file ?? '');
  return new Response(new Uint8Array(bytes), {
    headers: downloadHeaders({ mediaType, safeName: name, size: bytes.length }),
  });
});
