import type { DateExplanation } from '@maklumat/operations';
import { Fragment } from 'react';
import { countOf, describeLimit, inLanguage, type LocalisedText, type Zone } from '@maklumat/standards';
import { amendmentSentence } from '../../format/amendment-sentence';
import { formatDue, formatMoment } from '../../format/date';
import { upperFirst } from '../../format/letter-case';
import { useLang, useText } from '../../i18n/use-text';
import { DateCount } from './date-count';
import { HeldTime, type DatesReader } from './held-time';

type DateExplanationsProps = {
  dates: readonly DateExplanation[];
  zone: Zone;
  /** What the case is called. */
  noun: LocalisedText;
  reader: DatesReader;
};

type OneDateProps = Omit<DateExplanationsProps, 'dates'> & { date: DateExplanation };

/** Each date that was told: by which limit, from when, which days count and which do not, and by which decree. */
export function DateExplanations({ dates, zone, noun, reader }: DateExplanationsProps) {
  const t = useText('dates');
  if (dates.length === 0) return <p>{t('none')}</p>;
  return (
    <>
      {dates.map((date) => (
        <section
          key={`${date.limit} ${String(date.run)}`}
          id={`${date.limit}-${String(date.run)}`}
          className="stack-8"
        >
          <OneDate date={date} zone={zone} noun={noun} reader={reader} />
        </section>
      ))}
      <p className="muted held-note">{t(`held.${reader}.note`)}</p>
    </>
  );
}

function OneDate({ date, zone, noun, reader }: OneDateProps) {
  const t = useText('dates');
  const lang = useLang();
  const due = formatDue(date, zone, lang);
  return (
    <>
      <h2>{t('heading', { limit: upperFirst(inLanguage(date.name, lang)), date: due })}</h2>
      <p>
        {t('by-standard', { limit: describeLimit(date.amount, lang) })}
        {date.words.map((words) => (
          <Fragment key={words}>
            {' '}
            <q>{words}</q>
          </Fragment>
        ))}
      </p>
      {date.note === null ? null : <p className="muted">{inLanguage(date.note, lang)}</p>}
      {date.counts.map((count, index) => (
        <div key={count.startAt} className="stack-8">
          {index === 0 ? null : <p>{t('extension')}</p>}
          <DateCount count={count} zone={zone} />
        </div>
      ))}
      <Extension date={date} zone={zone} />
      <Stops date={date} zone={zone} noun={noun} reader={reader} />
      <Standing date={date} zone={zone} />
      <Amendments date={date} zone={zone} />
      <HeldTime date={date} zone={zone} reader={reader} />
    </>
  );
}

/** By how much the limit was lengthened, when, and why. */
function Extension({ date: { extension }, zone }: { date: DateExplanation; zone: Zone }) {
  const t = useText('dates');
  const lang = useLang();
  if (extension === null) return null;
  const { amount, unit, grantedAt, reasons } = extension;
  return (
    <>
      <p>
        {t('extended', {
          amount: countOf(amount, unit, lang),
          moment: formatMoment(new Date(grantedAt), zone, lang),
        })}
        {reasons.length === 0 ? null : ` ${t('extended-why')}`}
      </p>
      {reasons.map((reason) => (
        <blockquote key={reason} className="entry-text">
          {reason}
        </blockquote>
      ))}
    </>
  );
}

function Stops({ date, zone, noun, reader }: OneDateProps) {
  const t = useText('dates');
  const lang = useLang();
  if (date.stops.length === 0) return null;
  const moment = (at: string): string => formatMoment(new Date(at), zone, lang);
  return (
    <>
      <p>{t('stops')}</p>
      <ul>
        {date.stops.map(({ from, until, holder }) => (
          <li key={from}>
            {t(reader === 'citizen' && holder === 'citizen' ? 'stop.you' : `stop.${holder}`, {
              from: moment(from),
              until: moment(until),
              noun: inLanguage(noun, lang),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}

/** When it was told, what was told before, and why it stands where the count says another. */
function Standing({ date, zone }: { date: DateExplanation; zone: Zone }) {
  const t = useText('dates');
  const lang = useLang();
  const last = date.counts.at(-1);
  const before = date.before.map((one) => formatDue(one, zone, lang)).join('; ');
  return (
    <>
      {date.isCounted || last === undefined ? null : (
        <p>{t('stands', { date: formatDue({ ...date, ...last }, zone, lang) })}</p>
      )}
      {date.missingYear === null ? null : <p>{t('missing-year', { year: String(date.missingYear) })}</p>}
      <p className="muted">
        {t('told', { moment: formatMoment(new Date(date.toldAt), zone, lang) })}{' '}
        {before === '' ? null : t('before', { dates: before })}{' '}
        {date.calendar === null
          ? null
          : t('calendar-version', {
              number: date.calendar.number,
              moment: formatMoment(new Date(date.calendar.recordedAt), zone, lang),
            })}
      </p>
    </>
  );
}

function Amendments({ date, zone }: { date: DateExplanation; zone: Zone }) {
  const t = useText('dates');
  const lang = useLang();
  if (date.amendments.length === 0) return null;
  return (
    <>
      <p>{t('amended.heading')}</p>
      <ul>
        {date.amendments.map((amendment) => (
          <li key={amendment.sequence}>{amendmentSentence(amendment, { ...date, zone, lang })}</li>
        ))}
      </ul>
    </>
  );
}
