import type { ServiceCatalogue, ServiceFilter } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { filterQuery } from '../format/query-params';
import { filingPath, tenantPath } from '../i18n/links';
import { useLang, useText } from '../i18n/use-text';
import { UnitContacts } from './agency-aside';

type NothingFoundProps = { catalogue: ServiceCatalogue; filter: ServiceFilter };

/** No service fits: what was asked, and one link for each filter that can be dropped. */
export function NothingFound({ catalogue, filter }: NothingFoundProps) {
  const t = useText('agency');
  const lang = useLang();
  const base = tenantPath(lang, catalogue.profile.slug, '/layanan');
  const drops = useDrops(catalogue, filter);
  return (
    <>
      <h2 id="hasil">
        {filter.query === null ? t('services.none') : t('services.none-query', { query: filter.query })}
      </h2>
      {drops.length === 1 ? (
        <p>
          <a href={base}>{t('services.show-all')}</a>
        </p>
      ) : null}
      {drops.length < 2 ? null : (
        <>
          <p>{t('services.none-advice')}</p>
          <ul className="word-list">
            {drops.map((drop) => (
              <li key={drop.key}>
                <a href={base + filterQuery(filter, drop.key)}>{drop.label}</a>
              </li>
            ))}
          </ul>
          <p>
            <a href={base}>{t('services.clear')}</a>
          </p>
        </>
      )}
      {filter.query === null ? null : <ReportInstead slug={catalogue.profile.slug} />}
      <h3>{t('services.ask-us')}</h3>
      <UnitContacts unit={catalogue.publisher} />
    </>
  );
}

/** Who looks for "jalan rusak" wants to report it, not to read a standard. */
function ReportInstead({ slug }: { slug: string }) {
  const t = useText('agency');
  const lang = useLang();
  return (
    <p>
      {t('services.report-instead')} <a href={filingPath(lang, slug)}>{t('home.report')}</a>
    </p>
  );
}

function useDrops(
  { units }: ServiceCatalogue,
  filter: ServiceFilter,
): { key: keyof ServiceFilter; label: string }[] {
  const t = useText('agency');
  const terms = useText('terms');
  const lang = useLang();
  const drops: { key: keyof ServiceFilter; label: string }[] = [];
  if (filter.query !== null)
    drops.push({ key: 'query', label: t('services.drop-query', { value: filter.query }) });
  if (filter.unit !== null) {
    const unit = units.find((one) => one.slug === filter.unit);
    const value = unit === undefined ? filter.unit : inLanguage(unit.name, lang);
    drops.push({ key: 'unit', label: t('services.drop-unit', { value }) });
  }
  if (filter.way !== null)
    drops.push({ key: 'way', label: t('services.drop-way', { value: terms(`way.${filter.way}`) }) });
  if (filter.cost !== null)
    drops.push({ key: 'cost', label: t('services.drop-cost', { value: t(`services.${filter.cost}`) }) });
  return drops;
}
