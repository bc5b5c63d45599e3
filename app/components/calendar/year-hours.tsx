import { groupWeek, type WorkingCalendar } from '@maklumat/calendar';
import type { YearOfCalendar } from '@maklumat/operations';
import { inLanguage, type Zone } from '@maklumat/standards';
import { formatDay, formatDayOfYear, zoneAbbreviation } from '../../format/date';
import { formatStretches } from '../../format/hours';
import { useLang, useText } from '../../i18n/use-text';
import { HoursTable } from '../office-hours';

type YearHoursProps = { calendar: WorkingCalendar; shown: YearOfCalendar | null };

/** The hours of a year: the ordinary week, weeks that hold for a while, Ramadan, single days. */
export function YearHours({ calendar, shown }: YearHoursProps) {
  const t = useText('calendar');
  const agency = useText('agency');
  const lang = useLang();
  const { basis, week, zone } = calendar;
  const ranged = (from: string, until: string | null): string =>
    until === null
      ? t('since', { from: formatDay(from, lang) })
      : t('from-until', { from: formatDay(from, lang), until: formatDay(until, lang) });
  return (
    <>
      <div className="stack-8">
        <h3>{t('ordinary')}</h3>
        <HoursTable groups={groupWeek(week)} zone={zone} />
        {basis.confirmed ? null : <p className="tag tag-warn">{agency('hours.unconfirmed')}</p>}
        <p className="small muted">{t('feed.basis', { decree: basis.citation })}</p>
      </div>
      {shown?.periods.map((period) => (
        <div className="stack-8" key={period.from}>
          <h3>{inLanguage(period.name, lang)}</h3>
          <p className="small">{ranged(period.from, period.until)}</p>
          <HoursTable groups={period.week} zone={zone} />
          <p className="small muted">{t('feed.basis', { decree: period.decree })}</p>
        </div>
      ))}
      {shown?.ramadan.map((hours) => (
        <div className="stack-8" key={hours.from}>
          <h3>{t('ramadan')}</h3>
          <p className="small">{ranged(hours.from, hours.until)}</p>
          <HoursTable groups={hours.week} zone={zone} />
          {hours.isSure ? null : <p className="tag tag-warn">{t('check')}</p>}
        </div>
      ))}
      <SpecialDays days={shown?.special ?? []} zone={zone} />
    </>
  );
}

function SpecialDays({ days, zone }: { days: YearOfCalendar['special']; zone: Zone }) {
  const t = useText('calendar');
  const lang = useLang();
  if (days.length === 0) return null;
  return (
    <div className="stack-8">
      <h3>{t('special')}</h3>
      <table className="hours">
        <thead>
          <tr>
            <th scope="col">{t('day')}</th>
            <th scope="col">
              {t('time')} ({zoneAbbreviation(zone)})
            </th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ date, name, decree, hours }) => (
            <tr key={date}>
              <th scope="row">
                <p>{formatDayOfYear(date, lang)}</p>
                <p className="small muted">{inLanguage(name, lang)}</p>
              </th>
              <td>
                <p>{formatStretches(hours, lang)}</p>
                <p className="small muted">{t('feed.basis', { decree })}</p>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
