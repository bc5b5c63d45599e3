import type { OfficeFrame } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import type { ReactNode } from 'react';
import { initials } from '../format/initials';
import { tenantPath } from '../i18n/links';
import { useLang, useText } from '../i18n/use-text';

/** An entry of the console's menu. */
export type OfficeNavItem = {
  to: string;
  label: string;
  current: boolean;
  /** How many wait behind it; left out where nothing is counted. */
  count?: number;
};

type OfficeShellProps = { frame: OfficeFrame; nav: OfficeNavItem[]; children: ReactNode };

/** Frame of the console: whose office this is, who is working, the way out, the menu, one `main`. */
export function OfficeShell({ frame, nav, children }: OfficeShellProps) {
  const t = useText('office');
  const common = useText('common');
  return (
    <div className="office">
      <header className="office-header">
        <a className="skip" href="#isi">
          {common('skip')}
        </a>
        <OfficeBrand frame={frame} />
        <OfficialMenu frame={frame} />
      </header>
      <div className="office-body">
        <nav className="office-nav" aria-label={t('nav')}>
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

function OfficeBrand({ frame: { profile } }: { frame: OfficeFrame }) {
  const lang = useLang();
  const t = useText('office');
  return (
    <a className="brand" href="/konsol">
      <span className="monogram" aria-hidden="true">
        {initials(profile.name.id)}
      </span>
      <span className="brand-text">
        <span className="brand-name">{inLanguage(profile.name, lang)}</span>
        <span className="brand-unit">{t('title')}</span>
      </span>
    </a>
  );
}

/** Who is working, the public pages, the other agencies, and the way out: a form, since it changes something. */
function OfficialMenu({ frame: { profile, official } }: { frame: OfficeFrame }) {
  const lang = useLang();
  const t = useText('office');
  return (
    <div className="office-person">
      <p className="strong">{official.displayName}</p>
      <ul className="plain-list">
        <li>
          <a href={tenantPath(lang, profile.slug)}>{t('public-site')}</a>
        </li>
        {official.worksElsewhere ? (
          <li>
            <a href="/masuk/instansi">{t('change-agency')}</a>
          </li>
        ) : null}
        <li>
          <form method="post" action="/keluar">
            <button className="button-link" type="submit">
              {t('sign-out')}
            </button>
          </form>
        </li>
      </ul>
    </div>
  );
}
