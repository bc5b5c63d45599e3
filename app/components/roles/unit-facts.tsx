import type { UnitView } from '@maklumat/operations';
import { tenantPath } from '../../i18n/links';
import { useLang, useText } from '../../i18n/use-text';
import { ContactList } from '../contact-value';
import { Localised, Printed } from '../localised';
import { PairList, type Pair } from '../pair-list';

/** Where a unit stands, what it holds and owns, and its printed contacts with what is wrong with them. */
export function UnitFacts({ unit, tenant }: { unit: UnitView; tenant: string }) {
  const t = useText('roles');
  const { parent, below, openCases, services, address, contacts } = unit;
  const pairs: Pair[] = [
    {
      label: t('units.parent'),
      value: parent === null ? t('units.top') : <UnitLinks units={[parent]} />,
    },
    below.length === 0 ? null : { label: t('units.below'), value: <UnitLinks units={below} /> },
    {
      label: t('units.cases'),
      value: openCases === 0 ? t('units.no-cases') : t('units.cases-count', { count: openCases }),
    },
    services.length === 0
      ? null
      : { label: t('units.services'), value: <Services services={services} tenant={tenant} /> },
    address === null ? null : { label: t('units.address'), value: <Printed words={address.words} /> },
  ];
  return (
    <>
      <PairList pairs={pairs} />
      <section className="stack-8" aria-labelledby="kontak">
        <h2 id="kontak">{t('units.contacts')}</h2>
        {contacts.length === 0 ? <p>{t('units.no-contacts')}</p> : <ContactList contacts={contacts} />}
      </section>
    </>
  );
}

function UnitLinks({ units }: { units: UnitView['below'] }) {
  return (
    <ul className="plain-list link-list">
      {units.map(({ slug, name }) => (
        <li key={slug}>
          <a href={`/kelola/unit/${slug}`}>
            <Localised text={name} />
          </a>
        </li>
      ))}
    </ul>
  );
}

function Services({ services, tenant }: { services: UnitView['services']; tenant: string }) {
  const lang = useLang();
  return (
    <ul className="plain-list link-list">
      {services.map(({ slug, name }) => (
        <li key={slug}>
          <a href={tenantPath(lang, tenant, `/layanan/${slug}`)}>
            <Localised text={name} />
          </a>
        </li>
      ))}
    </ul>
  );
}
