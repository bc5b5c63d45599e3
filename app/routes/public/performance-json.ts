import { viewPerformance } from '@maklumat/operations';
import { yearOf } from '../../format/figure-params';
import { publicData } from '../../http/doors';
import { tenantPath } from '../../i18n/links';

/** An agency's figures as data: the same that its page shows, counts in full. `?tahun=2026` asks for a year. */
export const loader = publicData(
  async (ctx, { url, baseUrl, now }) => {
    const page = await viewPerformance(ctx, yearOf(url, now));
    const { profile, period, countedAt, standards, total, services } = page;
    return {
      agency: {
        slug: profile.slug,
        name: profile.officialName,
        region: profile.region,
        zone: profile.zone,
      },
      page: baseUrl + tenantPath('id', profile.slug, '/kinerja'),
      period,
      countedAt,
      standards,
      total,
      services,
    };
  },
  { noStore: true },
);
