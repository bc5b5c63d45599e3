import type { WorkCalendarView } from '@maklumat/operations';
import { formatMoment } from '../../format/date';
import { useLang, useText } from '../../i18n/use-text';
import { useManage } from './manage-outlet';

/** What the last changes of the calendar did to running cases. */
export function RecountList({ recounts }: Pick<WorkCalendarView, 'recounts'>) {
  const t = useText('manage');
  const lang = useLang();
  const { zone } = useManage().frame.profile;
  if (recounts.length === 0) return null;
  return (
    <section className="stack-8" aria-labelledby="perubahan">
      <h2 id="perubahan">{t('calendar.recounts')}</h2>
      <ul>
        {recounts.map(({ number, requestedAt, isFinished, cases, moved, stood, failed }) => {
          const moment = formatMoment(new Date(requestedAt), zone, lang);
          const figures = { moment, cases: cases ?? 0, moved: moved ?? 0, stood: stood ?? 0 };
          return (
            <li key={number}>
              {isFinished
                ? t('calendar.recount.finished', figures)
                : t('calendar.recount.running', { moment })}
              {failed !== null && failed > 0 ? ` ${t('calendar.recount.failed', { count: failed })}` : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
