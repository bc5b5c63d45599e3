import type { VisitMonth } from '@maklumat/operations';
import type { VisitFigures } from '@maklumat/reporting';
import { formatDayOfYear } from '../../format/date';
import { formatMonth } from '../../format/date';
import { formatNumber } from '../../format/number';
import { useLang, useText } from '../../i18n/use-text';

const COLUMNS = ['visitors', 'on-time', 'minutes', 'unserved', 'inside'] as const;

/** A month by day, and all of it below. A telephone shows one day below the other. */
export function VisitTable({ days, total, month }: Pick<VisitMonth, 'days' | 'total' | 'month'>) {
  const t = useText('visits');
  const lang = useLang();
  return (
    <table className="visit-table">
      <caption className="unseen">{t('table.caption', { month: formatMonth(month, lang) })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('table.day')}</th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className="visit-value">
              {t(`table.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map(({ day, ...figures }) => (
          <tr key={day}>
            <th scope="row">{formatDayOfYear(day, lang)}</th>
            <Cells figures={figures} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('table.total')}</th>
          <Cells figures={total} />
        </tr>
      </tfoot>
    </table>
  );
}

function Cells({ figures }: { figures: VisitFigures }) {
  const t = useText('visits');
  const lang = useLang();
  const { visitors, onTime, judged, minutes, unserved, inside } = figures;
  const values: Readonly<Record<(typeof COLUMNS)[number], string | null>> = {
    visitors: formatNumber(visitors, lang),
    'on-time': judged === 0 ? null : t('table.of', { count: onTime, total: judged }),
    minutes: minutes === null ? null : formatNumber(minutes, lang),
    unserved: formatNumber(unserved, lang),
    inside: formatNumber(inside, lang),
  };
  return COLUMNS.map((column) => (
    <td key={column} className="visit-value" data-label={t(`table.${column}`)}>
      {values[column] ?? (
        <>
          <span aria-hidden="true">{t('table.none')}</span>
          <span className="unseen">{t('table.no-value')}</span>
        </>
      )}
    </td>
  ));
}
