/** Texts of the console that label a field, wherever it stands; by the field's own name. */
const LABELS = {
  nama: 'contact.name',
  telepon: 'contact.phone',
  email: 'contact.email',
  alamat: 'contact.address',
  catatan: 'history.note',
  'nomor-asal': 'history.original',
} as const;
/** The parts of a place, which end the name of its question. */
const PLACE_PARTS = {
  address: 'place.address',
  village: 'place.village',
  district: 'place.district',
} as const;

/** Key of a label of the console. */
export type KnownLabel =
  (typeof LABELS)[keyof typeof LABELS] | (typeof PLACE_PARTS)[keyof typeof PLACE_PARTS];

/**
 * The label of a field of which nothing but its name is known; null for what a workflow or another page names, which
 * cannot be read without its agency.
 */
export function knownLabel(name: string): KnownLabel | null {
  if (Object.hasOwn(LABELS, name)) return LABELS[name as keyof typeof LABELS];
  const part = /^jawab-.+-(address|village|district)$/.exec(name)?.[1];
  return part === undefined ? null : PLACE_PARTS[part as keyof typeof PLACE_PARTS];
}
