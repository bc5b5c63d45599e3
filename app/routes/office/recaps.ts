import { listRecaps } from '@maklumat/operations';
import { recapPath } from '../../components/office/recap-path';
import { officePage } from '../../http/doors';
import { redirectTo } from '../../http/redirect-to';

/** An address without a month: to this month's recap, or where there is none for this official, to the registers. */
export const loader = officePage(async (ctx) => {
  const { month, recaps } = await listRecaps(ctx);
  const [first] = recaps;
  throw redirectTo(first === undefined ? '/konsol/register' : recapPath(month, first.slug));
});
