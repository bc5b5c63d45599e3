import type { PublicInformationList } from '@maklumat/operations';
import { useText } from '../../i18n/use-text';
import { Localised } from '../localised';

/** What the classes mean, with the article of each; folded, for who wants to know. */
export function ClassMeanings({ rules }: { rules: PublicInformationList['rules'] }) {
  const t = useText('information');
  const classes = rules.filter(({ kind }) => kind === 'class');
  if (classes.length === 0) return null;
  return (
    <details>
      <summary>{t('classes')}</summary>
      <dl className="pairs">
        {classes.map(({ id, name, summary, article }) => (
          <div key={id}>
            <dt>
              <Localised text={name} />
            </dt>
            <dd>
              <Localised text={summary} /> <span className="muted small">{article}</span>
            </dd>
          </div>
        ))}
      </dl>
      {classes.every(({ verified }) => verified) ? null : <p className="muted small">{t('unverified')}</p>}
    </details>
  );
}
