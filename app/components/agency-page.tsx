import type { AgencyFrame } from '@maklumat/operations';
import type { ReactNode } from 'react';
import { inLanguage } from '@maklumat/standards';
import { initials } from '../format/initials';
import { directoryPath, tenantPath } from '../i18n/links';
import { useLang, useText } from '../i18n/use-text';
import { Breadcrumb, type Crumb } from './breadcrumb';
import { SiteFooter } from './site-footer';
import { SiteHeader, type NavItem } from './site-header';

/** Entries of an agency's menu. */
export type AgencySection = 'home' | 'services' | 'pledge' | 'about';

type AgencyPageProps = {
  frame: AgencyFrame;
  /** Menu entry this page belongs to; null: none of them. */
  section: AgencySection | null;
  crumbs?: Crumb[];
  children: ReactNode;
};

const SECTION_PATHS: Record<AgencySection, string> = {
  home: '',
  services: '/layanan',
  pledge: '/maklumat',
  about: '/tentang',
};

/** Frame of an agency's pages: its strip, name, menu and footer around one `main`. */
export function AgencyPage({ frame, section, crumbs = [], children }: AgencyPageProps) {
  const lang = useLang();
  const t = useText('common');
  const { profile, publisher } = frame;
  return (
    <>
      <SiteHeader
        strip={t('strip.official', { name: inLanguage(profile.officialName, lang) })}
        home={tenantPath(lang, profile.slug)}
        letters={initials(profile.name.id)}
        name={`${inLanguage(publisher.shortName, lang)} ${inLanguage(profile.name, lang)}`}
        line={inLanguage(publisher.name, lang)}
        nav={useAgencyNav(profile.slug, section)}
      />
      <Breadcrumb crumbs={crumbs} />
      <main id="isi" tabIndex={-1}>
        {children}
      </main>
      <AgencyFooter frame={frame} />
    </>
  );
}

function useAgencyNav(tenant: string, section: AgencySection | null): NavItem[] {
  const lang = useLang();
  const t = useText('common');
  return (['home', 'services', 'pledge', 'about'] as const).map((entry) => ({
    to: tenantPath(lang, tenant, SECTION_PATHS[entry]),
    label: t(`nav.${entry}`),
    current: entry === section,
  }));
}

function AgencyFooter({ frame: { profile, hasAnswers } }: { frame: AgencyFrame }) {
  const lang = useLang();
  const t = useText('common');
  const answers = useText('answers');
  const at = (path: string) => tenantPath(lang, profile.slug, path);
  return (
    <SiteFooter
      links={[
        { to: `${at('/tentang')}#kontak`, label: t('footer.help') },
        { to: at('/lacak'), label: t('footer.track') },
        ...(hasAnswers ? [{ to: at('/tanya-jawab'), label: answers('title') }] : []),
        { to: at('/informasi-publik'), label: t('footer.information') },
        { to: at('/kinerja'), label: t('footer.performance') },
        { to: at('/aksesibilitas'), label: t('footer.accessibility') },
        { to: at('/privasi'), label: t('footer.privacy') },
        { to: directoryPath(lang), label: t('footer.all-agencies') },
      ]}
      line={t('footer.line', { name: inLanguage(profile.officialName, lang) })}
    />
  );
}
