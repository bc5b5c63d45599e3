import { useText } from '../i18n/use-text';

/** A section of this page. */
export type PageSection = { id: string; title: string };

/** Where things are on a long page. */
export function ContentsNav({ sections }: { sections: PageSection[] }) {
  const t = useText('standard');
  return (
    <nav className="contents" aria-labelledby="isi-halaman">
      <h2 className="contents-title" id="isi-halaman">
        {t('contents')}
      </h2>
      <ol>
        {sections.map((section) => (
          <li key={section.id}>
            <a href={`#${section.id}`}>{section.title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
