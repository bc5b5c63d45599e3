import type { VisitMonth } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { useLang, useText } from '../../i18n/use-text';

/** What was chosen in the form, and how the visits stand or ended, each with how many. */
export function VisitShares({ shares }: Pick<VisitMonth, 'shares'>) {
  const t = useText('visits');
  const lang = useLang();
  return shares.map(({ question, shares: answers }) => {
    const heading = question === null ? t('shares.stands') : inLanguage(question, lang);
    return (
      <section key={heading} className="stack-4">
        <h2>{heading}</h2>
        <dl className="visit-shares">
          {answers.map(({ label, count }) => (
            <div key={inLanguage(label, lang)}>
              <dt>{inLanguage(label, lang)}</dt>
              <dd>{t('shares.count', { count })}</dd>
            </div>
          ))}
        </dl>
      </section>
    );
  });
}
