import { useLocation } from '@remix-run/react';
import { otherLanguagePath } from '../i18n/links';
import { useLang, useText } from '../i18n/use-text';

/** One link to this very page in the other language, named in that language. */
export function LanguageSwitch() {
  const t = useText('common');
  const other = useLang() === 'id' ? 'en' : 'id';
  const { pathname, search } = useLocation();
  return (
    <a
      className="strip-link"
      href={otherLanguagePath(pathname + search)}
      lang={other}
      hrefLang={other}
      rel="alternate"
    >
      {t('other-language')}
    </a>
  );
}
