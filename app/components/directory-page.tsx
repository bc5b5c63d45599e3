import type { ReactNode } from 'react';
import { directoryPath } from '../i18n/links';
import { useLang, useText } from '../i18n/use-text';
import { Breadcrumb, type Crumb } from './breadcrumb';
import { SiteFooter } from './site-footer';
import { SiteHeader } from './site-header';

/** Entries of the menu above all agencies. */
export type DirectorySection = 'home' | 'search' | 'about';

type DirectoryPageProps = { section: DirectorySection | null; crumbs?: Crumb[]; children: ReactNode };

const SECTION_PATHS: Record<DirectorySection, string> = { home: '/', search: '/cari', about: '/tentang' };

/** Frame of the pages above all agencies. */
export function DirectoryPage({ section, crumbs = [], children }: DirectoryPageProps) {
  const lang = useLang();
  const t = useText('common');
  const nav = (['home', 'search', 'about'] as const).map((entry) => ({
    to: directoryPath(lang, SECTION_PATHS[entry]),
    label: t(`nav.${entry}`),
    current: entry === section,
  }));
  return (
    <>
      <SiteHeader
        strip={t('strip.directory')}
        home={directoryPath(lang)}
        letters={t('product').slice(0, 1)}
        name={t('product')}
        line={t('product-line')}
        nav={nav}
      />
      <Breadcrumb crumbs={crumbs} />
      <main id="isi" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter
        links={[
          { to: directoryPath(lang, '/tentang'), label: t('footer.about') },
          { to: directoryPath(lang, '/aksesibilitas'), label: t('footer.accessibility') },
          { to: directoryPath(lang, '/privasi'), label: t('footer.privacy') },
          { to: directoryPath(lang, '/masuk'), label: t('footer.sign-in') },
        ]}
        line={t('footer.directory-line')}
      />
    </>
  );
}
