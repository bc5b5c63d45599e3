import type { QueueRow } from '@maklumat/operations';
import { countOf } from '@maklumat/standards';
import { dayInZone, formatDay } from '../../format/date';
import { useLang, useText } from '../../i18n/use-text';
import { useOffice } from './office-outlet';

type DeadlineChipProps = Pick<QueueRow, 'due' | 'holder' | 'since'>;

/** How urgent a case is, in words and with its date; the colour repeats the words. */
export function DeadlineChip({ due, holder, since }: DeadlineChipProps) {
  const lang = useLang();
  const t = useText('office');
  const { zone } = useOffice().frame.profile;
  if (due !== null) {
    const amount = countOf(due.amount, due.unit, lang);
    const day = formatDay(due.on, lang);
    const soon = due.unit !== 'working-days' || due.amount <= 1;
    return due.isLate ? (
      <Chip tone="bad" words={t('due.late', { amount })} date={t('due.was', { day })} />
    ) : (
      <Chip tone={soon ? 'warn' : 'quiet'} words={t('due.left', { amount })} date={t('due.by', { day })} />
    );
  }
  const day = t('due.since', { day: formatDay(dayInZone(new Date(since), zone), lang) });
  switch (holder) {
    case 'citizen':
      return <Chip tone="info" words={t('due.citizen')} date={day} />;
    case 'outside':
      return <Chip tone="info" words={t('due.outside')} date={day} />;
    case 'nobody':
      return <Chip tone="ok" words={t('due.ended')} date={day} />;
    case 'agency':
      return <Chip tone="quiet" words={t('due.none')} date={day} />;
  }
}

type ChipProps = { tone: 'bad' | 'warn' | 'info' | 'ok' | 'quiet'; words: string; date: string };

function Chip({ tone, words, date }: ChipProps) {
  return (
    <span className="due">
      <span className={tone === 'info' ? 'tag' : `tag tag-${tone}`}>{words}</span> <span>{date}</span>
    </span>
  );
}
