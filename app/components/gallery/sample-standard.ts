import { END, type StandardVersion, type TimeLimit } from '@maklumat/standards';
import { aContact, aLimit, aStandard, aStep } from '@maklumat/standards/testing';

/** A limit that is not at the top of the page unless it says so. */
function limit(rest: Partial<TimeLimit>): TimeLimit {
  return aLimit({ headline: false, ...rest });
}

/** Limits in every state: settled, a range, without upper bound, binding the reader, extending another. */
export const SAMPLE_LIMITS: TimeLimit[] = [
  limit({ headline: true }),
  limit({
    id: 'rentang',
    name: { id: 'Tanggapan', en: 'Response' },
    words: ['2 Jam', '1-2 Jam'],
    min: 1,
    max: 2,
    unit: 'clock-hours',
    status: 'interpreted',
    rules: ['R1', 'R3'],
    note: { id: 'Rentang dibaca sampai angka atasnya.' },
    headline: true,
  }),
  limit({
    id: 'terbuka',
    name: { id: 'Penyelesaian' },
    words: [],
    max: null,
    status: 'interpreted',
    rules: ['R7'],
    note: { id: 'Naskah tidak menyebut batas atas.' },
  }),
  limit({
    id: 'keberatan',
    name: { id: 'Pengajuan keberatan', en: 'Filing an objection' },
    max: 30,
    binds: 'citizen',
    kind: 'statutory',
    legalBasis: 'UU 14/2008 Pasal 36',
    status: 'conflicting',
    rules: ['R5', 'R6'],
    note: { id: 'Naskah menyebut 10 hari kerja, undang-undang 30.' },
  }),
  limit({ id: 'perpanjangan', name: { id: 'Perpanjangan' }, max: 7, extends: 'jawaban' }),
];

/** A standard that shows every state of every part; of no agency. */
export const SAMPLE_STANDARD: StandardVersion = aStandard({
  version: 2,
  name: { id: 'Layanan Contoh dengan Nama yang Panjang Sekali', en: 'Sample Service with a Very Long Name' },
  summary: {
    id: 'Satu kalimat tentang kegunaan layanan ini.',
    en: 'One sentence on what this service is for.',
  },
  printedTitle: 'Pelayanan Contoh',
  serviceUnit: 'dinas',
  category: 'information-request',
  ways: ['online', 'desk', 'whatsapp'],
  contacts: [
    aContact('whatsapp', '081200000000'),
    aContact('telephone', '(021) 5550100'),
    aContact('e-mail', 'dinas@contoh', 'broken'),
  ],
  validFrom: '2026-01-05',
  recordedOn: '2026-01-02',
  decree: {
    status: 'missing',
    number: null,
    signedOn: null,
    signatory: null,
    note: { id: 'Bagian nomor SK kosong.' },
  },
  requirements: {
    numbering: 'lower-alpha',
    items: [
      {
        id: 'surat',
        words: 'Surat permohonan bertanda tangan basah;',
        plain: { id: 'Surat yang Anda tandatangani.' },
      },
      { id: 'identitas', words: 'Dokumen/berkas pendukung dan pertanggungjawabannya' },
    ],
    note: { id: 'Catatan kami di bawah daftar.' },
  },
  procedure: {
    tracks: [
      {
        id: 'daring',
        headings: ['Pelayanan Contoh', 'Layanan Secara Daring (online)'],
        name: { id: 'Secara daring', en: 'Online' },
        numbering: 'decimal',
        steps: [
          aStep('isi', {
            words: 'Pemohon mengisi formulir',
            title: { id: 'Isi formulir' },
            actors: ['pemohon'],
          }),
          aStep('periksa', {
            words: 'Petugas memeriksa berkas. Jika belum lengkap dikembalikan.',
            title: { id: 'Petugas memeriksa berkas' },
            actors: ['petugas', 'admin'],
            question: { id: 'Sudah lengkap?' },
            next: [
              { to: 'jawab', when: { id: 'Lengkap: diteruskan ke tim' } },
              { to: 'isi', when: { id: 'Belum lengkap' } },
              { to: END, when: { id: 'Bukan wewenang' } },
            ],
          }),
          aStep('jawab', { words: 'Permohonan dijawab', actors: ['admin'] }),
        ],
      },
      {
        id: 'langsung',
        headings: [],
        name: { id: 'Datang langsung', en: 'In person' },
        numbering: 'lower-alpha',
        steps: [aStep('datang', { words: 'Datang ke loket.', title: { id: 'Datang ke loket' } })],
      },
    ],
    figures: [
      { kind: 'missing-image', words: ['image not found'], note: { id: 'Gambarnya tidak ada di naskah.' } },
    ],
  },
  time: { words: ['5 hari kerja', '1-2 Jam'], limits: SAMPLE_LIMITS },
  fee: {
    words: ['Rp. 10.000,-'],
    amountIdr: 10_000,
    basis: 'Perda contoh Pasal 3',
    note: { id: 'Biaya telepon Anda sendiri.' },
  },
  products: null,
  complaintHandling: {
    limitsHeading: null,
    limits: [limit({ id: 'ringan', name: { id: 'Pengaduan ringan' }, appliesTo: 'ringan' })],
    groups: [
      {
        id: 'tidak-langsung',
        heading: 'Pengaduan Tak Langsung',
        numbering: 'decimal',
        channels: [
          {
            id: 'telepon',
            words: 'Telepon : (021) 5550100',
            details: [],
            contacts: [aContact('telephone', '(021) 5550100')],
          },
          {
            id: 'surel',
            words: 'Email : dinas@contoh',
            details: ['Dijawab pada jam kerja.'],
            contacts: [
              aContact('e-mail', 'dinas@contoh', 'broken'),
              aContact('website', 'contoh.test', 'doubtful'),
            ],
          },
        ],
        steps: [],
      },
      {
        id: 'langsung',
        heading: null,
        numbering: 'dash',
        channels: [],
        steps: ['Sampaikan kepada petugas.'],
      },
    ],
  },
  manufacturing: {
    legalBasis: { words: ['UU 25/2009'] },
    facilities: null,
    staffCompetence: null,
    internalOversight: null,
    staffNumber: null,
    serviceGuarantee: null,
    safetyGuarantee: null,
    performanceEvaluation: null,
  },
  consultation: null,
  evaluation: null,
  readings: [
    {
      id: 'waktu',
      about: 'time',
      statements: ['2 Jam', '1-2 Jam'],
      reading: { id: 'Dibaca 1–2 jam.' },
      rules: ['R1', 'R3'],
      status: 'interpreted',
      decidedBy: null,
    },
    {
      id: 'keberatan',
      about: 'procedure',
      statements: ['dalam waktu 10 hari kerja'],
      reading: { id: 'Dibaca 30 hari kerja.' },
      rules: ['R6'],
      status: 'conflicting',
      decidedBy: null,
    },
  ],
});
