import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { viewPublicInformation } from '@maklumat/operations';
import { AgencyPage } from '../../components/agency-page';
import { BindingNotice } from '../../components/binding-notice';
import { ExcludedFacts, OpenFacts } from '../../components/information/entry-facts';
import { FileLink } from '../../components/information/file-link';
import { RequestBox } from '../../components/information/request-box';
import { Printed } from '../../components/localised';
import { formatMoment } from '../../format/date';
import { entryNumber } from '../../format/information-params';
import { publicPage } from '../../http/doors';
import { informationPath, tenantPath } from '../../i18n/links';
import { agencyMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'information' };

export const loader = publicPage(async (ctx, { params, baseUrl }) => ({
  ...(await viewPublicInformation(ctx, entryNumber(params.number))),
  baseUrl,
}));

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  agencyMeta(data, location.pathname, {
    title: () => data?.entry.title ?? '',
    description: (lang, textOf) =>
      data?.entry.open?.summary ?? textOf(lang, 'information')('excluded.heading'),
  });

export default function InformationEntryPage() {
  const page = useLoaderData<typeof loader>();
  const t = useText('information');
  const common = useText('common');
  const lang = useLang();
  const { entry, profile } = page;
  return (
    <AgencyPage
      frame={page}
      section={null}
      crumbs={[
        { to: tenantPath(lang, profile.slug), name: common('nav.home') },
        { to: informationPath(lang, profile.slug), name: t('title') },
      ]}
    >
      <div className="wrap page">
        <div className="column sections">
          <div className="stack-8">
            <h1>
              <Printed words={entry.title} />
            </h1>
            <p className="muted">
              {t('number', { number: entry.number })} · {t(`class.${entry.class}`)}
            </p>
            <BindingNotice />
            {entry.example ? <p className="notice notice-warn">{t('examples')}</p> : null}
          </div>
          {entry.exclusion === null ? <OpenEntry /> : <ExcludedEntry />}
          <p className="muted small">
            {t('published')}: {formatMoment(new Date(entry.publishedAt), profile.zone, lang)}
          </p>
          <RequestBox tenant={profile.slug} request={page.request} />
        </div>
      </div>
    </AgencyPage>
  );
}

function OpenEntry() {
  const { entry, profile } = useLoaderData<typeof loader>();
  const t = useText('information');
  if (entry.open === null) return null;
  const { file, link } = entry.open;
  return (
    <>
      <div className="stack-8">
        {file === null ? null : (
          <p>
            <FileLink tenant={profile.slug} number={entry.number} file={file} />
          </p>
        )}
        {link === null ? null : (
          <p>
            <a href={link} rel="noopener noreferrer external">
              {t('open-link')}
            </a>
          </p>
        )}
        {file === null && link === null ? <p>{t('no-file')}</p> : null}
      </div>
      <OpenFacts entry={entry} open={entry.open} />
    </>
  );
}

function ExcludedEntry() {
  const { entry, rules, isOver } = useLoaderData<typeof loader>();
  const t = useText('information');
  if (entry.exclusion === null) return null;
  return (
    <section className="stack" aria-labelledby="dikecualikan">
      <h2 id="dikecualikan">{t('excluded.heading')}</h2>
      <p>{t('excluded.advice')}</p>
      {isOver ? <p className="notice notice-warn">{t('excluded.over')}</p> : null}
      <ExcludedFacts entry={entry} exclusion={entry.exclusion} rules={rules} />
    </section>
  );
}
