import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listPublicAnswers } from '@maklumat/operations';
import { inLanguage, Slug } from '@maklumat/standards';
import { AgencyPage } from '../../components/agency-page';
import { AnswerGroups } from '../../components/answers/answer-groups';
import { StillUnanswered } from '../../components/answers/still-unanswered';
import { Icon } from '../../components/icon';
import { QueryInput } from '../../components/query-field';
import { SelectField } from '../../components/select-field';
import { queryOf } from '../../format/query-params';
import { publicPage } from '../../http/doors';
import { tenantPath } from '../../i18n/links';
import { agencyMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'answers' };

/** An agency's questions with answers; `?q=` searches, `?layanan=` asks for one service. */
export const loader = publicPage(async (ctx, { url, baseUrl }) => {
  const asked = Slug.safeParse(url.searchParams.get('layanan'));
  const query = queryOf(url);
  const all = await listPublicAnswers(ctx, { query, service: asked.success ? asked.data : null });
  const service = all.services.find(({ slug }) => slug === asked.data)?.slug ?? null;
  // A service without entries, or none at all, is no filter.
  const page = asked.success && service === null ? await listPublicAnswers(ctx, { query, service }) : all;
  return { ...page, query, service, baseUrl };
});

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  agencyMeta(data, location.pathname, {
    title: (lang, textOf) => textOf(lang, 'answers')('title'),
    description: (lang, textOf) =>
      textOf(lang, 'answers')('description', {
        name: data === undefined ? '' : inLanguage(data.profile.name, lang),
      }),
  });

export default function AnswersPage() {
  const page = useLoaderData<typeof loader>();
  const t = useText('answers');
  const common = useText('common');
  const lang = useLang();
  return (
    <AgencyPage
      frame={page}
      section={null}
      crumbs={[{ to: tenantPath(lang, page.profile.slug), name: common('nav.home') }]}
    >
      <div className="wrap page">
        <div className="column sections">
          <div>
            <h1>{t('title')}</h1>
            <p className="lead">{t('lead', { name: inLanguage(page.profile.officialName, lang) })}</p>
            {lang === 'en' ? <p className="notice">{t('indonesian')}</p> : null}
          </div>
          {page.total === 0 ? <Empty /> : <Found />}
          <StillUnanswered frame={page} />
        </div>
      </div>
    </AgencyPage>
  );
}

/** Nothing is public yet: no list to search, and what there is instead. */
function Empty() {
  const { profile } = useLoaderData<typeof loader>();
  const t = useText('answers');
  const lang = useLang();
  return (
    <section className="stack-8">
      <h2>{t('empty-title')}</h2>
      <p>
        {t('empty')} <a href={tenantPath(lang, profile.slug, '/layanan')}>{t('to-services')}</a>
      </p>
    </section>
  );
}

function Found() {
  const { groups, profile } = useLoaderData<typeof loader>();
  return (
    <>
      <Search />
      <section className="stack" aria-labelledby="hasil">
        <ResultHeading />
        <AnswerGroups tenant={profile.slug} groups={groups} />
      </section>
    </>
  );
}

/** How many there are, or that nothing was found and the way back to all. */
function ResultHeading() {
  const { query, service, shown, total, match, profile } = useLoaderData<typeof loader>();
  const t = useText('answers');
  const lang = useLang();
  const all = (
    <p>
      <a href={tenantPath(lang, profile.slug, '/tanya-jawab')}>{t('show-all', { count: total })}</a>
    </p>
  );
  if (match === 'none')
    return (
      <>
        <h2 id="hasil">{t('none', { query: query ?? '' })}</h2>
        <p>{t('none-advice')}</p>
        {all}
      </>
    );
  if (match === 'too-common') return <h2 id="hasil">{t('too-common', { query: query ?? '' })}</h2>;
  if (query !== null)
    return (
      <>
        <h2 id="hasil">{t('found', { count: shown, query })}</h2>
        {all}
      </>
    );
  return (
    <>
      <h2 id="hasil">{t('count', { count: shown })}</h2>
      {service === null ? null : all}
    </>
  );
}

/** One search box and the service; a plain GET form, so the result has an address. */
function Search() {
  const { profile, query } = useLoaderData<typeof loader>();
  const t = useText('answers');
  const common = useText('common');
  const lang = useLang();
  return (
    <form
      className="search stack"
      method="get"
      action={tenantPath(lang, profile.slug, '/tanya-jawab')}
      role="search"
    >
      <ServiceChoice />
      <div>
        <label className="field-label" htmlFor="q">
          {t('search')}
        </label>
        <div className="search-row">
          <QueryInput query={query ?? ''} />
          <button className="button" type="submit">
            <Icon name="search" />
            {common('search.submit')}
          </button>
        </div>
      </div>
    </form>
  );
}

/** One service of those that have entries. */
function ServiceChoice() {
  const { service, services } = useLoaderData<typeof loader>();
  const t = useText('answers');
  const lang = useLang();
  if (services.length < 2) return null;
  return (
    <SelectField
      name="layanan"
      label={t('service')}
      value={service ?? ''}
      any={t('every-service')}
      choices={services.map(({ slug, name }) => ({ value: slug, label: inLanguage(name, lang) }))}
    />
  );
}
