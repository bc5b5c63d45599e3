import { listPublicPlaces } from '@maklumat/operations';
import { sitemap } from '../../format/sitemap';
import { directoryFile } from '../../http/doors';

/** Every public page of every agency, for search engines; robots.txt names it. */
export const loader = directoryFile('application/xml', async (ctx, { baseUrl }) =>
  sitemap(await listPublicPlaces(ctx), baseUrl),
);
