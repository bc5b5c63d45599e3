import type { ReportedCase, ReportedClock, ReportedDate } from '@maklumat/operations';
import { inLanguage, type AgencyProfile } from '@maklumat/standards';
import type { ReactNode } from 'react';
import { dayInZone } from '@maklumat/calendar';
import { formatDay, formatMoment } from '../../format/date';
import { useLang, useText } from '../../i18n/use-text';
import { casePath } from '../office/queue-views';

type Zone = AgencyProfile['zone'];

/** The cases that change, a row for each date that moves and one where a case is stuck. */
export function SimulatedCases({ lines, zone }: { lines: readonly ReportedCase[]; zone: Zone }) {
  const t = useText('simulation');
  return (
    <table className="case-table">
      <caption className="unseen">{t('table.caption')}</caption>
      <thead>
        <tr>
          {(['case', 'limit', 'told', 'would', 'change'] as const).map((head) => (
            <th key={head} scope="col">
              {t(`table.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <CaseRows key={line.number} line={line} zone={zone} />
        ))}
      </tbody>
    </table>
  );
}

function CaseRows({ line, zone }: { line: ReportedCase; zone: Zone }) {
  return (
    <>
      {line.stuck === null ? null : <StuckRow line={line} stuck={line.stuck} zone={zone} />}
      {line.clocks.map((clock) => (
        <ClockRow key={`${clock.limit} ${String(clock.run)}`} line={line} clock={clock} zone={zone} />
      ))}
    </>
  );
}

/** The number leads to the case only for those who may see it. */
function CaseHead({ line: { number, isOpen, mayOpen } }: { line: ReportedCase }) {
  const t = useText('simulation');
  return (
    <th scope="row">
      {mayOpen ? <a href={casePath(number)}>{number}</a> : number}{' '}
      <span className="cell-note">{t(isOpen ? 'table.open' : 'table.ended')}</span>
    </th>
  );
}

type StuckRowProps = { line: ReportedCase; stuck: NonNullable<ReportedCase['stuck']>; zone: Zone };

function StuckRow({ line, stuck, zone }: StuckRowProps) {
  const t = useText('simulation');
  const lang = useLang();
  const named = (label: typeof stuck.step) => (label === null ? t('table.unnamed') : inLanguage(label, lang));
  const day = formatDay(dayInZone(new Date(stuck.at), zone), lang);
  return (
    <tr>
      <CaseHead line={line} />
      <td colSpan={3} className="cell-whole">
        {t(`stuck.${stuck.code}`, { step: named(stuck.step), state: named(stuck.state), day })}
      </td>
      <td>
        <span className="tag tag-bad">{t('change.stuck')}</span>
      </td>
    </tr>
  );
}

function ClockRow({ line, clock, zone }: { line: ReportedCase; clock: ReportedClock; zone: Zone }) {
  const t = useText('simulation');
  const lang = useLang();
  const name = inLanguage(clock.name, lang);
  return (
    <tr>
      <CaseHead line={line} />
      <Cell label={t('table.limit')}>
        {clock.run === 1 ? name : t('table.run', { name, run: clock.run })}
      </Cell>
      <Cell label={t('table.told')}>
        <DateWords date={clock.told} zone={zone} />
      </Cell>
      <Cell label={t('table.would')}>
        <DateWords date={clock.would} zone={zone} />
      </Cell>
      <td>
        <Changes changes={clock.changes} />
      </td>
    </tr>
  );
}

/** A cell with its head's words before it, for where the heads are not above it. */
function Cell({ label, children }: { label: string; children: ReactNode }) {
  return (
    <td>
      <span className="cell-label">{label}</span> {children}
    </td>
  );
}

const TONES = { late: 'bad', rescued: 'ok', undetermined: 'warn', earlier: 'info', later: 'info' } as const;

function Changes({ changes }: { changes: ReportedClock['changes'] }) {
  const t = useText('simulation');
  return (
    <span className="case-changes">
      {changes.map((change) => (
        <span key={change} className={`tag tag-${TONES[change]}`}>
          {t(`change.${change}`)}
        </span>
      ))}
    </span>
  );
}

function DateWords({ date, zone }: { date: ReportedDate | null; zone: Zone }) {
  const t = useText('simulation');
  const lang = useLang();
  if (date === null) return t('date.no-clock');
  if (date.undetermined !== null) return t('date.undetermined', { year: date.undetermined });
  if (date.dueAt === null || date.dueOn === null) return t('date.none');
  const day = date.atTimeOfDay ? formatMoment(new Date(date.dueAt), zone, lang) : formatDay(date.dueOn, lang);
  return date.standing === 'late' ? t('date.late', { day }) : day;
}
