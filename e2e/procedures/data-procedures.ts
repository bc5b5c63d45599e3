import { TEST, TESTED_ON } from './information-procedures';
import { RATED, type Procedure } from './procedure';

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
      check: ['Ada dalam DIP, pemohon di meja'],
      write: { 'Nomor dalam DIP': '2' },
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
      write: { ...TEST, 'Alasan tertulis': 'Rincian per pelanggan dikecualikan.' },
      days: TESTED_ON,
      status: 'Ditolak',
    },
    { ...RATED, status: 'Ditolak' },
  ],
};

const DATA_ONLINE: Procedure = {
  agency: 'pontianak',
  workflow: 'permintaan-data',
  way: 'lewat web',
  service: 'permintaan-data',
  once: true,
  filing: {
    act: 'Minta data',
    identity: null,
    pages: [
      { 'Data apa yang Anda minta?': 'Jumlah titik wifi publik per kecamatan.' },
      { 'Untuk apa data itu?': 'Skripsi' },
      {},
      { 'Nama lengkap': 'Sumarni' },
    ],
  },
  firstStatus: 'Terdaftar',
  powerless: null,
  steps: [
    {
      who: 'rudi.hartanto',
      act: 'Catat hasil cek DIP',
      check: ['Ada dalam DIP, diminta tidak langsung'],
      write: { 'Nomor dalam DIP': '2' },
      status: 'Sudah dicek dalam DIP',
    },
    {
      who: 'rudi.hartanto',
      act: 'Serahkan data',
      check: ['Diserahkan daring, tanpa tanda tangan'],
      write: { 'Data yang diserahkan': 'Tabel titik wifi 2023 sampai 2025.' },
      status: 'Data diserahkan',
    },
  ],
};

const SILENCE: Procedure = {
  agency: 'pontianak',
  workflow: 'permintaan-data',
  way: 'tidak dijawab sampai batasnya, keberatan',
  filing: null,
  once: true,
  recorded: DATA_WANTED,
  daysAgo: 40,
  firstStatus: 'Terdaftar',
  powerless: null,
  steps: [
    {
      who: 'citizen',
      act: 'Ajukan keberatan karena tidak ditanggapi',
      scan: true,
      byTime: true,
      check: ['Permohonan tidak ditanggapi'],
      write: { 'Penjelasan keberatan': 'Sudah lewat batas waktunya.' },
      status: 'Terdaftar',
      opens: 'Keberatan terdaftar',
    },
    { who: 'rudi.hartanto', act: 'Sampaikan kepada Atasan PPID', status: 'Di Atasan PPID' },
  ],
};

const DATA_OF_AN_ASSISTANT: Procedure = {
  agency: 'pontianak',
  workflow: 'permintaan-data',
  way: 'lewat PPID Pembantu',
  filing: null,
  once: true,
  recorded: DATA_WANTED,
  firstStatus: 'Terdaftar',
  powerless: 'nurul.huda',
  steps: [
    {
      who: 'rudi.hartanto',
      act: 'Catat hasil cek DIP',
      check: ['Harus dimintakan ke Perangkat Daerah'],
      status: 'Sudah dicek dalam DIP',
    },
    {
      who: 'rudi.hartanto',
      act: 'Sampaikan kepada PPID Pembantu',
      select: { 'Perangkat Daerah PPID Pembantu': 'contoh-dlh' },
      status: 'Di PPID Pembantu',
    },
    {
      who: 'nurul.huda',
      act: 'Minta ke unit saya',
      write: { 'Data yang diminta': 'Volume sampah per hari, 2024.' },
      status: 'Dimintakan ke Perangkat Daerah',
    },
    {
      who: 'bambang.irawan',
      act: 'Berikan data kepada PPID Pembantu',
      write: { 'Data yang diberikan': '412 ton per hari.' },
      status: 'Data sudah di PPID Pembantu',
    },
    {
      who: 'nurul.huda',
      act: 'Serahkan data',
      check: ['Ditandatangani pemohon'],
      write: { 'Data yang diserahkan': '412 ton per hari.' },
      status: 'Data diserahkan',
    },
  ],
};

/** Requests for data, at the desk and online, with the objection to silence. */
export const DATA_PROCEDURES: readonly Procedure[] = [
  DATA_AT_THE_DESK,
  DATA_OF_ANOTHER_UNIT,
  DATA_ONLINE,
  DATA_OF_AN_ASSISTANT,
  SILENCE,
];
