import { exportPublicInformation } from '@maklumat/operations';
import { informationRecords } from '../../format/information-data';
import { publicData } from '../../http/doors';
import { informationPath } from '../../i18n/links';

/** The whole public information list as data, with the rules of the law that its grounds stand in. */
export const loader = publicData(async (ctx, { baseUrl }) => {
  const { entries, rules, frame } = await exportPublicInformation(ctx);
  const { slug, officialName, region, zone } = frame.profile;
  return {
    agency: { slug, name: officialName, region, zone },
    page: baseUrl + informationPath('id', slug),
    rules,
    entries: informationRecords({ entries, rules, tenant: slug, baseUrl }),
  };
});
