import type { LinkedCase, OwnCase } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { formatDue } from '../../format/date';
import { trackPath } from '../../i18n/links';
import { useLang, useText } from '../../i18n/use-text';

/** Cases that belong to this one, each with where it stands; the same code opens them. */
export function LinkedCases({ page }: { page: OwnCase }) {
  const t = useText('case');
  const lang = useLang();
  // What was opened here stands at the top of the page already.
  const linked = page.linked.filter(({ relation }) => relation === 'opened-in');
  if (linked.length === 0) return null;
  return (
    <section className="stack-8">
      <h2>{t('linked.title')}</h2>
      <ul className="plain-list acts">
        {linked.map((one) => (
          <li key={one.number}>
            <p>
              {t('linked.opened-in')}: <span className="strong">{inLanguage(one.name, lang)}</span>{' '}
              {one.number}
            </p>
            <p className="small muted">
              {inLanguage(one.label, lang)}
              {one.dueOn === null || one.outcome !== null
                ? null
                : ` · ${t('linked.due', { date: formatDue({ dueOn: one.dueOn, dueAt: null, atTimeOfDay: false }, page.profile.zone, lang) })}`}
            </p>
            <OpenLinked page={page} linked={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Opens a case that belongs to this one; nobody types the code again. */
export function OpenLinked({ page, linked }: { page: OwnCase; linked: LinkedCase }) {
  const t = useText('case');
  const lang = useLang();
  return (
    <form method="post" action={trackPath(lang, page.profile.slug, page.number)}>
      <button className="button button-quiet" type="submit" name="kasus" value={linked.number}>
        {t('opened.open', { noun: inLanguage(linked.noun, lang), number: linked.number })}
      </button>
    </form>
  );
}
