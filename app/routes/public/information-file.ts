import { downloadPublicInformation } from '@maklumat/operations';
import { entryNumber } from '../../format/information-params';
import { publicDownload } from '../../http/doors';

/** The file of a published entry, saved and never shown. */
export const loader = publicDownload((ctx, files, { params }) =>
  downloadPublicInformation(ctx, files, entryNumber(params.number)),
);
