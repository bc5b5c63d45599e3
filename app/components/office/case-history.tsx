import { markOfKey } from '@maklumat/cases';
import type { CaseKind, CaseView, ClockView, HistoryEntry, TimelineEntry } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import type { ReactNode } from 'react';
import { amendmentSentence } from '../../format/amendment-sentence';
import { toldSentence } from '../../format/case-sentence';
import { formatAppointment, formatDay, formatDue, formatMoment } from '../../format/date';
import { erasedWords } from '../../format/retention-words';
import { useLang, useText } from '../../i18n/use-text';
import { useCaseWords } from './case-words';
import { FileList } from './file-list';
import { useOffice } from './office-outlet';
import { sameDates } from './same-dates';

type HistoryProps = {
  /** Clocks of the case, for the names of their limits. */
  clocks: readonly Pick<ClockView, 'limit' | 'name'>[];
  /** The agency's units, to name the one a case went to. */
  units: CaseView['units'];
  /** What the case and who comes with it are called. */
  kind: CaseKind;
};

type CaseHistoryProps = {
  view: Pick<CaseView, 'number' | 'units' | 'workflow' | 'person'> & Pick<HistoryProps, 'clocks'>;
  entries: readonly HistoryEntry[];
};

/** Everything that happened, oldest first, each entry with an address of its own. */
export function CaseHistory({ view, entries }: CaseHistoryProps) {
  const { number, clocks, units, workflow, person } = view;
  const kind = { noun: workflow.noun, person };
  const t = useText('office');
  const same = sameDates(entries);
  return (
    <ol className="history plain-list">
      {entries.map((entry) => (
        <li
          key={entry.sequence}
          id={`p${String(entry.sequence)}`}
          className={isInternal(entry) ? 'entry entry-internal' : 'entry'}
        >
          {isInternal(entry) ? <p className="entry-seen">{t('history.internal')}</p> : null}
          <EntryHead
            entry={entry}
            by={<EntryAuthor entry={entry} kind={kind} />}
            recordedAt={entry.by === null ? null : entry.recordedAt}
            clocks={clocks}
            units={units}
            kind={kind}
            isSameDate={same.has(entry.sequence)}
          />
          <EntryWords number={number} entry={entry} marksInternal={entry.isPublic} />
        </li>
      ))}
    </ol>
  );
}

/** The same history as the citizen reads it, with the sentences that went out. */
export function CitizenHistory({ view }: { view: CaseView }) {
  const { number, citizenHistory: entries, clocks } = view;
  const t = useText('office');
  const lang = useLang();
  const unitNames = Object.fromEntries(view.units.map(({ slug, name }) => [slug, name]));
  const same = sameDates(entries);
  const kind = { noun: view.workflow.noun, person: view.person };
  const words = useCaseWords(kind);
  return (
    <ol className="history plain-list">
      {entries.map((entry) => (
        <li key={entry.sequence} className="entry">
          <EntryHead
            entry={entry}
            by={t(`actor.${entry.actor.kind}`, words)}
            recordedAt={null}
            clocks={clocks}
            units={view.units}
            kind={kind}
            isSameDate={same.has(entry.sequence)}
          />
          {entry.told === null ? null : (
            <p className="entry-text">{toldSentence(entry.told, unitNames, view.zone, lang)}</p>
          )}
          <EntryWords number={number} entry={entry} marksInternal={false} />
        </li>
      ))}
    </ol>
  );
}

function isInternal({ body, isPublic }: HistoryEntry): boolean {
  return !isPublic && body.type === 'message-added';
}

function EntryAuthor({ entry, kind }: { entry: HistoryEntry; kind: CaseKind }) {
  const lang = useLang();
  const t = useText('office');
  const words = useCaseWords(kind);
  if (entry.by === null) return <>{t(`actor.${entry.actor.kind}`, words)}</>;
  const { role, onBehalfOf } = entry.by;
  const name =
    onBehalfOf === undefined ? entry.by.name : t('on-behalf', { name: entry.by.name, away: onBehalfOf });
  return <>{role === null ? name : `${name}, ${inLanguage(role, lang)}`}</>;
}

type EntryHeadProps = Pick<HistoryProps, 'clocks' | 'units' | 'kind'> & {
  entry: TimelineEntry;
  by: ReactNode;
  /** When somebody wrote it down; null where nobody did. */
  recordedAt: string | null;
  isSameDate: boolean;
};

/** What was written down within this time was written down as it happened. */
const AT_ONCE_MS = 60_000;

function EntryHead({ entry, by, recordedAt, ...title }: EntryHeadProps) {
  const lang = useLang();
  const t = useText('office');
  const { zone } = useOffice().frame.profile;
  const isLater = recordedAt !== null && Date.parse(recordedAt) - Date.parse(entry.at) > AT_ONCE_MS;
  const recorded = isLater ? formatMoment(new Date(recordedAt), zone, lang) : null;
  return (
    <p className="entry-head">
      <span className="strong">
        <EntryTitle entry={entry} {...title} />
      </span>{' '}
      <span className="muted">
        {by} · <time dateTime={entry.at}>{formatMoment(new Date(entry.at), zone, lang)}</time>
        {recorded === null ? null : ` · ${t('history.recorded', { moment: recorded })}`}
      </span>
    </p>
  );
}

type EntryTitleProps = Pick<EntryHeadProps, 'clocks' | 'units' | 'kind' | 'isSameDate'> & {
  entry: TimelineEntry & { assignedTo?: string | null };
};

/** What happened, in the workflow's own words where it has them. */
function EntryTitle({ entry, clocks, units, kind, isSameDate }: EntryTitleProps) {
  const retention = useText('retention');
  const words = useCaseWords(kind);
  const lang = useLang();
  const t = useText('office');
  const { zone } = useOffice().frame.profile;
  const { body } = entry;
  switch (body.type) {
    case 'filed':
      return <>{t('history.filed', { channel: t(`channel.${body.channel}`), ...words })}</>;
    case 'transitioned':
      return <StepTitle entry={entry} body={body} units={units} />;
    case 'message-added':
      return <>{t(body.audience === 'agency' ? 'history.note' : 'history.message')}</>;
    case 'assigned':
      return <AssignedTitle name={entry.assignedTo ?? null} />;
    case 'promise-told': {
      const day = formatDue({ ...body, atTimeOfDay: entry.atTimeOfDay }, zone, lang);
      const told = t(`history.${isSameDate ? 'told-same' : 'told'}.${body.why}`, { day });
      const limit = clocks.find((clock) => clock.limit === body.limit);
      return <>{limit === undefined ? told : `${told} · ${inLanguage(limit.name, lang)}`}</>;
    }
    case 'calendar-amended': {
      const limit = clocks.find((clock) => clock.limit === body.limit);
      const amended = t(body.moves ? 'history.amended-moves' : 'history.amended');
      return <>{limit === undefined ? amended : `${amended} · ${inLanguage(limit.name, lang)}`}</>;
    }
    case 'migrated':
      return <MovedTitle entry={entry} body={body} />;
    case 'promise-undetermined':
      return <>{t('history.undetermined', { year: String(body.year) })}</>;
    case 'registered':
    case 'document-issued':
      return <NumberTitle entry={entry} body={body} />;
    case 'timer-ran':
      return <TimerTitle body={body} />;
    case 'erased':
      return <>{retention(`event.${erasedWords(body)}`)}</>;
  }
}

/** Who it was given to; null: to nobody in particular. */
function AssignedTitle({ name }: { name: string | null }) {
  const t = useText('office');
  return <>{name === null ? t('history.unassigned') : t('history.assigned', { name })}</>;
}

type StepTitleProps = Pick<EntryHeadProps, 'units'> & {
  entry: TimelineEntry;
  body: Extract<TimelineEntry['body'], { type: 'transitioned' }>;
};

/** A step by its own words: where it went, and the status it led to. */
function StepTitle({ entry: { act, becomes }, body, units }: StepTitleProps) {
  const lang = useLang();
  const t = useText('office');
  const own = act === null ? body.transition : inLanguage(act, lang);
  const to = units.find(({ slug }) => slug === body.unit);
  const done = to === undefined ? own : t('history.to-unit', { act: own, unit: inLanguage(to.name, lang) });
  return (
    <>{becomes === null ? done : t('history.becomes', { act: done, state: inLanguage(becomes, lang) })}</>
  );
}

type NumberTitleProps = {
  entry: TimelineEntry;
  body: Extract<TimelineEntry['body'], { number: string }>;
};

/** A number of the agency's that was taken: for an entry in a register, or a document. */
function NumberTitle({ entry: { outputName }, body }: NumberTitleProps) {
  const lang = useLang();
  const t = useText('office');
  const name = outputName === null ? '' : inLanguage(outputName, lang);
  if (body.type === 'registered')
    return <>{t('history.registered', { register: name, number: body.number })}</>;
  return <>{t('history.issued', { name, number: body.number })}</>;
}

/** That the case goes on by another version of its workflow. */
function MovedTitle({
  entry: { becomes },
  body: { from, to },
}: {
  entry: TimelineEntry;
  body: Extract<TimelineEntry['body'], { type: 'migrated' }>;
}) {
  const t = useText('office');
  const lang = useLang();
  const moved = { from: String(from), to: String(to) };
  if (becomes === null) return <>{t('history.migrated', moved)}</>;
  return <>{t('history.migrated-becomes', { ...moved, state: inLanguage(becomes, lang) })}</>;
}

/** What ran by itself; a share of the time is told with it, and that nobody was there to hear of it. */
function TimerTitle({ body }: { body: Extract<TimelineEntry['body'], { type: 'timer-ran' }> }) {
  const t = useText('office');
  const { does } = body;
  const percent = markOfKey(body.timer)?.percent ?? 100;
  if (body.unreached !== undefined) return <>{t(`history.timer-unreached.${does}`)}</>;
  if (does === 'gives-notice' || percent === 100) return <>{t(`history.timer.${does}`)}</>;
  return <>{t(`history.timer-ahead.${does}`, { percent })}</>;
}

type EntryWordsProps = { number: string; entry: TimelineEntry; marksInternal: boolean };

/** Choices, words and files of an entry; what of it never leaves the agency says so. */
function EntryWords({ number, entry, marksInternal }: EntryWordsProps) {
  const lang = useLang();
  const t = useText('office');
  const { zone } = useOffice().frame.profile;
  return (
    <>
      {entry.body.type === 'calendar-amended' ? (
        <p className="entry-text">{amendmentSentence(entry.body, { ...entry, zone, lang })}</p>
      ) : null}
      {entry.choices.map(({ label, chosen }) => (
        <p key={label.id}>
          {t('history.choice', {
            label: inLanguage(label, lang),
            chosen: chosen.map((one) => inLanguage(one, lang)).join('; '),
          })}
        </p>
      ))}
      {entry.texts.map(({ field, label, visibleTo, text, isDay, isInstant }) => (
        <div key={field} className={marksInternal && visibleTo === 'agency' ? 'entry-internal' : undefined}>
          <p className="entry-label">
            {label === null
              ? t(field === 'original' ? 'history.original' : 'history.words')
              : inLanguage(label, lang)}
            {marksInternal && visibleTo === 'agency' ? ` · ${t('history.unseen')}` : null}
          </p>
          <p className="entry-text">
            {text === null
              ? t('history.erased')
              : isInstant
                ? formatAppointment(text, zone, lang)
                : isDay
                  ? formatDay(text, lang)
                  : text}
          </p>
        </div>
      ))}
      <FileList number={number} files={entry.files} />
    </>
  );
}
