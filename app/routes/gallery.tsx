import type { MetaFunction } from '@remix-run/node';
import { compareVersions } from '@maklumat/standards';
import { useLoaderData } from '@remix-run/react';
import { Absent } from '../components/absent';
import { AgencyAside } from '../components/agency-aside';
import { AgencyPage } from '../components/agency-page';
import { CompareForm } from '../components/compare-form';
import { ComparedFacts } from '../components/compared-facts';
import { ComparedSections } from '../components/comparison';
import { FlowChart } from '../components/flow/flow-chart';
import { drawFlow } from '../components/flow/flow-cache';
import {
  SAMPLE_CALENDAR,
  SAMPLE_CARDS,
  SAMPLE_ROLES,
  SAMPLE_UNIT,
  SAMPLE_VERSIONS,
  samplePage,
} from '../components/gallery/sample-page';
import { SAMPLE_STANDARD } from '../components/gallery/sample-standard';
import { StatusMark } from '../components/limit-text';
import { Section } from '../components/page-section';
import { Pager } from '../components/pager';
import { SearchForm } from '../components/search-form';
import { ServiceRows } from '../components/service-rows';
import { StandardIntro } from '../components/standard-intro';
import { StandardSections } from '../components/standard-sections';
import { VersionBanner } from '../components/version-banner';
import { VersionLine } from '../components/version-line';
import { directoryPage } from '../http/doors';
import { textOf } from '../i18n/create-i18n';
import { useText } from '../i18n/use-text';

export const handle = { i18n: 'gallery' };

/** `profile` also gives the page the sample's colour, a yellow nobody could read. */
export const loader = directoryPage(async (_ctx, { lang }) => {
  const [track] = SAMPLE_STANDARD.procedure?.tracks ?? [];
  const drawing =
    track === undefined
      ? null
      : drawFlow({ track, roles: SAMPLE_ROLES, contentHash: 'galeri', lang, medium: 'screen' });
  return Promise.resolve({ ...samplePage('in-force'), drawing });
});

export const meta: MetaFunction<typeof loader> = () => [
  { title: textOf('id', 'gallery')('title') },
  { name: 'robots', content: 'noindex' },
];

export default function GalleryPage() {
  const page = useLoaderData<typeof loader>();
  const t = useText('gallery');
  return (
    <AgencyPage frame={page} section="services">
      <div className="wrap page">
        <div className="column sections">
          <div>
            <p className="strong">{t('title')}</p>
            <p>{t('lead')}</p>
          </div>
          <StandardIntro page={page} />
          <Controls />
          <Section id="daftar" title={t('lists')}>
            <ServiceRows services={SAMPLE_CARDS} />
          </Section>
          <Drawing />
          <StandardSections page={page} />
          <Versions />
          <AgencyAside tenant="contoh-kota" unit={SAMPLE_UNIT} calendar={SAMPLE_CALENDAR} />
        </div>
      </div>
    </AgencyPage>
  );
}

function Controls() {
  const t = useText('gallery');
  return (
    <>
      <Section id="kendali" title={t('controls')}>
        <SearchForm action="/cari" query="" />
        <Pager action="/cari" query="contoh" page={2} pages={3} />
        <Pager action="/cari" query="contoh" page={9} pages={3} />
      </Section>
      <Section id="tanda" title={t('tags')}>
        <p>
          <StatusMark status="interpreted" /> <StatusMark status="conflicting" />{' '}
          <StatusMark status="confirmed" />
        </p>
      </Section>
      <Section id="kabar" title={t('notices')}>
        <VersionBanner page={samplePage('superseded')} />
        <VersionBanner page={samplePage('future')} />
        <Absent />
      </Section>
    </>
  );
}

function Drawing() {
  const { drawing } = useLoaderData<typeof loader>();
  const t = useText('gallery');
  const flow = useText('flow');
  if (drawing === null) return null;
  return (
    <Section id="alur" title={t('flow')}>
      <div className="flow-box" role="region" tabIndex={0} aria-label={flow('box')}>
        <FlowChart id="contoh" title={t('flow')} drawing={drawing} />
      </div>
    </Section>
  );
}

function Versions() {
  const page = useLoaderData<typeof loader>();
  const t = useText('gallery');
  const older = { ...SAMPLE_STANDARD, printedTitle: 'Layanan Contoh', fee: null };
  const { facts, sections } = compareVersions(older, SAMPLE_STANDARD);
  return (
    <>
      <Section id="versi" title={t('versions')}>
        <ol className="plain-list">
          {SAMPLE_VERSIONS.map((version, index) => (
            <VersionLine
              key={version.number}
              page={page}
              version={version}
              previous={SAMPLE_VERSIONS[index + 1] ?? null}
            />
          ))}
        </ol>
        <CompareForm tenant="contoh-kota" service="contoh" versions={SAMPLE_VERSIONS} from={1} to={2} />
      </Section>
      <Section id="banding" title={t('comparison')}>
        <ComparedFacts facts={facts} />
      </Section>
      <ComparedSections sections={sections} />
    </>
  );
}
