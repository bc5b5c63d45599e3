import { hostFaults, type HostFault } from './host';
import {
  groupedNumber,
  internationalNumber,
  isShortNumber,
  nationalDigits,
  phoneFaults,
  type PhoneFault,
} from './phone';
import { malformedPostalCodes } from './postal-code';
import type { Contact, ContactKind } from './schema/contact';
import { parseWebAddress, type WebAddress } from './web-address';

/** What is wrong with a printed contact. Whether anybody answers it, no text can tell. */
export type ContactFault =
  | HostFault
  | PhoneFault
  | 'e-mail-malformed'
  | 'address-malformed'
  | 'address-of-another-network'
  | 'account-name-impossible'
  | 'postal-code-malformed';

type PrintedContact = Pick<Contact, 'kind' | 'value'>;

/** Hosts of the networks a contact may name. */
const NETWORK_DOMAINS: Partial<Record<ContactKind, readonly string[]>> = {
  facebook: ['facebook.com', 'fb.com', 'fb.me'],
  instagram: ['instagram.com', 'instagr.am'],
  twitter: ['twitter.com', 'x.com'],
  'android-app': ['play.google.com'],
};

/** What each network allows in an account name. */
const ACCOUNT_NAMES: Partial<Record<ContactKind, RegExp>> = {
  twitter: /^@\w{1,15}$/,
  instagram: /^@[\w.]{1,30}$/,
};

/** Deliberately narrower than the standard: what an agency prints, and nothing that could carry headers. */
const LOCAL_PART = /^[a-z0-9](?:[a-z0-9._+-]{0,62}[a-z0-9_])?$/i;

/** Everything that is wrong with the contact as printed; empty when it is well-formed. */
export function contactFaults(contact: PrintedContact): ContactFault[] {
  switch (contact.kind) {
    case 'telephone':
    case 'mobile':
    case 'sms':
      return phoneFaults(contact.value);
    case 'whatsapp':
      return whatsappFaults(contact.value);
    case 'e-mail':
      return eMailFaults(contact.value);
    case 'website':
      return webFaults(contact.value, []);
    case 'facebook':
    case 'instagram':
    case 'twitter':
    case 'android-app':
      return accountFaults(contact);
    case 'postal-address':
      return malformedPostalCodes(contact.value).length > 0 ? ['postal-code-malformed'] : [];
    case 'counter':
    case 'suggestion-box':
      return [];
  }
}

/**
 * Link of a contact, or null when there is none to make. Only a contact marked `usable` that is also
 * well-formed is linked: a mistyped domain may belong to somebody else. What is printed is shown as printed,
 * a link keeps the printed scheme, and a bare host is taken to be `https`.
 */
export function contactHref(contact: Pick<Contact, 'kind' | 'value' | 'condition'>): string | null {
  if (contact.condition !== 'usable' || contactFaults(contact).length > 0) return null;
  switch (contact.kind) {
    case 'telephone':
    case 'mobile':
      return prefixed('tel:', internationalNumber(contact.value));
    case 'sms':
      return prefixed('sms:', internationalNumber(contact.value));
    case 'whatsapp':
      return prefixed('https://wa.me/', internationalNumber(contact.value)?.slice(1) ?? null);
    case 'e-mail':
      return `mailto:${contact.value}`;
    case 'website':
    case 'facebook':
    case 'instagram':
    case 'twitter':
    case 'android-app':
      return hrefOf(parseWebAddress(contact.value));
    case 'postal-address':
    case 'counter':
    case 'suggestion-box':
      return null;
  }
}

/**
 * A contact as a page of ours writes it: a usable number in groups, everything else as printed. Where the decree's
 * own words are quoted, `value` stands as it is.
 */
export function shownContact(contact: Pick<Contact, 'kind' | 'value' | 'condition'>): string {
  const isNumber = ['telephone', 'mobile', 'whatsapp', 'sms'].includes(contact.kind);
  return isNumber && contactHref(contact) !== null ? groupedNumber(contact.value) : contact.value;
}

/** Host a website or e-mail contact names, in lower case; null for other kinds and unreadable addresses. */
export function contactHost(contact: PrintedContact): string | null {
  if (contact.kind === 'e-mail') return splitEMail(contact.value)?.host.toLowerCase() ?? null;
  return contact.kind === 'website' ? (parseWebAddress(contact.value)?.host.toLowerCase() ?? null) : null;
}

function whatsappFaults(value: string): ContactFault[] {
  const digits = nationalDigits(value);
  return digits !== null && isShortNumber(digits) ? ['phone-wrong-length'] : phoneFaults(value);
}

function eMailFaults(value: string): ContactFault[] {
  const parts = splitEMail(value);
  if (!parts || !LOCAL_PART.test(parts.local) || parts.local.includes('..')) return ['e-mail-malformed'];
  return hostFaults(parts.host);
}

function splitEMail(value: string): { local: string; host: string } | null {
  const at = value.indexOf('@');
  return at < 1 ? null : { local: value.slice(0, at), host: value.slice(at + 1) };
}

/** A social network is named by address, by account name, or only by what the page is called. */
function accountFaults(contact: PrintedContact): ContactFault[] {
  if (contact.value.startsWith('@')) {
    const allowed = ACCOUNT_NAMES[contact.kind];
    return !allowed || allowed.test(contact.value) ? [] : ['account-name-impossible'];
  }
  const looksLikeAddress = /^\S*(?:\/|:|\.com)\S*$/.test(contact.value);
  return looksLikeAddress ? webFaults(contact.value, NETWORK_DOMAINS[contact.kind] ?? []) : [];
}

function webFaults(value: string, networks: readonly string[]): ContactFault[] {
  const address = parseWebAddress(value);
  if (!address) return ['address-malformed'];
  const faults = hostFaults(address.host);
  if (faults.length > 0) return faults;
  const host = address.host.toLowerCase();
  const isOfNetwork = networks.some((network) => host === network || host.endsWith(`.${network}`));
  return networks.length > 0 && !isOfNetwork ? ['address-of-another-network'] : [];
}

function hrefOf(address: WebAddress | null): string | null {
  return address && `${address.scheme ?? 'https'}://${address.host.toLowerCase()}${address.rest}`;
}

function prefixed(prefix: string, number: string | null): string | null {
  return number === null ? null : prefix + number;
}
