/** What is wrong with a printed telephone number. */
export type PhoneFault = 'phone-malformed' | 'phone-without-area-code' | 'phone-wrong-length';

/** Signs that may separate the digits of a printed number. */
const SEPARATORS = /[\s().\-/]/g;

/** Digits of a printed number in national form (`0…`), or a short number; null when other signs occur. */
export function nationalDigits(printed: string): string | null {
  if (printed.length > 40) return null;
  const bare = printed.trim().replace(SEPARATORS, '');
  if (/^\d+$/.test(bare)) return bare.startsWith('62') && bare.length >= 10 ? `0${bare.slice(2)}` : bare;
  const international = /^\+62(\d+)$/.exec(bare)?.[1];
  return international === undefined ? null : `0${international.replace(/^0/, '')}`;
}

/**
 * What is wrong with an Indonesian telephone number. Short national numbers (112, 1708, 14045) are whole;
 * six to eight digits lack the area code; with it a number has nine to thirteen.
 */
export function phoneFaults(printed: string): PhoneFault[] {
  const digits = nationalDigits(printed);
  if (digits === null) return ['phone-malformed'];
  if (isShortNumber(digits)) return [];
  if (!digits.startsWith('0')) return [digits.length <= 8 ? 'phone-without-area-code' : 'phone-malformed'];
  if (digits.startsWith('00')) return ['phone-malformed'];
  const isMobile = digits.startsWith('08');
  const fits = isMobile
    ? digits.length >= 10 && digits.length <= 13
    : digits.length >= 9 && digits.length <= 12;
  return fits ? [] : ['phone-wrong-length'];
}

/** A number of three to five digits that starts with 1, dialled as it stands in the whole country. */
export function isShortNumber(digits: string): boolean {
  return /^1\d{2,4}$/.test(digits);
}

/** Area codes of three digits; all others have four (Jakarta 021, Bandung 022, Semarang 024, Surabaya 031, Medan 061). */
const SHORT_AREA_CODES = ['021', '022', '024', '031', '061'];

/** A number in groups that can be read out: `0812-3456-7890`, `(0561) 8181771`. A faulty one stays as printed. */
export function groupedNumber(printed: string): string {
  const digits = nationalDigits(printed);
  if (digits === null || phoneFaults(printed).length > 0) return printed;
  if (isShortNumber(digits)) return digits;
  if (digits.startsWith('08')) return `${digits.slice(0, 4)}-${digits.slice(4, 8)}-${digits.slice(8)}`;
  const areaLength = SHORT_AREA_CODES.includes(digits.slice(0, 3)) ? 3 : 4;
  return `(${digits.slice(0, areaLength)}) ${digits.slice(areaLength)}`;
}

/** International form for links: `+628123…`; short numbers stay as they are. Null for a faulty number. */
export function internationalNumber(printed: string): string | null {
  const digits = nationalDigits(printed);
  if (digits === null || phoneFaults(printed).length > 0) return null;
  return isShortNumber(digits) ? digits : `+62${digits.slice(1)}`;
}
