import type { SubjectRequestView } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { formatAppointment, formatMoment } from '../../format/date';
import { useLang, useText } from '../../i18n/use-text';
import { casePath } from '../office/queue-views';
import { PairList, type Pair } from '../pair-list';

/** One request: when it came and is due, who asked, how that was checked, who has it. */
export function RequestFacts({ view }: { view: SubjectRequestView }) {
  const t = useText('privacy');
  const lang = useLang();
  const moment = (at: string) => formatMoment(new Date(at), view.zone, lang);
  const pair = (label: string, value: string | null): Pair => (value === null ? null : { label, value });
  const { words, handler } = view;
  return (
    <PairList
      pairs={[
        { label: t('view.due'), value: <strong>{formatAppointment(view.dueAt, view.zone, lang)}</strong> },
        { label: t('view.received'), value: moment(view.receivedAt) },
        pair(t('view.decided'), view.decidedAt === null ? null : moment(view.decidedAt)),
        { label: t('view.channel'), value: t(`channel.${view.channel}`) },
        pair(t('view.check'), words === null ? null : t(`check.${words.identityCheck}`)),
        pair(t('view.requester'), words?.requester?.name ?? null),
        pair(t('view.reach'), words?.requester?.reach === '' ? null : (words?.requester?.reach ?? null)),
        pair(t('view.recorded-by'), view.recordedBy),
        {
          label: t('view.handler'),
          value: handler === null ? t('view.nobody') : handler.isYou ? t('view.you') : handler.name,
        },
        pair(t('view.decided-by'), view.decidedBy),
        { label: t('view.case'), value: <AboutCase view={view} /> },
        view.about === null ? null : { label: t('view.identity'), value: t(`view.${view.about.identity}`) },
      ]}
    />
  );
}

function AboutCase({ view: { about } }: { view: SubjectRequestView }) {
  const t = useText('privacy');
  const lang = useLang();
  if (about === null) return t('view.no-case');
  const state = t('view.case-state', {
    service: inLanguage(about.service, lang),
    state: inLanguage(about.state, lang),
  });
  return (
    <>
      {about.maySee ? <a href={casePath(about.number)}>{about.number}</a> : about.number} · {state}
    </>
  );
}

/** What was asked, in the person's words; of a correction what stands there now and what is to. */
export function RequestAsked({ view: { words, about } }: { view: SubjectRequestView }) {
  const t = useText('privacy');
  if (words === null) return <p>{t('view.erased')}</p>;
  const { correction } = words;
  return (
    <>
      {correction === null ? null : (
        <PairList
          pairs={[
            {
              label: `${t(`field.${correction.field}`)}: ${t('view.now').toLowerCase()}`,
              value: <span className="as-typed">{about?.current ?? t('view.empty')}</span>,
            },
            {
              label: t('view.wanted'),
              value: <strong className="as-typed">{correction.to}</strong>,
            },
          ]}
        />
      )}
      {words.words === '' ? (
        <p className="muted">{t('view.no-words')}</p>
      ) : (
        <blockquote className="as-typed printed">{words.words}</blockquote>
      )}
    </>
  );
}

/** The answer that was given, as the citizen reads it. */
export function RequestAnswer({ view }: { view: SubjectRequestView }) {
  const t = useText('privacy');
  const lang = useLang();
  if (view.state === 'open') return null;
  return (
    <section className="stack-8" aria-labelledby="jawaban">
      <h2 id="jawaban">{t('view.answer')}</h2>
      <p className="strong">{t(`state.${view.state}`)}</p>
      {view.ground === null ? null : (
        <p>
          {t('view.ground')}:{' '}
          {t('decide.ground-words', {
            article: view.ground.article,
            words: inLanguage(view.ground.words, lang),
          })}
        </p>
      )}
      {view.answer === null || view.answer === '' ? null : (
        <blockquote className="as-typed printed">{view.answer}</blockquote>
      )}
    </section>
  );
}
