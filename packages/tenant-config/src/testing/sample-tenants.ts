import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { SAMPLE_NATIONAL } from './sample-national';
import { SAMPLE_SOURCE, SAMPLE_STANDARD } from './sample-standard';

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
const WEEK = DAYS.map(
  (day) => `      ${day}: [{ from: '07:30', until: '12:00' }, { from: '13:00', until: '16:00' }]`,
);

/** A valid tenants folder of one invented agency, as path → text; tests change a copy of it. */
export function sampleTenants(slug = 'contoh-kota'): Record<string, string> {
  return {
    ...SAMPLE_NATIONAL,
    [`${slug}/agency.yaml`]: `slug: ${slug}
kind: city
region: '99.71'
name: { id: Kota Contoh, en: Contoh City }
officialName: { id: Pemerintah Kota Contoh }
zone: Asia/Jakarta
colour: '#0b5394'
publisher: dinas-contoh
officeCalendar: office
pledge: null
casePrefix: ${casePrefixOf(slug)}
`,
    [`${slug}/units.yaml`]: `units:
  - slug: dinas-contoh
    name: { id: Dinas Contoh, en: Contoh Department }
    shortName: { id: Dincontoh }
    parent: null
    address: { words: 'Jl. Contoh No. 1, Kota Contoh' }
    vision: null
    motto: null
    head: kepala-dinas
`,
    [`${slug}/roles.yaml`]: `roles:
  - slug: petugas
    name: { id: Petugas, en: Officer }
    words: [Petugas]
`,
    [`${slug}/posts.yaml`]: `posts:
  - slug: kepala-dinas
    name: { id: Kepala Dinas }
    words: [Dinas Contoh]
    serviceUnit: dinas-contoh
    roles: [petugas]
`,
    [`${slug}/officials.yaml`]: `officials:
  - slug: budi
    name: Dinas Contoh
    post: kepala-dinas
    rank: null
    nip: null
`,
    [`${slug}/calendars.yaml`]: `calendars:
  - slug: office
    name: { id: Jam kantor }
    zone: Asia/Jakarta
    week:
${WEEK.join('\n')}
      saturday: []
      sunday: []
    ramadan: null
    localHolidays: []
    basis: { citation: Perpres 21/2023, confirmed: false }
`,
    [`${slug}/standards/pengaduan/v1.yaml`]: SAMPLE_STANDARD,
    [`${slug}/sources/pengaduan.txt`]: SAMPLE_SOURCE,
  };
}

/** A prefix for a slug such as `kota-b`: samples that end differently have different ones. */
function casePrefixOf(slug: string): string {
  return slug.replaceAll('-', '').slice(-3).toUpperCase();
}

/** Writes files into a new folder `tenants` that goes when the test ends; returns its path. For use inside a test. */
export function writeTenants(files: Readonly<Record<string, string | Uint8Array>>): string {
  const made = mkdtempSync(join(tmpdir(), 'maklumat-tenants-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  const root = join(made, 'tenants');
  mkdirSync(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** The text with one passage replaced; throws when the passage is not there, so that no test proves nothing. */
export function edit(text: string | undefined, from: string, to: string): string {
  if (text?.includes(from) !== true) throw new Error(`the sample does not hold ${JSON.stringify(from)}`);
  return text.replace(from, () => to);
}
