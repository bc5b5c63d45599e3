import { contactHost } from './contact-syntax';
import { contactsOf } from './linter/contacts-of';
import { internationalNumber } from './phone';
import type { Contact, ContactKind } from './schema/contact';
import type { StandardVersion } from './schema/standard-version';

/** All contacts of one kind that a version prints. */
export type ContactFact = {
  kind: ContactKind;
  /** As printed, each once, in printed order. */
  printed: string;
  /** The same for two versions that print the same contacts, however they write them. */
  sense: string;
};

/** Kinds that are a way to an address; a place in the office has none and its words are compared as words. */
const ADDRESSED: readonly ContactKind[] = [
  'telephone',
  'mobile',
  'whatsapp',
  'sms',
  'e-mail',
  'website',
  'facebook',
  'instagram',
  'twitter',
  'android-app',
];

/** What a version says about how to reach the service and complain about it, one fact for each kind of contact. */
export function contactFacts(standard: StandardVersion): ContactFact[] {
  const contacts = contactsOf(standard).map(({ contact }) => contact);
  return ADDRESSED.flatMap((kind) => {
    const bySense = new Map<string, string>();
    for (const contact of contacts) {
      if (contact.kind === kind && !bySense.has(senseOf(contact)))
        bySense.set(senseOf(contact), contact.value);
    }
    if (bySense.size === 0) return [];
    return [
      { kind, printed: [...bySense.values()].join(', '), sense: [...bySense.keys()].sort().join('\n') },
    ];
  });
}

/** One number or address, however it is printed. */
function senseOf(contact: Contact): string {
  const plain = contact.value.trim().toLowerCase();
  if (contact.kind === 'e-mail') return plain;
  if (contact.kind === 'website') return /[/]./.test(plain) ? plain : (contactHost(contact) ?? plain);
  return internationalNumber(contact.value) ?? plain;
}
