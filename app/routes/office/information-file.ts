import { downloadHeaders } from '@maklumat/files';
import { downloadInformation } from '@maklumat/operations';
import { entryNumber } from '../../format/information-params';
import { officePage } from '../../http/doors';

/** The file of one version of an entry, published or not, saved and never shown. */
export const loader = officePage(async (ctx, { params }) => {
  const { name, mediaType, bytes } = await downloadInformation(
    ctx,
    entryNumber(params.number),
    entryNumber(params.version),
  );
  return new Response(new Uint8Array(bytes), {
    headers: downloadHeaders({ mediaType, safeName: name, size: bytes.length }),
  });
});
