import { index, prefix, route, type RouteConfig, type RouteConfigEntry } from '@remix-run/route-config';

/** Pages above all agencies. */
function directory(lang: string): RouteConfigEntry[] {
  return [
    index('routes/directory/home.tsx', { id: `${lang}:home` }),
    route('cari', 'routes/directory/search.tsx', { id: `${lang}:search` }),
    route('tentang', 'routes/directory/about.tsx', { id: `${lang}:about` }),
    route('aksesibilitas', 'routes/directory/statement.tsx', { id: `${lang}:accessibility` }),
    route('privasi', 'routes/directory/statement.tsx', { id: `${lang}:privacy` }),
  ];
}

/** An agency's public pages; the slugs it may not have are in @maklumat/tenant-config. */
function agency(lang: string): RouteConfigEntry[] {
  return prefix(':tenant', [
    index('routes/public/home.tsx', { id: `${lang}:agency` }),
    route('layanan', 'routes/public/services.tsx', { id: `${lang}:services` }),
    route('layanan/:service', 'routes/public/standard.tsx', { id: `${lang}:standard` }),
    route('layanan/:service/versi/:version', 'routes/public/standard.tsx', { id: `${lang}:version` }),
    route('layanan/:service/alur', 'routes/public/flow.tsx', { id: `${lang}:flow` }),
    route('layanan/:service/alur/pengaduan', 'routes/public/complaint-flow.tsx', {
      id: `${lang}:complaint-flow`,
    }),
    route('layanan/:service/cetak', 'routes/public/print.tsx', { id: `${lang}:print` }),
    route('layanan/:service/riwayat', 'routes/public/history.tsx', { id: `${lang}:history` }),
    route('layanan/:service/riwayat/banding', 'routes/public/compare.tsx', { id: `${lang}:compare` }),
    route('maklumat', 'routes/public/pledge.tsx', { id: `${lang}:pledge` }),
    route('kinerja', 'routes/public/performance.tsx', { id: `${lang}:performance` }),
    route('informasi-publik', 'routes/public/information.tsx', { id: `${lang}:information` }),
    route('informasi-publik/:number', 'routes/public/information-entry.tsx', {
      id: `${lang}:information-entry`,
    }),
    route('kalender', 'routes/public/calendar.tsx', { id: `${lang}:calendar` }),
    route('tanya-jawab', 'routes/public/answers.tsx', { id: `${lang}:answers` }),
    route('tanya-jawab/:entry', 'routes/public/answer.tsx', { id: `${lang}:answer` }),
    route('tentang', 'routes/public/about.tsx', { id: `${lang}:agency-about` }),
    route('aksesibilitas', 'routes/public/statement.tsx', { id: `${lang}:agency-accessibility` }),
    route('privasi', 'routes/public/statement.tsx', { id: `${lang}:agency-privacy` }),
    ...citizen(lang),
    ...desk(lang),
    route('*', 'routes/public/not-found.tsx', { id: `${lang}:agency-not-found` }),
  ]);
}

/** Filing and following a case, in an agency. */
function citizen(lang: string): RouteConfigEntry[] {
  return [
    route('lapor', 'routes/citizen/choose.tsx', { id: `${lang}:filing` }),
    route('lapor/terkirim', 'routes/citizen/latest-receipt.ts', { id: `${lang}:latest-receipt` }),
    route('lapor/terkirim/:number', 'routes/citizen/receipt.tsx', { id: `${lang}:receipt` }),
    route('lapor/terkirim/:number/bukti.pdf', 'routes/citizen/receipt-pdf.ts', { id: `${lang}:receipt-pdf` }),
    route('lapor/terkirim/:number/cetak', 'routes/citizen/receipt-print.tsx', {
      id: `${lang}:receipt-print`,
    }),
    route('lapor/:workflow', 'routes/citizen/start.tsx', { id: `${lang}:filing-start` }),
    route('lapor/:workflow/periksa', 'routes/citizen/check.tsx', { id: `${lang}:filing-check` }),
    route('lapor/:workflow/:question', 'routes/citizen/question.tsx', { id: `${lang}:filing-question` }),
    route('lacak', 'routes/citizen/track.tsx', { id: `${lang}:track` }),
    route('lacak/tautan/:token', 'routes/citizen/shared-case.tsx', { id: `${lang}:shared-case` }),
    route('lacak/:number', 'routes/citizen/case.tsx', { id: `${lang}:case` }),
    route('lacak/:number/bagikan', 'routes/citizen/share.tsx', { id: `${lang}:case-share` }),
    route('lacak/:number/cetak', 'routes/citizen/case-print.tsx', { id: `${lang}:case-print` }),
    route('lacak/:number/tanggal', 'routes/citizen/dates.tsx', { id: `${lang}:case-dates` }),
    route('lacak/:number/data', 'routes/citizen/own-data.tsx', { id: `${lang}:own-data` }),
    route('lacak/:number/data/cetak', 'routes/citizen/own-data-print.tsx', { id: `${lang}:own-data-print` }),
    route('lacak/:number/data/salinan.json', 'routes/citizen/own-data-copy.ts', {
      id: `${lang}:own-data-copy`,
    }),
    route('lacak/:number/data/minta/:kind', 'routes/citizen/own-data-ask.tsx', {
      id: `${lang}:own-data-ask`,
    }),
    route('lacak/:number/tanggapi/:act', 'routes/citizen/act.tsx', { id: `${lang}:case-act` }),
    route('lacak/:number/berkas/:file', 'routes/citizen/case-file.ts', { id: `${lang}:case-file` }),
    route('lacak/:number/surat/:sequence.pdf', 'routes/citizen/document-pdf.ts', {
      id: `${lang}:case-document`,
    }),
  ];
}

/** The guest book of an agency, on a device at the desk. */
function desk(lang: string): RouteConfigEntry[] {
  return [
    route('buku-tamu/buka/:link', 'routes/desk/open.tsx', { id: `${lang}:desk-open` }),
    route('buku-tamu/:workflow', 'routes/desk/sign.tsx', { id: `${lang}:desk` }),
    route('buku-tamu/:workflow/selesai', 'routes/desk/signed.tsx', { id: `${lang}:desk-signed` }),
  ];
}

/** Where officials sign in, choose the agency they work in, and look after their own account. */
function entrance(lang: string): RouteConfigEntry[] {
  return [
    route('masuk', 'routes/entrance/sign-in.tsx', { id: `${lang}:sign-in` }),
    route('masuk/instansi', 'routes/entrance/choose-agency.tsx', { id: `${lang}:choose-agency` }),
    route('masuk/kode', 'routes/entrance/code.tsx', { id: `${lang}:code` }),
    route('masuk/autentikator', 'routes/entrance/set-up.tsx', { id: `${lang}:set-up` }),
    route('masuk/lupa', 'routes/entrance/forgotten.tsx', { id: `${lang}:forgotten` }),
    route('masuk/tautan/:link', 'routes/entrance/set-password.tsx', { id: `${lang}:set-password` }),
    route('akun/undangan/:link', 'routes/account/invitation.tsx', { id: `${lang}:invitation` }),
    route('akun', 'routes/account/account.tsx', { id: `${lang}:account` }),
    route('akun/kode-cadangan', 'routes/account/recovery-codes.tsx', { id: `${lang}:recovery-codes` }),
    route('akun/kata-sandi', 'routes/account/password.tsx', { id: `${lang}:account-password` }),
    route('akun/autentikator', 'routes/account/authenticator.tsx', { id: `${lang}:account-authenticator` }),
  ];
}

/** Keeping the public information list, and looking in it at the desk. */
const officeInformation = [
  route('informasi-publik', 'routes/office/information.tsx'),
  route('informasi-publik/baru', 'routes/office/information-form.tsx', { id: 'office:new-information' }),
  route('informasi-publik/impor', 'routes/office/information-import.tsx'),
  route('informasi-publik/cari', 'routes/office/information-search.tsx'),
  route('informasi-publik/:number', 'routes/office/information-entry.tsx'),
  route('informasi-publik/:number/ubah', 'routes/office/information-form.tsx', {
    id: 'office:edit-information',
  }),
];

/** The officials' console: one frame, sessions on this host alone, Indonesian. */
const office = [
  route('keluar', 'routes/entrance/sign-out.ts'),
  route('konsol', 'routes/office/layout.tsx', [
    index('routes/office/queue.tsx'),
    route('antrean/:view', 'routes/office/queue.tsx', { id: 'office:view' }),
    route('cari', 'routes/office/queue.tsx', { id: 'office:search' }),
    route('catat', 'routes/office/record.tsx', { id: 'office:record' }),
    route('panggilan', 'routes/office/call.tsx', { id: 'office:call' }),
    route('tanya-jawab', 'routes/office/answers.tsx', { id: 'office:answers' }),
    route('tanya-jawab/baru', 'routes/office/answer-form.tsx', { id: 'office:answer-new' }),
    route('tanya-jawab/:code', 'routes/office/answer.tsx', { id: 'office:answer' }),
    route('tanya-jawab/:code/ubah', 'routes/office/answer-form.tsx', { id: 'office:answer-edit' }),
    route('tablet', 'routes/office/tablet.tsx', { id: 'office:tablet' }),
    route('kunjungan', 'routes/office/visits.tsx', { id: 'office:visits' }),
    route('kalender', 'routes/office/calendar.tsx', { id: 'office:calendar' }),
    ...officeInformation,
    route('kasus/:number', 'routes/office/case.tsx', { id: 'office:case' }),
    route('kasus/:number/tanggal', 'routes/office/dates.tsx', { id: 'office:dates' }),
    route('kasus/:number/tindakan/:act', 'routes/office/act.tsx', { id: 'office:act' }),
    route('kasus/:number/dokumen/:document', 'routes/office/document.tsx', { id: 'office:document' }),
    route('rekap', 'routes/office/recaps.ts', { id: 'office:recaps' }),
    route('rekap/:month', 'routes/office/recap.tsx', { id: 'office:recap' }),
    route('register', 'routes/office/registers.tsx', { id: 'office:registers' }),
    route('register/:register', 'routes/office/register.tsx', { id: 'office:register' }),
  ]),
  ...papers(),
  // Read by calendar programs, without a session: whoever has the address.
  route('kalender/:token.ics', 'routes/office/deadlines-ics.ts', { id: 'office:deadlines' }),
  route('konsol/informasi-publik/:number/berkas/:version', 'routes/office/information-file.ts'),
  route('konsol/kunjungan.csv', 'routes/office/visits-csv.ts', { id: 'office:visits-csv' }),
  route('konsol/kasus/:number/berkas/:file', 'routes/office/case-file.ts', { id: 'office:case-file' }),
];

/** What the console prints and saves: outside its frame. */
function papers(): RouteConfigEntry[] {
  const file = (path: string, id: string, module: string) =>
    route(`konsol/${path}`, `routes/office/${module}`, { id });
  return [
    file('register/:register/cetak', 'office:register-print', 'register-print.tsx'),
    file('register/:register.pdf', 'office:register-pdf', 'register-file.ts'),
    file('register/:register.xlsx', 'office:register-xlsx', 'register-file.ts'),
    file('register/:register.csv', 'office:register-csv', 'register-file.ts'),
    file('rekap/:month/cetak', 'office:recap-print', 'recap-print.tsx'),
    file('rekap/:month.pdf', 'office:recap-pdf', 'recap-pdf.ts'),
    file('kasus/:number/dokumen/:document/cetak', 'office:sheet-print', 'paper-print.tsx'),
    file('kasus/:number/dokumen/:document.pdf', 'office:sheet-pdf', 'paper-pdf.ts'),
    file('kasus/:number/surat/:sequence/cetak', 'office:issued-print', 'paper-print.tsx'),
    file('kasus/:number/surat/:sequence.pdf', 'office:issued-pdf', 'paper-pdf.ts'),
  ];
}

/** For an agency's administrators: its settings, in the console's frame. */
const manage = [
  route('kelola', 'routes/manage/layout.tsx', [
    index('routes/manage/home.tsx', { id: 'manage:home' }),
    route('kalender', 'routes/manage/calendar.tsx', { id: 'manage:calendar' }),
    route('kalender/:change', 'routes/manage/calendar-change.tsx', { id: 'manage:calendar-change' }),
    route('orang', 'routes/manage/people.tsx', { id: 'manage:people' }),
    route('orang/undang', 'routes/manage/invite.tsx', { id: 'manage:invite' }),
    route('orang/:person', 'routes/manage/person.tsx', { id: 'manage:person' }),
    route('orang/:person/serah-terima', 'routes/manage/hand-over.tsx', { id: 'manage:hand-over' }),
    route('orang/:person/pengganti', 'routes/manage/stand-in.tsx', { id: 'manage:stand-in' }),
    route('peran', 'routes/manage/roles.tsx', { id: 'manage:roles' }),
    route('peran/:role', 'routes/manage/role.tsx', { id: 'manage:role' }),
    route('unit', 'routes/manage/units.tsx', { id: 'manage:units' }),
    route('unit/:unit', 'routes/manage/unit.tsx', { id: 'manage:unit' }),
    route('simulasi', 'routes/manage/simulation.tsx', { id: 'manage:simulation' }),
    route('retensi', 'routes/manage/retention.tsx', { id: 'manage:retention' }),
    route('jejak', 'routes/manage/audit.tsx', { id: 'manage:audit' }),
  ]),
  route('kelola/jejak.csv', 'routes/manage/audit-csv.ts'),
];

/** For those who decide about personal data, whoever administers: in a frame of its own below the settings. */
const privacy = [
  route('kelola/data-pribadi', 'routes/privacy/layout.tsx', [
    index('routes/privacy/requests.tsx', { id: 'privacy:requests' }),
    route('catat', 'routes/privacy/record-request.tsx', { id: 'privacy:record' }),
    route(':number', 'routes/privacy/request.tsx', { id: 'privacy:request' }),
  ]),
  route('kelola/insiden', 'routes/privacy/layout.tsx', { id: 'privacy:breach-frame' }, [
    index('routes/privacy/breaches.tsx', { id: 'privacy:breaches' }),
    route('baru', 'routes/privacy/breach-form.tsx', { id: 'privacy:new-breach' }),
    route(':breach', 'routes/privacy/breach.tsx', { id: 'privacy:breach' }),
    route(':breach/ubah', 'routes/privacy/breach-form.tsx', { id: 'privacy:edit-breach' }),
  ]),
  route('kelola/data-pribadi/:number/cetak', 'routes/privacy/request-print.tsx'),
  route('kelola/insiden/:breach/surat/:to', 'routes/privacy/breach-letter.tsx'),
  route('kelola/insiden.csv', 'routes/privacy/breaches-csv.ts'),
];

/** For national analysts: figures of all agencies, on this host alone, Indonesian. */
const national = [
  route('nasional', 'routes/national/overview.tsx'),
  route('nasional.csv', 'routes/national/overview-csv.ts'),
];

/** For a developer's eyes: every component in every state. Left out of a production build. */
const gallery =
  process.env.MAKLUMAT_GALLERY === '1' ? [route('_ui', 'routes/gallery.tsx', { id: 'gallery' })] : [];

/** Every URL of the product. English is the same path under `/en`. */
export default [
  ...directory('id'),
  ...prefix('en', directory('en')),
  ...entrance('id'),
  ...prefix('en', entrance('en')),
  ...office,
  ...manage,
  ...privacy,
  ...national,
  ...gallery,
  route('sitemap.xml', 'routes/directory/sitemap.ts'),
  route(':tenant/layanan/:service.json', 'routes/public/standard-json.ts'),
  route(':tenant/kinerja.json', 'routes/public/performance-json.ts'),
  route(':tenant/informasi-publik.csv', 'routes/public/information-csv.ts'),
  route(':tenant/informasi-publik.json', 'routes/public/information-json.ts'),
  route(':tenant/informasi-publik/:number/berkas', 'routes/public/information-file.ts'),
  route(':tenant/kalender.ics', 'routes/public/calendar-ics.ts'),
  ...agency('id'),
  ...prefix('en', agency('en')),
] satisfies RouteConfig;
