/** Most characters of a name or an e-mail address, and of a telephone number as people write it. */
export const LONGEST_LINE = 200;
export const LONGEST_PHONE = 40;
export const LONGEST_ADDRESS = 500;

/** Written in any way people write it: spaces, dots, hyphens, brackets, a country's plus. */
export function isPhone(text: string): boolean {
  const digits = text.replaceAll(/[\s().-]/gu, '');
  return text.length <= LONGEST_PHONE && /^\+?\d{7,15}$/.test(digits);
}

/** What can be delivered is known only by sending; this catches a telephone number in the wrong field. */
export function isEmail(text: string): boolean {
  return text.length <= LONGEST_LINE && /^[^\s@]+@[^\s@]+\.[^\s@.]+$/u.test(text);
}

/** A day of the calendar, `2026-11-22`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** A text on one line, `between` where its lines broke. */
export function oneLine(text: string, between: string): string {
  return text.replaceAll(/\s*\n\s*/gu, between);
}
