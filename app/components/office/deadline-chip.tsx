import type { QueueRow } from '@maklumat/operations';
import { countOf, type TimeUnit } from '@maklumat/standards';
import { dayInZone } from '@maklumat/calendar';
import { formatDay, formatMoment } from '../../format/date';
import { useLang, useText } from '../../i18n/use-text';
import { useCaseWords } from './case-words';
import { useOffice } from './office-outlet';

type DeadlineChipProps = Pick<QueueRow, 'due' | 'holder' | 'since' | 'kind'> & {
  /** Without the date, where there is no room for it. */
  isBrief?: boolean;
};

/** Of each unit, so much or less is soon. */
const SOON: Record<TimeUnit, number> = {
  'working-days': 1,
  'calendar-days': 1,
  'working-hours': 8,
  'clock-hours': 24,
  minutes: 60,
};

/** How urgent a case is, in words and with its date; the colour repeats the words. */
export function DeadlineChip({ isBrief = false, ...row }: DeadlineChipProps) {
  const { tone, words, date } = useDeadline(row);
  return (
    <span className="due">
      <span className={tone === 'info' ? 'tag' : `tag tag-${tone}`}>{words}</span>
      {isBrief ? null : <span> {date}</span>}
    </span>
  );
}

type Deadline = { tone: 'bad' | 'warn' | 'info' | 'ok' | 'quiet'; words: string; date: string };

function useDeadline({ due, holder, since, kind }: Omit<DeadlineChipProps, 'isBrief'>): Deadline {
  const lang = useLang();
  const t = useText('office');
  const { zone } = useOffice().frame.profile;
  const words = useCaseWords(kind);
  if (due !== null) {
    const amount = countOf(due.amount, due.unit, lang);
    const day = due.atTimeOfDay ? formatMoment(new Date(due.at), zone, lang) : formatDay(due.on, lang);
    const soon = due.amount <= SOON[due.unit];
    return due.isLate
      ? { tone: 'bad', words: t('due.late', { amount }), date: t('due.was', { day }) }
      : { tone: soon ? 'warn' : 'quiet', words: t('due.left', { amount }), date: t('due.by', { day }) };
  }
  const day = t('due.since', { day: formatDay(dayInZone(new Date(since), zone), lang) });
  switch (holder) {
    case 'citizen':
      return { tone: 'info', words: t('due.citizen', words), date: day };
    case 'outside':
      return { tone: 'info', words: t('due.outside'), date: day };
    case 'nobody':
      return { tone: 'ok', words: t('due.ended'), date: day };
    case 'agency':
      return { tone: 'quiet', words: t('due.none'), date: day };
  }
}
