import type { CaseView } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { fillWords } from '../../format/fill-words';
import { formatAppointment, formatDue, formatMoment } from '../../format/date';
import { useLang, useText } from '../../i18n/use-text';
import { untitledWord, useCaseWords } from './case-words';
import { ClockTag, isWindow } from './clock-list';
import { holderSentence } from './holder-sentence';
import { promisedMoment } from './promised-moment';
import { casePath } from './queue-views';

/** What the case is, where it stands, and the acts that are possible now; the one that follows comes first. */
export function CaseHead({ view }: { view: CaseView }) {
  const lang = useLang();
  const t = useText('office');
  const words = useCaseWords({ noun: view.workflow.noun, person: view.person });
  const isRestricted = view.restrictedSince !== null;
  const received = formatMoment(new Date(view.receivedAt), view.zone, lang);
  return (
    <header className="case-head">
      <h1>{view.title ?? t(untitledWord({ isSecret: view.sight === 'status', isRestricted }), words)}</h1>
      <p className="queue-facts">
        <span className="number">{view.number}</span>
        <span>{inLanguage(view.workflow.name, lang)}</span>
        <span>{t('case.received', { channel: t(`channel.${view.channel}`), moment: received })}</span>
      </p>
      <p className="queue-facts">
        <span className="tag tag-quiet">{inLanguage(view.state.label, lang)}</span>
        {view.classLabel === null ? null : (
          <span className="tag tag-quiet">{inLanguage(view.classLabel, lang)}</span>
        )}
        {view.identity === 'named' ? null : (
          <span className="tag tag-warn">
            {t(view.identity === 'confidential' ? 'case.secret' : `identity.${view.identity}`)}
          </span>
        )}
        {view.example ? <span className="tag tag-quiet">{t('example')}</span> : null}
      </p>
      {view.restrictedSince === null ? null : (
        <p className="notice notice-warn">
          {t('case.restricted', { moment: formatMoment(new Date(view.restrictedSince), view.zone, lang) })}
        </p>
      )}
      <NearestClock view={view} />
      <Promised view={view} />
      <Acts view={view} />
    </header>
  );
}

/** Whose turn it is, and the date that counts for them now, before anything has to be scrolled to. */
function NearestClock({ view }: { view: CaseView }) {
  const lang = useLang();
  const t = useText('office');
  const { holder } = view.state;
  const words = useCaseWords({ noun: view.workflow.noun, person: view.person });
  const isOurs = holder === 'agency' || holder === 'outside';
  const clock = view.clocks.find(
    (one) => (one.status === 'running' || one.status === 'stopped') && isWindow(one) !== isOurs,
  );
  if (clock === undefined) return <p className="case-clock">{holderSentence(view, t, lang)}</p>;
  const { dueOn } = clock;
  const day = dueOn === null ? null : formatDue({ ...clock, dueOn }, view.zone, lang);
  if (!isOurs)
    return (
      <p className="case-clock queue-facts">
        <span className="tag">{t(holder === 'citizen' ? 'due.citizen' : 'due.ended', words)}</span>
        <span>
          {inLanguage(clock.name, lang)}
          {day === null ? null : `: ${t(clock.isLate ? 'due.window-was' : 'due.window', { day, ...words })}`}
        </span>
      </p>
    );
  return (
    <p className="case-clock queue-facts">
      <ClockTag clock={clock} holder={holder} />
      <span>
        {inLanguage(clock.name, lang)}
        {day === null ? null : `, ${t(clock.isLate ? 'due.was' : 'due.by', { day })}`}
      </span>
    </p>
  );
}

/** A day and time that was promised beside the limit: named for what it is. */
function Promised({ view }: { view: CaseView }) {
  const lang = useLang();
  const t = useText('office');
  const promised = promisedMoment(view);
  if (promised === null) return null;
  const moment = formatAppointment(promised.at, view.zone, lang);
  return (
    <p className="case-clock muted">
      {t('promised-moment', { what: inLanguage(promised.label, lang), moment })}
    </p>
  );
}

function Acts({ view }: { view: CaseView }) {
  const lang = useLang();
  const t = useText('office');
  const possible = view.acts.filter(({ blocked }) => blocked === null);
  const blocked = view.acts.filter((act) => act.blocked !== null);
  // The notice above has said why.
  if (view.acts.length === 0 && view.sight === 'status' && view.restrictedSince !== null) return null;
  if (view.acts.length === 0)
    return (
      <p className="muted">
        {t(view.sight === 'status' ? 'case.no-words' : 'case.no-act', {
          noun: inLanguage(view.workflow.noun, lang),
        })}
      </p>
    );
  return (
    <nav aria-label={t('case.acts')}>
      <ul className="case-acts plain-list">
        {possible.map((act) => (
          <li key={act.id}>
            <a
              className={act.primary ? 'button' : 'button button-quiet'}
              href={casePath(view.number, act.id)}
            >
              {inLanguage(act.label, lang)}
            </a>
          </li>
        ))}
      </ul>
      {blocked.map((act) => (
        <p key={act.id} className="muted">
          {t('case.blocked', {
            act: inLanguage(act.label, lang),
            why: act.blocked === null ? '' : t(`refusal.${act.blocked}`),
          })}
        </p>
      ))}
    </nav>
  );
}

/** The sentence the citizen reads about where the case stands. */
export function StatusSentence({ view }: { view: CaseView }) {
  const lang = useLang();
  const t = useText('office');
  const { sentence, dueOn } = view.status;
  const due = dueOn === null ? null : formatDue({ ...view.status, dueOn }, view.zone, lang);
  const values = {
    number: view.number,
    unit: inLanguage(view.unit, lang),
    date: due,
  };
  return <p className="strong">{fillWords(inLanguage(sentence, lang), values, t('no-date'))}</p>;
}
