import { rmSync } from 'node:fs';
import { findRunningServer } from '@maklumat/db/embedded';
import {
  fillForm,
  freePort,
  makeDataDir,
  sendForm,
  startProduct,
  untilReady,
  type Product,
} from '@maklumat/e2e/server';
import type postgres from 'postgres';
import { atOnce, median, perSecond } from './measure';
import { openRaw, readNewestFiling, writeFiling, type FiledRows } from './raw-filings';
import { longestWebForm } from './shipped-tenants';

/** Filings in a second; the median of the rounds. */
export type FilingFigures = {
  /** A whole form: from its first page to the number, page by page. */
  readonly wholeForms: number;
  /** The last step alone: a filled form is sent, a case is filed. */
  readonly sent: number;
  /** The rows that a filing leaves, written by a bare client. */
  readonly raw: number;
  /** Tables and rows of one filing. */
  readonly written: readonly [table: string, rows: number][];
};

const FORM = longestWebForm();
const CITIZENS = 8;
const ROUNDS = 3;
const A_ROUND = 40;

/**
 * Starts the product as `start` does, in a folder of its own on a durable PostgreSQL, and files reports through its web
 * form; in turn with it a bare client writes the same rows into the same tables of the same server.
 */
export async function measureFilings(): Promise<FilingFigures> {
  const dataDir = makeDataDir();
  const product = startProduct({ PORT: String(await freePort()), MAKLUMAT_DATA_DIR: dataDir });
  try {
    await untilReady(product);
    return await measureOn(product, dataDir);
  } finally {
    product.process.kill('SIGTERM');
    await product.ended;
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function measureOn(product: Product, dataDir: string): Promise<FilingFigures> {
  const server = findRunningServer(dataDir);
  if (server === undefined) throw new Error('the database does not run');
  const [admin, raw] = [openRaw(server.adminUrl, 1), openRaw(server.appUrl)];
  try {
    await sendForms(product, 24); // warm
    const rows = await readNewestFiling(admin);
    await writeMany(raw, rows, 40);
    return {
      ...(await rounds(product, raw, rows)),
      written: rows.tables.map(([name, { length }]) => [name, length]),
    };
  } finally {
    await Promise.all([admin.end(), raw.end()]);
  }
}

async function rounds(
  product: Product,
  raw: postgres.Sql,
  rows: FiledRows,
): Promise<Omit<FilingFigures, 'written'>> {
  const figures: Record<'wholeForms' | 'sent' | 'raw', number[]> = { wholeForms: [], sent: [], raw: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    figures.wholeForms.push(
      await perSecond(A_ROUND, () => atOnce(times(A_ROUND), CITIZENS, () => fileWhole(product))),
    );
    figures.sent.push(await sendForms(product, A_ROUND));
    figures.raw.push(await writeMany(raw, rows, A_ROUND * 5));
  }
  return { wholeForms: median(figures.wholeForms), sent: median(figures.sent), raw: median(figures.raw) };
}

async function fileWhole({ origin }: Product): Promise<void> {
  await sendForm(await fillForm(origin, FORM));
}

/** Fills forms first; only sending them is timed. */
async function sendForms({ origin }: Product, count: number): Promise<number> {
  const filled = await atOnce(times(count), CITIZENS, () => fillForm(origin, FORM));
  return perSecond(count, () => atOnce(filled, CITIZENS, sendForm));
}

function writeMany(raw: postgres.Sql, rows: FiledRows, count: number): Promise<number> {
  return perSecond(count, () => atOnce(times(count), CITIZENS, () => writeFiling(raw, rows)));
}

function times(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
