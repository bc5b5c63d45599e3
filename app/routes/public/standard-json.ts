import { viewStandard } from '@maklumat/operations';
import { publicData } from '../../http/doors';
import { servicePath } from '../../i18n/links';

/** The standard in force as data, for machines: the same words and readings that its page shows. */
export const loader = publicData(async (ctx, { params, baseUrl }) => {
  const { profile, unit, slug, standard, version, contentHash } = await viewStandard(ctx, {
    service: params.service ?? '',
    version: null,
  });
  return {
    agency: { slug: profile.slug, name: profile.officialName, region: profile.region, zone: profile.zone },
    serviceUnit: { slug: unit.slug, name: unit.name },
    service: slug,
    page: baseUrl + servicePath('id', profile.slug, slug),
    version: { ...version, contentHash },
    standard,
  };
});
