import type { OfficeFrame } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import type { ReactNode } from 'react';
import { initials } from '../format/initials';
import { tenantPath } from '../i18n/links';
import { useLang, useText } from '../i18n/use-text';
import { StaffHeader } from './staff-header';

/** An entry of the console's menu. */
export type OfficeNavItem = {
  to: string;
  label: string;
  current: boolean;
  /** How many wait behind it; left out where nothing is counted. */
  count?: number;
};

/** Which part of the staff's pages: the daily work, the agency's settings, or what is asked about personal data. */
type Section = 'console' | 'manage' | 'privacy';

const SECTION_NAMES = { console: 'nav', manage: 'manage', privacy: 'personal-data' } as const;

type OfficeShellProps = { frame: OfficeFrame; nav: OfficeNavItem[]; section?: Section; children: ReactNode };

/** Frame of the console: whose office this is, who is working, the way out, the menu, one `main`. */
export function OfficeShell({ frame, nav, section = 'console', children }: OfficeShellProps) {
  const t = useText('office');
  return (
    <div className="office">
      <OfficeHeader frame={frame} section={section} />
      <div className="office-body">
        <nav className="office-nav" aria-label={t(SECTION_NAMES[section])}>
          <ul className="plain-list">
            {nav.map((item) => (
              <li key={item.to}>
                <a href={item.to} aria-current={item.current ? 'page' : undefined}>
                  <span>{item.label}</span>
                  {item.count === undefined ? null : <span className="office-count">{item.count}</span>}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <main id="isi" tabIndex={-1} className="office-main">
          {children}
        </main>
      </div>
    </div>
  );
}

function OfficeHeader({ frame: { profile, official }, section }: { frame: OfficeFrame; section: Section }) {
  const lang = useLang();
  const t = useText('office');
  const other =
    section === 'console' ? { to: '/kelola', label: t('manage') } : { to: '/konsol', label: t('console') };
  const privacy = { to: '/kelola/data-pribadi', label: t('personal-data') };
  const elsewhere = { to: '/masuk/instansi', label: t('change-agency') };
  return (
    <StaffHeader
      brand={{
        to: '/konsol',
        monogram: initials(profile.name.id),
        name: inLanguage(profile.name, lang),
        line: t(section === 'console' ? 'title' : SECTION_NAMES[section]),
      }}
      person={official.displayName}
      links={[
        ...(official.administers || section !== 'console' ? [other] : []),
        ...(official.protectsData && section !== 'privacy' ? [privacy] : []),
        { to: tenantPath(lang, profile.slug), label: t('public-site') },
        ...(official.worksElsewhere ? [elsewhere] : []),
      ]}
    />
  );
}
