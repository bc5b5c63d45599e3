import type { InsideAct, InsideVisit, VisitMonth } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { dayInZone } from '@maklumat/calendar';
import { formatMoment } from '../../format/date';
import { useLang, useText } from '../../i18n/use-text';
import { casePath } from '../office/queue-views';

type InsideListProps = Pick<VisitMonth, 'inside' | 'zone' | 'today'>;

/** Visits whose end is not written down, the longest first; what ends one without a question is one press. */
export function InsideList({ inside, zone, today }: InsideListProps) {
  const t = useText('visits');
  const { visits, amount } = inside;
  return (
    <section className="stack-8 no-print" aria-labelledby="di-dalam">
      <h2 id="di-dalam">
        {t('inside.title')}: {t('inside.count', { count: amount })}
      </h2>
      {amount === 0 ? <p className="panel">{t('inside.none')}</p> : null}
      <ul className="inside-list">
        {visits.map((visit) => (
          <Inside key={visit.number} visit={visit} zone={zone} today={today} />
        ))}
      </ul>
      {amount > visits.length ? <p>{t('inside.more', { shown: visits.length })}</p> : null}
    </section>
  );
}

type InsideProps = { visit: InsideVisit; zone: VisitMonth['zone']; today: string };

function Inside({ visit, zone, today }: InsideProps) {
  const t = useText('visits');
  const lang = useLang();
  const came = new Date(visit.receivedAt);
  return (
    <li>
      <div className="inside-words">
        <a href={casePath(visit.number)}>
          {visit.title ?? t('inside.secret')} <span className="number">{visit.number}</span>
        </a>
        <p className="muted">
          {inLanguage(visit.state, lang)}. {t('inside.since', { moment: formatMoment(came, zone, lang) })}
        </p>
        {dayInZone(came, zone) < today ? <p className="inside-earlier">{t('inside.earlier')}</p> : null}
      </div>
      <div className="button-row">
        {visit.acts.map((act) => (
          <Act key={act.id} act={act} visit={visit} />
        ))}
      </div>
    </li>
  );
}

/** A step with the visit: at one press, or on its own page where it asks for something. */
function Act({ act, visit: { number, version } }: { act: InsideAct; visit: InsideVisit }) {
  const t = useText('visits');
  const label = inLanguage(act.label, useLang());
  const name = t('inside.act', { label, number });
  if (!act.isOnePress)
    return (
      <a className="button button-quiet" href={`${casePath(number)}/tindakan/${act.id}`} aria-label={name}>
        {label}
      </a>
    );
  return (
    <form method="post">
      <input type="hidden" name="nomor" value={number} />
      <input type="hidden" name="versi" value={version} />
      <input type="hidden" name="tindakan" value={act.id} />
      <button className="button" type="submit" aria-label={name}>
        {label}
      </button>
    </form>
  );
}
