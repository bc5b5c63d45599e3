import { LocalisedText, Slug } from '@maklumat/standards';
import { z } from 'zod';
import { CaseFactNames } from './case-fact';
import { NumberSeries } from './number-series';
import { Signature } from './signature';

/** One column of a register: its heading and what it shows; of several facts the first there is. */
export const RegisterColumn = z.strictObject({
  label: LocalisedText,
  shows: CaseFactNames,
});
export type RegisterColumn = z.infer<typeof RegisterColumn>;

/** When a case is entered: when it is filed, or with the first event that emits a name (`emitted:registered`). */
export const EntryMoment = z
  .string()
  .regex(
    /^(?:filed|emitted:[a-z0-9]+(?:-[a-z0-9]+)*)$/,
    'must be filed, or emitted: and a name of the workflow',
  );

/** A register (buku agenda, buku tamu, register permohonan): every case of its workflows, by running number. */
export const CaseRegister = z.strictObject({
  slug: Slug,
  name: LocalisedText,
  /** Series the numbers come from; no two registers share one, so that each has no gap. */
  series: Slug,
  workflows: z.array(Slug).min(1),
  at: EntryMoment.default('filed'),
  /** Roles that read it. It shows who reported, so nobody else does; each reading is written down. */
  opens: z.array(Slug).min(1),
  columns: z.array(RegisterColumn).min(2).max(24),
  /** `citizen`: whoever opened the case with its code reads its number there; else it stays inside. */
  visibleTo: z.enum(['citizen', 'agency']).optional(),
  signature: Signature.optional(),
  /** Where the agency's text asks for it, or that it is ours. */
  note: LocalisedText.optional(),
});
export type CaseRegister = z.infer<typeof CaseRegister>;

/** The figures of a month (rekap bulanan) over some workflows, with an evaluation note. */
export const MonthlyRecap = z.strictObject({
  slug: Slug,
  name: LocalisedText,
  workflows: z.array(Slug).min(1),
  /** Roles that read it. */
  opens: z.array(Slug).min(1),
  /** Roles that write its evaluation note (catatan evaluasi); each saving is kept. */
  evaluates: z.array(Slug).default([]),
  signature: Signature.optional(),
  note: LocalisedText.optional(),
});
export type MonthlyRecap = z.infer<typeof MonthlyRecap>;

/** registers.yaml: running numbers, the registers that use them, and the monthly recaps. */
export const RegistersFile = z.strictObject({
  series: z.array(NumberSeries).default([]),
  registers: z.array(CaseRegister).default([]),
  recaps: z.array(MonthlyRecap).default([]),
});
export type RegistersFile = z.infer<typeof RegistersFile>;
