import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { viewPerformance } from '@maklumat/operations';
import { offeredYears } from '@maklumat/reporting';
import { inLanguage } from '@maklumat/standards';
import { AgencyPage } from '../../components/agency-page';
import { ExampleNotice } from '../../components/figures/example-notice';
import { FigureDefinitions } from '../../components/figures/figure-definitions';
import { FigureList } from '../../components/figures/figure-list';
import { CountedUpTo, PeriodNav } from '../../components/figures/period-nav';
import { ServiceFigureList } from '../../components/figures/service-figures';
import { formatMoment } from '../../format/date';
import { figureQuery, yearOf } from '../../format/figure-params';
import { publicPage } from '../../http/doors';
import { tenantPath } from '../../i18n/links';
import { agencyMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'figures' };

/** The figures change with every case, and not with what is published: nobody keeps this page. */
export const loader = publicPage(
  async (ctx, { url, baseUrl, now }) => ({
    ...(await viewPerformance(ctx, yearOf(url, now))),
    years: offeredYears(now.getTime()),
    baseUrl,
  }),
  { noStore: true },
);

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  agencyMeta(data, location.pathname, {
    title: (lang, textOf) => textOf(lang, 'figures')('performance.title'),
    description: (lang, textOf) =>
      textOf(lang, 'figures')('performance.description', {
        name: data === undefined ? '' : inLanguage(data.profile.name, lang),
      }),
  });

export default function PerformancePage() {
  const page = useLoaderData<typeof loader>();
  const t = useText('figures');
  const common = useText('common');
  const lang = useLang();
  const { profile, period } = page;
  return (
    <AgencyPage
      frame={page}
      section={null}
      crumbs={[{ to: tenantPath(lang, profile.slug), name: common('nav.home') }]}
    >
      <div className="wrap page">
        <div className="column sections">
          <div className="stack">
            <div>
              <h1>{t('performance.title')}</h1>
              <p className="lead">{t('performance.lead')}</p>
            </div>
            <Counted />
          </div>
          <All />
          <section className="stack" aria-labelledby="layanan">
            <h2 id="layanan">{t('performance.by-service')}</h2>
            <ServiceFigureList tenant={profile.slug} services={page.services} />
          </section>
          <section className="stack-8" aria-labelledby="arti">
            <h2 id="arti">{t('performance.definitions')}</h2>
            <FigureDefinitions of="agency" />
            <p>
              <a href={`/${profile.slug}/kinerja.json${figureQuery(period.year)}`}>{t('performance.json')}</a>
            </p>
          </section>
        </div>
      </div>
    </AgencyPage>
  );
}

/** Over which days is counted, up to when, and whether it is a demonstration; or that there is nothing to count. */
function Counted() {
  const { profile, period, years, countedAt, total } = useLoaderData<typeof loader>();
  const t = useText('figures');
  const lang = useLang();
  if (total === null)
    return (
      <div className="notice">
        <h2 className="notice-title">{t('performance.none-heading')}</h2>
        <p>{t('performance.none')}</p>
      </div>
    );
  const isEmpty = total.received + total.finished + total.endedOtherwise === 0;
  return (
    <>
      <ExampleNotice examples={total.examples} />
      <PeriodNav path={tenantPath(lang, profile.slug, '/kinerja')} period={period} years={years} />
      <CountedUpTo period={period} moment={formatMoment(new Date(countedAt), profile.zone, lang)} />
      {isEmpty ? <p>{t('performance.no-cases')}</p> : null}
    </>
  );
}

/** All cases together, where they come from more than one form. */
function All() {
  const { total, services } = useLoaderData<typeof loader>();
  const t = useText('figures');
  if (total === null || services.flatMap(({ workflows }) => workflows).length < 2) return null;
  return (
    <section className="stack" aria-labelledby="semua">
      <h2 id="semua">{t('performance.all')}</h2>
      <FigureList figures={total} />
    </section>
  );
}
