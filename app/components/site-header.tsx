import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text';
import { LanguageSwitch } from './language-switch';

/** An entry of the main menu. */
export type NavItem = { to: string; label: string; current: boolean };

type SiteHeaderProps = {
  /** Whose site this is, in the strip above everything. */
  strip: ReactNode;
  home: string;
  /** One or two letters in place of a coat of arms. */
  letters: string;
  name: ReactNode;
  line: ReactNode;
  nav: NavItem[];
};

/** Skip link, official strip, name and menu: the same on every page, all of it links. */
export function SiteHeader({ strip, home, letters, name, line, nav }: SiteHeaderProps) {
  const t = useText('common');
  return (
    <header className="site-header">
      <a className="skip" href="#isi">
        {t('skip')}
      </a>
      <div className="strip">
        <div className="wrap">
          <p>{strip}</p>
          <LanguageSwitch />
        </div>
      </div>
      <div className="wrap site-header-row">
        <a className="brand" href={home}>
          <span className="monogram" aria-hidden="true">
            {letters}
          </span>{' '}
          <span className="brand-text">
            <span className="brand-name">{name}</span> <span className="brand-unit">{line}</span>
          </span>
        </a>
        <MainNav items={nav} label={t('nav.label')} />
      </div>
    </header>
  );
}

function MainNav({ items, label }: { items: NavItem[]; label: string }) {
  return (
    <nav aria-label={label}>
      <ul className="nav-list">
        {items.map((item) => (
          <li key={item.to}>
            <a href={item.to} aria-current={item.current ? 'page' : undefined}>
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
