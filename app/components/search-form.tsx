import { useText } from '../i18n/use-text';
import { Icon } from './icon';
import { WithIndonesian } from './localised';
import { QueryHint, QueryInput } from './query-field';

type SearchFormProps = {
  action: string;
  query: string;
  hint?: boolean;
  /** The page is about nothing but this search: the label is its heading. */
  isPageHeading?: boolean;
};

/** One search box with its button; a plain GET form, so the result has an address. */
export function SearchForm({ action, query, hint = true, isPageHeading = false }: SearchFormProps) {
  const t = useText('common');
  const label = <label htmlFor="q">{t('search.label')}</label>;
  return (
    <form className="search" method="get" action={action} role="search">
      {isPageHeading ? <h1>{label}</h1> : <p className="field-label">{label}</p>}
      {hint ? (
        <QueryHint>
          <WithIndonesian text={t('search.hint')} />
        </QueryHint>
      ) : null}
      <div className="search-row">
        <QueryInput query={query} isHinted={hint} />
        <button className="button" type="submit">
          <Icon name="search" />
          {t('search.submit')}
        </button>
      </div>
    </form>
  );
}
