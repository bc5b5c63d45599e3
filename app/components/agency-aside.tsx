import type { WorkingCalendar } from '@maklumat/calendar';
import type { ServiceUnit } from '@maklumat/standards';
import { useText } from '../i18n/use-text';
import { ContactList } from './contact-value';
import { Localised, Printed } from './localised';
import { OfficeHours } from './office-hours';

type AgencyAsideProps = { tenant: string; unit: ServiceUnit; calendar: WorkingCalendar | null };

/** When the office is open, where it is and how to reach it. */
export function AgencyAside({ tenant, unit, calendar }: AgencyAsideProps) {
  const t = useText('agency');
  return (
    <>
      <section className="stack-8" aria-labelledby="jam-kantor">
        <h2 className="side-title" id="jam-kantor">
          {t('hours.heading')}
        </h2>
        <OfficeHours tenant={tenant} calendar={calendar} />
      </section>
      <AddressAndContacts unit={unit} />
    </>
  );
}

/** Where a unit is and how to reach it. */
export function AddressAndContacts({ unit }: { unit: ServiceUnit }) {
  const t = useText('agency');
  return (
    <>
      <section className="stack-8" aria-labelledby="alamat">
        <h2 className="side-title" id="alamat">
          {t('address')}
        </h2>
        <UnitAddress unit={unit} />
      </section>
      <section className="stack-8" aria-labelledby="kontak">
        <h2 className="side-title" id="kontak">
          {t('contacts')}
        </h2>
        <UnitContacts unit={unit} />
      </section>
    </>
  );
}

/** The address line as printed, and what is odd about it. */
export function UnitAddress({ unit }: { unit: ServiceUnit }) {
  const t = useText('agency');
  if (unit.address === null) return <p className="small">{t('no-address')}</p>;
  return (
    <address className="small address">
      <Printed words={unit.address.words} />
      {unit.address.note === undefined ? null : (
        <p className="plain-words">
          <Localised text={unit.address.note} />
        </p>
      )}
    </address>
  );
}

/** The unit's contacts as printed. */
export function UnitContacts({ unit }: { unit: ServiceUnit }) {
  const t = useText('agency');
  if (unit.contacts.length === 0) return <p className="small">{t('no-contacts')}</p>;
  return (
    <div className="small">
      <ContactList contacts={unit.contacts} />
    </div>
  );
}
