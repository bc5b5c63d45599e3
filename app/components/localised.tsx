import { inLanguage, type LocalisedText } from '@maklumat/standards';
import { useLang } from '../i18n/use-text';

/** A text of ours; on an English page it says when it is still Indonesian. */
export function Localised({ text }: { text: LocalisedText }) {
  const lang = useLang();
  if (lang === 'en' && text.en === undefined) return <span lang="id">{text.id}</span>;
  return <>{inLanguage(text, lang)}</>;
}

/** The agency's own words: Indonesian on every page, and said to be so on an English one. */
export function Printed({ words }: { words: string }) {
  const lang = useLang();
  return lang === 'en' ? <span lang="id">{words}</span> : <>{words}</>;
}
