import type { AnswerView } from '@maklumat/operations';
import { formatMoment } from '../../format/date';
import { useLang, useText } from '../../i18n/use-text';
import { casePath } from '../office/queue-views';
import { useOffice } from '../office/office-outlet';
import { AnswerText } from './answer-text';

/** Everything that happened to an entry, oldest first, each version with its words. */
export function AnswerHistory({ view }: { view: AnswerView }) {
  const t = useText('answers');
  const lang = useLang();
  const { zone } = useOffice().frame.profile;
  return (
    <section className="stack-8">
      <h2>{t('history.title')}</h2>
      {view.source === null ? null : (
        <p>
          {t('history.source')} <a href={casePath(view.source)}>{view.source}</a>
        </p>
      )}
      <ol className="history plain-list">
        {view.events.map((event) => (
          <li className="entry" key={event.sequence}>
            <p className="entry-head">
              <span className="strong">{t(`history.${event.type}`, { version: event.version })}</span>{' '}
              <span className="muted">
                {event.by} · <time dateTime={event.at}>{formatMoment(new Date(event.at), zone, lang)}</time>
              </span>
            </p>
            {event.reason === null ? null : <p className="entry-text">{event.reason}</p>}
            {event.type === 'proposed' ? <Words view={view} number={event.version} /> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Words({ view, number }: { view: AnswerView; number: number }) {
  const t = useText('answers');
  const version = view.versions.find((one) => one.number === number);
  if (version === undefined) return null;
  return (
    <details>
      <summary>{t('history.words')}</summary>
      <p className="strong">{version.question}</p>
      <AnswerText answer={version.answer} />
    </details>
  );
}
