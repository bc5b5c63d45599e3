import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { viewStandard, type VersionSummary } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { AgencyPage } from '../../components/agency-page';
import { CompareForm } from '../../components/compare-form';
import { Localised } from '../../components/localised';
import { useServiceCrumbs } from '../../components/service-crumbs';
import { VersionLine } from '../../components/version-line';
import { publicPage } from '../../http/doors';
import { useText } from '../../i18n/use-text';
import { agencyMeta } from '../../i18n/text-page-meta';

export const handle = { i18n: 'history' };

export const loader = publicPage(async (ctx, { params, baseUrl }) => {
  const { profile, publisher, hasAnswers, slug, standard, versions } = await viewStandard(ctx, {
    service: params.service ?? '',
    version: null,
  });
  return { profile, publisher, hasAnswers, slug, name: standard.name, versions, baseUrl };
});

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  agencyMeta(data, location.pathname, {
    title: (lang, textOf) =>
      textOf(lang, 'history')('title', { service: data === undefined ? '' : inLanguage(data.name, lang) }),
    description: (lang, textOf) =>
      textOf(lang, 'history')('description', {
        service: data === undefined ? '' : inLanguage(data.name, lang),
      }),
  });

export default function HistoryPage() {
  const page = useLoaderData<typeof loader>();
  const t = useText('history');
  const crumbs = useServiceCrumbs(page);
  return (
    <AgencyPage frame={page} section="services" crumbs={crumbs}>
      <div className="wrap page">
        <div className="column sections">
          <div>
            <h1>{t('heading')}</h1>
            <p className="lead">
              <Localised text={page.name} />
            </p>
            <p className="intro-note">{t('lead')}</p>
          </div>
          <ol className="plain-list" reversed>
            {page.versions.map((version, index) => (
              <VersionLine
                key={version.number}
                page={page}
                version={version}
                previous={page.versions[index + 1] ?? null}
              />
            ))}
          </ol>
          <Comparison versions={page.versions} />
        </div>
      </div>
    </AgencyPage>
  );
}

function Comparison({ versions }: { versions: VersionSummary[] }) {
  const page = useLoaderData<typeof loader>();
  const t = useText('history');
  const [newest, before] = versions;
  if (newest === undefined || before === undefined) return <p className="muted">{t('only-one')}</p>;
  return (
    <section className="stack" aria-labelledby="banding">
      <h2 id="banding">{t('compare.heading')}</h2>
      <CompareForm
        tenant={page.profile.slug}
        service={page.slug}
        versions={versions}
        from={before.number}
        to={newest.number}
      />
    </section>
  );
}
