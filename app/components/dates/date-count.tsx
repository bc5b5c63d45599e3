import type { DateExplanation } from '@maklumat/operations';
import { countOf, inLanguage, type Zone } from '@maklumat/standards';
import type { Lang } from '../../http/lang';
import { formatDay, formatDue, formatMoment } from '../../format/date';
import { useLang, useText } from '../../i18n/use-text';

type Count = DateExplanation['counts'][number];
type Skipped = Count['skipped'][number];

/** One count: how it begins, how much counts, what does not and why; every single day for who wants to recount. */
export function DateCount({ count, zone }: { count: Count; zone: Zone }) {
  const t = useText('dates');
  const lang = useLang();
  const atTimeOfDay = count.dayZero === null;
  const amount = countOf(count.limit.amount, count.limit.unit, lang);
  return (
    <>
      <p>{t(`start.${count.startRule}`, { moment: formatMoment(new Date(count.startAt), zone, lang) })}</p>
      <SkippedDays skipped={count.skipped} />
      <p>{t('counted', { amount, date: formatDue({ ...count, atTimeOfDay }, zone, lang) })}</p>
      <AllDays count={count} />
    </>
  );
}

/** Days off by their decree; those that every week brings are only numbered. */
function SkippedDays({ skipped }: { skipped: readonly Skipped[] }) {
  const t = useText('dates');
  const lang = useLang();
  if (skipped.length === 0) return null;
  const weekly = skipped.filter(isWeekly).length;
  return (
    <>
      <p>{t('skipped')}</p>
      <ul>
        {weekly === 0 ? null : <li>{t('weekly', { count: weekly })}</li>}
        {skipped
          .filter((day) => !isWeekly(day))
          .map((day) => (
            <li key={day.date}>
              <DayOff day={day} lang={lang} />
            </li>
          ))}
      </ul>
    </>
  );
}

function isWeekly({ reason }: Skipped): boolean {
  return reason === 'weekend' || reason === 'closed-day';
}

function DayOff({ day, lang }: { day: Skipped; lang: Lang }) {
  const t = useText('dates');
  const { name, decree, knownOn, confidence } = day;
  const date = dayOf(day.date, lang);
  const reason = t(`reason.${day.reason}`);
  const named = name === null ? reason : inLanguage(name, lang);
  const sources = [
    decree,
    knownOn === null ? null : t('known', { date: formatDay(knownOn, lang) }),
    confidence === 'check' ? t('check') : null,
  ].filter((one) => one !== null);
  return (
    <>
      {named.toLowerCase() === reason
        ? t('day-off-unnamed', { date, reason })
        : t('day-off', { date, reason, name: named })}
      {sources.length === 0 ? null : <span className="muted"> ({sources.join('; ')})</span>}
    </>
  );
}

function AllDays({ count }: { count: Count }) {
  const t = useText('dates');
  const lang = useLang();
  const days = [
    ...count.counted.map(({ date, number, minutes }) => ({
      date,
      words:
        number === null
          ? t('day-minutes', { date: dayOf(date, lang), minutes: Math.round(minutes ?? 0) })
          : t('day', { date: dayOf(date, lang), number }),
    })),
    ...count.skipped.map(({ date, reason }) => ({
      date,
      words: t('day-off-unnamed', { date: dayOf(date, lang), reason: t(`reason.${reason}`) }),
    })),
  ].toSorted((a, b) => a.date.localeCompare(b.date));
  if (days.length === 0) return null;
  return (
    <details>
      <summary>{t('all-days')}</summary>
      <ol className="plain-list">
        {days.map(({ date, words }) => (
          <li key={date}>{words}</li>
        ))}
      </ol>
    </details>
  );
}

function dayOf(day: string, lang: Lang): string {
  return formatDue({ dueOn: day, dueAt: null, atTimeOfDay: false }, 'Asia/Jakarta', lang);
}
