import { contactHref, shownContact, type Contact, type ContactKind } from '@maklumat/standards';
import { useText } from '../i18n/use-text';

/** More ways than this are a list, and the list stands below. */
const MAX_BUTTONS = 3;

/** The act a contact offers, a key of terms.json. Kinds that can never be linked need none. */
const ACTS: Partial<Record<ContactKind, 'whatsapp' | 'call' | 'sms' | 'open' | 'e-mail'>> = {
  whatsapp: 'whatsapp',
  telephone: 'call',
  mobile: 'call',
  sms: 'sms',
  'e-mail': 'e-mail',
  website: 'open',
};

/** The act a reader came for: reach the service. One button per contact that can be used, the first one solid. */
export function ReachButtons({ contacts }: { contacts: Contact[] }) {
  const terms = useText('terms');
  const buttons = contacts.flatMap((contact) => {
    const href = contactHref(contact);
    const act = ACTS[contact.kind];
    return href === null || act === undefined
      ? []
      : [{ href, label: terms(`reach.${act}`, { value: shownContact(contact) }) }];
  });
  if (buttons.length === 0) return null;
  return (
    <div className="button-row reach">
      {buttons.slice(0, MAX_BUTTONS).map(({ href, label }, index) => (
        <a className={index === 0 ? 'button' : 'button button-quiet'} href={href} key={href}>
          {label}
        </a>
      ))}
    </div>
  );
}
