import type { ServiceSimulation } from '@maklumat/operations';
import type { AgencyProfile } from '@maklumat/standards';
import { formatDay } from '../../format/date';
import { useLang, useText } from '../../i18n/use-text';
import type { ShownFinding } from './read-simulation';
import { SimulatedCases } from './simulated-cases';

/** A simulation without the linter's word, which is shown on its own. */
export type ShownSimulation = Omit<ServiceSimulation, 'findings'>;

type SimulationReportProps = {
  simulation: ShownSimulation;
  errors: readonly ShownFinding[];
  since: string | null;
  zone: AgencyProfile['zone'];
};

/** What the proposal would have made of the cases: how many of what, then case by case. */
export function SimulationReport({ simulation, errors, since, zone }: SimulationReportProps) {
  const t = useText('simulation');
  const lang = useLang();
  const { cases, open, counts, hasMore, unreadable, lines } = simulation;
  const changed = cases - counts.unchanged;
  return (
    <section className="stack simulation-report" aria-labelledby="hasil">
      <h2 id="hasil">{t('result')}</h2>
      {errors.length === 0 ? null : <FoundErrors errors={errors} />}
      {cases === 0 ? (
        <p>{since === null ? t('empty') : t('empty-since', { day: formatDay(since, lang) })}</p>
      ) : (
        <>
          <p>
            {t(since === null ? 'looked' : 'looked-since', {
              ...{ count: cases, open, day: since === null ? '' : formatDay(since, lang) },
            })}{' '}
            {hasMore ? t('older') : null}
          </p>
          <Counts simulation={simulation} />
        </>
      )}
      {unreadable.length === 0 ? null : <p>{t('unreadable', { count: unreadable.length })}</p>}
      {lines.length === 0 ? null : (
        <>
          <p>
            <a href="#usulan">{t('again')}</a>
          </p>
          <SimulatedCases lines={lines} zone={zone} />
        </>
      )}
      {changed > lines.length ? (
        <p className="muted">{t('more', { count: changed - lines.length })}</p>
      ) : null}
    </section>
  );
}

const COUNTED = ['late', 'stuck', 'rescued', 'earlier', 'later', 'undetermined', 'unchanged'] as const;

function Counts({ simulation: { counts, missingYears, cases } }: { simulation: ShownSimulation }) {
  const t = useText('simulation');
  if (counts.unchanged === cases) return <p>{t('nothing')}</p>;
  const shown = COUNTED.filter((verdict) => counts[verdict] > 0);
  return (
    <ul className="simulation-counts">
      {shown.map((verdict) => (
        <li key={verdict}>
          {t(`count.${verdict}`, { count: counts[verdict], years: missingYears.join(', ') })}
        </li>
      ))}
    </ul>
  );
}

function FoundErrors({ errors }: { errors: readonly ShownFinding[] }) {
  const t = useText('simulation');
  const lang = useLang();
  return (
    <div className="notice notice-warn">
      <h3 className="notice-title">{t('errors')}</h3>
      <ul>
        {errors.map(({ workflow, version, place, text }) => (
          <li key={`${workflow} ${JSON.stringify(place)} ${text.id}`}>
            {place === null
              ? t('error-in-use', { workflow, version, what: text[lang] })
              : t('problem.at', { ...place, what: text[lang] })}
          </li>
        ))}
      </ul>
    </div>
  );
}
