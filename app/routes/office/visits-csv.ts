import { viewVisits } from '@maklumat/operations';
import { visitsCsv } from '../../format/visits-csv';
import { officePage } from '../../http/doors';

/** The month's table as a file. */
export const loader = officePage(async (ctx, { url }) => {
  const month = await viewVisits(ctx, url.searchParams.get('bulan'));
  return new Response(visitsCsv(month), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="kunjungan-${ctx.tenant.slug}-${month.month}.csv"`,
      'Cache-Control': 'no-store',
    },
  });
});
