import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text';

type SiteFooterProps = { links: { to: string; label: string }[]; line: ReactNode };

/** Help, accessibility and privacy, in the same place and order on every page (WCAG 3.2.6). */
export function SiteFooter({ links, line }: SiteFooterProps) {
  const t = useText('common');
  return (
    <footer className="site-footer">
      <div className="wrap">
        <nav aria-label={t('footer.label')}>
          <ul className="footer-links">
            {links.map((link) => (
              <li key={link.to}>
                <a href={link.to}>{link.label}</a>
              </li>
            ))}
          </ul>
        </nav>
        <p>{line}</p>
      </div>
    </footer>
  );
}
