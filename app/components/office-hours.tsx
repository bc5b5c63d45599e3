import { groupWeek, type DayGroup, type WorkingCalendar } from '@maklumat/calendar';
import type { Zone } from '@maklumat/standards';
import { formatClock, zoneAbbreviation } from '../format/date';
import { formatDays } from '../format/hours';
import { tenantPath } from '../i18n/links';
import { useLang, useText } from '../i18n/use-text';
import { Localised } from './localised';

/** Opening hours of the offices, days with equal hours in one line, with the basis they rest on. */
export function OfficeHours({ tenant, calendar }: { tenant: string; calendar: WorkingCalendar | null }) {
  const t = useText('agency');
  const words = useText('calendar');
  const lang = useLang();
  if (calendar === null) return <p className="small">{t('hours.none')}</p>;
  return (
    <div className="stack-8 small">
      <HoursTable groups={groupWeek(calendar.week)} zone={calendar.zone} />
      {calendar.basis.confirmed ? null : <p className="tag tag-warn">{t('hours.unconfirmed')}</p>}
      <p className="muted">{t('hours.holidays')}</p>
      <p>
        <a href={tenantPath(lang, tenant, '/kalender')}>{words('link')}</a>
      </p>
      {calendar.ramadan === null ? null : (
        <details className="reveal">
          <summary>{t('hours.ramadan')}</summary>
          <HoursTable groups={groupWeek(calendar.ramadan)} zone={calendar.zone} />
        </details>
      )}
      <HoursBasis calendar={calendar} />
    </div>
  );
}

/** Where the hours come from, folded. */
function HoursBasis({ calendar: { basis } }: { calendar: WorkingCalendar }) {
  const t = useText('agency');
  return (
    <details className="reveal">
      <summary>{t('hours.basis-summary')}</summary>
      <p className="reveal-body">
        {t('hours.basis', { citation: basis.citation })}{' '}
        {basis.note === undefined ? null : <Localised text={basis.note} />}
      </p>
    </details>
  );
}

/** Hours by weekday, in the zone they are kept in. */
export function HoursTable({ groups, zone }: { groups: DayGroup[]; zone: Zone }) {
  const t = useText('agency');
  const lang = useLang();
  return (
    <table className="hours">
      <thead>
        <tr>
          <th scope="col">{t('hours.day')}</th>
          <th scope="col">
            {t('hours.time')} ({zoneAbbreviation(zone)})
          </th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={group.from}>
            <th scope="row">{formatDays(group, lang)}</th>
            <td>
              <Stretches group={group} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Stretches({ group }: { group: DayGroup }) {
  const terms = useText('terms');
  const lang = useLang();
  if (group.hours.length === 0) return <>{terms('closed')}</>;
  return (
    <>
      {group.hours.map((hours) => (
        <p key={hours.from}>{`${formatClock(hours.from, lang)}–${formatClock(hours.until, lang)}`}</p>
      ))}
    </>
  );
}
