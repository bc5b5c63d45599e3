import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listServices } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { AgencyPage } from '../../components/agency-page';
import { BindingNotice } from '../../components/binding-notice';
import { NothingFound } from '../../components/nothing-found';
import { ServiceFilters } from '../../components/service-filters';
import { ServiceRows } from '../../components/service-rows';
import { publicPage } from '../../http/doors';
import { tenantPath } from '../../i18n/links';
import { useLang, useText } from '../../i18n/use-text';
import { filterOf, unknownFilters } from '../../format/query-params';
import { agencyMeta } from '../../i18n/text-page-meta';

export const handle = { i18n: 'agency' };

export const loader = publicPage(async (ctx, { url, baseUrl }) => {
  const asked = filterOf(url);
  const catalogue = await listServices(ctx, asked);
  const unknown = unknownFilters(
    url,
    catalogue.units.map((unit) => unit.slug),
  );
  if (asked.unit === null || unknown.every(({ name }) => name !== 'unit')) {
    return { ...catalogue, filter: asked, unknown, baseUrl };
  }
  const filter = { ...asked, unit: null };
  return { ...(await listServices(ctx, filter)), filter, unknown, baseUrl };
});

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  agencyMeta(data, location.pathname, {
    title: (lang, textOf) => textOf(lang, 'agency')('services.title'),
    description: (lang, textOf) =>
      textOf(lang, 'agency')('services.description', {
        name: data === undefined ? '' : inLanguage(data.profile.name, lang),
      }),
  });

export default function ServicesPage() {
  const page = useLoaderData<typeof loader>();
  const t = useText('agency');
  const common = useText('common');
  const lang = useLang();
  return (
    <AgencyPage
      frame={page}
      section="services"
      crumbs={[{ to: tenantPath(lang, page.profile.slug), name: common('nav.home') }]}
    >
      <div className="wrap page">
        <div className="column sections">
          <div>
            <h1>{t('services.title')}</h1>
            <p className="lead">{t('services.lead', { count: page.total })}</p>
            <BindingNotice />
          </div>
          <ServiceFilters catalogue={page} costs={page.costs} filter={page.filter} />
          <section className="stack" aria-labelledby="hasil">
            <UnknownFilters />
            <Result />
          </section>
        </div>
      </div>
    </AgencyPage>
  );
}

/** A filter that means nothing is not dropped in silence. */
function UnknownFilters() {
  const { unknown } = useLoaderData<typeof loader>();
  const t = useText('agency');
  return (
    <>
      {unknown.map((filter) => (
        <p className="notice" key={filter.name}>
          {t(`services.unknown-${filter.name}`, { value: filter.value })}
        </p>
      ))}
    </>
  );
}

function Result() {
  const page = useLoaderData<typeof loader>();
  const t = useText('agency');
  const { services, total, filter, match } = page;
  if (services.length === 0) return <NothingFound catalogue={page} filter={filter} />;
  const all = services.length === total;
  if (match === 'too-common' && filter.query !== null) {
    return (
      <>
        <h2 id="hasil">{t('services.too-common', { query: filter.query })}</h2>
        <p>{t('services.too-common-advice', { shown: services.length, total })}</p>
        <ServiceRows services={services} />
      </>
    );
  }
  return (
    <>
      <h2 id="hasil">
        {match === 'similar' && filter.query !== null
          ? t('services.similar', { count: services.length, query: filter.query })
          : all
            ? t('services.result', { count: total })
            : t('services.result-of', { shown: services.length, total })}
      </h2>
      <ServiceRows services={services} />
    </>
  );
}
