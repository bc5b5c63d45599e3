import { inLanguage, type BothLanguages, type Lang } from './language';
import type { Fee } from './schema/standard-version';

const FREE: BothLanguages = { id: 'Gratis (Rp0)', en: 'Free (Rp0)' };
const NOT_STATED: BothLanguages = { id: 'Belum diisi oleh instansi', en: 'Not yet stated by the agency' };

/**
 * Whole rupiah the way Indonesian official style writes them: `Rp10.000`, no space, dots between thousands,
 * in English too. The only money formatter.
 *
 * @throws {RangeError} when the amount is not a whole number: fractions of a rupiah do not exist here
 */
export function formatIdr(amountIdr: number): string {
  if (!Number.isSafeInteger(amountIdr)) throw new RangeError(`not a whole amount of rupiah: ${amountIdr}`);
  const sign = amountIdr < 0 ? '-' : '';
  return `${sign}Rp${groupThousands(Math.abs(amountIdr))}`;
}

/** Digits in groups of three with dots, the Indonesian way: 1234567 → `1.234.567`. */
export function groupThousands(whole: number): string {
  return String(whole).replace(/\B(?=(?:\d{3})+$)/g, '.');
}

/**
 * Cost in words: free, the amount, or that the agency has not stated it. Other costs a person meets are in
 * `fee.note` and are shown beside this, never instead of it.
 */
export function describeFee(fee: Pick<Fee, 'amountIdr'> | null, lang: Lang): string {
  if (fee === null || fee.amountIdr === null) return inLanguage(NOT_STATED, lang);
  return fee.amountIdr === 0 ? inLanguage(FREE, lang) : formatIdr(fee.amountIdr);
}
