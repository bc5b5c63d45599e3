import type { AgencyFrame } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import type { ReactNode } from 'react';
import { useLang, useText } from '../../i18n/use-text';
import { LanguageSwitch } from '../language-switch';

type DeskPageProps = {
  frame: AgencyFrame;
  /** Where the page leads when nobody touches it for a minute; null: nowhere. */
  resetTo: string | null;
  /** The minute begins with the first touch: an empty form has nothing to hide. */
  fromTouch?: boolean;
  children: ReactNode;
};

/** Frame of a device at the desk: whose it is and the language, and no way elsewhere. */
export function DeskPage({ frame, resetTo, fromTouch = false, children }: DeskPageProps) {
  const lang = useLang();
  const t = useText('tablet');
  const { profile, publisher } = frame;
  const idle =
    resetTo === null
      ? {}
      : { 'data-idle': 60, 'data-idle-to': resetTo, ...(fromTouch ? { 'data-idle-on': 'touch' } : {}) };
  return (
    <>
      <header className="desk-header">
        <p>
          <span className="brand-name">
            {inLanguage(publisher.shortName, lang)} {inLanguage(profile.name, lang)}
          </span>{' '}
          <span className="desk-unit">{inLanguage(publisher.name, lang)}</span>
        </p>
        <nav aria-label={t('form.language')} className="desk-language">
          <LanguageSwitch />
        </nav>
      </header>
      <main id="isi" className="desk" tabIndex={-1} {...idle}>
        {children}
        {resetTo === null ? null : (
          <p className="notice notice-warn desk-idle" role="status" hidden data-idle-warning="">
            {t('form.idle')}
          </p>
        )}
      </main>
    </>
  );
}
