import type { Contact } from '@maklumat/standards';

/** A piece of printed words; `contact` is what it names, null for the words between. */
export type WordPiece = { text: string; contact: Contact | null };

/** Printed words cut at the contacts they name, each at its first place; the pieces joined give the words back. */
export function splitAtContacts(words: string, contacts: Contact[]): WordPiece[] {
  const places = contacts
    .map((contact) => ({ contact, at: words.indexOf(contact.value) }))
    .filter((place) => place.at !== -1)
    .sort((one, other) => one.at - other.at || other.contact.value.length - one.contact.value.length);
  const pieces: WordPiece[] = [];
  let done = 0;
  for (const { contact, at } of places) {
    if (at < done) continue;
    if (at > done) pieces.push({ text: words.slice(done, at), contact: null });
    pieces.push({ text: contact.value, contact });
    done = at + contact.value.length;
  }
  if (done < words.length) pieces.push({ text: words.slice(done), contact: null });
  return pieces;
}
