import type { OwnCase } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { trackPath } from '../../i18n/links';
import { useLang, useText } from '../../i18n/use-text';
import { formatDue } from '../../format/date';

/** Cases that belong to this one, each with where it stands; the same code opens them. */
export function LinkedCases({ page }: { page: OwnCase }) {
  const t = useText('case');
  const lang = useLang();
  if (page.linked.length === 0) return null;
  return (
    <section className="stack-8">
      <h2>{t('linked.title')}</h2>
      <form method="post" action={trackPath(lang, page.profile.slug, page.number)}>
        <ul className="plain-list acts">
          {page.linked.map(({ number, name, label, relation, dueOn, outcome }) => (
            <li key={number}>
              <p>
                {t(`linked.${relation}`)}: <span className="strong">{inLanguage(name, lang)}</span> {number}
              </p>
              <p className="small muted">
                {inLanguage(label, lang)}
                {dueOn === null || outcome !== null
                  ? null
                  : ` · ${t('linked.due', { date: formatDue({ dueOn, dueAt: null, atTimeOfDay: false }, page.profile.zone, lang) })}`}
              </p>
              <button className="button button-quiet" type="submit" name="kasus" value={number}>
                {t('linked.open', { number })}
              </button>
            </li>
          ))}
        </ul>
      </form>
    </section>
  );
}
