import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { viewNationalFigures } from '@maklumat/operations';
import { offeredYears, orderAgencies } from '@maklumat/reporting';
import { ExampleNotice } from '../../components/figures/example-notice';
import { FigureDefinitions } from '../../components/figures/figure-definitions';
import { NationalShell } from '../../components/figures/national-shell';
import { NationalTable } from '../../components/figures/national-table';
import { CountedUpTo, PeriodNav } from '../../components/figures/period-nav';
import { formatMoment } from '../../format/date';
import { figureQuery, orderOf, yearOf } from '../../format/figure-params';
import { nationalPage } from '../../http/doors';
import { staffMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

/** The nation's clocks are the capital's. */
const NATIONAL_ZONE = 'Asia/Jakarta';

export const handle = { i18n: 'figures' };

export const loader = nationalPage(async (ctx, { url, now }) => {
  const order = orderOf(url);
  const national = await viewNationalFigures(ctx, yearOf(url, now));
  const rows = national.agencies.map((agency) => ({ ...agency, label: agency.name.id }));
  return {
    ...national,
    agencies: orderAgencies(rows, order.measure, order.direction),
    order,
    years: offeredYears(now.getTime()),
    analyst: ctx.analyst.displayName,
  };
});

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  staffMeta(location.pathname, (lang, text) => text(lang, 'figures')('national.title'));

export default function NationalOverviewPage() {
  const { analyst, agencies, period, order, years, countedAt, total } = useLoaderData<typeof loader>();
  const t = useText('figures');
  const lang = useLang();
  return (
    <NationalShell analyst={analyst}>
      <h1>{t('national.title')}</h1>
      <p className="national-lead">{t('national.lead')}</p>
      <ExampleNotice examples={total.figures.examples} />
      <PeriodNav path="/nasional" period={period} years={years} order={order} />
      <CountedUpTo period={period} moment={formatMoment(new Date(countedAt), NATIONAL_ZONE, lang)} />
      {agencies.length === 0 ? (
        <p>{t('national.none')}</p>
      ) : (
        <NationalTable agencies={agencies} total={total} period={period} order={order} />
      )}
      <Notes />
      <p>
        <a href={`/nasional.csv${figureQuery(period.year)}`} download>
          {t('national.csv')}
        </a>
      </p>
      <section className="national-definitions stack-8" aria-labelledby="arti">
        <h2 id="arti">{t('national.definitions')}</h2>
        <FigureDefinitions of="nation" />
      </section>
    </NationalShell>
  );
}

/** What the columns leave out, when there is something. */
function Notes() {
  const { total } = useLoaderData<typeof loader>();
  const t = useText('figures');
  const { received, finished, endedOtherwise, openUndetermined } = total.figures;
  return (
    <div className="small muted stack-4">
      {received + finished + endedOtherwise === 0 ? <p>{t('national.no-cases')}</p> : null}
      {endedOtherwise === 0 ? null : <p>{t('national.otherwise', { count: endedOtherwise })}</p>}
      {openUndetermined === 0 ? null : <p>{t('national.undetermined', { count: openUndetermined })}</p>}
    </div>
  );
}
