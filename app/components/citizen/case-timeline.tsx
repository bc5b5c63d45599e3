import type { OwnCase, TimelineEntry, TimelineFile } from '@maklumat/operations';
import { inLanguage, type Zone } from '@maklumat/standards';
import { amendmentSentence } from '../../format/amendment-sentence';
import { toldSentence } from '../../format/case-sentence';
import { formatAppointment, formatDay, formatDue, formatMoment } from '../../format/date';
import { formatFileSize } from '../../format/file-size';
import { upperFirst } from '../../format/letter-case';
import { trackPath } from '../../i18n/links';
import type { Lang } from '../../http/lang';
import { erasedWords } from '../../format/retention-words';
import { useLang, useText } from '../../i18n/use-text';

type Entries = {
  page: OwnCase;
  entries: readonly TimelineEntry[];
  hasLinks?: boolean;
  /** The entries stand on the page a second time: no address of their own. */
  isCopy?: boolean;
  /** Without the sentence that went out and the status, where both stand beside it. */
  isBrief?: boolean;
};

/** What the agency said or asked when it became the citizen's turn; empty when there were no words. */
export function askedOf({ entries, status }: OwnCase): TimelineEntry[] {
  const last = entries.findLast(({ act, actor }) => act !== null && actor.kind === 'official');
  const isAsking = last !== undefined && last.texts.length + last.choices.length + last.files.length > 0;
  return status.holder === 'citizen' && isAsking ? [last] : [];
}

/** Everything that happened and was said, oldest first, each with an address of its own. */
export function CaseTimeline({ entries, isCopy = false, ...shown }: Entries) {
  return (
    <ol className="timeline">
      {entries.map((entry) => (
        <li
          key={entry.sequence}
          id={isCopy ? undefined : `kejadian-${entry.sequence}`}
          className={sideOf(entry)}
        >
          <Entry entry={entry} {...shown} />
        </li>
      ))}
    </ol>
  );
}

function sideOf({ actor }: TimelineEntry): string {
  return actor.kind === 'citizen' ? 'from-you' : actor.kind === 'official' ? 'from-agency' : 'from-system';
}

function Entry({
  page,
  entry,
  hasLinks = true,
  isBrief = false,
}: Omit<Entries, 'entries' | 'isCopy'> & { entry: TimelineEntry }) {
  const t = useText('case');
  const lang = useLang();
  const headline = useHeadline(page, entry);
  const who = useWho(page, entry);
  const becomes = entry.becomes === null ? null : inLanguage(entry.becomes, lang);
  const told = toldSentence(entry.told, page.unitNames, page.profile.zone, lang);
  return (
    <>
      <p className="entry-head">
        <strong>{headline}</strong>
      </p>
      <p className="small muted">
        {who} · <time dateTime={entry.at}>{formatMoment(new Date(entry.at), page.profile.zone, lang)}</time>
      </p>
      {isBrief || becomes === null || becomes === headline ? null : (
        <p className="small">{t('entry.becomes', { label: becomes })}</p>
      )}
      {isBrief || told === null ? null : <p>{told}</p>}
      <EntryAnswers page={page} entry={entry} />
      <EntryFiles page={page} files={entry.files} hasLinks={hasLinks} />
      {entry.body.type === 'document-issued' && hasLinks ? <IssuedLink page={page} entry={entry} /> : null}
    </>
  );
}

/** What was written and chosen, each under its question, in the order in which it was asked. */
function EntryAnswers({ page, entry }: { page: OwnCase; entry: TimelineEntry }) {
  const lang = useLang();
  const wordsOf = useWords(entry, page.profile.zone);
  const answers = [
    ...entry.choices.map(({ field, label, chosen }) => ({
      ...{ field, label, words: chosen.map((option) => inLanguage(option, lang)) },
    })),
    ...entry.texts.map((written) => ({ ...written, words: [wordsOf(written)] })),
  ];
  const place = (field: string): number => entry.asked.indexOf(field);
  return (
    <>
      {answers
        .toSorted((a, b) => place(a.field) - place(b.field))
        .map(({ field, label, words }) => (
          <div key={field}>
            {label === null ? null : <p className="small muted">{inLanguage(label, lang)}</p>}
            <Words words={words} />
          </div>
        ))}
    </>
  );
}

/** One answer stands by itself, several are a list. */
function Words({ words }: { words: readonly string[] }) {
  const [first, ...more] = words;
  if (more.length === 0) return <p className="as-typed">{first}</p>;
  return (
    <ul>
      {words.map((word) => (
        <li key={word}>{word}</li>
      ))}
    </ul>
  );
}

/** An issued document, as a file to keep. */
function IssuedLink({ page, entry }: { page: OwnCase; entry: TimelineEntry }) {
  const t = useText('case');
  const lang = useLang();
  const href = trackPath(lang, page.profile.slug, page.number, `/surat/${String(entry.sequence)}.pdf`);
  return (
    <>
      <p>
        <a href={href}>{t('entry.document', { name: nameOf(entry.outputName, lang) })}</a>
      </p>
      {page.identity === 'confidential' ? <p className="small muted">{t('entry.document-in-part')}</p> : null}
    </>
  );
}

function nameOf(name: TimelineEntry['outputName'], lang: Lang): string {
  return name === null ? '' : inLanguage(name, lang);
}

const SCORES = ['1', '2', '3', '4'] as const;

/** What was written, as people read it: a day or a moment in words, a score by its name. */
function useWords({ body }: TimelineEntry, zone: Zone): (written: TimelineEntry['texts'][number]) => string {
  const t = useText('case');
  const lang = useLang();
  const score = SCORES.find((one) => body.type === 'transitioned' && Number(one) === body.score);
  return ({ text, isDay, isInstant }) => {
    if (text === null) return t('entry.erased');
    if (isDay) return formatDay(text, lang);
    if (isInstant) return formatAppointment(text, zone, lang);
    return text === score ? t(`act.score.${score}`) : text;
  };
}

function EntryFiles({
  page,
  files,
  hasLinks,
}: {
  page: OwnCase;
  files: readonly TimelineFile[];
  hasLinks: boolean;
}) {
  const t = useText('case');
  const filing = useText('filing');
  const lang = useLang();
  if (files.length === 0) return null;
  return (
    <>
      <p className="small muted">{t('entry.files')}</p>
      <ul>
        {files.map(({ id, name, mediaType, bytes }) => {
          const type = filing(mediaType === 'application/pdf' ? 'files.pdf' : 'files.photo');
          const words = t('entry.file', { name, type, size: formatFileSize(bytes, lang) });
          const href = trackPath(lang, page.profile.slug, page.number, `/berkas/${id}`);
          return <li key={id}>{hasLinks ? <a href={href}>{words}</a> : words}</li>;
        })}
      </ul>
    </>
  );
}

function useWho(page: OwnCase, { actor }: TimelineEntry): string {
  const t = useText('case');
  const lang = useLang();
  switch (actor.kind) {
    case 'citizen':
      return t('entry.you');
    case 'system':
      return t('entry.system');
    case 'official':
      return inLanguage(page.unitNames[actor.unit ?? ''] ?? page.publisher.name, lang);
  }
}

const TIMER_HEADLINES = {
  'gives-notice': 'entry.notice',
  reminds: 'entry.reminder',
  escalates: 'entry.escalated',
} as const;

function useHeadline(page: OwnCase, entry: TimelineEntry): string {
  const t = useText('case');
  const retention = useText('retention');
  const lang = useLang();
  const { body } = entry;
  const limitName = (id: string) => inLanguage(page.limitNames[id] ?? { id }, lang);
  switch (body.type) {
    case 'filed':
      return t(entry.actor.kind === 'citizen' ? 'entry.filed' : 'entry.filed-recorded', {
        noun: inLanguage(page.noun, lang),
      });
    case 'transitioned':
      return body.unit === null
        ? inLanguage(entry.act ?? { id: body.transition }, lang)
        : t('entry.forwarded', { unit: inLanguage(page.unitNames[body.unit] ?? { id: body.unit }, lang) });
    case 'promise-told':
      return t('entry.promise', {
        limit: upperFirst(limitName(body.limit)),
        date: formatDue({ ...body, atTimeOfDay: entry.atTimeOfDay }, page.profile.zone, lang),
      });
    case 'calendar-amended':
      return t('entry.amended', {
        limit: upperFirst(limitName(body.limit)),
        words: amendmentSentence(body, { ...entry, zone: page.profile.zone, lang }),
      });
    case 'promise-undetermined':
      return t('entry.undetermined', { limit: limitName(body.limit), year: body.year });
    case 'erased':
      return retention(`event.${erasedWords(body)}`);
    case 'document-issued':
      return t('entry.issued', { name: nameOf(entry.outputName, lang), number: body.number });
    case 'message-added':
    case 'assigned':
    case 'migrated':
    case 'registered':
      return t('entry.message');
    case 'timer-ran':
      return t(TIMER_HEADLINES[body.does]);
  }
}
