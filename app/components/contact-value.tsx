import { contactHref, type Contact } from '@maklumat/standards';
import { useText } from '../i18n/use-text';
import { Localised, Printed } from './localised';

/**
 * A contact exactly as printed. Only one that can be used is a link; what is wrong with any other is said in
 * words beside it.
 */
export function ContactValue({ contact }: { contact: Contact }) {
  const terms = useText('terms');
  const href = contactHref(contact);
  return (
    <span className="contact">
      <span className="contact-kind">{terms(`contact.${contact.kind}`)}:</span>{' '}
      {href === null ? <Printed words={contact.value} /> : <a href={href}>{contact.value}</a>}
      {contact.condition === 'usable' ? null : (
        <span className="contact-flag">
          <strong>{terms(`condition.${contact.condition}`)}.</strong>{' '}
          {contact.note === undefined ? null : <Localised text={contact.note} />}
        </span>
      )}
    </span>
  );
}

/** Contacts in their printed order. */
export function ContactList({ contacts }: { contacts: Contact[] }) {
  return (
    <ul className="plain-list">
      {contacts.map((contact, index) => (
        <li key={index}>
          <ContactValue contact={contact} />
        </li>
      ))}
    </ul>
  );
}
