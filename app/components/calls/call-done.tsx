import type { CaseKind, RecordedCase } from '@maklumat/operations';
import { useText } from '../../i18n/use-text';
import { ANSWERS_PATH } from '../answers/answer-lists';
import { useCaseWords } from '../office/case-words';
import { useOffice } from '../office/office-outlet';
import { casePath } from '../office/queue-views';

type CallDoneProps = {
  kind: CaseKind;
  recorded: RecordedCase & { readonly mayPropose: boolean };
};

/** Number and code to read out, and the way to the next call; the code is shown here alone. */
export function CallDone({ kind, recorded: { number, accessCode, mayPropose } }: CallDoneProps) {
  const t = useText('calls');
  const office = useText('office');
  const words = useCaseWords(kind);
  const writes = useOffice().frame.official.answersToLookAt !== null;
  return (
    <div className="stack" data-recorded>
      <h1>{t('done')}</h1>
      <p>{t('done-hand-over')}</p>
      <dl className="handed">
        <div>
          <dt>{office('search.label', words)}</dt>
          <dd className="number">{number}</dd>
        </div>
        <div>
          <dt>{office('record.code')}</dt>
          <dd className="number">{accessCode}</dd>
        </div>
      </dl>
      <p className="button-row">
        <a className="button" href="/konsol/panggilan">
          {t('next')}
        </a>
        <a className="button button-quiet" href={casePath(number)}>
          {office('record.open')}
        </a>
        {mayPropose && writes ? (
          <a className="button button-quiet" href={`${ANSWERS_PATH}/baru?dari=${number}`}>
            {t('propose')}
          </a>
        ) : null}
      </p>
    </div>
  );
}
