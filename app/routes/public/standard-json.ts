import { viewStandard } from '@maklumat/operations';
import { versionNumber } from '../../format/query-params';
import { publicData } from '../../http/doors';
import { servicePath, versionPage } from '../../i18n/links';

/** A standard as data, for machines: the same words and readings that its page shows. `?versi=n` asks for a version. */
export const loader = publicData(async (ctx, { params, url, baseUrl }) => {
  const { profile, unit, slug, standard, version, contentHash } = await viewStandard(ctx, {
    service: params.service ?? '',
    version: versionNumber(url.searchParams.get('versi')),
  });
  return {
    agency: { slug: profile.slug, name: profile.officialName, region: profile.region, zone: profile.zone },
    serviceUnit: { slug: unit.slug, name: unit.name },
    service: slug,
    page: baseUrl + servicePath('id', profile.slug, slug, versionPage(version)),
    version: { ...version, contentHash },
    standard,
  };
});
