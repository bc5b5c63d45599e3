import type { CaseView, ClockView } from '@maklumat/operations';
import { countOf, describeLimit, inLanguage } from '@maklumat/standards';
import { dayInZone } from '@maklumat/calendar';
import { formatDay, formatDue, formatMoment } from '../../format/date';
import { useLang, useText } from '../../i18n/use-text';
import { earlierDays } from './earlier-days';
import { useOffice } from './office-outlet';
import { UsedTime } from './used-time';

type Holder = CaseView['state']['holder'];
type ClockListProps = {
  clocks: readonly ClockView[];
  /** Who must act now: why a clock stands still. */
  holder: Holder;
};

/** All clocks of a case: its limit in the standard's own words, its dates, what it stands at. */
export function ClockList({ clocks, holder }: ClockListProps) {
  const t = useText('office');
  if (clocks.length === 0) return <p>{t('clock.none')}</p>;
  return (
    <ul className="clocks plain-list">
      {clocks.map((clock) => (
        <li key={`${clock.limit} ${String(clock.run)}`}>
          <ClockItem clock={clock} holder={holder} />
        </li>
      ))}
    </ul>
  );
}

function ClockItem({ clock, holder }: { clock: ClockView; holder: Holder }) {
  const lang = useLang();
  const t = useText('office');
  const { zone } = useOffice().frame.profile;
  const moment = (at: string): string => formatMoment(new Date(at), zone, lang);
  return (
    <div className="stack-4">
      <h3>{inLanguage(clock.name, lang)}</h3>
      <p>
        <ClockTag clock={clock} holder={holder} />
      </p>
      {clock.dueOn === null ? null : (
        <p>
          {t(isWindow(clock) ? 'clock.window' : 'clock.due', {
            day: formatDue({ ...clock, dueOn: clock.dueOn }, zone, lang),
          })}
        </p>
      )}
      <UsedTime clock={clock} />
      {clock.undetermined === null ? null : (
        <p>{t('clock.undetermined', { year: String(clock.undetermined) })}</p>
      )}
      <p className="muted">
        {t('clock.started', { moment: moment(clock.startedAt) })}
        {clock.endedAt === null ? null : ` ${t('clock.ended-at', { moment: moment(clock.endedAt) })}`}
      </p>
      <p className="muted">
        {describeLimit(clock.amount, lang)}
        {clock.words.filter(saysSomething).map((words) => (
          <q key={words} className="clock-words">
            {words}
          </q>
        ))}
      </p>
      <EarlierDays clock={clock} />
    </div>
  );
}

/** A figure printed alone (`0`) is missing data and no words of a limit; the public page shows it with its reading. */
function saysSomething(words: string): boolean {
  return /\p{L}/u.test(words);
}

function EarlierDays({ clock }: { clock: ClockView }) {
  const lang = useLang();
  const t = useText('office');
  const days = earlierDays(clock).map((day) => formatDay(day, lang));
  return days.length === 0 ? null : <p className="muted">{t('clock.before', { days: days.join(', ') })}</p>;
}

/** Whether a clock is the time the reporter has to act: nobody is late when it ends. */
export function isWindow({ amount }: Pick<ClockView, 'amount'>): boolean {
  return amount.binds === 'citizen';
}

/** What a clock stands at, in a few words. */
export function ClockTag(props: { clock: ClockView; holder: Holder }) {
  return isWindow(props.clock) ? <WindowTag {...props} /> : <PromiseTag {...props} />;
}

function WindowTag({ clock: { left, status, isLate } }: { clock: ClockView }) {
  const lang = useLang();
  const t = useText('office');
  const words =
    status === 'cancelled'
      ? t('clock.cancelled')
      : status === 'ended' || isLate
        ? t('clock.window-ended')
        : left === null
          ? t('clock.running')
          : t('clock.window-left', { amount: countOf(left.amount, left.unit, lang) });
  return <span className="tag tag-quiet">{words}</span>;
}

function PromiseTag({ clock, holder }: { clock: ClockView; holder: Holder }) {
  const lang = useLang();
  const t = useText('office');
  const { zone } = useOffice().frame.profile;
  const { left, missedOn, stoppedSince } = clock;
  if (left !== null) {
    const amount = countOf(left.amount, left.unit, lang);
    return left.isLate ? (
      <span className="tag tag-bad">{t('due.late', { amount })}</span>
    ) : (
      <span className="tag tag-quiet">{t('due.left', { amount })}</span>
    );
  }
  if (stoppedSince !== null) {
    const day = formatDay(dayInZone(new Date(stoppedSince), zone), lang);
    return <span className="tag">{t(`clock.stopped.${holder}`, { day })}</span>;
  }
  if (clock.isLate && missedOn !== null)
    return <span className="tag tag-bad">{t('clock.missed', { day: formatDay(missedOn, lang) })}</span>;
  if (clock.status === 'running') return <span className="tag tag-quiet">{t('clock.running')}</span>;
  return (
    <span className={clock.status === 'ended' ? 'tag tag-ok' : 'tag tag-quiet'}>
      {t(clock.status === 'ended' ? 'clock.met' : 'clock.cancelled')}
    </span>
  );
}
