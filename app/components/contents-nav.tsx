import { useText } from '../i18n/use-text';

/** A section of this page. */
export type PageSection = { id: string; title: string };

/** Where things are on a long page: folded on a phone, beside the text where there is room (panels.css). */
export function ContentsNav({ sections }: { sections: PageSection[] }) {
  const t = useText('standard');
  return (
    <nav className="contents" aria-label={t('contents')}>
      <details className="reveal">
        <summary>{t('contents')}</summary>
        <ol>
          {sections.map((section) => (
            <li key={section.id}>
              <a href={`#${section.id}`}>{section.title}</a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
