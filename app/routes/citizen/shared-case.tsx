import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { viewSharedCase } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { LateLine, StageLine, StatusFacts } from '../../components/citizen/case-status';
import { FilingPage } from '../../components/citizen/filing-page';
import { StatusSteps } from '../../components/citizen/shared-links';
import { formatMoment } from '../../format/date';
import { citizenPage } from '../../http/doors';
import { tenantPath } from '../../i18n/links';
import { ownPageMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'case' };

/** Where a case stands, for whoever was given a link to it. */
export const loader = citizenPage((ctx, visit) => viewSharedCase(ctx, visit.params.token ?? ''));

export const meta: MetaFunction<typeof loader> = ({ data: page, location }) =>
  ownPageMeta(page, location.pathname, (lang, texts) =>
    page === undefined
      ? ''
      : texts(lang, 'case')('case.page-title', { number: page.number, label: inLanguage(page.label, lang) }),
  );

export default function SharedCasePage() {
  const page = useLoaderData<typeof loader>();
  const t = useText('case');
  const lang = useLang();
  const { slug, zone } = page.profile;
  return (
    <FilingPage frame={page} back={tenantPath(lang, slug)}>
      <p className="muted">
        {t('case.number', { number: page.number })} · {inLanguage(page.serviceName, lang)}
      </p>
      <h1>{inLanguage(page.label, lang)}</h1>
      <LateLine page={page} />
      <StageLine page={page} />
      <StatusFacts page={page} />
      <h2>{t('share.steps')}</h2>
      <StatusSteps page={page} />
      <p className="small muted">
        {t('share.shown', { moment: formatMoment(new Date(page.expiresAt), zone, lang) })}
      </p>
    </FilingPage>
  );
}
