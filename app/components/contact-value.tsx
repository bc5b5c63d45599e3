import { contactHref, shownContact, type Contact, type UnitContact } from '@maklumat/standards';
import { useText } from '../i18n/use-text';
import { Localised, Printed } from './localised';

type ContactProps = {
  contact: Contact & Pick<UnitContact, 'source'>;
  /** The printed words right above hold the contact already: only what is wrong with it is said. */
  isQuotedAbove?: boolean;
};

/**
 * A contact, numbers in groups. Only one that can be used is a link; what is wrong with any other is said in
 * words beside it, and it stays as printed.
 */
export function ContactValue({ contact, isQuotedAbove = false }: ContactProps) {
  const terms = useText('terms');
  return (
    <div className="contact">
      <span className="contact-kind">{terms(`contact.${contact.kind}`)}:</span>{' '}
      {isQuotedAbove ? null : <ContactLink contact={contact} />}
      {contact.source === undefined ? null : (
        <p className="contact-flag">
          {terms('printed-in')} <Localised text={contact.source} />
        </p>
      )}
      <ContactFlag contact={contact} />
    </div>
  );
}

function ContactLink({ contact }: { contact: Contact }) {
  const href = contactHref(contact);
  return href === null ? (
    <Printed words={contact.value} />
  ) : (
    <a className="contact-link" href={href}>
      {shownContact(contact)}
    </a>
  );
}

function ContactFlag({ contact }: { contact: Contact }) {
  const terms = useText('terms');
  if (contact.condition === 'usable') return null;
  return (
    <p className="contact-flag">
      <strong>{terms(`condition.${contact.condition}`)}.</strong>{' '}
      {contact.note === undefined ? null : <Localised text={contact.note} />}
    </p>
  );
}

type ContactListProps = {
  contacts: ContactProps['contact'][];
  isQuotedAbove?: (contact: Contact) => boolean;
};

/** Contacts in their printed order. */
export function ContactList({ contacts, isQuotedAbove = () => false }: ContactListProps) {
  return (
    <ul className="plain-list">
      {contacts.map((contact, index) => (
        <li key={index}>
          <ContactValue contact={contact} isQuotedAbove={isQuotedAbove(contact)} />
        </li>
      ))}
    </ul>
  );
}
