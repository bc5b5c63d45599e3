import { expect, test, type Page } from '@playwright/test';
import { at } from './pages/addresses';

type Sheet = { path: string; agency: string; decree: string; signatory: string; pages: number };

const NO_DECREE = 'SK tidak dicantumkan';
const NOBODY = 'Penanda tangan tidak disebut dalam naskah.';
const HEAD = 'Drs. Zulkarnain. M.Si';
const CITY = 'Pemerintah Kota Pontianak';

/** What each sheet must say, and how many A4 pages it may have at most. */
const SHEETS: readonly Sheet[] = [
  {
    path: '/pontianak/layanan/sp4n-lapor',
    agency: CITY,
    decree: NO_DECREE,
    signatory: HEAD,
    pages: 7,
  },
  {
    path: '/pontianak/layanan/call-center',
    agency: CITY,
    decree: 'Nomor 18 Tahun 2024',
    signatory: NOBODY,
    pages: 6,
  },
  { path: '/pontianak/layanan/ppid', agency: CITY, decree: NO_DECREE, signatory: HEAD, pages: 8 },
  { path: '/pontianak/layanan/permintaan-data', agency: CITY, decree: NO_DECREE, signatory: HEAD, pages: 6 },
  { path: '/pontianak/layanan/tamu', agency: CITY, decree: NO_DECREE, signatory: HEAD, pages: 5 },
  {
    path: '/kalbar/layanan/konsultasi-informatika',
    agency: 'Pemerintah Provinsi Kalimantan Barat',
    decree: '09/DISKOMINFO/2022',
    signatory: NOBODY,
    pages: 6,
  },
  {
    path: '/pekalongan/layanan/wadul-aladin',
    agency: 'Pemerintah Kota Pekalongan',
    decree: '060/040/III Tahun 2022',
    signatory: NOBODY,
    pages: 6,
  },
  {
    path: '/kaltara/layanan/pengaduan-masyarakat',
    agency: 'Pemerintah Provinsi Kalimantan Utara',
    decree: NO_DECREE,
    signatory: NOBODY,
    pages: 6,
  },
];

/** Pages of a PDF as Chromium writes it: each is an object of its own, and objects are not compressed. */
async function countPages(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;
}

for (const { path, agency, decree, signatory, pages } of SHEETS) {
  test(`the sheet of ${path} names agency, decree and signatory, on at most ${pages} pages`, async ({
    page,
  }) => {
    await page.goto(at(`${path}/cetak`));
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.sheet-head')).toContainText(agency);
    const facts = page.locator('.sheet-facts');
    await expect(facts.getByRole('row', { name: 'Nomor surat keputusan (SK)' })).toContainText(decree);
    await expect(facts.getByRole('row', { name: 'Alamat halaman' })).toContainText(path);
    await expect(facts.getByRole('row', { name: 'Dicetak' })).toContainText(
      / \d{4} pukul \d\d\.\d\d (WIB|WITA)$/,
    );
    await expect(facts.getByRole('row', { name: 'Berlaku mulai' })).toBeVisible();
    await expect(page.getByRole('img', { name: 'Kode QR menuju halaman ini di internet' })).toBeVisible();
    await expect(page.locator('.signature')).toContainText(signatory);
    expect(await countPages(page)).toBeLessThanOrEqual(pages);
  });
}

test('the six components come first under their legal names, what is ours is an appendix', async ({
  page,
}) => {
  await page.goto(at('/pontianak/layanan/ppid/cetak'));
  expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
    'Persyaratan',
    'Sistem, mekanisme, dan prosedur',
    'Jangka waktu penyelesaian',
    'Biaya/tarif',
    'Produk pelayanan',
    'Penanganan pengaduan, saran, dan masukan',
    'Lampiran: gambar alur',
    'Lampiran: yang sedang dikonfirmasi',
    'Lampiran: kelengkapan standar',
  ]);
});

test('every drawing is there and fits a page of A4', async ({ page }) => {
  await page.goto(at('/pontianak/layanan/ppid/cetak'));
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('img', { name: /^Gambar alur/ })).toHaveCount(3);
  for (const path of SHEETS.map((sheet) => sheet.path)) {
    await page.goto(at(`${path}/cetak`));
    for (const drawing of await page.getByRole('img', { name: /^Gambar alur/ }).all()) {
      const height = (await drawing.boundingBox())?.height ?? Infinity;
      expect(height, path).toBeLessThan(930);
    }
  }
});

test('the text is at least 11 points and nothing is printed on a colour', async ({ page }) => {
  await page.goto(at('/en/pontianak/layanan/call-center/cetak?versi=1'));
  await page.emulateMedia({ media: 'print' });
  const faults = await page.locator('main').evaluate((main) =>
    [...main.querySelectorAll('*')].flatMap((element) => {
      const { fontSize, backgroundColor } = getComputedStyle(element);
      const isRunningLine = element.closest('[aria-hidden]') !== null || element.closest('svg') !== null;
      const small = !isRunningLine && parseFloat(fontSize) < 14.6;
      const coloured = !['rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)'].includes(backgroundColor);
      return small || coloured ? [`${element.outerHTML.slice(0, 80)} ${fontSize} ${backgroundColor}`] : [];
    }),
  );
  expect(faults).toEqual([]);
});
