import { describe, expect, test } from 'vitest';
import { aContact, anAgency, aUnit } from '../testing/a-standard';
import { lintAgency } from './lint-agency';

const CALENDAR = {
  slug: 'kantor',
  name: { id: 'Jam kantor', en: 'Office hours' },
  basis: { confirmed: true },
};

function codesOf(...args: Parameters<typeof lintAgency>): [code: string, path: string][] {
  return lintAgency(...args).map((finding) => [finding.code, finding.path.join('.')]);
}

describe('lintAgency', () => {
  test('has nothing to say about an agency in order', () => {
    expect(codesOf(anAgency(), [aUnit()], [CALENDAR])).toEqual([]);
  });

  test('an agency without a pledge is told so', () => {
    expect(codesOf(anAgency({ pledge: null }), [aUnit()], [])).toEqual([['pledge-missing', 'agency.pledge']]);
  });

  test('hours the agency has not confirmed are told', () => {
    const guessed = { ...CALENDAR, basis: { confirmed: false } };
    expect(codesOf(anAgency(), [], [CALENDAR, guessed])).toEqual([
      ['hours-unconfirmed', 'calendars.1.basis.confirmed'],
    ]);
  });

  test('an address line with a long postal code and a bare telephone number has both faults', () => {
    const unit = aUnit({ address: { words: 'Jalan Contoh no 3 781111 5551234' } });
    expect(codesOf(anAgency(), [unit], [])).toEqual([
      ['postal-code-malformed', 'units.0.address.words'],
      ['phone-without-area-code', 'units.0.address.words'],
    ]);
  });

  test('contacts of a unit are judged like those of a standard', () => {
    const unit = aUnit({ address: null, contacts: [aContact('website', 'www.contoh.g0.id')] });
    expect(codesOf(anAgency(), [unit], [])).toEqual([
      ['contact-malformed-but-marked-usable', 'units.0.contacts.0.condition'],
    ]);
  });
});
