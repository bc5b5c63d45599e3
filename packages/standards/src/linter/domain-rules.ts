import { contactHost } from '../contact-syntax';
import { hostFaults, isNationalDomain, registeredDomain } from '../host';
import type { ServiceUnit } from '../schema/agency';
import type { Contact } from '../schema/contact';
import type { StandardVersion } from '../schema/standard-version';
import { contactsOf } from './contacts-of';
import type { Finding } from './finding';

/** Where the other domain is printed. */
export type DomainOrigin = 'unit' | 'standard' | 'earlier-version';

/**
 * Two domains for one agency: of the standard against the unit's own contacts, against itself, and against
 * the version before it. Each foreign domain is reported once, at its first contact; national channels and
 * contacts known to be broken are not the agency's domain.
 */
export function lintDomains(
  standard: StandardVersion,
  unit: ServiceUnit,
  earlierVersions: StandardVersion[],
): Finding[] {
  const placed = contactsOf(standard)
    .map(({ contact, path }) => ({ domain: domainOf(contact), path: [...path, 'value'] }))
    .filter((entry): entry is { domain: string; path: (string | number)[] } => entry.domain !== null);
  const first = placed[0];
  if (!first) return [];
  const ofUnit = domainsOf(unit.contacts);
  const expected = ofUnit[0] ?? first.domain;
  const origin: DomainOrigin = ofUnit.length > 0 ? 'unit' : 'standard';
  const foreign = placed.filter(
    ({ domain }, index) =>
      domain !== expected &&
      !ofUnit.includes(domain) &&
      placed.findIndex((other) => other.domain === domain) === index,
  );
  if (foreign.length > 0) return foreign.map(({ domain, path }) => finding(domain, expected, origin, path));
  const before = domainsBefore(earlierVersions).find((domain) =>
    placed.every((entry) => entry.domain !== domain),
  );
  return before === undefined ? [] : [finding(first.domain, before, 'earlier-version', first.path)];
}

function finding(domain: string, other: string, origin: DomainOrigin, path: (string | number)[]): Finding {
  return { code: 'contact-domains-differ', severity: 'conflict', path, data: { domain, other, origin } };
}

function domainsBefore(earlierVersions: StandardVersion[]): string[] {
  const latest = [...earlierVersions].sort((a, b) => b.version - a.version)[0];
  return latest ? domainsOf(contactsOf(latest).map(({ contact }) => contact)) : [];
}

function domainsOf(contacts: Contact[]): string[] {
  const domains = contacts.map(domainOf).filter((domain) => domain !== null);
  return [...new Set(domains)];
}

function domainOf(contact: Contact): string | null {
  if (contact.condition === 'broken') return null;
  const host = contactHost(contact);
  if (host === null || hostFaults(host).length > 0) return null;
  const domain = registeredDomain(host);
  return domain === null || isNationalDomain(domain) ? null : domain;
}
