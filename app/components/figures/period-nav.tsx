import type { Period } from '@maklumat/reporting';
import { formatDay } from '../../format/date';
import { figureQuery, type Order } from '../../format/figure-params';
import { useLang, useText } from '../../i18n/use-text';

type PeriodNavProps = {
  /** Address of the page without its query. */
  path: string;
  period: Period;
  /** Years on offer; null: the last twelve months. */
  years: (number | null)[];
  /** How the table stands; kept when the period changes. */
  order?: Order;
};

/** The periods a reader may choose from, as links; the one shown is none. */
export function PeriodNav({ path, period, years, order }: PeriodNavProps) {
  const t = useText('figures');
  const offered = years.includes(period.year) ? years : [...years, period.year];
  return (
    <nav aria-label={t('period.label')}>
      <ul className="period-list">
        {offered.map((year) => (
          <li key={year ?? 'last'}>
            <a
              href={path + figureQuery(year, order)}
              aria-current={year === period.year ? 'true' : undefined}
            >
              {year === null ? t('period.last') : t('period.year', { year })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What the figures count, in days, and up to when. */
export function CountedUpTo({ period, moment }: { period: Period; moment: string }) {
  const t = useText('figures');
  const lang = useLang();
  const from = formatDay(period.from, lang);
  const days =
    period.until === null
      ? t('period.since', { from })
      : t('period.between', { from, until: formatDay(period.until, lang) });
  return (
    <p className="small muted">
      {t('counted', { moment })} {t('counted-days', { days })}
    </p>
  );
}
