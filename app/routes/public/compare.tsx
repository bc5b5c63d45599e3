import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { viewStandard, viewVersionPair } from '@maklumat/operations';
import { compareVersions, inLanguage } from '@maklumat/standards';
import { AgencyPage } from '../../components/agency-page';
import { BindingNotice } from '../../components/binding-notice';
import { CompareForm } from '../../components/compare-form';
import { ComparedFacts } from '../../components/compared-facts';
import { ComparedSections, countChanges } from '../../components/comparison';
import { Localised } from '../../components/localised';
import { useServiceCrumbs } from '../../components/service-crumbs';
import { versionNumber } from '../../format/query-params';
import { publicPage } from '../../http/doors';
import { pageNotFound } from '../../http/page-errors';
import { servicePath } from '../../i18n/links';
import { useLang, useText } from '../../i18n/use-text';
import { agencyMeta } from '../../i18n/text-page-meta';

export const handle = { i18n: 'history' };

export const loader = publicPage(async (ctx, { params, url, baseUrl }) => {
  const service = params.service ?? '';
  const { profile, publisher, hasAnswers, standard, versions } = await viewStandard(ctx, {
    service,
    version: null,
  });
  const { from, to } = chosen(
    url,
    versions.map((version) => version.number),
  );
  const pair = await viewVersionPair(ctx, { service, from, to });
  const comparison = compareVersions(pair.older, pair.newer);
  return {
    profile,
    publisher,
    hasAnswers,
    slug: service,
    name: standard.name,
    versions,
    from,
    to,
    comparison,
    baseUrl,
  };
});

/** The two versions asked for; without a question the newest and the one before it. */
function chosen(url: URL, numbers: number[]): { from: number; to: number } {
  const [newest, before] = numbers;
  const from = url.searchParams.has('dari')
    ? versionNumber(url.searchParams.get('dari'))
    : (before ?? newest ?? null);
  const to = url.searchParams.has('ke') ? versionNumber(url.searchParams.get('ke')) : (newest ?? null);
  if (from === null || to === null) throw pageNotFound();
  return { from, to };
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  agencyMeta(data, location.pathname, {
    title: (lang, textOf) =>
      textOf(lang, 'history')('compare.title', {
        service: data === undefined ? '' : inLanguage(data.name, lang),
      }),
    description: (lang, textOf) =>
      textOf(lang, 'history')('compare.description', {
        service: data === undefined ? '' : inLanguage(data.name, lang),
      }),
  });

export default function ComparePage() {
  const page = useLoaderData<typeof loader>();
  const t = useText('history');
  const lang = useLang();
  const crumbs = useServiceCrumbs(page);
  const { profile, slug, versions, from, to } = page;
  return (
    <AgencyPage
      frame={page}
      section="services"
      crumbs={[...crumbs, { to: servicePath(lang, profile.slug, slug, '/riwayat'), name: t('heading') }]}
    >
      <div className="wrap page">
        <div className="column sections">
          <div>
            <h1>{t('compare.heading')}</h1>
            <p className="lead">
              <Localised text={page.name} />
            </p>
            <BindingNotice />
          </div>
          <CompareForm tenant={profile.slug} service={slug} versions={versions} from={from} to={to} />
          <Result />
        </div>
      </div>
    </AgencyPage>
  );
}

function Result() {
  const { comparison, from, to } = useLoaderData<typeof loader>();
  const t = useText('history');
  if (from === to) return <p className="notice">{t('compare.same-version')}</p>;
  if (comparison.isSame) return <p className="notice">{t('compare.same', { from, to })}</p>;
  const { real, slight } = countChanges(comparison.sections);
  return (
    <>
      <section className="stack" aria-labelledby="ringkas">
        <h2 id="ringkas">{t('compare.facts')}</h2>
        {comparison.facts.length === 0 ? null : <ComparedFacts facts={comparison.facts} />}
        <p>
          {real === 0 ? null : t('compare.count', { count: real, from, to })}{' '}
          {slight === 0 ? null : `${t('compare.slight', { count: slight })}.`}
        </p>
        <p className="small muted">{t('compare.key')}</p>
      </section>
      <ComparedSections sections={comparison.sections} />
    </>
  );
}
