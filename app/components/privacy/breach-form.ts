import { BREACHED_DATA, type BreachRecord, type BreachedData } from '@maklumat/personal-data';
import type { Zone } from '@maklumat/standards';
import { z } from 'zod';
import { localFields } from '../../format/local-moment';
import type { Typed } from '../../http/parse-form';
import { clockField, readMoment } from '../office/read-moment';

const Words = z.string().max(5000);

/** The form of a breach as a page sends it. */
export const BreachForm = z.object({
  formulir: z.uuid(),
  terbaca: z.coerce.number().int().min(0),
  judul: z.string().max(200),
  data: z.array(z.enum(BREACHED_DATA)).min(1),
  apa: Words,
  jumlah: z.coerce.number().int().min(0).max(300_000_000),
  ketepatan: z.enum(['perkiraan', 'dihitung']).optional().catch(undefined),
  sebab: Words,
  penanganan: Words,
  pemulihan: Words,
  pencegahan: Words.optional(),
  masyarakat: z.string().max(2000).optional(),
  'orang-cara': z.string().max(500).optional(),
  'lembaga-cara': z.string().max(500).optional(),
  'umum-cara': z.string().max(500).optional(),
  mengapa: z.string().max(1000).optional(),
});

/** Moments of the form, by field; the second is required. */
export const MOMENTS = ['terjadi', 'diketahui', 'orang', 'lembaga', 'umum'] as const;
type MomentName = (typeof MOMENTS)[number];

/** What the form means, or the moment that names no instant. */
export function readBreach(
  value: z.infer<typeof BreachForm>,
  typed: Typed,
  zone: Zone,
): { ok: true; record: BreachRecord } | { ok: false; moment: MomentName } {
  const at = Object.fromEntries(MOMENTS.map((name) => [name, readMoment(typed, name, zone)])) as Record<
    MomentName,
    string | null
  >;
  const wrong = MOMENTS.find(
    (name) =>
      (at[name] === null && name === 'diketahui') || Number.isNaN(Date.parse(at[name] ?? '2026-01-01')),
  );
  if (wrong !== undefined) return { ok: false, moment: wrong };
  const told = (name: 'orang' | 'lembaga' | 'umum') =>
    at[name] === null ? null : { at: at[name], how: value[`${name}-cara`] ?? '' };
  const record: BreachRecord = {
    ...{ title: value.judul, happenedAt: at.terjadi, foundAt: at.diketahui ?? '', data: value.data },
    ...{ what: value.apa, people: value.jumlah, isEstimate: value.ketepatan === 'perkiraan' },
    ...{ cause: value.sebab, handling: value.penanganan, recovery: value.pemulihan },
    ...{ prevention: value.pencegahan ?? '', publicReason: value.masyarakat ?? null },
    told: { persons: told('orang'), institution: told('lembaga'), public: told('umum') },
  };
  return { ok: true, record };
}

/** A record as its form shows it. */
export function typedBreach(record: BreachRecord, zone: Zone): Typed {
  const moments: Record<MomentName, string | null> = {
    ...{ terjadi: record.happenedAt, diketahui: record.foundAt },
    orang: record.told.persons?.at ?? null,
    lembaga: record.told.institution?.at ?? null,
    umum: record.told.public?.at ?? null,
  };
  const fields = MOMENTS.flatMap((name) => {
    const at = moments[name];
    if (at === null) return [];
    const { day, clock } = localFields(new Date(at), zone);
    return [
      [name, [day]],
      [clockField(name), [clock]],
    ] as [string, string[]][];
  });
  return {
    ...Object.fromEntries(fields),
    ...{ judul: [record.title], apa: [record.what], jumlah: [String(record.people)] },
    data: record.data satisfies readonly BreachedData[],
    ketepatan: [record.isEstimate ? 'perkiraan' : 'dihitung'],
    ...{ sebab: [record.cause], penanganan: [record.handling], pemulihan: [record.recovery] },
    ...{ pencegahan: [record.prevention], masyarakat: [record.publicReason ?? ''] },
    'orang-cara': [record.told.persons?.how ?? ''],
    'lembaga-cara': [record.told.institution?.how ?? ''],
    'umum-cara': [record.told.public?.how ?? ''],
  };
}
