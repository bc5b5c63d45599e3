import type { SetDayOff } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { formatDayOfYear } from '../../format/date';
import { useLang, useText } from '../../i18n/use-text';

type DaysOffProps = { days: readonly SetDayOff[]; workingDays: number };

/** The days off of a year with what sets them; the decree that sets most of them is told once. */
export function DaysOff({ days, workingDays }: DaysOffProps) {
  const t = useText('calendar');
  const lang = useLang();
  const usual = usualDecree(days);
  if (days.length === 0) return <p>{t('none')}</p>;
  return (
    <>
      <p>{t('working-days', { count: workingDays })}</p>
      {usual === null ? null : <p className="small muted">{t('basis-unless', { decree: usual })}</p>}
      <table className="hours">
        <thead>
          <tr>
            <th scope="col">{t('day')}</th>
            <th scope="col">{t('occasion')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day.date}>
              <th scope="row">
                <time dateTime={day.date}>{formatDayOfYear(day.date, lang)}</time>
              </th>
              <td>
                <Occasion day={day} usual={usual} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Occasion({ day, usual }: { day: SetDayOff; usual: string | null }) {
  const t = useText('calendar');
  const lang = useLang();
  const kind = t(`kind.${day.reason}`);
  const name = day.name === null ? kind : inLanguage(day.name, lang);
  return (
    <>
      <p>{name}</p>
      {name.toLowerCase().startsWith(kind.toLowerCase()) ? null : <p className="small muted">{kind}</p>}
      {day.decree === usual ? null : (
        <p className="small muted">
          {day.decree === null ? t('no-basis') : t('feed.basis', { decree: day.decree })}
        </p>
      )}
      {day.isSure ? null : <p className="tag tag-warn">{t('check')}</p>}
    </>
  );
}

/** The decree of the most days; null where no two days share one. */
function usualDecree(days: readonly SetDayOff[]): string | null {
  const counts = new Map<string, number>();
  for (const { decree } of days) if (decree !== null) counts.set(decree, (counts.get(decree) ?? 0) + 1);
  const [usual] = [...counts].toSorted(([, one], [, other]) => other - one);
  return usual === undefined || usual[1] < 2 ? null : usual[0];
}
