import { useText } from '../i18n/use-text';

type PagerProps = {
  action: string;
  query: string;
  page: number;
  pages: number;
  /** What else the addresses carry. */
  more?: Readonly<Record<string, string>>;
};

/** Previous and next page of search results; nothing when there is one page only. */
export function Pager({ action, query, page, pages, more = {} }: PagerProps) {
  const t = useText('directory');
  if (pages <= 1 && page === 1) return null;
  const at = (number: number) =>
    `${action}?${new URLSearchParams({ ...more, q: query, hal: String(number) }).toString()}`;
  if (page > pages) {
    return (
      <p>
        <a href={at(1)}>{t('search.first-page')}</a>
      </p>
    );
  }
  return (
    <nav className="pager" aria-label={t('search.pager')}>
      {page > 1 ? (
        <a className="button button-quiet" rel="prev" href={at(page - 1)}>
          {t('search.previous')}
        </a>
      ) : null}
      <span className="tabular">{t('search.page', { page, pages })}</span>
      {page < pages ? (
        <a className="button button-quiet" rel="next" href={at(page + 1)}>
          {t('search.next')}
        </a>
      ) : null}
    </nav>
  );
}
