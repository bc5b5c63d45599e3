import type { QueueRow } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { useLang, useText } from '../../i18n/use-text';
import { useCaseWords, untitledWord } from './case-words';
import { DeadlineChip } from './deadline-chip';
import { casePath } from './queue-views';

/** Cases in the order of their deadlines, each one link. */
export function QueueList({ rows }: { rows: readonly QueueRow[] }) {
  return (
    <ol className="queue plain-list">
      {rows.map((row) => (
        <li key={row.number} className="queue-row">
          <Row row={row} />
        </li>
      ))}
    </ol>
  );
}

function Row({ row }: { row: QueueRow }) {
  const lang = useLang();
  const t = useText('office');
  const words = useCaseWords(row.kind);
  return (
    <>
      <h2 className="queue-title">
        <a href={casePath(row.number)}>{row.title ?? t(untitledWord(row), words)}</a>
      </h2>
      <p className="queue-facts">
        <span className="number">{row.number}</span>
        <span>{inLanguage(row.unit, lang)}</span>
        {row.assignee === null ? null : <span>{t('queue.assigned', { name: row.assignee })}</span>}
      </p>
      <p className="queue-facts">
        <DeadlineChip due={row.due} holder={row.holder} since={row.since} kind={row.kind} />
        <span className="tag tag-quiet">{inLanguage(row.state, lang)}</span>
        {row.example ? <span className="tag tag-quiet">{t('example')}</span> : null}
      </p>
    </>
  );
}
