import type { ReactNode } from 'react';
import { directoryPath } from '../../i18n/links';
import { useLang, useText } from '../../i18n/use-text';
import { StaffHeader } from '../staff-header';

/** Frame of the pages for a national analyst: who is working, the public pages, the way out, one `main`. */
export function NationalShell({ analyst, children }: { analyst: string; children: ReactNode }) {
  const t = useText('figures');
  const product = useText('common')('product');
  const lang = useLang();
  return (
    <div className="office">
      <StaffHeader
        brand={{
          to: '/nasional',
          monogram: product.slice(0, 1),
          name: product,
          line: t('national.brand-line'),
        }}
        person={analyst}
        links={[{ to: directoryPath(lang), label: t('national.directory') }]}
      />
      <main id="isi" tabIndex={-1} className="office-main national stack">
        {children}
      </main>
    </div>
  );
}
