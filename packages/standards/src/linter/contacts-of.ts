import type { Contact } from '../schema/contact';
import type { StandardVersion } from '../schema/standard-version';

/** A contact and where it stands in the YAML. */
export type PlacedContact = { contact: Contact; path: (string | number)[] };

/** Every contact of the service itself and of its complaint channels, in printed order. */
export function contactsOf(standard: StandardVersion): PlacedContact[] {
  return [...placeContacts(standard.contacts, ['contacts']), ...complaintContacts(standard)];
}

function complaintContacts(standard: StandardVersion): PlacedContact[] {
  return (standard.complaintHandling?.groups ?? []).flatMap((group, groupAt) =>
    group.channels.flatMap((channel, channelAt) =>
      placeContacts(channel.contacts, [
        'complaintHandling',
        'groups',
        groupAt,
        'channels',
        channelAt,
        'contacts',
      ]),
    ),
  );
}

/** Contacts of a list with their places below `above`. */
export function placeContacts(contacts: Contact[], above: (string | number)[]): PlacedContact[] {
  return contacts.map((contact, index) => ({ contact, path: [...above, index] }));
}
