import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { viewAgencyAbout } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { AgencyAside } from '../../components/agency-aside';
import { AgencyPage } from '../../components/agency-page';
import { AgencyPeople } from '../../components/agency-people';
import { BindingNotice } from '../../components/binding-notice';
import { Localised, Printed } from '../../components/localised';
import { Section } from '../../components/page-section';
import { PairList } from '../../components/pair-list';
import { zoneAbbreviation } from '../../format/date';
import { publicPage } from '../../http/doors';
import { tenantPath } from '../../i18n/links';
import { useLang, useText } from '../../i18n/use-text';
import { agencyMeta } from '../../i18n/text-page-meta';

export const handle = { i18n: 'agency' };

export const loader = publicPage(async (ctx, { baseUrl }) => ({ ...(await viewAgencyAbout(ctx)), baseUrl }));

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  agencyMeta(data, location.pathname, {
    title: (lang, textOf) =>
      textOf(lang, 'agency')('about.title', {
        name: data === undefined ? '' : inLanguage(data.publisher.name, lang),
      }),
  });

export default function AgencyAboutPage() {
  const page = useLoaderData<typeof loader>();
  const t = useText('agency');
  const common = useText('common');
  const lang = useLang();
  const { profile, publisher, calendar } = page;
  return (
    <AgencyPage
      frame={page}
      section="about"
      crumbs={[{ to: tenantPath(lang, profile.slug), name: common('nav.home') }]}
    >
      <div className="wrap page with-side">
        <div className="column sections">
          <div>
            <h1>{t('about.title', { name: inLanguage(publisher.name, lang) })}</h1>
            <p className="lead">{inLanguage(profile.officialName, lang)}</p>
            <BindingNotice />
          </div>
          <Section id="profil" title={t('about.profile')}>
            <Profile />
          </Section>
          <Units />
          <AgencyPeople officials={page.officials} posts={page.posts} />
        </div>
        <div className="side">
          <AgencyAside tenant={profile.slug} unit={publisher} calendar={calendar} />
        </div>
      </div>
    </AgencyPage>
  );
}

function Profile() {
  const { publisher, profile } = useLoaderData<typeof loader>();
  const t = useText('agency');
  const { vision, mission, motto } = publisher;
  const silent = vision === null && motto === null && mission.length === 0;
  return (
    <>
      {silent ? <p>{t('about.not-stated')}</p> : null}
      <PairList
        pairs={[
          vision === null ? null : { label: t('about.vision'), value: <Printed words={vision} /> },
          mission.length === 0 ? null : { label: t('about.mission'), value: <Mission /> },
          motto === null ? null : { label: t('about.motto'), value: <Printed words={motto} /> },
          { label: t('about.region'), value: profile.region },
          {
            label: t('about.zone'),
            value: t('about.zone-value', {
              abbreviation: zoneAbbreviation(profile.zone),
              zone: profile.zone,
            }),
          },
        ]}
      />
    </>
  );
}

function Mission() {
  const { publisher } = useLoaderData<typeof loader>();
  return (
    <ol className="word-list">
      {publisher.mission.map((words, index) => (
        <li key={index}>
          <Printed words={words} />
        </li>
      ))}
    </ol>
  );
}

/** Units are worth a list only where there is more than the publisher itself. */
function Units() {
  const { units } = useLoaderData<typeof loader>();
  const t = useText('agency');
  if (units.length < 2) return null;
  return (
    <Section id="unit" title={t('about.units')}>
      <ul className="word-list">
        {units.map((unit) => (
          <li key={unit.slug}>
            <Localised text={unit.name} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
