import { formatMonth } from '../../format/date';
import { useLang, useText } from '../../i18n/use-text';
import { monthBeside } from './recap-path';

type MonthsBesideProps = {
  /** `2026-11`. */
  month: string;
  /** Whether it is the month that runs: there is none after it yet. */
  isNow: boolean;
  pathOf: (month: string) => string;
};

/** The way to the month before, and to the one after where it has begun. */
export function MonthsBeside({ month, isNow, pathOf }: MonthsBesideProps) {
  const t = useText('outputs');
  const lang = useLang();
  const [before, after] = [monthBeside(month, -1), monthBeside(month, 1)];
  return (
    <nav aria-label={t('months.nav')} className="no-print">
      <ul className="register-files">
        <li>
          <a href={pathOf(before)} rel="prev">
            {t('months.before', { month: formatMonth(before, lang) })}
          </a>
        </li>
        {isNow ? null : (
          <li>
            <a href={pathOf(after)} rel="next">
              {t('months.after', { month: formatMonth(after, lang) })}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
