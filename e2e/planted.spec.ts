import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type postgres from 'postgres';
import { askDatabase } from './server/ask-database';
import { HttpBrowser, type Listener } from './server/http-browser';
import { fillForm, openCase, readReceipt, sendForm, type Receipt } from './server/http-citizen';
import { filesBelow, PLANTED, plantedIn } from './server/planted';
import {
  freePort,
  makeDataDir,
  startProduct,
  TEST_MASTER_KEY,
  untilReady,
  type Product,
} from './server/product';
import { runMaklumat } from './server/run-maklumat';

test.describe.configure({ mode: 'serial', timeout: 180_000 });

/** One form a way of being known: by name, in confidence, and not at all. */
const FORMS = [
  { agency: 'pontianak', workflow: 'sp4n-lapor', identity: 'named' },
  { agency: 'kalbar', workflow: 'pengaduan-konsultasi-informatika', identity: 'named' },
  { agency: 'pontianak', workflow: 'sp4n-lapor', identity: 'anonymous' },
  { agency: 'pekalongan', workflow: 'wadul-aladin', identity: 'confidential' },
  { agency: 'kaltara', workflow: 'pengaduan-masyarakat', identity: 'confidential' },
] as const;

let dataDir: string;
let product: Product;
const receipts: Receipt[] = [];
/** Everything that was asked for and where each answer led, as whoever stands between sees and writes down. */
const seen: string[] = [];

test.beforeAll(async () => {
  dataDir = makeDataDir();
  product = startProduct({ PORT: String(await freePort()), MAKLUMAT_DATA_DIR: dataDir });
  await untilReady(product);
});

test.afterAll(async () => {
  product.process.kill('SIGTERM');
  await product.ended;
  rmSync(dataDir, { recursive: true, force: true });
});

const listener: Listener = ({ method, path, headers }) => {
  const told = ['Location', 'Content-Disposition', 'ETag', 'Link', 'Refresh'].map((name) =>
    headers?.get(name),
  );
  seen.push([method, path, ...told, ...(headers?.getSetCookie() ?? [])].join(' '));
};

function settings(): Record<string, string> {
  return { MAKLUMAT_DATA_DIR: dataDir, MAKLUMAT_MASTER_KEY: TEST_MASTER_KEY };
}

function answers(identity: string): Record<string, string> {
  const { words, name, phone, email, address, village, district } = PLANTED;
  return { answer: words, name, phone, email, address, village, district, identity };
}

/** Every row of every table as text. */
async function everyRow(): Promise<Map<string, string>> {
  return askDatabase(dataDir, async (sql) => {
    const tables = await sql<{ name: string }[]>`
      select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema') order by 1`;
    const rows = new Map<string, string>();
    for (const { name } of tables) {
      const [all] = await sql<{ text: string }[]>`
        select coalesce(string_agg(t::text, chr(10)), '') as text from ${sql(name)} t`;
      rows.set(name, all?.text ?? '');
    }
    return rows;
  });
}

test('the marks are found however they are written, so that finding none means something', () => {
  expect(plantedIn(`cari?q=${encodeURIComponent(PLANTED.name)}`)).toEqual(['tandanama', 'zulaikha']);
  expect(plantedIn('Gang+Tandajalan+77')).toEqual(['tandajalan']);
  for (const phone of [PLANTED.phone, '+6289976543210', '0899 7654 3210', '\\x2b36323839393736353433323130'])
    expect(plantedIn(phone), phone).toEqual(['a phone number']);
  expect(plantedIn(Buffer.from(PLANTED.words).toString('hex'))).toEqual([
    'tandalaporan',
    'pungutan di loket',
  ]);
  expect(plantedIn('PTK-7K4M-29QX Diskominfo')).toEqual([]);
});

test('citizens of every lane file, follow and mistype; nobody without the code reads a word of it', async () => {
  for (const { identity, ...form } of FORMS) {
    const filled = await fillForm(product.origin, form, {
      withPhoto: true,
      answers: answers(identity),
      listener,
    });
    const receipt = await readReceipt(filled, await sendForm(filled));
    receipts.push(receipt);
    expect(plantedIn(await openCase(new HttpBrowser(product.origin, listener), receipt))).toContain(
      'tandalaporan',
    );
    const stranger = new HttpBrowser(product.origin, listener);
    const guess = openCase(stranger, { ...receipt, code: PLANTED.guess });
    // The form comes back with what was typed: to whoever typed it, and to nobody else.
    await expect(guess).rejects.toThrow(/answered with 4\d\d|came back/);
    const page = await stranger.get(`/${receipt.agency}/lacak/${receipt.number}`);
    expect(plantedIn(page.html), receipt.agency).toEqual([]);
  }
});

test('an official asks for the name, writes a note and sees no name in an address or a title', async ({
  page,
}) => {
  page.on('request', (request) => seen.push(`${request.method()} ${request.url()}`));
  page.on('response', (response) => seen.push(JSON.stringify(response.headers())));
  await signIn(page);
  await page.goto(`${product.origin}/konsol/kasus/${receipts[0]?.number ?? ''}`);
  await page.getByRole('combobox', { name: 'Untuk keperluan apa?' }).selectOption('Menulis surat');
  await page.getByRole('button', { name: 'Tampilkan' }).click();
  await expect(page.getByRole('complementary')).toContainText(PLANTED.name);
  await page.getByRole('textbox', { name: 'Tulis catatan internal' }).fill(PLANTED.note);
  await page.getByRole('button', { name: 'Simpan catatan' }).click();
  await expect(page.getByRole('main')).toContainText('Tandacatatan');
  expect(plantedIn(await page.title())).toEqual([]);
});

async function signIn(page: Page): Promise<void> {
  const place = ['--tenant', 'pontianak', '--unit', 'diskominfo', '--role', 'admin-pengaduan-publik'];
  const who = ['--sign-in', 'uji.tanda', '--name', 'Petugas Uji', '--example'];
  const said = await runMaklumat(['users', 'add', ...who, ...place], settings());
  await page.goto(`${product.origin}/konsol`);
  await page.getByRole('textbox', { name: 'Nama masuk' }).fill('uji.tanda');
  await page.getByLabel('Kata sandi').fill(/shown this once: (\S+)$/m.exec(said)?.[1] ?? '');
  await page.getByRole('button', { name: 'Masuk' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Perlu tindakan');
}

/** No row of these tables is taken while this runs: the error then comes from the middle of a filing. */
async function whileRefusing<T>(tables: readonly string[], work: () => Promise<T>): Promise<T> {
  const each = (change: (sql: postgres.Sql, table: string) => Promise<unknown>): Promise<unknown> =>
    askDatabase(dataDir, (sql) => Promise.all(tables.map((table) => change(sql, table))));
  await each((sql, table) => sql`alter table ${sql(table)} add constraint planted check (false) not valid`);
  try {
    return await work();
  } finally {
    await each((sql, table) => sql`alter table ${sql(table)} drop constraint planted`);
  }
}

test('a failure of ours in the middle of a filing is answered and logged without a word of it', async () => {
  for (const table of ['case_contacts', 'case_contents', 'case_files', 'service_cases', 'case_drafts']) {
    const form = { agency: 'pontianak', workflow: 'sp4n-lapor' };
    const filing = async (): Promise<unknown> => {
      const filled = await fillForm(product.origin, form, {
        withPhoto: true,
        answers: answers('named'),
        listener,
      });
      return sendForm(filled);
    };
    const failure = await whileRefusing([table], () => filing().then(() => 'none', String));
    expect(failure, table).toContain('was answered with 500');
    expect(plantedIn(failure), table).toEqual([]);
  }
  expect(product.output()).toContain('SQLSTATE 23514');
});

test('nothing that was given stands in an address, a header, the log, a row, a file or a public page', async () => {
  expect(plantedIn(seen.join('\n'))).toEqual([]);
  expect(seen.length).toBeGreaterThan(50);
  expect(plantedIn(product.output())).toEqual([]);
  const rows = await everyRow();
  expect(rows.get('public.case_contacts')?.length).toBeGreaterThan(100);
  for (const [table, text] of rows) expect(plantedIn(text), table).toEqual([]);
  const files = filesBelow(dataDir).filter(({ path }) => !path.includes(join('postgres', 'data')));
  expect(files.filter(({ path }) => path.startsWith(join(dataDir, 'files'))).length).toBeGreaterThan(0);
  for (const { path, text } of files) expect(plantedIn(`${path} ${text}`), path).toEqual([]);
  const agencyPages = ['', '/kinerja', '/kinerja.json', '/tanya-jawab'].map((path) => `/pontianak${path}`);
  for (const path of ['/sitemap.xml', '/healthz', '/readyz', ...agencyPages]) {
    const { html } = await new HttpBrowser(product.origin).get(path);
    expect(plantedIn(html), path).toEqual([]);
  }
});

test('neither does it in what an operator reads in the terminal', async () => {
  for (const command of [
    ['cases', 'verify'],
    ['cases', 'rebuild', '--dry-run'],
    ['audit', 'verify'],
    ['timers', 'run'],
  ])
    expect(plantedIn(await runMaklumat(command, settings())), command.join(' ')).toEqual([]);
});
