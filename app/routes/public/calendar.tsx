import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { viewCalendarYear } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { AgencyPage } from '../../components/agency-page';
import { DaysOff } from '../../components/calendar/days-off';
import { Subscribe } from '../../components/calendar/subscribe';
import { YearHours } from '../../components/calendar/year-hours';
import { YearNav } from '../../components/calendar/year-nav';
import { Section } from '../../components/page-section';
import { calendarYearOf } from '../../format/query-params';
import { publicPage } from '../../http/doors';
import { tenantPath } from '../../i18n/links';
import { agencyMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'calendar' };

/** The calendar by which an agency works and its limits are counted; `?tahun=2027` asks for a year. */
export const loader = publicPage(async (ctx, { url, baseUrl }) => ({
  ...(await viewCalendarYear(ctx, calendarYearOf(url))),
  baseUrl,
}));

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  agencyMeta(data, location.pathname, {
    title: (lang, textOf) => textOf(lang, 'calendar')('title', { year: data?.year ?? '' }),
    description: (lang, textOf) =>
      textOf(lang, 'calendar')('description', {
        name: data === undefined ? '' : inLanguage(data.profile.name, lang),
        year: data?.year ?? '',
      }),
  });

export default function CalendarPage() {
  const page = useLoaderData<typeof loader>();
  const t = useText('calendar');
  const common = useText('common');
  const lang = useLang();
  const { profile, baseUrl, year, calendar } = page;
  return (
    <AgencyPage
      frame={page}
      section={null}
      crumbs={[{ to: tenantPath(lang, profile.slug), name: common('nav.home') }]}
    >
      <div className="wrap page with-side">
        <div className="column sections">
          <div className="stack">
            <div>
              <h1>{t('title', { year })}</h1>
              <p className="lead">{t('lead')}</p>
            </div>
            <YearNav tenant={profile.slug} years={page.years} year={year} />
            <Missing />
          </div>
          <Year />
        </div>
        {calendar === null ? null : (
          <div className="side">
            <Subscribe
              address={`${baseUrl}/${profile.slug}/kalender.ics`}
              path={`/${profile.slug}/kalender.ics`}
            />
          </div>
        )}
      </div>
    </AgencyPage>
  );
}

/** Its days off and hours, as far as they are there. */
function Year() {
  const { shown, calendar } = useLoaderData<typeof loader>();
  const t = useText('calendar');
  return (
    <>
      {shown === null ? null : (
        <Section id="libur" title={t('days-off')}>
          <DaysOff days={shown.daysOff} workingDays={shown.workingDays} />
        </Section>
      )}
      {calendar === null ? null : (
        <Section id="jam" title={t('hours')}>
          <YearHours calendar={calendar} shown={shown} />
        </Section>
      )}
    </>
  );
}

/** What is not there: the agency's hours, or the days off of the year asked for. */
function Missing() {
  const { calendar, shown, year } = useLoaderData<typeof loader>();
  const t = useText('calendar');
  if (shown !== null) return null;
  return (
    <div className="notice">
      <h2 className="notice-title">
        {calendar === null ? t('no-calendar-title') : t('not-covered-title', { year })}
      </h2>
      <p>{calendar === null ? t('no-calendar') : t('not-covered', { year })}</p>
    </div>
  );
}
