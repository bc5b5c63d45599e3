import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readTabletLink, takeTablet, viewAgencyFrame } from '@maklumat/operations';
import { DeskPage } from '../../components/desk/desk-page';
import { citizenPage, handOverAction } from '../../http/doors';
import { redirectTo } from '../../http/redirect-to';
import { rememberTablet } from '../../http/tablet-cookies';
import { guestBookPath } from '../../i18n/links';
import { ownPageMeta } from '../../i18n/text-page-meta';
import { useText } from '../../i18n/use-text';

export const handle = { i18n: 'tablet' };

/** Looking at the link does not use it up: whatever shows a preview of it opens nothing. */
export const loader = citizenPage(async (ctx, { params }) => ({
  ...(await viewAgencyFrame(ctx)),
  isUsable: (await readTabletLink(ctx, params.link ?? '')) !== null,
}));

export const action = handOverAction(async (ctx, visit, signOut) => {
  const taken = await takeTablet(ctx, visit.params.link ?? '');
  // The page is shown anew and says that the link is used up.
  if (taken === null) return null;
  throw redirectTo(
    guestBookPath(visit.lang, ctx.tenant.slug, taken.workflow),
    rememberTablet(visit, ctx.tenant.id, taken.workflow, taken.key),
    await signOut(),
  );
});

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  ownPageMeta(data, location.pathname, (lang, texts) =>
    texts(lang, 'tablet')(data?.isUsable === true ? 'open.title' : 'open.used-title'),
  );

export default function OpenTabletPage() {
  const { isUsable, ...frame } = useLoaderData<typeof loader>();
  const t = useText('tablet');
  return (
    <DeskPage frame={frame} resetTo={null}>
      <div className="column stack">
        <h1>{t(isUsable ? 'open.title' : 'open.used-title')}</h1>
        <p>{t(isUsable ? 'open.lead' : 'open.used')}</p>
        {isUsable ? (
          <form method="post">
            <button className="button" type="submit">
              {t('open.button')}
            </button>
          </form>
        ) : null}
      </div>
    </DeskPage>
  );
}
