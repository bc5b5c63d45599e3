import type { NationalHolidays } from '@maklumat/calendar';
import { RamadanPeriod } from '@maklumat/calendar';
import { AgencyProfile, LocalisedText, PlainDate, Slug, TimeLimit, TimeUnit } from '@maklumat/standards';
import type { InformationRules } from '@maklumat/public-information';
import { z } from 'zod';

/** A region (wilayah) by its Kepmendagri code: `61` a province, `61.71` a city or regency. */
export const Region = z.strictObject({
  code: AgencyProfile.shape.region,
  name: z.string().trim().min(1),
  kind: AgencyProfile.shape.kind,
});
export type Region = z.infer<typeof Region>;

/** tenants/national/regions.yaml: only the regions of the agencies held here. */
export const Regions = z.strictObject({ regions: z.array(Region).min(1) });
export type Regions = z.infer<typeof Regions>;

/** tenants/national/ramadan.yaml: when Ramadan hours apply. */
export const Ramadan = z.strictObject({ periods: z.array(RamadanPeriod).min(1) });
export type Ramadan = z.infer<typeof Ramadan>;

/**
 * A limit that a law or a national practice sets for every agency (batas waktu menurut peraturan). An amount
 * of working hours a week has no clock, so neither `from` nor `until`.
 */
export const StatutoryLimit = z
  .strictObject({
    id: Slug,
    /** Always in the original, e.g. `UU 14/2008`. */
    citation: z.string().trim().min(1),
    article: z.string().trim().min(1).optional(),
    summary: LocalisedText,
    amount: z.number().positive(),
    unit: z.enum([...TimeUnit.options, 'hours-per-week']),
    /** Workflow event that starts the clock, and those that end it. */
    from: Slug.nullable(),
    until: z.array(Slug),
    binds: TimeLimit.shape.binds,
    /** Whether somebody has compared the rule with its official text, and when. */
    verified: z.boolean(),
    checkedOn: PlainDate.nullable(),
    note: LocalisedText.optional(),
  })
  .refine((limit) => limit.verified === (limit.checkedOn !== null), {
    path: ['checkedOn'],
    message: 'a verified limit has the day it was checked, and one that is not has none',
  })
  .refine((limit) => limit.unit === 'hours-per-week' || (limit.from !== null && limit.until.length > 0), {
    path: ['from'],
    message: 'a limit says which event starts its clock (from) and which end it (until)',
  })
  .refine((limit) => limit.unit === 'hours-per-week' || Number.isInteger(limit.amount), {
    path: ['amount'],
    message: 'must be a whole number; only hours a week may be a fraction',
  });
export type StatutoryLimit = z.infer<typeof StatutoryLimit>;

/** tenants/national/statutory-limits.yaml. */
export const StatutoryLimits = z.strictObject({ limits: z.array(StatutoryLimit).min(1) });
export type StatutoryLimits = z.infer<typeof StatutoryLimits>;

/** What holds for every agency of the country. */
export interface NationalData {
  holidays: NationalHolidays;
  ramadan: Ramadan;
  regions: Regions;
  statutoryLimits: StatutoryLimits;
  informationRules: InformationRules;
}
