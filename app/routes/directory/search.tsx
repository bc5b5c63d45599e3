import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { SEARCH_PAGE_SIZE, searchPublished } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { DirectoryPage } from '../../components/directory-page';
import { WithIndonesian } from '../../components/localised';
import { Pager } from '../../components/pager';
import { SearchForm } from '../../components/search-form';
import { ServiceRows } from '../../components/service-rows';
import { directoryPage } from '../../http/doors';
import { langOfPath } from '../../http/lang';
import { textOf } from '../../i18n/create-i18n';
import { directoryPath } from '../../i18n/links';
import { pageMeta } from '../../i18n/page-meta';
import { useLang, useText } from '../../i18n/use-text';
import { pageOf, queryOf } from '../../format/query-params';

export const handle = { i18n: 'directory' };

export const loader = directoryPage(async (ctx, { url, baseUrl }) => {
  const query = queryOf(url);
  const page = pageOf(url);
  const result = await searchPublished(ctx, { query, page });
  const { skipped } = result;
  return { result, skipped, query, page, pages: Math.ceil(result.total / SEARCH_PAGE_SIZE), baseUrl };
});

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  if (data === undefined) return [];
  const lang = langOfPath(location.pathname);
  const t = textOf(lang, 'directory');
  const site = textOf(lang, 'common')('product');
  const page = data.query === null ? t('search.title') : t('search.result-title', { query: data.query });
  return pageMeta({
    title: textOf(lang, 'common')('title', { page, site }),
    path: location.pathname,
    baseUrl: data.baseUrl,
  });
};

export default function SearchPage() {
  const { query, page, pages, result } = useLoaderData<typeof loader>();
  const lang = useLang();
  const action = directoryPath(lang, '/cari');
  return (
    <DirectoryPage section="search">
      <div className="wrap page">
        <div className="column sections">
          <SearchForm action={action} query={query ?? ''} isPageHeading />
          <section className="stack" aria-labelledby="hasil">
            <Outcome />
            <ServiceRowsOrNothing />
            {result.total > 0 && query !== null ? (
              <Pager action={action} query={query} page={page} pages={pages} />
            ) : null}
          </section>
        </div>
      </div>
    </DirectoryPage>
  );
}

function ServiceRowsOrNothing() {
  const { result } = useLoaderData<typeof loader>();
  const lang = useLang();
  if (result.hits.length === 0) return null;
  return (
    <ServiceRows
      services={result.hits}
      owner={(card) => {
        const hit = result.hits.find((one) => one.tenantSlug === card.tenantSlug && one.slug === card.slug);
        return hit === undefined ? null : inLanguage(hit.agencyName, lang);
      }}
    />
  );
}

/** One sentence on what was found, and the way on when nothing was. */
function Outcome() {
  const { query, page, result } = useLoaderData<typeof loader>();
  const t = useText('directory');
  const lang = useLang();
  if (query === null)
    return (
      <p id="hasil">
        <WithIndonesian text={t('search.ask')} />
      </p>
    );
  if (result.match === 'none' || result.match === 'too-common') {
    return (
      <>
        <h2 id="hasil">{t(result.match === 'none' ? 'search.none' : 'search.too-common', { query })}</h2>
        <p>
          <WithIndonesian
            text={t(result.match === 'none' ? 'search.none-advice' : 'search.too-common-advice')}
          />
        </p>
        <p>
          <a href={directoryPath(lang)}>{t('search.all-agencies')}</a>
        </p>
      </>
    );
  }
  if (result.hits.length === 0) return <h2 id="hasil">{t('search.beyond', { page })}</h2>;
  if (result.match === 'exact')
    return <h2 id="hasil">{t('search.found', { count: result.total, query })}</h2>;
  return (
    <>
      <h2 id="hasil">{t('search.similar', { query })}</h2>
      <p>{t('search.similar-advice')}</p>
    </>
  );
}
