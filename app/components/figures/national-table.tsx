import type { NationalFigures } from '@maklumat/operations';
import { MEASURES, type Measure, type Period } from '@maklumat/reporting';
import { inLanguage } from '@maklumat/standards';
import { figureQuery, orderAfter, type Order } from '../../format/figure-params';
import { tenantPath } from '../../i18n/links';
import { useLang, useText } from '../../i18n/use-text';
import { CaseCells, StandardsCells } from './figure-cells';

type NationalTableProps = {
  agencies: NationalFigures['agencies'];
  total: NationalFigures['total'];
  period: Period;
  order: Order;
};

/** All agencies with their figures, ordered by plain links. A telephone shows one agency below the other. */
export function NationalTable({ agencies, total, period, order }: NationalTableProps) {
  const t = useText('figures');
  return (
    <>
      <p className="order-hint small" aria-hidden="true">
        {t('national.sort')}
      </p>
      <table className="national-table">
        <caption className="unseen">{t('national.caption')}</caption>
        <thead>
          <tr>
            {MEASURES.map((measure) => (
              <OrderHead key={measure} measure={measure} period={period} order={order} />
            ))}
          </tr>
        </thead>
        <tbody>
          {agencies.map((agency) => (
            <AgencyRow key={agency.slug} agency={agency} period={period} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              {t('national.total')}{' '}
              <span className="cell-note">{t('national.agencies', { count: agencies.length })}</span>
            </th>
            <StandardsCells standards={total.standards} />
            <CaseCells figures={total.figures} />
          </tr>
        </tfoot>
      </table>
    </>
  );
}

type AgencyRowProps = { agency: NationalFigures['agencies'][number]; period: Period };

/** One agency; its name leads to the same figures by service. */
function AgencyRow({ agency: { slug, name, standards, figures }, period }: AgencyRowProps) {
  const t = useText('figures');
  const lang = useLang();
  return (
    <tr>
      <th scope="row">
        <a href={tenantPath(lang, slug, `/kinerja${figureQuery(period.year)}`)}>{inLanguage(name, lang)}</a>
      </th>
      <StandardsCells standards={standards} />
      {figures === null ? (
        <td colSpan={6} className="cell-none">
          {t('value.no-workflow')}
        </td>
      ) : (
        <CaseCells figures={figures} />
      )}
    </tr>
  );
}

type OrderHeadProps = { measure: Measure; period: Period; order: Order };

function OrderHead({ measure, period, order }: OrderHeadProps) {
  const t = useText('figures');
  const isUsed = order.measure === measure;
  return (
    <th scope="col" aria-sort={isUsed ? order.direction : undefined}>
      <a href={`/nasional${figureQuery(period.year, orderAfter(measure, order))}`}>
        {t(`measure.${measure}`)}
        <OrderMark direction={isUsed ? order.direction : null} />
      </a>
    </th>
  );
}

/** Which way the table runs; the place is kept where it does not, so that nothing moves. */
function OrderMark({ direction }: { direction: Order['direction'] | null }) {
  const path = direction === 'ascending' ? 'm3 8 3-4 3 4' : 'm3 4 3 4 3-4';
  return (
    <svg
      className="order-mark"
      viewBox="0 0 12 12"
      width="12"
      height="12"
      aria-hidden="true"
      focusable="false"
    >
      {direction === null ? null : <path d={path} fill="none" stroke="currentColor" strokeWidth="2" />}
    </svg>
  );
}
