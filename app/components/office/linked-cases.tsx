import type { CaseView } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { formatDay } from '../../format/date';
import { useLang, useText } from '../../i18n/use-text';
import { casePath } from './queue-views';

/** Cases that belong to this one: an objection and the request it is about; a link where this official may see it. */
export function LinkedCases({ view }: { view: CaseView }) {
  const t = useText('office');
  const lang = useLang();
  if (view.linked.length === 0) return null;
  return (
    <section className="stack-8">
      <h2>{t('linked.title')}</h2>
      <ul className="plain-list stack-8">
        {view.linked.map(({ number, name, label, relation, maySee, dueOn, outcome }) => (
          <li key={number}>
            <p className="muted">{t(`linked.${relation}`)}</p>
            <p>
              {maySee ? <a href={casePath(number)}>{number}</a> : number} · {inLanguage(name, lang)}
            </p>
            <p>
              {inLanguage(label, lang)}
              {dueOn === null || outcome !== null
                ? null
                : ` · ${t('linked.due', { date: formatDay(dueOn, lang) })}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
