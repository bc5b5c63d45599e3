import { DATA_PROCEDURES } from './data-procedures';
import { DESK_PROCEDURES } from './desk-procedures';
import { INFORMATION_PROCEDURES } from './information-procedures';
import { SERVICE_COMPLAINTS } from './service-complaints';
import { RATED, type Procedure } from './procedure';

const CONTACT = { 'Nama lengkap': 'Sumarni', 'Nomor HP': '0812-3456-7890' };
const PLACE = { 'Jalan, gedung, atau patokan': 'Jalan Contoh, depan pasar' };
const GOOD = 'Ya, masalah saya selesai';

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

const COMPLAINT_ABOUT_A_SERVICE: Procedure = {
  agency: 'kalbar',
  workflow: 'pengaduan-konsultasi-informatika',
  service: 'konsultasi-informatika',
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
      write: { 'Mengapa golongan ini': 'Menyangkut jam layanan.' },
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

const COMPLAINT_TO_EXAMINE: Procedure = {
  ...COMPLAINT_ABOUT_A_SERVICE,
  way: 'examined before it is answered',
  once: true,
  powerless: null,
  steps: [
    {
      who: 'gusti.hendri',
      act: 'Golongkan pengaduan',
      check: ['Pengaduan berkadar pengawasan'],
      write: { 'Mengapa golongan ini': 'Menyangkut perilaku petugas.' },
      status: 'Ditangani',
    },
    {
      who: 'gusti.hendri',
      act: 'Catat pemeriksaan',
      write: { 'Hasil pemeriksaan': 'Daftar hadir loket diperiksa.' },
      status: 'Ditangani',
    },
    {
      who: 'gusti.hendri',
      act: 'Jawab pengaduan',
      write: { 'Jawaban untuk pengadu': 'Petugas yang bersangkutan ditegur.' },
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
      act: 'Beri disposisi kepada Kepala Bidang',
      write: { 'Isi disposisi': 'Siapkan lagi, sebutkan kapan diganti.' },
      status: 'Didisposisi kepada Kepala Bidang, bahan jawaban disiapkan',
    },
    {
      who: 'markus.balang',
      act: 'Siapkan bahan jawaban',
      write: { 'Bahan jawaban': 'Diganti hari Jumat.' },
      status: 'Jawaban sedang ditulis',
    },
    {
      who: 'rudiansyah',
      act: 'Muat jawaban melalui media',
      write: { 'Isi jawaban': 'Alat pemancar sudah diganti.' },
      status: 'Pengaduan selesai dijawab',
    },
    { who: 'citizen', act: GOOD, status: 'Selesai' },
    { ...RATED, status: 'Selesai' },
  ],
};

/** Every procedure of the four agencies, each by its literal status words. */
export const PROCEDURES: readonly Procedure[] = [
  SP4N_LAPOR,
  COMPLAINT_ABOUT_A_SERVICE,
  COMPLAINT_TO_EXAMINE,
  WADUL_ALADIN,
  COMPLAINTS_BY_AGENDA,
  ...DESK_PROCEDURES,
  ...INFORMATION_PROCEDURES,
  ...DATA_PROCEDURES,
  ...SERVICE_COMPLAINTS,
];
