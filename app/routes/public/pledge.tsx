import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { viewPledge } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { AgencyPage } from '../../components/agency-page';
import { BindingNotice } from '../../components/binding-notice';
import { Printed } from '../../components/localised';
import { ServiceRows } from '../../components/service-rows';
import { publicPage } from '../../http/doors';
import { tenantPath } from '../../i18n/links';
import { useLang, useText } from '../../i18n/use-text';
import { agencyMeta } from '../../i18n/text-page-meta';

export const handle = { i18n: 'agency' };

export const loader = publicPage(async (ctx, { baseUrl }) => ({ ...(await viewPledge(ctx)), baseUrl }));

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  agencyMeta(data, location.pathname, {
    title: (lang, textOf) => textOf(lang, 'agency')('pledge.title'),
    description: (lang, textOf) =>
      textOf(lang, 'agency')('pledge.description', {
        name: data === undefined ? '' : inLanguage(data.profile.name, lang),
      }),
  });

export default function PledgePage() {
  const page = useLoaderData<typeof loader>();
  const t = useText('agency');
  const common = useText('common');
  const lang = useLang();
  const { services } = page;
  return (
    <AgencyPage
      frame={page}
      section="pledge"
      crumbs={[{ to: tenantPath(lang, page.profile.slug), name: common('nav.home') }]}
    >
      <div className="wrap page">
        <div className="column sections">
          <div>
            <h1>{t('pledge.title')}</h1>
            <p className="lead">{t('pledge.lead')}</p>
            <BindingNotice />
          </div>
          <Pledge />
          <section className="stack" aria-labelledby="janji">
            <h2 id="janji">{t('pledge.promises')}</h2>
            {services.length === 0 ? <p>{t('pledge.no-services')}</p> : <ServiceRows services={services} />}
          </section>
        </div>
      </div>
    </AgencyPage>
  );
}

/** The pledge as signed; where there is none, that there is none. */
function Pledge() {
  const { profile, signatory } = useLoaderData<typeof loader>();
  const t = useText('agency');
  if (profile.pledge === null) {
    return (
      <div className="notice notice-warn">
        <h2 className="notice-title">{t('pledge.none-heading')}</h2>
        <p>{t('pledge.none')}</p>
      </div>
    );
  }
  return (
    <blockquote className="panel panel-soft pledge stack">
      {profile.pledge.words.map((words, index) => (
        <p key={index}>
          <Printed words={words} />
        </p>
      ))}
      {signatory === null ? null : (
        <p className="strong">
          <Printed words={signatory.name} />
        </p>
      )}
    </blockquote>
  );
}
