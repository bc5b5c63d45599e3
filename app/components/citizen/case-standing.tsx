import type { LinkedCase, OwnCase, TimelineEntry } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { caseSentence } from '../../format/case-sentence';
import { formatDue, formatMoment } from '../../format/date';
import { upperFirst } from '../../format/letter-case';
import { useLang, useText } from '../../i18n/use-text';
import { CaseTimeline } from './case-timeline';
import { OpenLinked } from './linked-cases';

/**
 * Where the case stands in one sentence. Where it has ended and the citizen went on, the sentence of its state, which
 * offers just that, gives way to what was filed.
 */
export function CaseStanding({ page }: { page: OwnCase }) {
  const t = useText('case');
  const lang = useLang();
  const opened = page.linked.filter(({ relation }) => relation === 'opened-here');
  const mayGoOn = page.acts.some(({ effects }) => effects.opens !== undefined);
  return (
    <>
      {page.outcome !== null && opened.length > 0 && !mayGoOn ? null : <p>{caseSentence(page, lang)}</p>}
      {windowsLeft(page).map(({ limit, toldUntil }) => (
        <p key={limit.id}>
          {t('rights.until', {
            name: inLanguage(limit.name, lang),
            date: formatDue({ dueOn: toldUntil, dueAt: null, atTimeOfDay: false }, page.profile.zone, lang),
          })}
        </p>
      ))}
      {opened.map((linked) => (
        <Opened key={linked.number} page={page} linked={linked} />
      ))}
    </>
  );
}

/**
 * The windows that are open to the citizen of a case that has ended, with the last day that was told of each: the
 * sentence of a state that nobody must act in names none.
 */
export function windowsLeft({ outcome, windows }: Pick<OwnCase, 'outcome' | 'windows'>) {
  if (outcome === null) return [];
  return windows.flatMap(({ limit, toldUntil, isOver }) =>
    toldUntil === null || isOver ? [] : [{ limit, toldUntil }],
  );
}

/** What was filed in it: when, how it stands, and the way there. */
function Opened({ page, linked }: { page: OwnCase; linked: LinkedCase }) {
  const t = useText('case');
  const lang = useLang();
  const { zone } = page.profile;
  const noun = inLanguage(linked.noun, lang);
  const date = formatMoment(new Date(linked.receivedAt), zone, lang);
  const due = linked.outcome === null ? linked.dueOn : null;
  return (
    <>
      <p>
        {t('opened.filed', { noun: lang === 'id' ? upperFirst(noun) : noun, date, number: linked.number })}{' '}
        {t('opened.stands', { label: inLanguage(linked.label, lang) })}
        {due === null
          ? null
          : ` ${t('opened.due', { date: formatDue({ dueOn: due, dueAt: null, atTimeOfDay: false }, zone, lang) })}`}
      </p>
      <OpenLinked page={page} linked={linked} />
    </>
  );
}

/** That it was refused or sent back, when and why, with the letter where one was issued. */
export function CaseRefusal({ page }: { page: OwnCase }) {
  const entries = refusalOf(page);
  if (entries.length === 0) return null;
  return (
    <div className="notice notice-warn">
      <CaseTimeline page={page} entries={entries} isCopy isBrief />
    </div>
  );
}

/** The act that refused the case or sent it back, and what was issued since; empty for any other end. */
export function refusalOf({ outcome, entries }: Pick<OwnCase, 'outcome' | 'entries'>): TimelineEntry[] {
  if (outcome !== 'rejected' && outcome !== 'sent-back') return [];
  const end = entries.findLastIndex(({ body }) => body.type === 'transitioned' && body.from !== body.to);
  return entries.filter(
    ({ body }, index) => index === end || (index > end && end >= 0 && body.type === 'document-issued'),
  );
}
