import type { AskedOfOwnData, OwnData, RequestWithWords } from '@maklumat/operations';
import { inLanguage, type Zone } from '@maklumat/standards';
import { formatAppointment, formatMoment } from '../../format/date';
import { useLang, useText } from '../../i18n/use-text';
import { PairList } from '../pair-list';

/** What was asked already, with its clock and its answer. */
export function OwnRequests({ own }: { own: OwnData }) {
  const t = useText('own-data');
  if (own.requests.length === 0) return <p>{t('requests.none')}</p>;
  return own.requests.map((request) => (
    <OneRequest key={request.number} request={request} zone={own.profile.zone} />
  ));
}

function OneRequest({ request, zone }: { request: AskedOfOwnData; zone: Zone }) {
  const t = useText('own-data');
  const lang = useLang();
  const { number, kind, state, standing, receivedAt, dueAt, decidedAt } = request;
  const isLate = standing === 'late';
  return (
    <section
      className={isLate ? 'notice notice-warn stack-8' : 'notice stack-8'}
      aria-labelledby={`${number} ${number}-nomor`}
    >
      <h3 id={number} className="notice-title">
        {t(`kind.${kind}`)}
      </h3>
      <p>
        <span className="strong">{t(`state.${state === 'open' ? (isLate ? 'late' : 'open') : state}`)}</span>
        <span className="muted">
          {' · '}
          <span id={`${number}-nomor`}>{t('requests.number', { number })}</span>
        </span>
      </p>
      <PairList
        pairs={[
          { label: t('requests.received'), value: formatMoment(new Date(receivedAt), zone, lang) },
          { label: t('requests.due'), value: formatAppointment(dueAt, zone, lang) },
          decidedAt === null
            ? null
            : { label: t('requests.decided'), value: formatMoment(new Date(decidedAt), zone, lang) },
        ]}
      />
      {request.isWithheld ? (
        <p className="muted">{t('requests.withheld')}</p>
      ) : (
        <AskedWords request={request} />
      )}
      <Answer request={request} />
    </section>
  );
}

/** The answer with its ground, once there is one. */
function Answer({ request: { ground, answer } }: { request: RequestWithWords }) {
  const t = useText('own-data');
  const lang = useLang();
  return (
    <>
      {ground === null ? null : (
        <p>
          <span className="strong">{t('requests.ground')}: </span>
          {t('requests.ground-value', {
            words: inLanguage(ground.words, lang),
            article: ground.article,
          })}
        </p>
      )}
      {answer === null || answer === '' ? null : (
        <>
          <p className="strong">{t('requests.answer')}</p>
          <blockquote className="as-typed printed">{answer}</blockquote>
        </>
      )}
    </>
  );
}

function AskedWords({ request: { words } }: { request: RequestWithWords }) {
  const t = useText('own-data');
  if (words === null) return <p className="muted">{t('requests.erased')}</p>;
  const { correction } = words;
  return (
    <>
      {correction === null ? null : (
        <p>
          <span className="strong">{t('requests.asked')}: </span>
          {t('requests.to', { field: t(`stored.${correction.field}`), to: correction.to })}
        </p>
      )}
      {words.words === '' ? null : (
        <p className="as-typed">
          <span className="strong">{t('requests.why')}: </span>
          {words.words}
        </p>
      )}
    </>
  );
}
