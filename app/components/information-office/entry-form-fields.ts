import type { SaveInformation, ShownEntry } from '@maklumat/operations';
import { InformationClass, InformationEntry, InformationForm, MadeOn } from '@maklumat/public-information';
import { z } from 'zod';
import { CLASS_WORDS } from '../../format/information-params';
import type { Typed } from '../../http/parse-form';

const Line = z.string().trim().max(200).default('');
const Paragraph = z.string().trim().max(3000).default('');
const Day = z.iso.date({ error: 'day-malformed' }).nullable().default(null);

/** Fields of the form for an entry, by the names they have on the page. */
export const EntryForm = z.object({
  kirim: z.uuid(),
  versi: z.coerce.number().int().min(0),
  judul: z.string().trim().min(3).max(300),
  klasifikasi: z.enum(Object.values(CLASS_WORDS)),
  unit: InformationEntry.shape.unit,
  ringkasan: Paragraph,
  'penanggung-jawab': Line,
  waktu: z
    .string()
    .trim()
    .refine((text) => MadeOn.safeParse(text).success, 'time-malformed')
    .nullable()
    .default(null),
  tempat: Line,
  bentuk: z.array(InformationForm),
  media: Line,
  retensi: Line,
  tautan: z
    .string()
    .trim()
    .refine((text) => InformationEntry.shape.link.safeParse(text).success, 'address-not-own')
    .nullable()
    .default(null),
  'berkas-tersimpan': z.string().max(2000).default(''),
  'berkas-nama': z.string().max(200).default(''),
  'hapus-berkas': z.string().default(''),
  dasar: InformationEntry.shape.unit.nullable().default(null),
  cakupan: z.enum(['whole', 'part']).default('whole'),
  'nomor-uji': Line,
  'tanggal-uji': Day,
  akibat: Paragraph,
  kepentingan: Paragraph,
  sampai: Day,
  'tanpa-batas': Paragraph,
});

/** Fields that a person fills in, in their order. */
export const ENTRY_FIELDS = [
  ...([
    'judul',
    'klasifikasi',
    'unit',
    'ringkasan',
    'penanggung-jawab',
    'waktu',
    'tempat',
    'bentuk',
  ] as const),
  ...(['media', 'retensi', 'tautan', 'berkas', 'dasar', 'cakupan', 'nomor-uji', 'tanggal-uji'] as const),
  ...(['akibat', 'kepentingan', 'sampai', 'tanpa-batas'] as const),
];
export type EntryField = (typeof ENTRY_FIELDS)[number];

/** What was sent, as the operation takes it. */
export function entryOf(sent: z.infer<typeof EntryForm>): SaveInformation['entry'] {
  const kind = InformationClass.options.find((one) => CLASS_WORDS[one] === sent.klasifikasi) ?? 'periodic';
  return {
    ...{ title: sent.judul, class: kind, unit: sent.unit, summary: sent.ringkasan },
    ...{ responsible: sent['penanggung-jawab'], madeOn: sent.waktu, madeAt: sent.tempat },
    ...{ forms: sent.bentuk, media: sent.media, retention: sent.retensi, link: sent.tautan },
    exclusion: kind === 'excluded' ? exclusionOf(sent) : null,
  };
}

function exclusionOf(sent: z.infer<typeof EntryForm>): SaveInformation['entry']['exclusion'] {
  return {
    ...{ ground: sent.dasar, decisionNumber: sent['nomor-uji'], decidedOn: sent['tanggal-uji'] },
    ...{ consequence: sent.akibat, publicInterest: sent.kepentingan, until: sent.sampai },
    ...{ noEndReason: sent['tanpa-batas'], scope: sent.cakupan },
  };
}

/** An entry as the form shows it first. */
export function typedOf(entry: ShownEntry): Typed {
  const { exclusion } = entry;
  const one = (text: string | null | undefined): string[] => (text == null || text === '' ? [] : [text]);
  return {
    judul: [entry.title],
    klasifikasi: [CLASS_WORDS[entry.class]],
    unit: [entry.unit],
    ringkasan: one(entry.summary),
    'penanggung-jawab': one(entry.responsible),
    waktu: one(entry.madeOn),
    tempat: one(entry.madeAt),
    bentuk: entry.forms,
    media: one(entry.media),
    retensi: one(entry.retention),
    tautan: one(entry.link),
    dasar: one(exclusion?.ground),
    cakupan: one(exclusion?.scope),
    'nomor-uji': one(exclusion?.decisionNumber),
    'tanggal-uji': one(exclusion?.decidedOn),
    akibat: one(exclusion?.consequence),
    kepentingan: one(exclusion?.publicInterest),
    sampai: one(exclusion?.until),
    'tanpa-batas': one(exclusion?.noEndReason),
  };
}
