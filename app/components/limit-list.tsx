import type { TimeLimit } from '@maklumat/standards';
import { useText } from '../i18n/use-text';
import { Localised, Printed } from './localised';
import { LimitText } from './limit-text';

/** Every limit with what it means beside what is printed about it. */
export function LimitList({ limits }: { limits: TimeLimit[] }) {
  return (
    <ul className="limits plain-list">
      {limits.map((limit) => (
        <li key={limit.id} className="stack-8">
          <h3>
            <Localised text={limit.name} />
          </h3>
          <div className="limit-sides stack-8">
            <LimitMeaning limit={limit} />
            <LimitWords limit={limit} />
          </div>
          <LimitNotes limit={limit} />
        </li>
      ))}
    </ul>
  );
}

function LimitMeaning({ limit }: { limit: TimeLimit }) {
  const t = useText('standard');
  return (
    <div>
      <p className="printed-label">{t('time.reading')}</p>
      <p className="limit-value">
        <LimitText limit={limit} />
      </p>
      <p className="small muted">
        <Localised text={limit.span} />
      </p>
    </div>
  );
}

function LimitWords({ limit }: { limit: TimeLimit }) {
  const t = useText('standard');
  return (
    <div className="printed">
      <p className="printed-label">{t('time.words')}</p>
      {limit.words.length === 0 ? <p className="muted">{t('time.silent')}</p> : null}
      {limit.words.map((words, index) => (
        <p key={index}>
          <Printed words={words} />
        </p>
      ))}
    </div>
  );
}

function LimitNotes({ limit }: { limit: TimeLimit }) {
  const t = useText('standard');
  const notes = [
    limit.binds === 'citizen' ? t('time.binds-citizen') : null,
    limit.kind === 'statutory' ? t('time.statutory') : null,
    limit.legalBasis === undefined ? null : t('time.basis', { citation: limit.legalBasis }),
    limit.decidedBy === null ? null : t('time.decided-by', { name: limit.decidedBy }),
  ].filter((note) => note !== null);
  if (limit.note === undefined && notes.length === 0) return null;
  return (
    <p className="small muted">
      {limit.note === undefined ? null : <Localised text={limit.note} />} {notes.join(' ')}
    </p>
  );
}
