/** What one person does with one form: what is filled in, by the words that stand beside the field. */
export type Step = {
  /** Sign-in name before the agency's, or the citizen. */
  who: string;
  /** Words on the link that opens the form, and on the button that sends it. */
  act: string;
  /** Text fields by their label. */
  write?: Readonly<Record<string, string>>;
  /** Radio buttons and boxes by their label. */
  check?: readonly string[];
  /** Choice lists by their label; what is chosen. */
  select?: Readonly<Record<string, string>>;
  /** The status the citizen reads afterwards. */
  status: string;
};

/** The whole way of one case through one agency's own procedure. */
export type Procedure = {
  agency: string;
  workflow: string;
  /** Which of the workflow's ways it takes, where there is more than one here. */
  way?: string;
  /** How a citizen begins; null where an official writes it down at the desk. */
  filing: { act: string; pages: readonly Readonly<Record<string, string>>[]; identity: string | null } | null;
  /** What an official writes down, by the words beside each field. */
  recorded?: Readonly<Record<string, string>>;
  firstStatus: string;
  /** An official who works there and whose role may not take the first step. */
  powerless: string | null;
  steps: readonly Step[];
};

const CONTACT = { 'Nama lengkap': 'Sumarni', 'Nomor HP': '0812-3456-7890' };
const PLACE = { 'Jalan, gedung, atau patokan': 'Jalan Contoh, depan pasar' };
const GOOD = 'Ya, masalah saya selesai';
const RATED = { who: 'citizen', act: 'Nilai penanganan', check: ['Ya', '4 – Sangat baik'] } as const;

const SP4N_LAPOR: Procedure = {
  agency: 'pontianak',
  workflow: 'sp4n-lapor',
  filing: {
    act: 'Laporkan masalah',
    identity: 'Dengan nama',
    pages: [
      { 'Apa yang terjadi?': 'Lampu jalan di depan pasar padam sejak Senin malam. Jalan gelap.' },
      { ...PLACE, 'Kelurahan atau desa': 'Benua Melayu Darat', Kecamatan: 'Pontianak Selatan' },
      {},
      CONTACT,
    ],
  },
  firstStatus: 'Menunggu verifikasi',
  powerless: 'hartono',
  steps: [
    {
      who: 'rahmawati',
      act: 'Kembalikan kepada pelapor',
      check: ['Foto dan keterangannya'],
      write: { 'Pertanyaan kepada pelapor': 'Tiang nomor berapa?' },
      status: 'Dikembalikan kepada pelapor',
    },
    {
      who: 'citizen',
      act: 'Kirim kelengkapan',
      write: { 'Jawaban Anda': 'Tiang nomor 14.' },
      status: 'Menunggu verifikasi',
    },
    { who: 'rahmawati', act: 'Nyatakan lengkap', status: 'Analisis dan koordinasi' },
    {
      who: 'dedi.kurniawan',
      act: 'Tulis hasil analisis',
      write: { 'Hasil analisis dan koordinasi': 'Wewenang dinas perumahan.' },
      status: 'Analisis dan koordinasi',
    },
    {
      who: 'rahmawati',
      act: 'Teruskan ke OPD',
      select: { 'OPD yang berwenang': 'contoh-perkim' },
      write: { 'Disposisi untuk OPD': 'Periksa tiang nomor 14.' },
      status: 'Terverifikasi (Belum Ditindaklanjuti)',
    },
    {
      who: 'hartono',
      act: 'Beri tanggapan',
      write: { 'Tanggapan untuk pelapor': 'Lampu diganti hari ini.' },
      status: 'Proses',
    },
    {
      who: 'citizen',
      act: 'Belum, masalah saya belum selesai',
      write: { 'Apa yang belum selesai': 'Masih padam.' },
      status: 'Proses',
    },
    {
      who: 'hartono',
      act: 'Beri tanggapan',
      write: { 'Tanggapan untuk pelapor': 'Kabelnya sudah diganti juga.' },
      status: 'Proses',
    },
    { who: 'citizen', act: GOOD, status: 'Selesai' },
    { ...RATED, status: 'Selesai' },
  ],
};

const GUEST_BOOK: Procedure = {
  agency: 'kalbar',
  workflow: 'konsultasi-informatika',
  filing: null,
  recorded: { 'Apa keperluan Anda?': 'Ingin tahu cara membuat subdomain.' },
  firstStatus: 'Tercatat di buku tamu',
  powerless: 'gusti.hendri',
  steps: [
    {
      who: 'marselina',
      act: 'Beri informasi',
      write: { 'Informasi yang diberikan': 'Syarat dan waktu konsultasi.' },
      status: 'Informasi diberikan',
    },
    {
      who: 'marselina',
      act: 'Catat konsultasi',
      write: { 'Isi konsultasi': 'Cara membuat subdomain.' },
      status: 'Selesai',
    },
    { ...RATED, status: 'Selesai' },
  ],
};

const COMPLAINT_ABOUT_A_SERVICE: Procedure = {
  agency: 'kalbar',
  workflow: 'pengaduan-konsultasi-informatika',
  filing: {
    act: 'Adukan layanan ini',
    identity: 'Tanpa nama',
    pages: [{ 'Apa yang tidak sesuai?': 'Saya menunggu satu jam tanpa dipanggil.' }, {}, {}, {}],
  },
  firstStatus: 'Menunggu penggolongan',
  powerless: 'marselina',
  steps: [
    {
      who: 'gusti.hendri',
      act: 'Golongkan pengaduan',
      check: ['Pengaduan bersifat normatif'],
      status: 'Ditangani',
    },
    {
      who: 'gusti.hendri',
      act: 'Minta keterangan',
      write: { 'Pertanyaan kepada pengadu': 'Hari apa Anda datang?' },
      status: 'Menunggu keterangan pengadu',
    },
    {
      who: 'citizen',
      act: 'Kirim jawaban',
      write: { 'Jawaban Anda': 'Senin pagi.' },
      status: 'Ditangani',
    },
    {
      who: 'gusti.hendri',
      act: 'Jawab pengaduan',
      write: { 'Jawaban untuk pengadu': 'Petugas loket ditambah mulai Selasa.' },
      status: 'Dijawab',
    },
    { who: 'citizen', act: GOOD, status: 'Selesai' },
  ],
};

const WADUL_ALADIN: Procedure = {
  agency: 'pekalongan',
  workflow: 'wadul-aladin',
  filing: {
    act: 'Sampaikan aduan',
    identity: 'Dirahasiakan',
    pages: [{ 'Apa yang terjadi?': 'Selokan di depan sekolah meluap setiap hujan.' }, PLACE, {}, CONTACT],
  },
  firstStatus: 'Menunggu verifikasi',
  powerless: 'wulandari',
  steps: [
    {
      who: 'teguh.prasetyo',
      act: 'Aduan teknis: teruskan ke OPD',
      select: { 'OPD yang berwenang': 'contoh-dlh' },
      status: 'Aduan teknis di Admin OPD',
    },
    {
      who: 'nur.khasanah',
      act: 'Belum lengkap: kembalikan ke Tim Kota',
      check: ['Bukan kewenangan OPD ini'],
      write: { 'Penjelasan untuk Tim Kota': 'Selokan diurus dinas pekerjaan umum.' },
      status: 'Menunggu verifikasi',
    },
    {
      who: 'teguh.prasetyo',
      act: 'Aduan teknis: teruskan ke OPD',
      select: { 'OPD yang berwenang': 'contoh-dpupr' },
      status: 'Aduan teknis di Admin OPD',
    },
    { who: 'wulandari', act: 'Lengkap: teruskan ke Tim OPD', status: 'Ditindaklanjuti Tim OPD' },
    {
      who: 'eko.saputro',
      act: 'Kirim tindak lanjut',
      write: { 'Tindak lanjut untuk pelapor': 'Selokan sudah dikeruk.' },
      status: 'Tindak lanjut diterima pelapor',
    },
    {
      who: 'citizen',
      act: 'Belum, masalah saya belum selesai',
      write: { 'Apa yang belum selesai': 'Sampahnya ditinggal di jalan.' },
      status: 'Ditinjau kembali',
    },
    {
      who: 'kusuma.dewi',
      act: 'Jawab langsung',
      write: { 'Jawaban untuk pelapor': 'Sampahnya sudah diangkut.' },
      status: 'Tindak lanjut diterima pelapor',
    },
    { who: 'citizen', act: GOOD, status: 'Selesai' },
    { ...RATED, status: 'Selesai' },
  ],
};

const COMPLAINTS_BY_AGENDA: Procedure = {
  agency: 'kaltara',
  workflow: 'pengaduan-masyarakat',
  filing: {
    act: 'Sampaikan pengaduan',
    identity: 'Dengan nama',
    pages: [{ 'Apa yang Anda adukan?': 'Wifi di taman kota mati sejak awal bulan.' }, PLACE, {}, CONTACT],
  },
  firstStatus: 'Tercatat dalam agenda',
  powerless: 'rudiansyah',
  steps: [
    { who: 'norhayati', act: 'Teruskan kepada Kepala Dinas', status: 'Di Kepala Dinas' },
    {
      who: 'yustina.lenjau',
      act: 'Siapkan bahan jawaban',
      write: { 'Bahan jawaban': 'Alat pemancar rusak, pengganti sudah datang.' },
      status: 'Bahan jawaban siap, menunggu disposisi',
    },
    {
      who: 'ahmad.syahrani',
      act: 'Beri disposisi',
      check: ['Kepala Bidang'],
      write: { 'Isi disposisi': 'Jawab minggu ini.' },
      status: 'Surat jawaban dibuat',
    },
    {
      who: 'rudiansyah',
      act: 'Kirim jawaban',
      check: ['Jawaban melalui media'],
      write: { 'Isi jawaban': 'Alat pemancar sudah diganti.' },
      status: 'Pengaduan selesai dijawab',
    },
    { who: 'citizen', act: GOOD, status: 'Selesai' },
    { ...RATED, status: 'Selesai' },
  ],
};

const GUESTS: Procedure = {
  agency: 'pontianak',
  workflow: 'tamu',
  filing: null,
  recorded: { 'Apa keperluan Anda?': 'Mengantar undangan rapat.' },
  firstStatus: 'Tercatat di buku tamu',
  powerless: 'rudi.hartanto',
  steps: [
    {
      who: 'yuni.astuti',
      act: 'Layani dan arahkan',
      write: { 'Diarahkan kepada': 'Bidang Informasi dan Komunikasi Publik' },
      status: 'Dilayani dan diarahkan',
    },
    { who: 'yuni.astuti', act: 'Catat tamu pulang', status: 'Kunjungan selesai' },
    { ...RATED, status: 'Kunjungan selesai' },
  ],
};

const DATA_WANTED = {
  'Data apa yang Anda minta?': 'Jumlah titik wifi publik per kecamatan.',
  'Untuk apa data itu?': 'Skripsi',
};

const DATA_AT_THE_DESK: Procedure = {
  agency: 'pontianak',
  workflow: 'permintaan-data',
  filing: null,
  recorded: DATA_WANTED,
  firstStatus: 'Terdaftar',
  powerless: 'bambang.irawan',
  steps: [
    {
      who: 'rudi.hartanto',
      act: 'Tanya pemohon',
      write: { 'Pertanyaan kepada pemohon': 'Tahun berapa saja?' },
      status: 'Menunggu penjelasan pemohon',
    },
    {
      who: 'citizen',
      act: 'Kirim penjelasan',
      write: { 'Penjelasan Anda': '2023 sampai 2025.' },
      status: 'Terdaftar',
    },
    {
      who: 'rudi.hartanto',
      act: 'Catat hasil cek DIP',
      check: ['Ada dalam DIP dan tersedia'],
      status: 'Sudah dicek dalam DIP',
    },
    {
      who: 'rudi.hartanto',
      act: 'Serahkan data',
      check: ['Ditandatangani pemohon'],
      write: { 'Data yang diserahkan': 'Tabel titik wifi 2023 sampai 2025.' },
      status: 'Data diserahkan',
    },
    { ...RATED, status: 'Data diserahkan' },
  ],
};

const DATA_OF_ANOTHER_UNIT: Procedure = {
  agency: 'pontianak',
  workflow: 'permintaan-data',
  way: 'asked from another unit',
  filing: null,
  recorded: DATA_WANTED,
  firstStatus: 'Terdaftar',
  powerless: null,
  steps: [
    {
      who: 'rudi.hartanto',
      act: 'Catat hasil cek DIP',
      check: ['Harus dimintakan ke Perangkat Daerah'],
      status: 'Sudah dicek dalam DIP',
    },
    { who: 'rudi.hartanto', act: 'Teruskan kepada PPID', status: 'Di PPID' },
    {
      who: 'sri.wahyuni',
      act: 'Minta ke Perangkat Daerah',
      select: { 'Perangkat Daerah': 'contoh-dlh' },
      write: { 'Data yang diminta': 'Volume sampah per hari, 2024.' },
      status: 'Dimintakan ke Perangkat Daerah',
    },
    {
      who: 'bambang.irawan',
      act: 'Tidak dikuasai unit ini',
      write: { 'Penjelasan untuk PPID': 'Datanya ada pada unit pengelola.' },
      status: 'Di PPID',
    },
    {
      who: 'sri.wahyuni',
      act: 'Minta ke Perangkat Daerah',
      select: { 'Perangkat Daerah': 'contoh-dlh' },
      write: { 'Data yang diminta': 'Mintalah kepada unit pengelola.' },
      status: 'Dimintakan ke Perangkat Daerah',
    },
    {
      who: 'bambang.irawan',
      act: 'Berikan data kepada PPID',
      write: { 'Data yang diberikan': '412 ton per hari.' },
      status: 'Data sudah di PPID',
    },
    {
      who: 'sri.wahyuni',
      act: 'Tolak dengan alasan',
      check: ['Informasi yang dikecualikan'],
      write: { 'Alasan tertulis': 'Rincian per pelanggan dikecualikan.' },
      status: 'Ditolak',
    },
    { ...RATED, status: 'Ditolak' },
  ],
};

/** Every procedure of the four agencies, each by its literal status words. */
export const PROCEDURES: readonly Procedure[] = [
  SP4N_LAPOR,
  GUEST_BOOK,
  COMPLAINT_ABOUT_A_SERVICE,
  WADUL_ALADIN,
  COMPLAINTS_BY_AGENDA,
  GUESTS,
  DATA_AT_THE_DESK,
  DATA_OF_ANOTHER_UNIT,
];
