import type { ServiceCatalogue, ServiceFilter } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { costWord } from '../format/query-params';
import { upperFirst } from '../format/letter-case';
import { tenantPath } from '../i18n/links';
import { useLang, useText } from '../i18n/use-text';
import { Icon } from './icon';
import { MAX_QUERY } from './search-form';
import { SelectField } from './select-field';

const COSTS = ['free', 'paid'] as const;

type ServiceFiltersProps = { catalogue: ServiceCatalogue; filter: ServiceFilter };

/** Search and filters of the catalogue: one GET form, so what it finds has an address. Not for one service. */
export function ServiceFilters({ catalogue, filter }: ServiceFiltersProps) {
  const t = useText('agency');
  const common = useText('common');
  const lang = useLang();
  const asked = Object.values(filter).some((value) => value !== null);
  if (catalogue.total < 2 && !asked) return null;
  return (
    <form
      className="filters"
      method="get"
      action={tenantPath(lang, catalogue.profile.slug, '/layanan')}
      role="search"
      aria-label={t('services.filter-label')}
    >
      <label className="field-label" htmlFor="q">
        {common('search.label')}
      </label>
      <input
        className="field-input"
        id="q"
        name="q"
        type="search"
        defaultValue={filter.query ?? ''}
        maxLength={MAX_QUERY}
      />
      <div className="filter-grid">
        <FilterSelects catalogue={catalogue} filter={filter} />
        <button className="button" type="submit">
          <Icon name="search" />
          {t('services.apply')}
        </button>
      </div>
    </form>
  );
}

function FilterSelects({ catalogue, filter }: ServiceFiltersProps) {
  const t = useText('agency');
  const terms = useText('terms');
  const lang = useLang();
  const units = catalogue.units.map(({ slug, name }) => ({
    value: slug,
    label: inLanguage(name, lang),
  }));
  const ways = catalogue.ways.map((way) => ({ value: way, label: upperFirst(terms(`way.${way}`)) }));
  const costs = COSTS.map((cost) => ({ value: costWord(cost), label: t(`services.${cost}`) }));
  return (
    <>
      {units.length > 1 ? (
        <SelectField
          name="unit"
          label={t('services.unit')}
          any={t('services.any-unit')}
          choices={units}
          value={filter.unit ?? ''}
        />
      ) : null}
      <SelectField
        name="cara"
        label={t('services.way')}
        any={t('services.any-way')}
        choices={ways}
        value={filter.way ?? ''}
      />
      <SelectField
        name="biaya"
        label={t('services.cost')}
        any={t('services.any-cost')}
        choices={costs}
        value={filter.cost === null ? '' : costWord(filter.cost)}
      />
    </>
  );
}
