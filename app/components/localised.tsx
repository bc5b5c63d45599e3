import { READING_RULES, inLanguage, type LocalisedText, type ReadingRule } from '@maklumat/standards';
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

/** A rule for reading texts; what it quotes is printed, and so Indonesian on an English page too. */
export function RuleText({ rule }: { rule: ReadingRule }) {
  const lang = useLang();
  const text = inLanguage(READING_RULES[rule], lang);
  return <WithIndonesian text={lang === 'en' ? text.replaceAll(/"([^"]+)"/g, '"<id>$1</id>"') : text} />;
}

/** A text of ours with Indonesian words in it, marked `<id>…</id>` in the locale, for whoever reads it aloud. */
export function WithIndonesian({ text }: { text: string }) {
  const parts = text.split(/<id>(.*?)<\/id>/);
  return (
    <>
      {parts.map((part, index) =>
        index % 2 === 0 ? (
          part
        ) : (
          <span lang="id" key={index}>
            {part}
          </span>
        ),
      )}
    </>
  );
}
