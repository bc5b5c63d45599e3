import type { WorkCalendarView } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { formatDue } from '../../format/date';
import { upperFirst } from '../../format/letter-case';
import { useLang, useText } from '../../i18n/use-text';
import { useManage } from './manage-outlet';

type Day = WorkCalendarView['daysOff'][number];

/** The days off of a year with what sets them; the agency's own can be moved or taken back. */
export function DaysOffTable({ days }: { days: readonly Day[] }) {
  const t = useText('manage');
  if (days.length === 0) return <p>{t('calendar.none')}</p>;
  const hasOwn = days.some(({ isOwn }) => isOwn);
  return (
    <table className="settings-table">
      <thead>
        <tr>
          <th scope="col">{t('calendar.table.date')}</th>
          <th scope="col">{t('calendar.table.what')}</th>
          <th scope="col">{t('calendar.table.decree')}</th>
          {hasOwn ? <th scope="col">{t('calendar.table.act')}</th> : null}
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <DayRow key={day.date} day={day} hasActs={hasOwn} />
        ))}
      </tbody>
    </table>
  );
}

function DayRow({ day, hasActs }: { day: Day; hasActs: boolean }) {
  const { date, name, reason, decree, isOwn } = day;
  const t = useText('manage');
  const dates = useText('dates');
  const lang = useLang();
  const { zone } = useManage().frame.profile;
  const shown = formatDue({ dueOn: date, dueAt: null, atTimeOfDay: false }, zone, lang);
  const kind = dates(`reason.${reason}`);
  return (
    <tr>
      <th scope="row">{shown}</th>
      <td data-label={t('calendar.table.what')}>
        {name === null || name.id.toLowerCase() === kind
          ? upperFirst(kind)
          : `${inLanguage(name, lang)} (${kind})`}
      </td>
      <td data-label={t('calendar.table.decree')}>{decree}</td>
      {hasActs ? <td>{isOwn ? <OwnActs date={date} shown={shown} /> : null}</td> : null}
    </tr>
  );
}

function OwnActs({ date, shown }: { date: string; shown: string }) {
  const t = useText('manage');
  return (
    <span className="link-row">
      <a href={`/kelola/kalender/pindah?tanggal=${date}`} aria-label={t('calendar.move-day', { day: shown })}>
        {t('calendar.move')}
      </a>
      <a
        href={`/kelola/kalender/batal?tanggal=${date}`}
        aria-label={t('calendar.revoke-day', { day: shown })}
      >
        {t('calendar.revoke')}
      </a>
    </span>
  );
}
