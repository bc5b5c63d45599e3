import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { viewAgencyHome } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { AgencyAside } from '../../components/agency-aside';
import { AgencyPage } from '../../components/agency-page';
import { BindingNotice } from '../../components/binding-notice';
import { SearchForm } from '../../components/search-form';
import { ServiceRows } from '../../components/service-rows';
import { publicPage } from '../../http/doors';
import { langOfPath } from '../../http/lang';
import { textOf } from '../../i18n/create-i18n';
import { filingPath, tenantPath, trackPath } from '../../i18n/links';
import { pageMeta } from '../../i18n/page-meta';
import { useLang, useText } from '../../i18n/use-text';

/** Services on the front page; the rest is one link away. */
const SHOWN = 6;

export const handle = { i18n: 'agency' };

export const loader = publicPage(async (ctx, { baseUrl }) => ({ ...(await viewAgencyHome(ctx)), baseUrl }));

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  if (data === undefined) return [];
  const lang = langOfPath(location.pathname);
  const t = textOf(lang, 'agency');
  const name = inLanguage(data.profile.name, lang);
  const site = inLanguage(data.publisher.name, lang);
  return pageMeta({
    title: textOf(lang, 'common')('title', { page: t('home.heading', { name }), site }),
    description: t('home.description', { name }),
    path: location.pathname,
    baseUrl: data.baseUrl,
  });
};

export default function AgencyHomePage() {
  const page = useLoaderData<typeof loader>();
  const t = useText('agency');
  const lang = useLang();
  const { profile, publisher, calendar } = page;
  return (
    <AgencyPage frame={page} section="home">
      <div className="hero">
        <div className="wrap">
          <div className="column">
            <h1>{t('home.heading', { name: inLanguage(profile.name, lang) })}</h1>
            <p className="lead">{t('home.lead')}</p>
            <p className="home-acts">
              <a className="button" href={filingPath(lang, profile.slug)}>
                {t('home.report')}
              </a>{' '}
              <a className="button button-quiet" href={trackPath(lang, profile.slug)}>
                {t('home.track')}
              </a>
            </p>
            <SearchForm action={tenantPath(lang, profile.slug, '/layanan')} query="" hint={false} />
          </div>
        </div>
      </div>
      <div className="wrap page with-side">
        <div className="column stack">
          <BindingNotice />
          <Services />
          <Answers />
          <Performance />
        </div>
        <div className="side">
          <AgencyAside tenant={profile.slug} unit={publisher} calendar={calendar} />
        </div>
      </div>
    </AgencyPage>
  );
}

function Services() {
  const { services, profile } = useLoaderData<typeof loader>();
  const t = useText('agency');
  const lang = useLang();
  if (services.length === 0) {
    return (
      <>
        <h2>{t('home.none-heading')}</h2>
        <p>{t('home.none')}</p>
      </>
    );
  }
  return (
    <>
      <h2>{t('home.services')}</h2>
      <ServiceRows services={services.slice(0, SHOWN)} />
      {services.length > SHOWN ? (
        <p>
          <a className="button button-quiet" href={tenantPath(lang, profile.slug, '/layanan')}>
            {t('home.all', { count: services.length })}
          </a>
        </p>
      ) : null}
    </>
  );
}

/** Where to ask first, in an agency that writes its answers down. */
function Answers() {
  const { profile, hasAnswers } = useLoaderData<typeof loader>();
  const t = useText('answers');
  const lang = useLang();
  if (!hasAnswers) return null;
  return (
    <p>
      <a href={tenantPath(lang, profile.slug, '/tanya-jawab')}>{t('home')}</a>.{' '}
      <span className="muted">{t('home-lead')}</span>
    </p>
  );
}

/** Where the promises are held against what happened. */
function Performance() {
  const { profile } = useLoaderData<typeof loader>();
  const t = useText('figures');
  const lang = useLang();
  return (
    <p>
      <a href={tenantPath(lang, profile.slug, '/kinerja')}>{t('performance.link')}</a>.{' '}
      <span className="muted">{t('performance.link-lead')}</span>
    </p>
  );
}
