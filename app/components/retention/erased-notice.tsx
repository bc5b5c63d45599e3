import type { TimelineEntry } from '@maklumat/operations';
import { dayInZone } from '@maklumat/calendar';
import type { Zone } from '@maklumat/standards';
import { formatDay } from '../../format/date';
import { periodWords, type ErasedBody } from '../../format/retention-words';
import { tenantPath } from '../../i18n/links';
import { useLang, useText } from '../../i18n/use-text';

type ErasedNoticeProps = {
  entries: readonly Pick<TimelineEntry, 'at' | 'body'>[];
  zone: Zone;
  /** Slug of the agency, whose privacy page has the rule. */
  tenant: string;
};

/** What of a case was erased, when and by which rule; nothing as long as all is there. */
export function ErasedNotice({ entries, zone, tenant }: ErasedNoticeProps) {
  const t = useText('retention');
  const lang = useLang();
  const erasures = entries.flatMap(({ at, body }) => (body.type === 'erased' ? [{ at, body }] : []));
  const last = erasures.at(-1);
  if (last === undefined) return null;
  const isWhole = erasures.some(({ body }) => body.parts.includes('words'));
  return (
    <div className="notice stack-8">
      <h2 className="notice-title">{t(isWhole ? 'erased.title-words' : 'erased.title-person')}</h2>
      {erasures.flatMap(({ at, body }) =>
        body.parts.map((part) => (
          <p key={part}>
            {t(
              hadNobody(body, part) ? 'erased.person-none' : `erased.${part}`,
              valuesOf({ at, body, part, zone, lang }),
            )}
          </p>
        )),
      )}
      <p>
        {t('erased.kept')}{' '}
        <a href={`${tenantPath(lang, tenant, '/privasi')}#aturan-${last.body.rule}`}>{t('erased.rule')}</a>
      </p>
    </div>
  );
}

/** Whether there was nothing that names anybody: an anonymous report has no name to erase. */
function hadNobody({ counts }: ErasedBody, part: ErasedBody['parts'][number]): boolean {
  return part === 'person' && counts.contacts + counts.papers === 0;
}

type Erased = {
  at: string;
  body: ErasedBody;
  part: ErasedBody['parts'][number];
  zone: Zone;
  lang: ReturnType<typeof useLang>;
};

function valuesOf({ at, body, part, zone, lang }: Erased) {
  return {
    day: formatDay(dayInZone(new Date(at), zone), lang),
    period: periodWords(body[part], lang),
    ended: formatDay(body.endedOn, lang),
  };
}
