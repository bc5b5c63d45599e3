import { useLang, useText } from '../i18n/use-text';

/** On English pages that quote an agency: which text counts. Nothing on Indonesian ones. */
export function BindingNotice() {
  const t = useText('common');
  if (useLang() === 'id') return null;
  return <p className="notice binding">{t('binding-here')}</p>;
}
