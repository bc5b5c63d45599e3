import { describe, expect, test } from 'vitest';
import type { Contact } from '../schema/contact';
import { aContact, aStandard, aUnit, complaintsBy } from '../testing/a-standard';
import { lintDomains } from './domain-rules';

function standardWith(contacts: Contact[], version = 1) {
  return aStandard({ version, complaintHandling: complaintsBy(contacts) });
}

const OLD = [aContact('website', 'diskominfo.contohlama.go.id'), aContact('e-mail', 'd@contohlama.go.id')];
const NEW = [aContact('website', 'www.diskominfo.contoh-kota.go.id')];
const NOWHERE = aUnit({ contacts: [] });

describe('contact-domains-differ', () => {
  test("a domain other than the unit's own is found once, at its first contact", () => {
    const findings = lintDomains(standardWith(OLD), aUnit(), []);
    expect(findings.map(({ data }) => data)).toEqual([
      { domain: 'contohlama.go.id', other: 'contoh-kota.go.id', origin: 'unit' },
    ]);
    expect(findings[0]?.path.slice(-3)).toEqual(['contacts', 0, 'value']);
  });

  test('two domains in one standard are found when the unit prints none', () => {
    const [finding] = lintDomains(standardWith([...NEW, ...OLD]), NOWHERE, []);
    expect(finding?.data).toEqual({
      domain: 'contohlama.go.id',
      other: 'contoh-kota.go.id',
      origin: 'standard',
    });
  });

  test('a domain that changed since the version before is found, so that one is confirmed', () => {
    const [finding] = lintDomains(standardWith(NEW, 2), aUnit(), [standardWith(OLD)]);
    expect(finding?.data).toEqual({
      domain: 'contoh-kota.go.id',
      other: 'contohlama.go.id',
      origin: 'earlier-version',
    });
  });

  test.each<[why: string, contacts: Contact[]]>([
    ['the same domain with and without www', NEW],
    ['the national complaint site', [aContact('website', 'www.lapor.go.id')]],
    ['a contact known to be broken', [aContact('website', 'www.contohlama.go.id', 'broken')]],
    ['a social network', [aContact('facebook', 'https://www.facebook.com/contoh')]],
    ['an address that cannot be read', [aContact('e-mail', 'd@gafe.contohkota')]],
    ['no contact at all', []],
  ])('is not found for %s', (_why, contacts) => {
    expect(lintDomains(standardWith(contacts), aUnit(), [])).toEqual([]);
  });
});
