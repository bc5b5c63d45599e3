import { viewNationalFigures } from '@maklumat/operations';
import { yearOf } from '../../format/figure-params';
import { nationalCsv } from '../../format/national-csv';
import { nationalPage } from '../../http/doors';

/** The table of all agencies as a file, with what the page leaves out. */
export const loader = nationalPage(async (ctx, { url, now }) => {
  const national = await viewNationalFigures(ctx, yearOf(url, now));
  const name = `maklumat-nasional-${national.period.year === null ? '12-bulan' : String(national.period.year)}.csv`;
  return new Response(nationalCsv(national), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  });
});
