import { phoneFaults } from '../phone';
import type { AgencyProfile, ServiceUnit } from '../schema/agency';
import { lintAddress, lintContact } from './contact-rules';
import { placeContacts } from './contacts-of';
import type { Finding } from './finding';

/** The part of a working calendar (packages/calendar) that says whether its hours are settled. */
export type CalendarBasis = {
  slug: string;
  name: { id: string; en?: string | undefined };
  basis: { confirmed: boolean };
};

/**
 * What is missing or broken around the standards: the pledge (maklumat pelayanan), addresses and contacts of
 * the units, hours the agency has not confirmed. Paths begin with `agency`, `units` or `calendars`.
 */
export function lintAgency(
  profile: AgencyProfile,
  units: ServiceUnit[],
  calendars: CalendarBasis[],
): Finding[] {
  return [
    ...lintPledge(profile),
    ...units.flatMap((unit, index) => lintUnit(unit, ['units', index])),
    ...calendars.flatMap((calendar, index) => lintHours(calendar, ['calendars', index])),
  ];
}

function lintPledge(profile: AgencyProfile): Finding[] {
  if (profile.pledge !== null) return [];
  const data = { agency: profile.name.id, agencyEn: profile.name.en ?? profile.name.id };
  return [{ code: 'pledge-missing', severity: 'gap', path: ['agency', 'pledge'], data }];
}

function lintUnit(unit: ServiceUnit, path: (string | number)[]): Finding[] {
  const words = unit.address?.words ?? '';
  const place = [...path, 'address', 'words'];
  return [
    ...lintAddress(words, place),
    ...phonesInAddress(words).map((value): Finding => {
      return {
        code: 'phone-without-area-code',
        severity: 'broken',
        path: place,
        data: { value, kind: 'telephone' },
      };
    }),
    ...placeContacts(unit.contacts, [...path, 'contacts']).flatMap(lintContact),
  ];
}

/** Seven or eight digits in an address line are a telephone number printed after it. */
function phonesInAddress(words: string): string[] {
  const numbers = words.split(/[\s,;]+/).filter((piece) => /^\d{7,8}$/.test(piece));
  return numbers.filter((piece) => phoneFaults(piece).includes('phone-without-area-code'));
}

function lintHours(calendar: CalendarBasis, path: (string | number)[]): Finding[] {
  if (calendar.basis.confirmed) return [];
  const data = { calendar: calendar.name.id, calendarEn: calendar.name.en ?? calendar.name.id };
  return [{ code: 'hours-unconfirmed', severity: 'gap', path: [...path, 'basis', 'confirmed'], data }];
}
