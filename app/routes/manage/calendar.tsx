import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { viewWorkCalendar } from '@maklumat/operations';
import { DaysOffTable } from '../../components/manage/days-off-table';
import { RecountList } from '../../components/manage/recount-list';
import { calendarYearOf } from '../../format/query-params';
import { managePage } from '../../http/doors';
import { staffMeta } from '../../i18n/text-page-meta';
import { useText } from '../../i18n/use-text';

export const handle = { i18n: 'manage' };

export const loader = managePage(async (ctx, { url }) => ({
  view: await viewWorkCalendar(ctx, calendarYearOf(url)),
  isChanged: url.searchParams.has('diubah'),
}));

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  staffMeta(location.pathname, (lang, text) => text(lang, 'manage')('nav.calendar'));

export default function WorkCalendarPage() {
  const { view, isChanged } = useLoaderData<typeof loader>();
  const t = useText('manage');
  return (
    <div className="stack">
      {isChanged ? (
        <p className="notice" role="status">
          {t('calendar.done')}
        </p>
      ) : null}
      <h1>{t('calendar.title', { year: String(view.year) })}</h1>
      <RecountList recounts={view.recounts} />
      {view.years.length === 0 ? (
        <p>{t('calendar.not-covered')}</p>
      ) : (
        <>
          <YearLinks />
          <p>
            {t('calendar.working-days', { count: view.workingDays })}{' '}
            {t(view.movesToldDates ? 'calendar.rule.follow' : 'calendar.rule.keep')}
          </p>
          <section className="stack-8" aria-labelledby="libur">
            <h2 id="libur">{t('calendar.days-off')}</h2>
            <p>
              <a className="button" href="/kelola/kalender/tambah">
                {t('calendar.add')}
              </a>
            </p>
            <p className="muted">{t('calendar.add-hint')}</p>
            <DaysOffTable days={view.daysOff} />
          </section>
        </>
      )}
    </div>
  );
}

function YearLinks() {
  const { view } = useLoaderData<typeof loader>();
  const t = useText('manage');
  return (
    <nav aria-label={t('calendar.years')}>
      <ul className="plain-list button-row years">
        {view.years.map((year) => (
          <li key={year}>
            <a
              className="button button-quiet"
              href={`/kelola/kalender?tahun=${String(year)}`}
              aria-current={year === view.year ? 'page' : undefined}
            >
              {year}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
