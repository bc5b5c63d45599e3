import type { PublicInformationFilter, PublicInformationList } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { CLASS_WORDS } from '../../format/information-params';
import { informationPath } from '../../i18n/links';
import { useLang, useText } from '../../i18n/use-text';
import { Icon } from '../icon';
import { WithIndonesian } from '../localised';
import { QueryField } from '../query-field';
import { SelectField } from '../select-field';

type InformationFiltersProps = { list: PublicInformationList; filter: PublicInformationFilter };

/** Search and filters of the public list: one GET form, so what it finds has an address. */
export function InformationFilters({ list, filter }: InformationFiltersProps) {
  const t = useText('information');
  const lang = useLang();
  return (
    <form
      className="filters"
      method="get"
      action={informationPath(lang, list.profile.slug)}
      role="search"
      aria-label={t('filter-label')}
    >
      <QueryField
        label={t('search')}
        hint={<WithIndonesian text={t('search-hint')} />}
        query={filter.query ?? ''}
      />
      <div className="filter-grid">
        <FilterSelects list={list} filter={filter} />
        <button className="button" type="submit">
          <Icon name="search" />
          {t('apply')}
        </button>
      </div>
    </form>
  );
}

function FilterSelects({ list, filter }: InformationFiltersProps) {
  const t = useText('information');
  const lang = useLang();
  return (
    <>
      <SelectField
        name="klasifikasi"
        label={t('class-label')}
        any={t('any')}
        choices={list.classes.map((kind) => ({ value: CLASS_WORDS[kind], label: t(`class.${kind}`) }))}
        value={filter.class === null ? '' : CLASS_WORDS[filter.class]}
      />
      {list.units.length < 2 ? null : (
        <SelectField
          name="unit"
          label={t('unit')}
          any={t('any')}
          choices={list.units.map(({ slug, name }) => ({ value: slug, label: inLanguage(name, lang) }))}
          value={filter.unit ?? ''}
        />
      )}
      <SelectField
        name="tahun"
        label={t('year')}
        any={t('any')}
        choices={list.years.map((year) => ({ value: String(year), label: String(year) }))}
        value={filter.year === null ? '' : String(filter.year)}
      />
    </>
  );
}
