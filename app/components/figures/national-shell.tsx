import type { ReactNode } from 'react';
import { directoryPath } from '../../i18n/links';
import { useLang, useText } from '../../i18n/use-text';

/** Frame of the pages for a national analyst: who is working, the public pages, the way out, one `main`. */
export function NationalShell({ analyst, children }: { analyst: string; children: ReactNode }) {
  const t = useText('figures');
  const common = useText('common');
  return (
    <div className="office">
      <header className="office-header">
        <a className="skip" href="#isi">
          {common('skip')}
        </a>
        <a className="brand" href="/nasional">
          <span className="monogram" aria-hidden="true">
            {common('product').slice(0, 1)}
          </span>
          <span className="brand-text">
            <span className="brand-name">{common('product')}</span>
            <span className="brand-unit">{t('national.brand-line')}</span>
          </span>
        </a>
        <AnalystMenu analyst={analyst} />
      </header>
      <main id="isi" tabIndex={-1} className="office-main national stack">
        {children}
      </main>
    </div>
  );
}

/** Who is working, the public pages, and the way out: a form, since it changes something. */
function AnalystMenu({ analyst }: { analyst: string }) {
  const t = useText('figures');
  const office = useText('office');
  const lang = useLang();
  return (
    <div className="office-person">
      <p className="strong">{analyst}</p>
      <ul className="plain-list">
        <li>
          <a href={directoryPath(lang)}>{t('national.directory')}</a>
        </li>
        <li>
          <form method="post" action="/keluar">
            <button className="button-link" type="submit">
              {office('sign-out')}
            </button>
          </form>
        </li>
      </ul>
    </div>
  );
}
