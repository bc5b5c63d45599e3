import type { AmendmentPreview, TouchedDate } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { changedDaysText } from '../../format/amendment-sentence';
import { formatDue } from '../../format/date';
import { useLang, useText } from '../../i18n/use-text';
import { fieldsOf, type ChangeWord } from './holiday-change';
import { useManage } from './manage-outlet';

type ChangeEffectProps = {
  word: ChangeWord;
  typed: Readonly<Record<string, string>>;
  preview: AmendmentPreview;
};

/** What a change would do to running cases, and the button that makes it. */
export function ChangeEffect({ word, typed, preview }: ChangeEffectProps) {
  const t = useText('manage');
  return (
    <section className="stack" aria-labelledby="akibat">
      <h2 id="akibat">{t('calendar.effect')}</h2>
      <Summary preview={preview} />
      <TouchedDates preview={preview} />
      <form method="post" action={`/kelola/kalender/${word}`}>
        {fieldsOf(word).map((field) => (
          <input key={field} type="hidden" name={field} value={typed[field] ?? ''} />
        ))}
        <button className="button" type="submit">
          {t('calendar.apply')}
        </button>
      </form>
    </section>
  );
}

function Summary({ preview: { days, cases, moved, stood, failed } }: Pick<ChangeEffectProps, 'preview'>) {
  const t = useText('manage');
  const lang = useLang();
  return (
    <div className="stack-8" role="status">
      <p className="strong">
        {moved === 0 ? t('calendar.moved-none') : t('calendar.moved', { count: moved })}
      </p>
      {stood === 0 ? null : <p>{t('calendar.stood', { count: stood })}</p>}
      <p>
        {days.length === 0
          ? t('calendar.no-day')
          : `${changedDaysText(days.slice(0, 12), days.length, lang)}. ${t('calendar.looked', { count: cases })}`}
      </p>
      {failed === 0 ? null : <p>{t('calendar.unread', { count: failed })}</p>}
    </div>
  );
}

function TouchedDates({ preview: { dates, moved, stood } }: Pick<ChangeEffectProps, 'preview'>) {
  const t = useText('manage');
  if (dates.length === 0) return null;
  return (
    <>
      <h3>{t('calendar.dates')}</h3>
      <table className="settings-table">
        <thead>
          <tr>
            {(['case', 'limit', 'told', 'due', 'result'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`calendar.date-columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {dates.map((date) => (
            <DateRow key={`${date.number} ${date.limit.id} ${date.dueAt}`} date={date} />
          ))}
        </tbody>
      </table>
      {dates.length < moved + stood ? (
        <p className="muted">{t('calendar.first-dates', { shown: dates.length, all: moved + stood })}</p>
      ) : null}
    </>
  );
}

function DateRow({ date }: { date: TouchedDate }) {
  const t = useText('manage');
  const lang = useLang();
  const { zone } = useManage().frame.profile;
  const { number, limit, told, atTimeOfDay, moves } = date;
  return (
    <tr>
      <th scope="row" className="number">
        {number}
      </th>
      <td data-label={t('calendar.date-columns.limit')}>{inLanguage(limit, lang)}</td>
      <td data-label={t('calendar.date-columns.told')}>
        {told === null ? '–' : formatDue({ ...told, atTimeOfDay }, zone, lang)}
      </td>
      <td data-label={t('calendar.date-columns.due')}>{formatDue(date, zone, lang)}</td>
      <td data-label={t('calendar.date-columns.result')}>
        {moves ? <strong>{t('calendar.result.moves')}</strong> : t('calendar.result.stands')}
      </td>
    </tr>
  );
}
