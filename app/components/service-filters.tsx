import type { ServiceCatalogue, ServiceFilter } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { costWord, isAsked } from '../format/query-params';
import { upperFirst } from '../format/letter-case';
import { tenantPath } from '../i18n/links';
import { useLang, useText } from '../i18n/use-text';
import { Icon } from './icon';
import { QueryField } from './query-field';
import { SelectField } from './select-field';

type Cost = NonNullable<ServiceFilter['cost']>;

type ServiceFiltersProps = {
  catalogue: ServiceCatalogue;
  /** Costs that occur among all services. */
  costs: Cost[];
  filter: ServiceFilter;
};

/** Search and filters of the catalogue: one GET form, so what it finds has an address. Not for one service. */
export function ServiceFilters({ catalogue, costs, filter }: ServiceFiltersProps) {
  const t = useText('agency');
  const common = useText('common');
  const lang = useLang();
  if (catalogue.total < 2 && !isAsked(filter)) return null;
  return (
    <form
      className="filters"
      method="get"
      action={tenantPath(lang, catalogue.profile.slug, '/layanan')}
      role="search"
      aria-label={t('services.filter-label')}
    >
      <QueryField label={common('search.label')} query={filter.query ?? ''} />
      <div className="filter-grid">
        <FilterSelects catalogue={catalogue} costs={costs} filter={filter} />
        <button className="button" type="submit">
          <Icon name="search" />
          {t('services.apply')}
        </button>
      </div>
    </form>
  );
}

function FilterSelects({ catalogue, costs, filter }: ServiceFiltersProps) {
  const t = useText('agency');
  const terms = useText('terms');
  const lang = useLang();
  const units = catalogue.units.map(({ slug, name }) => ({
    value: slug,
    label: inLanguage(name, lang),
  }));
  const ways = catalogue.ways.map((way) => ({ value: way, label: upperFirst(terms(`way.${way}`)) }));
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
      <CostSelect costs={costs} chosen={filter.cost} />
    </>
  );
}

/** What was chosen stays a choice, so a link with it shows what it asks for. */
function CostSelect({ costs, chosen }: { costs: Cost[]; chosen: Cost | null }) {
  const t = useText('agency');
  const offered = chosen === null || costs.includes(chosen) ? costs : [...costs, chosen];
  if (offered.length === 0) return null;
  return (
    <SelectField
      name="biaya"
      label={t('services.cost')}
      any={t('services.any-cost')}
      choices={offered.map((cost) => ({ value: costWord(cost), label: t(`services.${cost}`) }))}
      value={chosen === null ? '' : costWord(chosen)}
    />
  );
}
