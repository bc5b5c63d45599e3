import { receiptOf } from '../../http/citizen-cookies';
import { citizenPage } from '../../http/doors';
import { redirectTo } from '../../http/redirect-to';
import { filingPath, trackPath } from '../../i18n/links';

/** The receipt this phone has; without one, the place to enter number and code. */
export const loader = citizenPage((ctx, visit) => {
  const key = receiptOf(visit, ctx.tenant.id);
  return Promise.resolve(
    redirectTo(
      key === null
        ? trackPath(visit.lang, ctx.tenant.slug)
        : filingPath(visit.lang, ctx.tenant.slug, 'terkirim', key.number),
    ),
  );
});
