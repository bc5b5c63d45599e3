import type { AnswerView } from '@maklumat/operations';
import { useText } from '../../i18n/use-text';
import { TextArea } from '../text-area';
import { entryPath } from './answer-lists';

type DecisionsProps = {
  view: AnswerView;
  /** As it was typed in a form that came back; null: none did. */
  reason: string | null;
};

/** What this official may do with an entry now; what may not be done says why. */
export function AnswerDecisions({ view, reason }: DecisionsProps) {
  const t = useText('answers');
  const isWaiting = view.proposed !== null && !view.returned;
  const mayPublish = isWaiting && view.approval === null;
  const asksReason = view.mayReturn || view.mayWithdraw;
  return (
    <section className="stack-8">
      <h2>{t('decide.title')}</h2>
      {isWaiting && view.approval !== null ? <p className="notice">{t(`refusal.${view.approval}`)}</p> : null}
      <form method="post" className="stack act-form" data-once noValidate>
        <input type="hidden" name="urutan" value={view.sequence} />
        <p className="button-row">
          {mayPublish ? (
            <button className="button" type="submit" name="maksud" value="terbitkan">
              {t('decide.publish')}
            </button>
          ) : null}
          {view.mayWrite ? (
            <a className="button button-quiet" href={entryPath(view.code, '/ubah')}>
              {t(view.standing === 'expired' || view.endsSoon ? 'decide.renew' : 'decide.edit')}
            </a>
          ) : null}
        </p>
        {asksReason ? <WithReason view={view} reason={reason} /> : null}
      </form>
    </section>
  );
}

function WithReason({ view, reason }: DecisionsProps) {
  const t = useText('answers');
  return (
    <details open={reason !== null || undefined}>
      <summary>{t('decide.more')}</summary>
      <div className="stack-8">
        <TextArea name="alasan" label={t('decide.reason')} value={reason ?? ''} rows={2} />
        <p className="button-row">
          {view.mayReturn ? (
            <button className="button button-quiet" type="submit" name="maksud" value="kembalikan">
              {t('decide.return')}
            </button>
          ) : null}
          {view.mayWithdraw ? (
            <button className="button button-quiet" type="submit" name="maksud" value="tarik">
              {t('decide.withdraw')}
            </button>
          ) : null}
        </p>
      </div>
    </details>
  );
}
