import type { CaseKind, RegisteredCase } from '@maklumat/operations';
import { useText } from '../../i18n/use-text';
import { useCaseWords } from './case-words';
import { casePath } from './queue-views';

type RecordedReportProps = {
  number: string;
  /** What it is called. */
  kind: CaseKind;
  accessCode: string;
  /** What to send to whoever wrote, by the way they wrote; null where they get it at the desk or by post. */
  reply: string | null;
  registrations: RegisteredCase['registrations'];
};

/** Number and code to hand over; the code is shown here alone. */
export function RecordedReport({ number, kind, accessCode, reply, registrations }: RecordedReportProps) {
  const t = useText('office');
  const words = useCaseWords(kind);
  return (
    <div className="stack" data-recorded>
      <h1>{t('record.done')}</h1>
      <p>{t('record.hand-over')}</p>
      <dl className="handed">
        <div>
          <dt>{t('search.label', words)}</dt>
          <dd className="number">{number}</dd>
        </div>
        <div>
          <dt>{t('record.code')}</dt>
          <dd className="number">{accessCode}</dd>
        </div>
        {registrations.map(({ name, number: registered }) => (
          <div key={registered}>
            <dt>{name.id}</dt>
            <dd>{registered}</dd>
          </div>
        ))}
      </dl>
      {reply === null ? null : <Reply words={reply} />}
      <p className="button-row">
        <a className="button" href={casePath(number)}>
          {t('record.open')}
        </a>
        <a className="button button-quiet" href="/konsol/catat">
          {t('record.another')}
        </a>
      </p>
    </div>
  );
}

/** The agency's own first answer, to be copied into the chat: nothing leaves from here. */
function Reply({ words }: { words: string }) {
  const t = useText('chat');
  return (
    <section className="panel stack-8" aria-labelledby="balasan-judul">
      <h2 id="balasan-judul">{t('reply.title')}</h2>
      <p>{t('reply.lead')}</p>
      <p className="as-typed" id="balasan">
        {words}
      </p>
      <button
        type="button"
        hidden
        className="button button-quiet"
        data-copy="balasan"
        data-copied={t('reply.copied')}
      >
        {t('reply.copy')}
      </button>
    </section>
  );
}
