import { redirect, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listAgencies, type AgencyCard } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { DirectoryPage } from '../../components/directory-page';
import { SearchForm } from '../../components/search-form';
import { queryOf } from '../../format/query-params';
import { directoryPage } from '../../http/doors';
import { langOfPath, type Lang } from '../../http/lang';
import { textOf } from '../../i18n/create-i18n';
import { directoryPath, tenantPath } from '../../i18n/links';
import { pageMeta } from '../../i18n/page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'directory' };

/** Words asked for at the front page are a search: browsers and other sites send them here. */
export const loader = directoryPage(async (ctx, { url, lang, baseUrl }) => {
  const query = queryOf(url);
  if (query !== null) throw toSearch(lang, query);
  return { ...(await listAgencies(ctx)), baseUrl };
});

function toSearch(lang: Lang, query: string): Response {
  return redirect(`${directoryPath(lang, '/cari')}?${new URLSearchParams({ q: query }).toString()}`);
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  if (data === undefined) return [];
  const t = textOf(langOfPath(location.pathname), 'directory');
  return pageMeta({
    title: t('title'),
    description: t('description'),
    path: location.pathname,
    baseUrl: data.baseUrl,
  });
};

export default function DirectoryHome() {
  const { agencies } = useLoaderData<typeof loader>();
  const t = useText('directory');
  const lang = useLang();
  return (
    <DirectoryPage section="home">
      <div className="hero">
        <div className="wrap">
          <div className="column">
            <h1>{t('heading')}</h1>
            <p className="lead">{t('lead')}</p>
            <SearchForm action={directoryPath(lang, '/cari')} query="" />
          </div>
        </div>
      </div>
      <div className="wrap page with-side">
        <section className="column stack" aria-labelledby="instansi">
          <h2 id="instansi">{t('agencies')}</h2>
          {agencies.length === 0 ? <p>{t('no-agencies')}</p> : <AgencyRows agencies={agencies} />}
        </section>
        <aside className="side" aria-labelledby="isi-direktori">
          <WhatIsHere />
        </aside>
      </div>
    </DirectoryPage>
  );
}

function AgencyRows({ agencies }: { agencies: AgencyCard[] }) {
  const t = useText('directory');
  const lang = useLang();
  return (
    <ul className="rows">
      {agencies.map((agency) => (
        <li className="row row-agency" key={agency.slug}>
          <div>
            <h3 className="row-name">
              <a href={tenantPath(lang, agency.slug)}>{inLanguage(agency.name, lang)}</a>
            </h3>
            <p>{inLanguage(agency.publisherName, lang)}</p>
          </div>
          <p className="row-count tabular">{t('services', { count: agency.serviceCount })}</p>
        </li>
      ))}
    </ul>
  );
}

function WhatIsHere() {
  const t = useText('directory');
  return (
    <div className="stack-8 small">
      <h2 className="side-title" id="isi-direktori">
        {t('what.heading')}
      </h2>
      <p>{t('what.law')}</p>
      <p>{t('what.words')}</p>
      <p>{t('what.history')}</p>
    </div>
  );
}
