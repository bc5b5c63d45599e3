/**
 * Columns of the list as a file, by their names there; the first is the one we write. The others are how agencies
 * call them, with or without spaces and capitals.
 */
export const COLUMNS = {
  title: ['judul', 'nama informasi', 'jenis informasi', 'judul informasi'],
  summary: ['ringkasan', 'ringkasan isi informasi', 'ringkasan isi'],
  class: ['klasifikasi', 'klasifikasi informasi', 'kategori'],
  unit: [
    'unit',
    'pejabat unit yang menguasai',
    'pejabat yang menguasai',
    'unit yang menguasai',
    'pejabat unit satuan kerja yang menguasai informasi',
  ],
  responsible: [
    'penanggung jawab',
    'penanggung jawab pembuatan',
    'penanggungjawab',
    'penanggungjawab pembuatan atau penerbitan informasi',
  ],
  madeOn: ['waktu pembuatan', 'waktu pembuatan informasi', 'tahun'],
  madeAt: ['tempat pembuatan', 'tempat pembuatan informasi', 'tempat'],
  forms: ['bentuk', 'bentuk informasi', 'bentuk informasi yang tersedia'],
  media: ['jenis media', 'media', 'jenis media yang memuat informasi'],
  retention: [
    'jangka waktu penyimpanan',
    'retensi',
    'retensi arsip',
    'jangka waktu penyimpanan atau retensi arsip',
  ],
  link: ['tautan', 'alamat', 'link', 'url'],
  ground: ['dasar pengecualian', 'dasar hukum pengecualian'],
  decisionNumber: ['nomor uji konsekuensi', 'nomor penetapan'],
  decidedOn: ['tanggal uji konsekuensi', 'tanggal penetapan'],
  consequence: ['akibat bila dibuka', 'konsekuensi'],
  publicInterest: ['kepentingan publik', 'pertimbangan kepentingan publik'],
  until: ['dikecualikan sampai', 'jangka waktu pengecualian'],
  noEndReason: ['alasan tanpa batas waktu'],
  scope: ['cakupan pengecualian'],
} as const;

/** A column of the list. */
export type ListColumn = keyof typeof COLUMNS;

/** Without these a row says nothing. */
export const REQUIRED_COLUMNS = ['title', 'class', 'unit'] as const satisfies readonly ListColumn[];

const BY_NAME: ReadonlyMap<string, ListColumn> = new Map(
  (Object.keys(COLUMNS) as ListColumn[]).flatMap((column) =>
    COLUMNS[column].map((name): [string, ListColumn] => [plainWords(name), column]),
  ),
);

/** The column that a list calls so; null for a name that none has. */
export function columnOf(name: string): ListColumn | null {
  return BY_NAME.get(plainWords(name)) ?? null;
}

/** Letters and digits alone, in small letters, so that "Ringkasan Isi" and "ringkasan_isi" are one. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
