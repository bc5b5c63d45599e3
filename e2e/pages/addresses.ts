/** Agencies with a blue, a yellow and a red page colour, and one more; and what each publishes. */
export const SERVICES: Readonly<Record<string, readonly string[]>> = {
  pontianak: ['sp4n-lapor', 'call-center', 'ppid', 'permintaan-data', 'tamu'],
  kalbar: ['konsultasi-informatika'],
  pekalongan: ['wadul-aladin'],
  kaltara: ['pengaduan-masyarakat'],
};

/** Pages above all agencies, in their full and empty states. */
const DIRECTORY = [
  '/',
  '/cari',
  '/cari?q=pengaduan',
  '/cari?q=zzzzzzzz',
  '/tentang',
  '/aksesibilitas',
  '/privasi',
  '/masuk',
];

/** Pages of an agency that do not depend on a service. */
function agencyPages(agency: string): string[] {
  return [
    ...['', '/layanan', '/layanan?q=zzzzzzzz', '/maklumat', '/kinerja', '/tentang', '/aksesibilitas'],
    ...['/kalender', '/kalender?tahun=2031', '/tanya-jawab', '/tanya-jawab?q=zzzzzzzz'],
    ...['/informasi-publik', '/informasi-publik?q=zzzzzzzz'],
    '/privasi',
  ].map((path) => `/${agency}${path}`);
}

/** Pages of one standard. */
function standardPages(agency: string, service: string): string[] {
  return ['', '/alur', '/alur/pengaduan', '/cetak', '/riwayat'].map(
    (path) => `/${agency}/layanan/${service}${path}`,
  );
}

/** What can be filed with each agency; its pages before and beside a form. */
const FORMS: Readonly<Record<string, string>> = {
  pontianak: 'sp4n-lapor',
  kalbar: 'pengaduan-konsultasi-informatika',
  pekalongan: 'wadul-aladin',
  kaltara: 'pengaduan-masyarakat',
};

/** Where a citizen begins a form, and where a case is followed. */
function filingPages(agency: string): string[] {
  return [`/${agency}/lapor`, `/${agency}/lapor/${FORMS[agency] ?? ''}`, `/${agency}/lacak`];
}

/** Every public page in Indonesian, and pages that only exist where a service has two versions. */
export const INDONESIAN_PAGES: readonly string[] = [
  ...DIRECTORY,
  ...Object.entries(SERVICES).flatMap(([agency, services]) => [
    ...agencyPages(agency),
    ...filingPages(agency),
    ...services.flatMap((service) => standardPages(agency, service)),
  ]),
  '/pontianak/layanan/call-center/versi/1',
  '/pontianak/layanan/call-center/riwayat/banding?dari=1&ke=2',
];

/** The English address of a page. */
export function english(path: string): string {
  return path === '/' ? '/en' : `/en${path}`;
}

/** Every public page in both languages. */
export const ALL_PAGES: readonly string[] = INDONESIAN_PAGES.flatMap((path) => [path, english(path)]);

/** One page of each kind, for checks whose answer depends on the kind and not on the data. */
export const ONE_OF_EACH: readonly string[] = [
  ...DIRECTORY,
  ...agencyPages('pontianak'),
  ...filingPages('kalbar'),
  ...standardPages('pontianak', 'sp4n-lapor'),
  '/pontianak/layanan/call-center/versi/1',
  '/pontianak/layanan/call-center/riwayat/banding?dari=1&ke=2',
  '/pontianak/layanan/tidak-ada',
  '/kalbar/tidak/ada',
  '/tidak-ada',
];

/** Absolute address of a page of the product under test. */
export function at(path: string): string {
  return `${process.env.MAKLUMAT_TEST_ORIGIN ?? ''}${path}`;
}
