import type { DateExplanation } from '@maklumat/operations';
import { inLanguage, type Zone } from '@maklumat/standards';
import { formatDue, formatMoment } from '../../format/date';
import { formatDuration } from '../../format/duration';
import { formatShare } from '../../format/number';
import { useLang, useText } from '../../i18n/use-text';

/** Who reads: an official, who is told units and roles, or the citizen, who is told whose turn it was. */
export type DatesReader = 'official' | 'citizen';

type HeldTimeProps = { date: DateExplanation; zone: Zone; reader: DatesReader };
type Held = NonNullable<DateExplanation['held']>;
type HolderNamed = Pick<Held['stretches'][number], 'side' | 'unit' | 'role'>;
type Time = Held['total'];

/** Who had the case how long while a clock of the agency's ran, and in whose hands its date passed. */
export function HeldTime({ date, zone, reader }: HeldTimeProps) {
  const t = useText('dates');
  const { held } = date;
  if (held === null || held.stretches.length === 0 || date.amount.binds === 'citizen') return null;
  return (
    <>
      <h3>{t(`held.${reader}.title`)}</h3>
      {held.missed.map((missed) => (
        <Missed key={missed.dueAt} missed={missed} date={date} zone={zone} reader={reader} />
      ))}
      <HeldTable held={held} unit={date.amount.unit} zone={zone} reader={reader} />
    </>
  );
}

type HeldTableProps = {
  held: Held;
  unit: DateExplanation['amount']['unit'];
  zone: Zone;
  reader: DatesReader;
};

function HeldTable({ held, unit, zone, reader }: HeldTableProps) {
  const t = useText('dates');
  const nameOf = useHolderName(reader);
  const heads = useHeads(unit);
  return (
    <table className="held-table">
      <caption className="unseen">{t(`held.${reader}.title`)}</caption>
      <thead>
        <tr>
          {[t(`held.${reader}.holder`), ...Object.values(heads)].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {held.stretches.map((stretch) => (
          <tr key={stretch.from}>
            <th scope="row">{nameOf(stretch)}</th>
            <td>
              <span className="held-label">{heads.span}</span> <Span stretch={stretch} zone={zone} />
            </td>
            <TimeCells time={stretch} heads={heads} />
          </tr>
        ))}
      </tbody>
      {held.stretches.length === 1 ? null : (
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t('held.total')}
            </th>
            <TimeCells time={held.total} heads={heads} />
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function useHeads(unit: HeldTableProps['unit']): { span: string; time: string; share: string } {
  const t = useText('dates');
  const inWork = unit === 'working-days' || unit === 'working-hours';
  return { span: t('held.span'), time: t(inWork ? 'held.work-time' : 'held.time'), share: t('held.share') };
}

function Span({ stretch: { from, until }, zone }: { stretch: Held['stretches'][number]; zone: Zone }) {
  const t = useText('dates');
  const lang = useLang();
  const moment = (at: string): string => formatMoment(new Date(at), zone, lang);
  return until === null
    ? t('held.since', { from: moment(from) })
    : t('held.from-until', { from: moment(from), until: moment(until) });
}

function TimeCells({ time, heads }: { time: Time; heads: { time: string; share: string } }) {
  const t = useText('dates');
  const lang = useLang();
  return (
    <>
      <td>
        <span className="held-label">{heads.time}</span>{' '}
        {time.minutes === 0 ? t('held.none') : formatDuration(time.minutes, lang)}
      </td>
      <td>
        <span className="held-label">{heads.share}</span>{' '}
        {time.minutes === 0
          ? t('held.no-time')
          : time.share === null
            ? t('held.no-share')
            : formatShare(time.share, lang)}
      </td>
    </>
  );
}

type MissedProps = HeldTimeProps & { missed: Held['missed'][number] };

/** In whose hands a date passed; who had the case before, where it was not the same all along. */
function Missed({ missed, date, zone, reader }: MissedProps) {
  const t = useText('dates');
  const lang = useLang();
  const nameOf = useHolderName(reader);
  const due = formatDue({ ...missed, atTimeOfDay: date.atTimeOfDay }, zone, lang);
  return (
    <div className="notice notice-warn stack-4">
      <p>
        {missed.side === 'agency'
          ? t(`held.${reader}.missed`, { date: due, holder: nameOf(missed) })
          : t('held.missed-outside', { date: due, holder: nameOf(missed) })}
      </p>
      {missed.until.length < 2 ? null : (
        <>
          <p>{t('held.until-then')}</p>
          <ul>
            {missed.until.map((one) => (
              <li key={nameOf(one)}>
                {t(one.share === null || one.minutes === 0 ? 'held.part-unmeasured' : 'held.part', {
                  holder: nameOf(one),
                  time: one.minutes === 0 ? t('held.none') : formatDuration(one.minutes, lang),
                  share: one.share === null ? '' : formatShare(one.share, lang),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** The holder in words: a unit with the role that answers for it, or the side whose turn it is. */
function useHolderName(reader: DatesReader): (holder: HolderNamed) => string {
  const t = useText('dates');
  const lang = useLang();
  return ({ side, unit, role }) => {
    if (unit === null) return t(`held.${reader}.side.${side}`);
    const name = inLanguage(unit, lang);
    return role === null ? name : t('held.unit-role', { unit: name, role: inLanguage(role, lang) });
  };
}
