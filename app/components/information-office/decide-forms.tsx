import type { InformationView } from '@maklumat/operations';
import { useText } from '../../i18n/use-text';
import { TextArea } from '../text-area';

type Sent = {
  readonly code: string;
  readonly step: 'approve' | 'return' | 'withdraw';
  readonly reason: string;
};

/** What this official may do with the entry now; why approving is not theirs is said. */
export function DecideForms({ view, sent }: { view: InformationView; sent: Sent | undefined }) {
  const t = useText('information-office');
  const { rights, refusals, faults, draft } = view;
  const mayApprove = rights.mayApprove && refusals.approve === null && faults.length === 0;
  return (
    <section className="stack" aria-labelledby="keputusan">
      <h2 id="keputusan">{t('decide')}</h2>
      {rights.mayApprove && draft === 'waiting' && refusals.approve === 'own-text' ? (
        <p>{t('refusal.own-text')}</p>
      ) : null}
      <p className="button-row">
        {rights.mayWrite ? (
          <a className="button button-quiet" href={`/konsol/informasi-publik/${String(view.number)}/ubah`}>
            {t('edit')}
          </a>
        ) : null}
      </p>
      {mayApprove ? (
        <form method="post">
          <input type="hidden" name="versi" value={view.version} />
          <button className="button" type="submit" name="langkah" value="setujui">
            {t('approve')}
          </button>
        </form>
      ) : null}
      {rights.mayApprove && refusals.return === null ? (
        <ReasonForm view={view} sent={sent} step="return" />
      ) : null}
      {rights.mayApprove && refusals.withdraw === null ? (
        <ReasonForm view={view} sent={sent} step="withdraw" />
      ) : null}
    </section>
  );
}

const WORDS = { return: 'kembalikan', withdraw: 'tarik' } as const;

type ReasonFormProps = { view: InformationView; sent: Sent | undefined; step: 'return' | 'withdraw' };

/** A step that needs a reason: folded until somebody wants it, open when it came back. */
function ReasonForm({ view, sent, step }: ReasonFormProps) {
  const t = useText('information-office');
  const isBack = sent?.step === step;
  return (
    <details open={isBack}>
      <summary>{t(step)}</summary>
      <form method="post" className="stack-8">
        <input type="hidden" name="versi" value={view.version} />
        <ReasonField step={step} sent={isBack ? sent : undefined} />
        <button className="button button-quiet" type="submit" name="langkah" value={WORDS[step]}>
          {t(step)}
        </button>
      </form>
    </details>
  );
}

function ReasonField({ step, sent }: { step: 'return' | 'withdraw'; sent: Sent | undefined }) {
  const t = useText('information-office');
  return (
    <TextArea
      name="alasan"
      id={`alasan-${step}`}
      label={t(`reason-${step}`)}
      hint={step === 'withdraw' ? t('withdraw-hint') : undefined}
      fault={sent?.code === 'reason-missing' ? t('refusal.reason-missing') : null}
      value={sent?.reason ?? ''}
      rows={3}
    />
  );
}
