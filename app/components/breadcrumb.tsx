import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text';
import { Icon } from './icon';

/** A page above this one. */
export type Crumb = { to: string; name: ReactNode };

/** The way up; the page itself is not in it, its heading says where one is. */
export function Breadcrumb({ crumbs }: { crumbs: Crumb[] }) {
  const t = useText('common');
  if (crumbs.length === 0) return null;
  return (
    <nav className="crumbs wrap" aria-label={t('crumbs')}>
      <ol>
        {crumbs.map((crumb, index) => (
          <li key={crumb.to}>
            <a href={crumb.to}>{crumb.name}</a>
            {index < crumbs.length - 1 ? <Icon name="next" /> : null}
          </li>
        ))}
      </ol>
    </nav>
  );
}
