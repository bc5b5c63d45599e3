import { takeOwnCopy } from '@maklumat/operations';
import { ownDataJson } from '../../format/own-data-json';
import { openedCase } from '../../http/citizen-cookies';
import { citizenPage } from '../../http/doors';
import { lockedCase } from '../../http/locked-form';

/** Everything stored of somebody as a file that machines read too (UU 27/2022 Pasal 13 ayat (1)). */
export const loader = citizenPage(async (ctx, visit) => {
  const number = visit.params.number ?? '';
  const key = openedCase(visit, ctx.tenant.id, number);
  if (key === null) throw lockedCase(visit, ctx.tenant, number);
  const own = await takeOwnCopy(ctx, key);
  return new Response(ownDataJson(own), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="data-pribadi-${own.number.toLowerCase()}.json"`,
      'Cache-Control': 'no-store',
    },
  });
});
