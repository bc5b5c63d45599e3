import type { AgencyFrame } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { filingPath } from '../../i18n/links';
import { useLang, useText } from '../../i18n/use-text';
import { UnitContacts } from '../agency-aside';
import { ReachButtons } from '../reach-buttons';

/** Who does not find the answer asks the agency itself, by what can be used of its contacts. */
export function StillUnanswered({ frame: { profile, publisher } }: { frame: AgencyFrame }) {
  const t = useText('answers');
  const agency = useText('agency');
  const lang = useLang();
  const usable = publisher.contacts.filter(({ condition }) => condition === 'usable');
  return (
    <section className="stack-8" aria-labelledby="belum-terjawab">
      <h2 id="belum-terjawab">{t('still')}</h2>
      <p>{t('still-lead', { name: inLanguage(publisher.name, lang) })}</p>
      {usable.length === 0 ? <UnitContacts unit={publisher} /> : <ReachButtons contacts={usable} />}
      <p>
        {t('report')} <a href={filingPath(lang, profile.slug)}>{agency('home.report')}</a>
      </p>
    </section>
  );
}
