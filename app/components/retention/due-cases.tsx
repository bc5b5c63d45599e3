import type { DueCase, RetentionView } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { formatDay } from '../../format/date';
import { formatNumber } from '../../format/number';
import { useLang, useText } from '../../i18n/use-text';

/** How many cases of each service are erased when, and which. */
export function DueCases({ view }: { view: Pick<RetentionView, 'due' | 'days' | 'today'> }) {
  const t = useText('retention');
  if (view.due.length === 0) return <p>{t('due.none')}</p>;
  return (
    <>
      <DueCounts view={view} />
      <h3>{t('due.list')}</h3>
      <table className="settings-table">
        <thead>
          <tr>
            {(['number', 'service', 'on', 'what'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`due.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.due.map((line) => (
            <DueRow key={line.number} line={line} today={view.today} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function DueCounts({ view: { due, days, today } }: { view: Pick<RetentionView, 'due' | 'days' | 'today'> }) {
  const t = useText('retention');
  const lang = useLang();
  const services = [...new Map(due.map(({ service }) => [service.id, service])).values()];
  const until = (service: string, day: string) =>
    due.filter((line) => line.service.id === service && (line.dueOn ?? today) <= day).length;
  return (
    <table className="settings-table">
      <caption className="unseen">{t('due.caption')}</caption>
      <thead>
        <tr>
          {(['service', 'now', 'in-30', 'in-90'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`due.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {services.map((service) => (
          <tr key={service.id}>
            <th scope="row">{inLanguage(service, lang)}</th>
            <td data-label={t('due.now')}>{formatNumber(until(service.id, today), lang)}</td>
            <td data-label={t('due.in-30')}>{formatNumber(until(service.id, days.soon), lang)}</td>
            <td data-label={t('due.in-90')}>{formatNumber(until(service.id, days.later), lang)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** No link into the case: who administers need not be one who may read it. */
function DueRow({ line, today }: { line: DueCase; today: string }) {
  const t = useText('retention');
  const lang = useLang();
  const { number, service } = line;
  return (
    <tr>
      <th scope="row">
        {number}
        {line.kept === 'held' ? null : (
          <>
            {' '}
            <a href={`?tahan=${number}#tahan`} aria-label={t('hold.this', { number })}>
              {t('hold.link')}
            </a>
          </>
        )}
      </th>
      <td data-label={t('due.service')}>{inLanguage(service, lang)}</td>
      <td data-label={t('due.on')}>
        <WhenDue line={line} today={today} />
      </td>
      <td data-label={t('due.what')}>{line.parts.length === 0 ? null : t(whatGoes(line))}</td>
    </tr>
  );
}

/** The day from which it is erased, or what keeps it; a hold is told ahead of that day too. */
function WhenDue({ line: { dueOn, kept }, today }: { line: DueCase; today: string }) {
  const t = useText('retention');
  const lang = useLang();
  const why = kept === 'linked-open' || kept === 'window-open' || kept === 'held' ? kept : null;
  const day = dueOn === null ? null : formatDay(dueOn, lang);
  if (why === null) return day;
  const waits = dueOn === null || dueOn <= today;
  return `${waits ? t('due.waits') : (day ?? '')}: ${t(`due.kept.${why}`)}`;
}

function whatGoes({ parts }: DueCase) {
  if (parts.length === 2) return 'due.what-words' as const;
  return parts[0] === 'person' ? ('due.what-person' as const) : ('due.what-rest' as const);
}
