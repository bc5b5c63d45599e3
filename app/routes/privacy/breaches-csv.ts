import { exportBreaches } from '@maklumat/operations';
import { breachesCsv } from '../../format/breaches-csv';
import { privacyPage } from '../../http/doors';

/** Every writing of every breach as a file. */
export const loader = privacyPage(async (ctx) => {
  const csv = breachesCsv(await exportBreaches(ctx));
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="insiden-${ctx.tenant.slug}.csv"`,
      'Cache-Control': 'no-store',
    },
  });
});
