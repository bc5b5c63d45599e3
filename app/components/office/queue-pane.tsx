import type { QueueRow } from '@maklumat/operations';
import { useLang, useText } from '../../i18n/use-text';
import { caseWords, useCaseWords, untitledWord } from './case-words';
import { DeadlineChip } from './deadline-chip';
import type { OpenedList } from './habits';
import { useOffice } from './office-outlet';
import { casePath, queuePath } from './queue-views';

/** Most cases beside a case; the whole list is one press away. */
export const PANE_ROWS = 25;

type QueuePaneProps = {
  list: OpenedList;
  rows: readonly QueueRow[];
  /** Number of the case that is open. */
  current: string;
};

/** The list an official came from, beside the case where a desk is wide enough for both. */
export function QueuePane({ list: { view, filter }, rows, current }: QueuePaneProps) {
  const t = useText('office');
  const words = useCaseWords(useOffice().queues.kind);
  const lang = useLang();
  return (
    <nav className="queue-pane" aria-labelledby="daftar">
      <p className="pane-title" id="daftar">
        {t(`view.${view}`, words)}
      </p>
      <ol className="plain-list">
        {rows.slice(0, PANE_ROWS).map((row) => (
          <li key={row.number} className="queue-row">
            <p className="queue-title">
              <a href={casePath(row.number)} aria-current={row.number === current ? 'page' : undefined}>
                {row.title ?? t(untitledWord(row), caseWords(row.kind, lang))}
              </a>
            </p>
            <p className="number">{row.number}</p>
            <p>
              <DeadlineChip due={row.due} holder={row.holder} since={row.since} kind={row.kind} isBrief />
            </p>
          </li>
        ))}
      </ol>
      <p>
        <a href={queuePath(view, filter)}>{t('queue.whole')}</a>
      </p>
    </nav>
  );
}
