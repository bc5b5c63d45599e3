import { CHOSEN, RATED, SCANNED, type Procedure } from './procedure';

const FILING: Procedure['filing'] = {
  act: 'Ajukan permohonan informasi',
  identity: null,
  pages: [
    { 'Informasi apa yang Anda minta?': 'Laporan realisasi anggaran dinas tahun 2025.' },
    { 'Untuk apa informasi itu?': 'Penelitian' },
    { 'Salinan digital (softcopy)': CHOSEN },
    { 'Fotokopi atau pindaian identitas': SCANNED },
    {},
    { 'Nama lengkap': 'Sumarni', 'Nomor HP': '0812-3456-7890', 'Alamat rumah': 'Jalan Contoh 1' },
  ],
};

const PPID = { agency: 'pontianak', workflow: 'ppid', filing: FILING, service: 'ppid' } as const;
const TO_PPID = { who: 'rudi.hartanto', act: 'Sampaikan kepada PPID', status: 'Di PPID' };
/** What is exempt names its article and the consequence test. */
export const TEST = {
  'Pasal yang mengecualikan': 'Pasal 17 huruf h UU 14/2008',
  'Nomor penetapan uji konsekuensi': '7/UK/2026',
};
export const TESTED_ON = { 'Tanggal penetapan uji konsekuensi': '2026-03-02' };
const REFUSED = {
  who: 'sri.wahyuni',
  act: 'Tolak dengan alasan tertulis',
  check: ['Informasi yang dikecualikan, sesuai uji konsekuensi', 'Salinan cetak (hardcopy)'],
  write: { ...TEST, 'Alasan tertulis': 'Memuat data pribadi pihak ketiga.' },
  days: TESTED_ON,
  status: 'Ditolak',
};

const GRANTED: Procedure = {
  ...PPID,
  way: 'lewat PPID Pembantu, diperpanjang, diberikan',
  firstStatus: 'Terdaftar',
  powerless: 'nurul.huda',
  steps: [
    {
      who: 'rudi.hartanto',
      act: 'Minta pemohon melengkapi',
      check: ['Fotokopi atau pindaian identitas'],
      write: { 'Penjelasan kepada pemohon': 'Kirim foto KTP Anda.' },
      status: 'Menunggu kelengkapan dari pemohon',
    },
    {
      who: 'citizen',
      act: 'Kirim kelengkapan',
      write: { 'Penjelasan Anda': 'Saya tunjukkan di meja pelayanan.' },
      status: 'Terdaftar',
    },
    TO_PPID,
    {
      who: 'sri.wahyuni',
      act: 'Perpanjang 7 hari kerja',
      write: { 'Alasan tertulis perpanjangan': 'Dokumen disimpan di arsip kota.' },
      status: 'Di PPID',
    },
    {
      who: 'sri.wahyuni',
      act: 'Minta kepada PPID Pembantu',
      select: { 'Perangkat Daerah PPID Pembantu': 'contoh-dlh' },
      write: { 'Informasi yang diminta': 'Laporan realisasi anggaran.' },
      status: 'Di PPID Pembantu',
    },
    {
      who: 'nurul.huda',
      act: 'Minta ke unit saya',
      write: { 'Informasi yang diminta': 'Laporan realisasi anggaran.' },
      status: 'Dimintakan ke Perangkat Daerah',
    },
    {
      who: 'bambang.irawan',
      act: 'Berikan kepada PPID Pembantu',
      write: { 'Informasi yang diserahkan': 'Laporan 12 halaman.' },
      status: 'Informasi sudah di PPID Pembantu',
    },
    {
      who: 'nurul.huda',
      act: 'Serahkan kepada PPID',
      write: { 'Informasi yang diserahkan': 'Laporan 12 halaman.' },
      status: 'Informasi sudah di PPID',
    },
    {
      who: 'sri.wahyuni',
      act: 'Beri pemberitahuan tertulis',
      check: ['Dikabulkan seluruhnya', 'Di bawah penguasaan badan publik ini', 'Salinan digital (softcopy)'],
      write: { 'Isi pemberitahuan': 'Salinan digital dapat diunduh di sini.' },
      status: 'Pemberitahuan tertulis diberikan',
    },
    {
      who: 'rudi.hartanto',
      act: 'Serahkan informasi',
      check: ['Ditandatangani pemohon'],
      write: { 'Informasi yang diserahkan': 'Laporan realisasi anggaran 2025.' },
      status: 'Informasi diberikan',
    },
    { ...RATED, status: 'Informasi diberikan' },
  ],
};

const FROM_THE_LIST: Procedure = {
  ...PPID,
  way: 'ada dalam DIP',
  once: true,
  firstStatus: 'Terdaftar',
  powerless: 'bambang.irawan',
  steps: [
    {
      who: 'rudi.hartanto',
      act: 'Berikan dari DIP',
      check: ['Salinan digital (softcopy)', 'Diunduh daring, tanpa tanda tangan'],
      write: {
        'Nomor dalam DIP': '2',
        'Informasi yang diberikan dan di mana mengunduhnya': 'Laporan 2025 di daftar informasi publik.',
      },
      status: 'Informasi diberikan',
    },
  ],
};

const OBJECTION: Procedure = {
  ...PPID,
  way: 'ditolak, keberatan, sengketa, Komisi Informasi',
  once: true,
  firstStatus: 'Terdaftar',
  powerless: null,
  steps: [
    TO_PPID,
    REFUSED,
    {
      who: 'citizen',
      act: 'Ajukan keberatan',
      scan: true,
      check: ['Permohonan ditolak karena dikecualikan'],
      write: { 'Penjelasan keberatan': 'Datanya sudah pernah diumumkan.' },
      status: 'Ditolak',
      opens: 'Keberatan terdaftar',
    },
    { who: 'sri.wahyuni', act: 'Sampaikan kepada Atasan PPID', status: 'Di Atasan PPID' },
    {
      who: 'heru.prasetyo',
      act: 'Catat hasil pemeriksaan',
      write: { 'Hasil pemeriksaan': 'Permohonan memang belum dipenuhi.' },
      status: 'Sudah diperiksa',
    },
    {
      who: 'heru.prasetyo',
      act: 'Perintahkan PPID memenuhi',
      write: { 'Perintah kepada PPID': 'Siapkan salinan tanpa data pribadi.' },
      status: 'PPID diperintahkan memenuhi',
    },
    {
      who: 'sri.wahyuni',
      act: 'Teruskan kepada PPID Pembantu',
      select: { 'Perangkat Daerah PPID Pembantu': 'contoh-dlh' },
      write: { 'Informasi yang harus dipenuhi': 'Salinan tanpa data pribadi.' },
      status: 'PPID Pembantu menyiapkan',
    },
    {
      who: 'nurul.huda',
      act: 'Berikan informasi kepada Atasan PPID',
      write: { 'Informasi yang diberikan, atau mengapa tidak dapat': 'Tidak dapat dipisahkan.' },
      status: 'Informasi di Atasan PPID',
    },
    {
      who: 'heru.prasetyo',
      act: 'Beri surat penolakan',
      check: ['Informasi yang dikecualikan'],
      write: {
        ...TEST,
        'Isi surat penolakan': 'Data pribadi tidak dapat dipisahkan.',
        'Nama dan jabatan Atasan PPID': 'Heru Prasetyo, Sekretaris Daerah',
      },
      days: TESTED_ON,
      status: 'Surat penolakan diberikan',
    },
    {
      who: 'citizen',
      act: 'Ajukan penyelesaian sengketa',
      write: { 'Mengapa jawaban itu tidak memuaskan': 'Nama dapat dihitamkan.' },
      status: 'Surat penolakan diberikan',
      opens: 'Sengketa diterima',
    },
    {
      who: 'lilis.suryani',
      act: 'Bentuk susunan tim',
      write: {
        'Ketua tim: PPID Utama': 'Lilis Suryani',
        'PPID Pembantu terkait': 'Nurul Huda, Dinas Lingkungan Hidup',
        'Pejabat yang menangani bidang hukum': 'Kepala Bagian Hukum',
        'Pejabat fungsional': 'Dua pejabat fungsional.',
      },
      status: 'Sengketa diterima',
    },
    {
      who: 'heru.prasetyo',
      act: 'Tetapkan tim fasilitasi',
      write: { 'Penetapan tim': 'Sesuai usul PPID Utama.' },
      status: 'Difasilitasi tim',
    },
    {
      who: 'gunawan.wibisono',
      act: 'Catat pertemuan tim',
      write: { 'Catatan pertemuan': 'Pemohon hadir.' },
      status: 'Difasilitasi tim',
    },
    {
      who: 'gunawan.wibisono',
      act: 'Laporkan tidak ada kesepakatan',
      write: { 'Laporan penanganan': 'Pemohon tetap meminta seluruh data.' },
      status: 'Dilaporkan kepada Atasan PPID',
    },
    {
      who: 'heru.prasetyo',
      act: 'Beri tahu tidak ada kesepakatan',
      write: { 'Penjelasan kepada pemohon': 'Anda dapat ke Komisi Informasi.' },
      status: 'Menunggu pengajuan ke Komisi Informasi',
    },
    {
      who: 'citizen',
      act: 'Saya sudah ke Komisi Informasi',
      write: {
        'Komisi Informasi mana': 'Komisi Informasi Provinsi Kalimantan Barat',
        'Nomor register di sana': '012/REG-PSI/2026',
      },
      status: 'Di Komisi Informasi',
    },
    {
      who: 'sri.wahyuni',
      act: 'Serahkan berkas ke Komisi Informasi',
      write: { 'Berkas yang diserahkan': 'Permohonan, keberatan, laporan tim.' },
      status: 'Di Komisi Informasi',
    },
    {
      who: 'sri.wahyuni',
      act: 'Catat putusan Komisi Informasi',
      check: ['Dikabulkan sebagian'],
      write: { 'Nomor dan isi putusan': '012/PTS-A/2026: sebagian dibuka.' },
      status: 'Diputus Komisi Informasi',
    },
  ],
};

const FROM_AN_ASSISTANT: Procedure = {
  ...PPID,
  way: 'dijawab PPID Pembantu',
  once: true,
  firstStatus: 'Terdaftar',
  powerless: 'nurul.huda',
  steps: [
    {
      who: 'rudi.hartanto',
      act: 'Sampaikan kepada PPID Pembantu',
      select: { 'Perangkat Daerah PPID Pembantu': 'contoh-dlh' },
      status: 'Di PPID Pembantu',
    },
    {
      who: 'nurul.huda',
      act: 'Beri pemberitahuan tertulis',
      check: ['Dikabulkan seluruhnya', 'Di bawah penguasaan badan publik ini', 'Salinan digital (softcopy)'],
      write: { 'Isi pemberitahuan': 'Salinan digital dapat diunduh di sini.' },
      status: 'Pemberitahuan tertulis diberikan',
    },
    {
      who: 'nurul.huda',
      act: 'Serahkan informasi',
      check: ['Ditandatangani pemohon'],
      write: { 'Informasi yang diserahkan': 'Laporan realisasi anggaran 2025.' },
      status: 'Informasi diberikan',
    },
  ],
};

/** Requests for public information, with the objections and disputes that are opened in them. */
export const INFORMATION_PROCEDURES: readonly Procedure[] = [
  GRANTED,
  FROM_THE_LIST,
  FROM_AN_ASSISTANT,
  OBJECTION,
];
