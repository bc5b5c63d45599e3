import { exportPublicInformation } from '@maklumat/operations';
import { informationCsv } from '../../format/information-data';
import { publicFile } from '../../http/doors';

/** The whole public information list as a table. */
export const loader = publicFile('text/csv', async (ctx, { baseUrl }) => {
  const { entries, rules, frame } = await exportPublicInformation(ctx);
  return informationCsv({ entries, rules, tenant: frame.profile.slug, baseUrl });
});
