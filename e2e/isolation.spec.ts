import { expect, test, type Page } from '@playwright/test';
import { makePublicNumber } from '@maklumat/cases';
import ROUTES from '../app/routes';
import { at } from './pages/addresses';
import { signedIn } from './pages/console';
import { askDatabase } from './server/ask-database';
import { fillForm, readReceipt, sendForm } from './server/http-citizen';
import { addPerson } from './server/people';

// One after the other: what they ask for is made once.
test.describe.configure({ mode: 'default', timeout: 300_000 });

/** What stands in an address after a colon, each with a name of one agency. */
type Names = Readonly<Record<string, string>>;

/**
 * Parts of an address that name no row of an agency: the same words for everybody, or a secret of 256 bits that is
 * looked up by its hash and is either known or not. Operations that take such a secret are tried one by one with another
 * agency's beside their code.
 */
const NOT_A_NAME: Names = {
  version: '1',
  view: 'semua',
  act: 'tidak-ada',
  question: 'report',
  month: '2026-11',
  change: 'libur',
  sequence: '1',
  code: '22222',
  entry: '22222',
  to: 'orang',
  kind: 'perbaikan',
  link: 'ab'.repeat(32),
  token: 'ab'.repeat(32),
};

/** Names nobody has, written as those that somebody has and as long: the length of an answer is told with it. */
const MADE_UP: Names = {
  number: makePublicNumber('KTR', [0, 0, 0, 0, 0, 0, 0]),
  file: '019bffff-0000-7000-8000-000000000001',
  person: '019bffff-0000-7000-8000-000000000002',
  service: 'pengaduan-masyaraxxx',
  workflow: 'pengaduan-masyaraxxx',
  register: 'buku-agexxx',
  document: 'lembar-pengaduxx',
  role: 'pengadministrasi-umux',
  unit: 'dkisx',
  breach: '019bffff-0000-7000-8000-000000000003',
};

let own: Names;
let theirs: Names;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  own = {
    ...(await namesOf('pontianak', 'sp4n-lapor')),
    ...{ service: 'sp4n-lapor', register: 'buku-tamu', document: 'lembar-tamu' },
    ...{ role: 'admin-instansi', unit: 'diskominfo', breach: '019bffff-0000-7000-8000-000000000004' },
  };
  theirs = {
    ...(await namesOf('kaltara', 'pengaduan-masyarakat')),
    ...{ service: 'pengaduan-masyarakat', register: 'buku-agenda', document: 'lembar-pengaduan' },
    ...{ role: 'pengadministrasi-umum', unit: 'dkisp', breach: await aBreach(await browser.newPage()) },
  };
});

/** A case with a file and a person of an agency. */
async function namesOf(agency: string, workflow: string): Promise<Names> {
  const filled = await fillForm(at(''), { agency, workflow }, { withPhoto: true });
  const { number } = await readReceipt(filled, await sendForm(filled));
  const { signInName } = await addPerson(
    `asing.${agency}.${String(process.pid)}`,
    'Orang Contoh',
    '--tenant',
    agency,
    '--role',
    'admin-instansi',
  );
  const rows = await askDatabase(
    process.env.MAKLUMAT_TEST_DATA_DIR,
    (sql) => sql<{ file: string; person: string }[]>`
    select f.id as file, u.id as person from case_files f
    join service_cases c on c.tenant_id = f.tenant_id and c.id = f.case_id
    cross join identity.users u where c.number = ${number} and u.sign_in_name = ${signInName}`,
  );
  return { number, workflow, ...rows[0] };
}

/** A breach that the neighbour wrote down. @returns its id */
async function aBreach(page: Page): Promise<string> {
  await signedIn(page, 'Yohanes', 'pejabat-pdp', ['--tenant', 'kaltara']);
  await page.goto(at('/kelola/insiden'));
  await page.getByRole('link', { name: 'Catat insiden' }).click();
  await page.getByRole('textbox', { name: 'Judul singkat' }).fill('Surel salah kirim');
  const found = page.getByRole('group', { name: 'Diketahui', exact: true });
  await found.locator('input[type=date]').fill('2026-01-05');
  await found.locator('input[type=time]').fill('09:00');
  await page.getByRole('checkbox').first().check();
  for (const name of ['Data apa, kapan', 'Sebab', 'Upaya penanganan', 'Upaya pemulihan'])
    await page.getByRole('textbox', { name }).fill('Daftar terkirim ke dinas lain.');
  await page.getByRole('textbox', { name: 'Jumlah orang' }).fill('12');
  await page.getByRole('radio', { name: 'Perkiraan' }).check();
  await page.getByRole('button', { name: 'Simpan catatan' }).click();
  await expect(page.getByRole('status')).toContainText('Catatan tersimpan');
  await page.close();
  return /insiden\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
}

type Route = { path?: string; children?: Route[] };

/** Every address of the product that names something, as its route writes it. */
function namingAddresses(entries: readonly Route[], above = ''): string[] {
  return entries.flatMap(({ path, children = [] }) => {
    const here = path === undefined ? above : `${above}/${path}`;
    return [here, ...namingAddresses(children, here)].filter((address) => namesIn(address).length > 0);
  });
}

/** The parts of an address that name something; which agency it is asked of is not among them. */
function namesIn(address: string): string[] {
  return [...address.matchAll(/:([a-z]+)/g)].map(([, name = '']) => name).filter((name) => name !== 'tenant');
}

function filledIn(address: string, names: Names): string {
  return address.replaceAll(/:([a-z]+)/g, (_all, name: string) => {
    return name === 'tenant' ? 'pontianak' : (names[name] ?? NOT_A_NAME[name] ?? '').toLowerCase();
  });
}

/** The same address with each name of somebody else beside own ones, and with all of them: once theirs, once made up. */
function pairsOf(address: string): (readonly [string, string])[] {
  const names = namesIn(address).filter((name) => name in MADE_UP);
  const all = [filledIn(address, theirs), filledIn(address, MADE_UP)] as const;
  const singly = names.map((name) => {
    const one = (from: Names): string => filledIn(address, { ...own, [name]: from[name] ?? '' });
    return [one(theirs), one(MADE_UP)] as const;
  });
  return names.length > 1 ? [all, ...singly] : [all];
}

/** Everything an answer tells, with the names that were asked for made alike. */
async function toldBy(page: Page, method: string, path: string, names: Names): Promise<string> {
  const sent = method === 'POST' ? { form: { kirim: 'ya', kunci: '1' }, headers: { Origin: at('') } } : {};
  const response = await page.request.fetch(at(path), { method, maxRedirects: 0, ...sent });
  const { date: _date, etag: _etag, ...headers } = response.headers();
  const told = JSON.stringify([response.status(), headers, await response.text()]);
  // A sealed cookie is another one each time; its length is kept.
  const unsealed = told.replaceAll(/(?<==)[\w-]{40,}(?=;)/g, (seal) => String(seal.length));
  return Object.values(names).reduce((text, name) => text.replaceAll(new RegExp(name, 'gi'), '·'), unsealed);
}

test('each part of an address is a name that is tried below, or is listed with why it is none', () => {
  const parts = new Set(namingAddresses(ROUTES).flatMap(namesIn));
  const known = [...Object.keys(MADE_UP), ...Object.keys(NOT_A_NAME)];
  expect([...parts].filter((name) => !known.includes(name))).toEqual([]);
  for (const names of [own, theirs]) expect(Object.keys(names).sort()).toEqual(Object.keys(MADE_UP).sort());
});

const READERS = [
  { who: 'a citizen', role: null },
  { who: 'an official', role: 'admin-pengaduan-publik' },
  { who: 'an administrator', role: 'admin-instansi' },
  { who: 'who protects data', role: 'pejabat-pdp' },
] as const;

for (const { who, role } of READERS) {
  test(`${who} of one agency is told of another's names what is told of names nobody has`, async ({
    page,
  }) => {
    if (role !== null) await signedIn(page, 'Tetangga', role);
    const addresses = new Set(namingAddresses(ROUTES));
    expect(addresses.size).toBeGreaterThan(60);
    let tried = 0;
    for (const [theirPath, madeUpPath] of [...addresses].flatMap(pairsOf)) {
      if (theirPath === madeUpPath) continue;
      for (const method of ['GET', 'POST']) {
        const toTheirs = await toldBy(page, method, theirPath, theirs);
        expect(toTheirs, `${method} ${theirPath}`).toBe(await toldBy(page, method, madeUpPath, MADE_UP));
        tried += 1;
      }
    }
    expect(tried).toBeGreaterThan(100);
  });
}

test('what the own names open is there, so that being refused means something', async ({ page }) => {
  await signedIn(page, 'Tetangga', 'admin-pengaduan-publik');
  const paths = [
    '/konsol/kasus/:number',
    '/konsol/kasus/:number/berkas/:file',
    '/konsol/kasus/:number/tanggal',
  ];
  for (const path of [
    ...paths,
    '/:tenant/layanan/:service',
    '/:tenant/lapor/:workflow',
    '/:tenant/lacak/:number',
  ])
    expect((await page.request.get(at(filledIn(path, own)))).status(), path).toBe(200);
});

const AGENCIES = ['pontianak', 'kaltara', 'kalbar', 'pekalongan'];

test('a copy kept of one agency’s page is not current for another’s, and pages asked in turn lead nowhere else', async ({
  request,
}) => {
  for (const path of [
    '',
    '/layanan',
    '/maklumat',
    '/kinerja',
    '/kalender',
    '/kalender.ics',
    '/kinerja.json',
  ]) {
    const tags = new Map<string, string>();
    for (const agency of [...AGENCIES, ...AGENCIES]) {
      const others = [...tags].flatMap(([of, tag]) => (of === agency ? [] : [tag]));
      const headers = { 'If-None-Match': ['W/"lain"', ...others].join(', ') };
      const answer = await request.get(at(`/${agency}${path}`), { headers });
      expect(answer.status(), `${agency}${path}`).toBe(200);
      const strangers = AGENCIES.filter((slug) => slug !== agency).join('|');
      const text = await answer.text();
      expect(text, `${agency}${path}`).not.toMatch(
        new RegExp(`(="|localhost:\\d+)(/en)?/(${strangers})[/"]`),
      );
      const tag = answer.headers().etag;
      if (tag !== undefined) tags.set(agency, tag);
    }
    expect(new Set(tags.values()).size, path).toBe(tags.size);
    if (!path.startsWith('/kinerja')) expect(tags.size, path).toBe(AGENCIES.length);
  }
});
