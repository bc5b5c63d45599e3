import { tenantPath } from '../../i18n/links';
import { useLang, useText } from '../../i18n/use-text';

type YearNavProps = {
  tenant: string;
  /** Years that are there, in order. */
  years: readonly number[];
  /** The one asked for, which may not be among them. */
  year: number;
};

/** Links to the calendars before and after the one shown; nothing when there is no other. */
export function YearNav({ tenant, years, year }: YearNavProps) {
  const t = useText('calendar');
  const lang = useLang();
  const previous = years.findLast((one) => one < year);
  const next = years.find((one) => one > year);
  if (previous === undefined && next === undefined) return null;
  const at = (one: number) => `${tenantPath(lang, tenant, '/kalender')}?tahun=${String(one)}`;
  return (
    <nav className="pager" aria-label={t('years')}>
      {previous === undefined ? null : (
        <a className="button button-quiet" rel="prev" href={at(previous)}>
          {t('previous', { year: previous })}
        </a>
      )}
      {next === undefined ? null : (
        <a className="button button-quiet" rel="next" href={at(next)}>
          {t('next', { year: next })}
        </a>
      )}
    </nav>
  );
}
