import type { TimelineEntry } from '@maklumat/operations';
import { spanOfPeriod } from '@maklumat/workflow';
import type { Lang } from '../http/lang';
import { textOf } from '../i18n/create-i18n';

/** How long something is kept, in words: `P1Y6M` is "1 tahun 6 bulan". */
export function periodWords(period: string, lang: Lang): string {
  const t = textOf(lang, 'retention');
  const span = spanOfPeriod(period);
  if (span === null) return t('period.permanent');
  const years = Math.floor(span.months / 12);
  const months = span.months % 12;
  return [
    years === 0 ? '' : t('period.years', { count: years }),
    months === 0 ? '' : t('period.months', { count: months }),
    span.days === 0 ? '' : t('period.days', { count: span.days }),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** An erasure as the history of a case has it. */
export type ErasedBody = Extract<TimelineEntry['body'], { type: 'erased' }>;

/** What was erased with it: the key of its words. */
export function erasedWords({ parts }: Pick<ErasedBody, 'parts'>): 'person' | 'words' | 'both' {
  return parts.length === 2 ? 'both' : (parts[0] ?? 'words');
}
