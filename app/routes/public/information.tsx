import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listPublicInformation } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { AgencyPage } from '../../components/agency-page';
import { BindingNotice } from '../../components/binding-notice';
import { ClassMeanings } from '../../components/information/class-meanings';
import { InformationFilters } from '../../components/information/information-filters';
import { InformationRows } from '../../components/information/information-rows';
import { RequestBox } from '../../components/information/request-box';
import { informationFilterOf, informationQuery, isInformationAsked } from '../../format/information-params';
import { publicPage } from '../../http/doors';
import { informationPath, tenantPath } from '../../i18n/links';
import { agencyMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'information' };

export const loader = publicPage(async (ctx, { url, baseUrl }) => {
  const filter = informationFilterOf(url);
  return { ...(await listPublicInformation(ctx, filter)), filter, baseUrl };
});

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  agencyMeta(data, location.pathname, {
    title: (lang, textOf) => textOf(lang, 'information')('title'),
    description: (lang, textOf) =>
      textOf(lang, 'information')('description', {
        name: data === undefined ? '' : inLanguage(data.profile.name, lang),
      }),
  });

export default function InformationPage() {
  const page = useLoaderData<typeof loader>();
  const t = useText('information');
  const common = useText('common');
  const lang = useLang();
  const { slug } = page.profile;
  return (
    <AgencyPage
      frame={page}
      section={null}
      crumbs={[{ to: tenantPath(lang, slug), name: common('nav.home') }]}
    >
      <div className="wrap page">
        <div className="column sections">
          <div className="stack-8">
            <h1>{t('title')}</h1>
            {page.total === 0 ? null : <Lead />}
            <BindingNotice />
            {page.entries.some(({ example }) => example) ? (
              <p className="notice notice-warn">{t('examples')}</p>
            ) : null}
          </div>
          {page.total === 0 ? <NotPublished /> : <List />}
          <RequestBox tenant={slug} request={page.request} />
        </div>
      </div>
    </AgencyPage>
  );
}

/** How much is open to everybody; what is closed is counted by itself. */
function Lead() {
  const { total, excluded } = useLoaderData<typeof loader>();
  const t = useText('information');
  return (
    <p className="lead">
      {t('lead', { count: total - excluded })}
      {excluded === 0 ? null : ` ${t('lead-excluded', { count: excluded })}`}
    </p>
  );
}

function Result() {
  const page = useLoaderData<typeof loader>();
  const t = useText('information');
  const lang = useLang();
  const { filter, found, total, match, entries } = page;
  const query = filter.query ?? '';
  const all = informationPath(lang, page.profile.slug);
  if (entries.length === 0)
    return (
      <>
        <h2 id="hasil">{query === '' ? t('none') : t('none-query', { query })}</h2>
        <p>
          <a href={all}>{t('show-all')}</a>
        </p>
      </>
    );
  const counted = isInformationAsked(filter)
    ? t('result-of', { found, count: total })
    : t('result', { count: total });
  return (
    <>
      <h2 id="hasil">{match === 'similar' || match === 'too-common' ? t(match, { query }) : counted}</h2>
      <InformationRows tenant={page.profile.slug} entries={entries} />
      <Pages />
    </>
  );
}

function Pages() {
  const { filter, pages, profile } = useLoaderData<typeof loader>();
  const t = useText('information');
  const lang = useLang();
  if (pages <= 1) return null;
  const at = (number: number) => informationPath(lang, profile.slug) + informationQuery(filter, number);
  return (
    <nav className="pager" aria-label={t('pager')}>
      {filter.page > 1 ? (
        <a className="button button-quiet" rel="prev" href={at(filter.page - 1)}>
          {t('previous')}
        </a>
      ) : null}
      <span className="tabular">{t('page', { page: filter.page, pages })}</span>
      {filter.page < pages ? (
        <a className="button button-quiet" rel="next" href={at(filter.page + 1)}>
          {t('next')}
        </a>
      ) : null}
    </nav>
  );
}

/** The whole list for who takes it elsewhere. */
function OpenData() {
  const { profile } = useLoaderData<typeof loader>();
  const t = useText('information');
  const path = informationPath('id', profile.slug);
  return (
    <section className="stack-8" aria-labelledby="data">
      <h2 id="data">{t('open-data')}</h2>
      <p>{t('open-data-advice')}</p>
      <p className="link-row">
        <a href={`${path}.csv`}>{t('csv')}</a>
        <a href={`${path}.json`}>{t('json')}</a>
      </p>
    </section>
  );
}

/** Kindly, in place of a list nobody has made yet. */
function NotPublished() {
  const t = useText('information');
  return (
    <section className="stack-8" aria-labelledby="hasil">
      <h2 id="hasil">{t('not-published')}</h2>
      <p>{t('not-published-advice')}</p>
    </section>
  );
}

function List() {
  const page = useLoaderData<typeof loader>();
  return (
    <>
      <InformationFilters list={page} filter={page.filter} />
      <section className="stack" aria-labelledby="hasil">
        <Result />
      </section>
      <ClassMeanings rules={page.rules} />
      <OpenData />
    </>
  );
}
