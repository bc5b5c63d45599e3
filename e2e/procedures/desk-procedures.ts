import { RATED, type Procedure } from './procedure';

const GUEST_BOOK: Procedure = {
  agency: 'kalbar',
  workflow: 'konsultasi-informatika',
  filing: null,
  recorded: { 'Apa keperluan Anda?': 'Ingin tahu cara membuat subdomain.' },
  recordedChoices: { 'Tanda pengenal apa yang Anda perlihatkan?': 'ktp' },
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

// Who calls says number and address as well: the printed requirement.
const CALLER = { Telepon: '0812-3456-7890', Alamat: 'Jalan Contoh 1' };
const ASKED = {
  ...CALLER,
  'Apa yang ditanyakan atau diadukan?': 'Hari apa sampah di Gang Kamboja diangkut?',
};
const PROMISED = {
  who: 'nurul.hidayah',
  act: 'Janjikan jawaban',
  // The last time that the limit allows stands in the form.
  check: ['Informasi', 'Penelepon menghubungi kembali'],
  status: 'Dijanjikan jawaban',
} as const;

const CALL_CONFIRMED: Procedure = {
  agency: 'pontianak',
  workflow: 'call-center',
  filing: null,
  recorded: ASKED,
  firstStatus: 'Dicatat',
  powerless: 'ratna.dewi',
  steps: [
    PROMISED,
    {
      who: 'dedi.kurniawan',
      act: 'Catat analisis',
      write: { Analisis: 'Jadwal angkut ada pada dinas kebersihan.' },
      status: 'Dijanjikan jawaban',
    },
    {
      who: 'ratna.dewi',
      act: 'Konfirmasi ke OPD',
      select: { OPD: 'contoh-pupr' },
      write: { 'Yang perlu dikonfirmasi': 'Jadwal di Gang Kamboja?' },
      status: 'Dikonfirmasi ke OPD',
    },
    {
      who: 'iskandar',
      act: 'Bukan urusan OPD ini',
      write: { 'Alasan, dan OPD yang lebih tepat': 'Urusan kebersihan: DLH.' },
      status: 'Dijanjikan jawaban',
    },
    {
      who: 'nurul.hidayah',
      act: 'Konfirmasi ke OPD',
      select: { OPD: 'contoh-dlh' },
      write: { 'Yang perlu dikonfirmasi': 'Jadwal di Gang Kamboja?' },
      status: 'Dikonfirmasi ke OPD',
    },
    {
      who: 'lidya.kristina',
      act: 'Beri jawaban kepada Operator',
      write: { 'Jawaban untuk penelepon': 'Senin dan Kamis pagi.' },
      status: 'Jawaban OPD diterima',
    },
    {
      who: 'wahyu.setiawan',
      act: 'Sampaikan jawaban',
      check: ['Kami menelepon'],
      write: { Jawaban: 'Senin dan Kamis pagi.' },
      status: 'Dijawab',
    },
    { ...RATED, status: 'Dijawab' },
  ],
};

const CALL_REFERRED: Procedure = {
  agency: 'pontianak',
  workflow: 'call-center',
  way: 'referred to the national complaints',
  filing: null,
  recorded: { ...CALLER, 'Apa yang ditanyakan atau diadukan?': 'Jembatan di gang kami putus.' },
  firstStatus: 'Dicatat',
  powerless: null,
  steps: [
    {
      who: 'nurul.hidayah',
      act: 'Arahkan ke SP4N-LAPOR!',
      check: ['Pengaduan'],
      status: 'Diarahkan ke SP4N-LAPOR!',
    },
    { ...RATED, status: 'Diarahkan ke SP4N-LAPOR!' },
  ],
};

const CALL_UNREACHABLE: Procedure = {
  agency: 'pontianak',
  workflow: 'call-center',
  way: 'nobody answers',
  filing: null,
  recorded: ASKED,
  firstStatus: 'Dicatat',
  powerless: null,
  steps: [
    PROMISED,
    {
      who: 'nurul.hidayah',
      act: 'Catat tidak tersambung',
      write: { 'Apa yang terjadi': 'Tidak diangkat.' },
      status: 'Dijanjikan jawaban',
    },
    {
      who: 'nurul.hidayah',
      act: 'Konfirmasi ke OPD',
      select: { OPD: 'contoh-dlh' },
      write: { 'Yang perlu dikonfirmasi': 'Jadwal di Gang Kamboja?' },
      status: 'Dikonfirmasi ke OPD',
    },
    {
      who: 'lidya.kristina',
      act: 'Beri jawaban kepada Operator',
      write: { 'Jawaban untuk penelepon': 'Senin dan Kamis pagi.' },
      status: 'Jawaban OPD diterima',
    },
    {
      who: 'nurul.hidayah',
      act: 'Tutup, penelepon tidak dapat dihubungi',
      write: {
        'Kapan saja dihubungi': 'Tiga kali hari ini.',
        'Jawaban yang akan dibacakan bila ia menelepon lagi': 'Senin dan Kamis pagi.',
      },
      status: 'Penelepon tidak dapat dihubungi',
    },
  ],
};

/** Procedures that begin with an official who writes down who came. */
export const DESK_PROCEDURES: readonly Procedure[] = [
  GUEST_BOOK,
  GUESTS,
  CALL_CONFIRMED,
  CALL_REFERRED,
  CALL_UNREACHABLE,
];
