import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import {
  caseSubmissions,
  closeDatabase,
  openDatabase,
  serviceCases,
  tenants,
  withDirectory,
  withTenant,
} from '@maklumat/db';
import { findRunningServer } from '@maklumat/db/embedded';
import { FilingLoad } from './server/filing-load';
import { HttpBrowser } from './server/http-browser';
import { openCase } from './server/http-citizen';
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

const FORMS = [
  { agency: 'pontianak', workflow: 'sp4n-lapor' },
  { agency: 'kalbar', workflow: 'pengaduan-konsultasi-informatika' },
  { agency: 'pekalongan', workflow: 'wadul-aladin' },
  { agency: 'kaltara', workflow: 'pengaduan-masyarakat' },
];
const CITIZENS = 6;
/** Receipts between two blows, so that each finds the product at work. */
const BETWEEN = 4;

let dataDir: string;
let port: string;
let product: Product;
let load: FilingLoad;

test.beforeAll(async () => {
  dataDir = makeDataDir();
  port = String(await freePort());
  await start();
});

test.afterAll(async () => {
  product.process.kill('SIGTERM');
  await product.ended;
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(): Promise<void> {
  product = startProduct({ PORT: port, MAKLUMAT_DATA_DIR: dataDir });
  await untilReady(product);
}

/** What the product said last, for whoever reads why a journey failed. */
test.afterEach(async () => {
  const info = test.info();
  if (info.status === info.expectedStatus) return;
  const said = product
    .output()
    .split('\n')
    .filter((line) => line.includes('error'));
  await info.attach('what went wrong in the product', {
    body: said.slice(-8).join('\n'),
    contentType: 'text/plain',
  });
});

function killPostmaster(): void {
  const [pid] = readFileSync(join(dataDir, 'postgres/data/postmaster.pid'), 'utf8').split('\n');
  process.kill(Number(pid), 'SIGKILL');
}

async function killServer(): Promise<void> {
  product.process.kill('SIGKILL');
  await product.ended;
}

/** Strikes while a form is being sent; a little later each time, so that it meets different stages of it. */
async function whileSending(laterMs: number): Promise<void> {
  await load.nextSending(BETWEEN);
  await new Promise((resolve) => setTimeout(resolve, laterMs));
}

test('citizens get their receipts although server and database are killed under them', async () => {
  load = new FilingLoad(product.origin, FORMS, CITIZENS);
  await whileSending(3);
  await killServer();
  await start();
  for (const laterMs of [0, 10]) {
    await whileSending(laterMs);
    killPostmaster();
  }
  await whileSending(6);
  killPostmaster();
  await killServer();
  await start();
  await load.nextSending(BETWEEN);
  await load.end();
  expect(load.receipts.length).toBeGreaterThan(5 * BETWEEN);
  // Whoever was answered at all was given a page, or told to come back in a moment.
  expect([...load.statuses.keys()].filter((status) => ![null, 200, 303, 503].includes(status))).toEqual([]);
  expect(load.statuses.get(null)).toBeGreaterThan(0);
});

test('every receipt opens its case with its code, and the photo that went along', async () => {
  for (const receipt of load.receipts) {
    const browser = new HttpBrowser(product.origin);
    const page = await openCase(browser, receipt);
    expect(page).toContain(receipt.number);
    const photo = /href="([^"]*\/berkas\/[^"]*)"/.exec(page)?.[1];
    if (photo !== undefined) expect((await browser.get(photo)).status).toBe(200);
  }
});

test('each form that was sent is one case, with one number', async () => {
  const numbers = load.receipts.map(({ agency, number }) => `${agency} ${number}`);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(await countRows()).toEqual({ cases: numbers.length, submissions: numbers.length });
});

test('the logs hold, and replaying them gives the rows and wake-ups that are there', async () => {
  const settings = { MAKLUMAT_DATA_DIR: dataDir, MAKLUMAT_MASTER_KEY: TEST_MASTER_KEY };
  const verified = reports(await runMaklumat(['cases', 'verify', '--json'], settings));
  expect(verified.map(({ cases }) => cases).reduce((a, b) => a + b, 0)).toBe(load.receipts.length);
  expect(verified.flatMap(({ faults }) => faults)).toEqual([]);
  const rebuilt = reports(await runMaklumat(['cases', 'rebuild', '--dry-run', '--json'], settings));
  expect(rebuilt.map(({ tenant, cases }) => [tenant, cases])).toEqual(
    verified.map(({ tenant, cases }) => [tenant, cases]),
  );
  expect(rebuilt.flatMap(({ differences }) => differences)).toEqual([]);
});

type Report = { tenant: string; cases: number; faults: unknown[]; differences: unknown[] };

function reports(json: string): Report[] {
  return JSON.parse(json) as Report[];
}

/** Rows of all agencies as the database holds them. */
async function countRows(): Promise<{ cases: number; submissions: number }> {
  const database = openDatabase({ url: findRunningServer(dataDir)?.appUrl ?? '', max: 1 });
  const counted = { cases: 0, submissions: 0 };
  for (const { id } of await withDirectory(database, (tx) => tx.select({ id: tenants.id }).from(tenants))) {
    await withTenant(database, id, async (tx) => {
      counted.cases += await tx.$count(serviceCases);
      counted.submissions += await tx.$count(caseSubmissions);
    });
  }
  await closeDatabase(database);
  return counted;
}
