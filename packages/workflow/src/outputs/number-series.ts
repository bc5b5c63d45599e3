import { LocalisedText, Slug } from '@maklumat/standards';
import { z } from 'zod';

const TOKEN = /\{([^{}]*)\}/g;
const KNOWN = /^(?:n|n[2-6]|month|month-roman|year)$/;

/**
 * How a number of a series is printed: `{n}`, `{n3}` (at least three digits), `{month}` (two digits), `{month-roman}`
 * and `{year}` stand for themselves, everything else for itself.
 */
export const NumberPattern = z
  .string()
  .min(1)
  .max(80)
  .refine((pattern) => tokensOf(pattern).every((token) => KNOWN.test(token)), {
    message: 'knows {n}, {n2} to {n6}, {month}, {month-roman} and {year} alone',
  })
  .refine((pattern) => tokensOf(pattern).some((token) => token.startsWith('n')), {
    message: 'must have the running number in it: {n}, or {n3} for at least three digits',
  });

/** A running number (nomor urut) of the agency's own: 1, 2, 3 … in each calendar year of its zone, without a gap. */
export const NumberSeries = z.strictObject({
  slug: Slug,
  name: LocalisedText,
  pattern: NumberPattern,
  note: LocalisedText.optional(),
});
export type NumberSeries = z.infer<typeof NumberSeries>;

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/**
 * A number of a series as it is printed.
 *
 * @param running 1 or more
 * @param on day it was taken, in the tenant's zone: `2026-11-17`
 */
export function printNumber(pattern: string, running: number, on: string): string {
  const [year = '', month = ''] = on.split('-');
  return pattern.replace(TOKEN, (_whole, token: string) => {
    if (token === 'year') return year;
    if (token === 'month') return month;
    if (token === 'month-roman') return ROMAN[Number(month) - 1] ?? month;
    return String(running).padStart(Number(token.slice(1) || '1'), '0');
  });
}

function tokensOf(pattern: string): string[] {
  return [...pattern.matchAll(TOKEN)].map(([, token]) => token ?? '');
}
