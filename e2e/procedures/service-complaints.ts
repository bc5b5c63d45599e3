import type { Procedure, Step } from './procedure';

const ASKED: Omit<Step, 'who'> = {
  act: 'Minta keterangan',
  write: { 'Pertanyaan kepada pengadu': 'Siapa yang melayani Anda?' },
  status: 'Menunggu keterangan pengadu',
};
const TOLD: Step = {
  who: 'citizen',
  act: 'Kirim jawaban',
  write: { 'Jawaban Anda': 'Petugas di loket dua.' },
  status: 'Diterima',
};
const ANSWERED: Omit<Step, 'who'> = {
  act: 'Jawab pengaduan',
  write: { 'Jawaban untuk pengadu': 'Kami perbaiki pekan ini.' },
  status: 'Dijawab',
};
const NOT_SOLVED: Step = {
  who: 'citizen',
  act: 'Belum, masalah saya belum selesai',
  write: { 'Apa yang belum selesai': 'Masih sama.' },
  status: 'Ditinjau kembali',
};
const SOLVED: Step = { who: 'citizen', act: 'Ya, masalah saya selesai', status: 'Selesai' };

/** A complaint about a service, from that service's own page, by somebody who gives no name. */
function complaint(agency: string, service: string, workflow: string, steps: readonly Step[]): Procedure {
  const filing: Procedure['filing'] = {
    act: 'Adukan layanan ini',
    identity: 'Tanpa nama',
    pages: [{ 'Apa yang tidak sesuai?': 'Saya menunggu satu jam.' }, {}, {}, {}],
  };
  return { agency, service, workflow, filing, once: true, firstStatus: 'Diterima', powerless: null, steps };
}

const OFFICER = 'kasmiati';
const SHORT = [{ who: OFFICER, ...ANSWERED }, SOLVED];
const LONG = [{ who: OFFICER, ...ASKED }, TOLD, ...SHORT.slice(0, 1), NOT_SOLVED, ...SHORT];
const PASSED_UP: Step[] = [
  {
    who: 'slamet.raharjo',
    act: 'Teruskan ke Pejabat Dinas Kominfo',
    write: { 'Mengapa belum dapat diselesaikan': 'Perlu keputusan pimpinan.' },
    status: 'Diteruskan ke Pejabat Dinas Kominfo',
  },
  { who: 'widodo', ...ANSWERED, act: 'Jawab dengan penyelesaian' },
  // "sampai mendapatkan solusi": what is not solved goes back to the official, not to the desk.
  { ...NOT_SOLVED, status: 'Diteruskan ke Pejabat Dinas Kominfo' },
  { who: 'widodo', ...ANSWERED, act: 'Jawab dengan penyelesaian' },
  SOLVED,
];

/** A complaint about each service, through the form that its page offers. */
export const SERVICE_COMPLAINTS: readonly Procedure[] = [
  complaint('pontianak', 'sp4n-lapor', 'pengaduan-sp4n-lapor', LONG),
  complaint('pontianak', 'call-center', 'pengaduan-call-center', SHORT),
  complaint('pontianak', 'ppid', 'pengaduan-ppid', SHORT),
  complaint('pontianak', 'permintaan-data', 'pengaduan-permintaan-data', SHORT),
  complaint('pontianak', 'tamu', 'pengaduan-tamu', [{ who: 'rosmala.dewi', ...ANSWERED }, SOLVED]),
  complaint('pekalongan', 'wadul-aladin', 'pengaduan-wadul-aladin', PASSED_UP),
  complaint('kaltara', 'pengaduan-masyarakat', 'keluhan-pengaduan-masyarakat', [
    { who: 'rudiansyah', ...ANSWERED },
    SOLVED,
  ]),
];
