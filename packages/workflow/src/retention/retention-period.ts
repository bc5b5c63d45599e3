import { z } from 'zod';

const SPAN = /^P(?=\d)(?:([1-9]\d?)Y)?(?:([1-9]\d{0,2})M)?(?:([1-9]\d{0,3})D)?$/;

/** How long something is kept after the end: `P2Y`, `P18M`, `P1Y6M`, `P30D` as ISO 8601 writes it, or for ever. */
export const RetentionPeriod = z
  .string()
  .regex(
    /^(?:permanent|P(?=\d)(?:[1-9]\d?Y)?(?:[1-9]\d{0,2}M)?(?:[1-9]\d{0,3}D)?)$/,
    'must be a span such as P2Y, P18M or P30D, or permanent',
  );
export type RetentionPeriod = z.infer<typeof RetentionPeriod>;

/** What a span adds to a day: whole months of the calendar, then days. */
export type MonthsAndDays = { readonly months: number; readonly days: number };

/** A period as something to count with; null: for ever. */
export function spanOfPeriod(period: RetentionPeriod): MonthsAndDays | null {
  const parts = SPAN.exec(period);
  if (parts === null) return null;
  const [years = 0, months = 0, days = 0] = parts
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  return { months: years * 12 + months, days };
}

/** Whether one period certainly lasts as long as another, from whatever day they are counted. */
export function lastsAsLong(period: RetentionPeriod, other: RetentionPeriod): boolean {
  const [a, b] = [spanOfPeriod(period), spanOfPeriod(other)];
  if (a === null) return true;
  // What is no period at all is said elsewhere.
  if (b === null) return other !== 'permanent';
  // The shortest month has 28 days, the longest 31.
  const gained = a.months - b.months;
  return gained * (gained < 0 ? 31 : 28) + a.days - b.days >= 0;
}
