import { z } from 'zod';

/** One joint decree (SKB) or presidential decision, and the day it became known. */
export const HolidayDecree = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  citation: z.string().min(1),
  knownOn: z.iso.date(),
});

/** A day off for the whole country: libur nasional, cuti bersama or a one-off day. */
export const NationalDay = z.strictObject({
  date: z.iso.date(),
  kind: z.enum(['national-holiday', 'joint-leave', 'one-off']),
  name: z.string().min(1),
  decree: z.string().min(1),
  /** How sure the source is: `check` must be looked up again before it is printed as law. */
  confidence: z.enum(['high', 'good', 'check']),
  /** The decree that took the day back. The day stays on record: dates computed before knew it. */
  revokedBy: z.string().min(1).optional(),
});
export type NationalDay = z.infer<typeof NationalDay>;

/** tenants/national/holidays.yaml: whole years only; a year that is not there is not covered. */
export const NationalHolidays = z.strictObject({
  years: z.array(z.int()).min(1),
  decrees: z.array(HolidayDecree).min(1),
  days: z.array(NationalDay).min(1),
});
export type NationalHolidays = z.infer<typeof NationalHolidays>;

/** First and last day on which Ramadan hours apply. */
export const RamadanPeriod = z.strictObject({
  hijriYear: z.int(),
  from: z.iso.date(),
  until: z.iso.date(),
  confidence: z.enum(['high', 'good', 'check']),
  note: z.string().min(1).optional(),
});
export type RamadanPeriod = z.infer<typeof RamadanPeriod>;
