/**
 * What every shipped role may do, written out by hand beside the agencies' files: a role, a step or a right that is not
 * here fails shipped-roles.test, and so does one that is here and nowhere else.
 */

/**
 * Sight and work in a workflow's cases: `all` and `reads` wherever a case is, `unit` where its own unit has or had it;
 * `reads` handles nothing. `+records`: writes down what came another way.
 */
export type CaseKind = 'all' | 'all+records' | 'reads' | 'unit';

/** Agency, workflow and version; role; kind; the steps, `@` with the classes they are for (`none`: not classified). */
export const CASE_ROWS: readonly (readonly [of: string, role: string, kind: CaseKind, acts: string])[] = [
  [
    'kalbar konsultasi-informatika 1',
    'petugas-layanan',
    'all+records',
    'give-information give-consultation information-enough leave',
  ],
  ['kalbar konsultasi-informatika 1', 'kepala-dinas', 'reads', ''],
  [
    'kalbar pengaduan-konsultasi-informatika 1',
    'pejabat-pengelola-pengaduan',
    'all+records',
    'classify reclassify record-examination@with-oversight ask ask-while-handling record-reply record-reply-while-handling answer-unclassified@none answer@light,normative,without-oversight answer-examined@with-oversight record-not-solved finish close',
  ],
  ['kalbar pengaduan-konsultasi-informatika 1', 'kepala-dinas', 'reads', ''],
  [
    'kaltara keluhan-pengaduan-masyarakat 1',
    'kasubbag-umum-dan-kepegawaian',
    'all+records',
    'ask record-reply answer record-not-solved finish close',
  ],
  ['kaltara keluhan-pengaduan-masyarakat 1', 'pengadministrasi-umum', 'all+records', 'record-reply'],
  ['kaltara pengaduan-masyarakat 1', 'pengadministrasi-umum', 'all+records', 'pass-to-head record-reply'],
  [
    'kaltara pengaduan-masyarakat 1',
    'kepala-dinas',
    'all',
    'dispose-to-secretary dispose-to-division dispose-to-subdivision close',
  ],
  ['kaltara pengaduan-masyarakat 1', 'sekretaris', 'all', 'prepare-material prepare-as-secretary'],
  ['kaltara pengaduan-masyarakat 1', 'kepala-bidang', 'all', 'prepare-material prepare-as-division'],
  [
    'kaltara pengaduan-masyarakat 1',
    'kasubbag-umum-dan-kepegawaian',
    'all',
    'write-letter answer-by-letter answer record-reply answer-again-by-letter answer-again finish',
  ],
  [
    'pekalongan pengaduan-wadul-aladin 1',
    'petugas',
    'all+records',
    'ask record-reply answer pass-up record-not-solved record-not-solved-by-official finish close',
  ],
  [
    'pekalongan pengaduan-wadul-aladin 1',
    'pejabat-pengaduan',
    'all+records',
    'ask record-reply answer pass-up record-not-solved record-not-solved-by-official finish close',
  ],
  [
    'pekalongan pengaduan-wadul-aladin 1',
    'pejabat-dinas-kominfo',
    'all',
    'solve record-not-solved-by-official finish',
  ],
  [
    'pekalongan wadul-aladin 1',
    'admin-kota',
    'all+records',
    'record-completion answer-directly not-general take-back record-reply take-back-again finish close',
  ],
  [
    'pekalongan wadul-aladin 1',
    'tim-pengaduan-kota',
    'all+records',
    'verify-general forward ask record-completion take-back forward-again take-back-again close',
  ],
  ['pekalongan wadul-aladin 1', 'admin-opd', 'unit', 'pass-to-team return-to-city'],
  ['pekalongan wadul-aladin 1', 'tim-pengaduan-opd', 'unit', 'follow-up follow-up-again'],
  ['pekalongan wadul-aladin 1', 'pejabat-pengaduan', 'all', ''],
  [
    'pontianak call-center 1',
    'operator',
    'all+records',
    'answer-at-once promise-answer note-analysis confirm-with-unit record-confirmation take-back pass-on-answer answer-found note-unreachable close-unreachable refer propose-entry',
  ],
  [
    'pontianak call-center 1',
    'analis-pengaduan-publik',
    'all',
    'note-analysis confirm-with-unit record-confirmation take-back propose-entry',
  ],
  [
    'pontianak call-center 1',
    'pengelola-pengaduan',
    'all',
    'note-analysis confirm-with-unit record-confirmation take-back propose-entry',
  ],
  ['pontianak call-center 1', 'opd', 'unit', 'confirm not-ours'],
  [
    'pontianak keberatan-informasi 1',
    'petugas-pelayanan',
    'all',
    'pass-to-superior record-dispute record-dispute-over-silence record-commission record-silence-commission',
  ],
  [
    'pontianak keberatan-informasi 1',
    'ppid',
    'all',
    'pass-to-superior pass-to-assistant supply record-dispute record-dispute-over-silence record-commission record-silence-commission',
  ],
  ['pontianak keberatan-informasi 1', 'ppid-utama', 'all', ''],
  ['pontianak keberatan-informasi 1', 'atasan-ppid', 'all', 'examine order order-assistant answer refuse'],
  ['pontianak keberatan-informasi 1', 'ppid-pembantu', 'unit', 'supply'],
  [
    'pontianak pengaduan-call-center 1',
    'pejabat-pengelola-pengaduan',
    'all+records',
    'ask record-reply answer record-not-solved finish close',
  ],
  [
    'pontianak pengaduan-permintaan-data 1',
    'pejabat-pengelola-pengaduan',
    'all+records',
    'ask record-reply answer record-not-solved finish close',
  ],
  [
    'pontianak pengaduan-ppid 1',
    'pejabat-pengelola-pengaduan',
    'all+records',
    'ask record-reply answer record-not-solved finish close',
  ],
  [
    'pontianak pengaduan-sp4n-lapor 1',
    'pejabat-pengelola-pengaduan',
    'all+records',
    'ask record-reply answer record-not-solved finish close',
  ],
  [
    'pontianak pengaduan-tamu 1',
    'kasubbag-umum-dan-aparatur',
    'all+records',
    'ask record-reply answer record-not-solved finish close',
  ],
  [
    'pontianak permintaan-data 1',
    'petugas-pelayanan',
    'all+records',
    'find-in-list find-again hand-over-at-once@in-dip,in-dip-indirect pass-to-ppid@routed pass-to-assistant@routed hand-over ask record-explanation record-objection record-objection-to-silence',
  ],
  [
    'pontianak permintaan-data 1',
    'ppid',
    'all',
    'ask-assistant ask-unit take-back hand-over refuse record-objection record-objection-to-silence',
  ],
  [
    'pontianak permintaan-data 1',
    'ppid-pembantu',
    'unit',
    'ask-own-unit deliver assistant-not-held assistant-hand-over',
  ],
  ['pontianak permintaan-data 1', 'ppid-utama', 'all', ''],
  ['pontianak permintaan-data 1', 'atasan-ppid', 'all', ''],
  [
    'pontianak permintaan-data 1',
    'perangkat-daerah',
    'unit',
    'supply-assistant own-unit-not-held supply not-held',
  ],
  [
    'pontianak ppid 1',
    'petugas-pelayanan',
    'all+records',
    'give-from-list pass-to-ppid pass-to-assistant hand-over close-uncollected ask record-completion record-objection record-objection-to-silence',
  ],
  [
    'pontianak ppid 1',
    'ppid',
    'all+records',
    'give-from-list pass-to-ppid pass-to-assistant ask-assistant ask-unit take-back give-notice hand-over close-uncollected refuse extend ask record-completion record-objection record-objection-to-silence',
  ],
  ['pontianak ppid 1', 'ppid-utama', 'all', ''],
  ['pontianak ppid 1', 'atasan-ppid', 'all', ''],
  [
    'pontianak ppid 1',
    'ppid-pembantu',
    'unit',
    'ask-own-unit deliver assistant-not-held assistant-notice hand-over close-uncollected',
  ],
  ['pontianak ppid 1', 'perangkat-daerah', 'unit', 'supply-assistant own-unit-not-held supply not-held'],
  ['pontianak sengketa-informasi 1', 'petugas-pelayanan', 'all', 'record-filing'],
  ['pontianak sengketa-informasi 1', 'ppid', 'all', 'record-filing hand-over-files record-decision'],
  [
    'pontianak sengketa-informasi 1',
    'ppid-utama',
    'all',
    'form-team record-session report-agreement report-no-agreement',
  ],
  ['pontianak sengketa-informasi 1', 'atasan-ppid', 'all', 'appoint-team settle not-settle record-decision'],
  [
    'pontianak sengketa-informasi 1',
    'tim-fasilitasi-sengketa-informasi',
    'all',
    'record-session report-agreement report-no-agreement',
  ],
  [
    'pontianak sp4n-lapor 1',
    'admin-pengaduan-publik',
    'all+records',
    'return-to-reporter record-completion send-back verify note-analysis forward take-back remind record-reply record-confirmation close close-incomplete',
  ],
  ['pontianak sp4n-lapor 1', 'analis-pengaduan-publik', 'all', 'note-analysis'],
  ['pontianak sp4n-lapor 1', 'kasi-pelayanan-informasi-dan-pengaduan-publik', 'all', 'note-analysis'],
  ['pontianak sp4n-lapor 1', 'pejabat-penghubung', 'unit', 'answer return-to-admin record-reply'],
  ['pontianak tamu 1', 'petugas', 'all+records', 'serve leave go'],
  ['pontianak tamu 1', 'kasubbag-umum-dan-aparatur', 'reads', ''],
];
