import { expect, test, type Page } from '@playwright/test';
import { at } from './pages/addresses';
import { tabTo } from './pages/keyboard';

/** Nothing here touches a mouse: whoever cannot use one must be able to report, and to follow the report. */
test.use({ viewport: { width: 1280, height: 800 } });
test.describe.configure({ timeout: 120_000 });

async function press(page: Page, words: string | RegExp): Promise<void> {
  await tabTo(page, words);
  const address = page.url();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).not.toBe(address);
}

async function write(page: Page, label: string, words: string): Promise<void> {
  await tabTo(page, label);
  await page.keyboard.type(words);
}

test('a report is written, checked, sent and followed without a mouse', async ({ page }) => {
  await page.goto(at('/pontianak/lapor/sp4n-lapor'));
  await press(page, 'Mulai mengisi');
  await write(page, 'Apa yang terjadi?', 'Lampu jalan padam.');
  await press(page, 'Lanjutkan');
  await write(page, 'Jalan, gedung, atau patokan', 'Jalan Contoh');
  await write(page, 'Kelurahan atau desa', 'Benua Melayu Darat');
  await write(page, 'Kecamatan', 'Pontianak Selatan');
  await press(page, 'Lanjutkan');
  await press(page, 'Lanjutkan');
  await tabTo(page, 'Dengan nama');
  await page.keyboard.press('Space');
  await write(page, 'Nama lengkap', 'Sumarni');
  await write(page, 'Nomor HP', '081234567890');
  await press(page, 'Lanjutkan');
  await press(page, 'Kirim laporan');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Laporan Anda sudah kami terima');

  const number = (await page.locator('#nomor').textContent()) ?? '';
  const code = (await page.locator('#kode').textContent()) ?? '';
  await page.context().clearCookies();
  await page.goto(at('/pontianak/lacak'));
  await write(page, 'Nomor', number);
  await write(page, 'Kode akses', code);
  await press(page, 'Lihat laporan atau permohonan');
  await press(page, 'Tambah keterangan atau foto');
  await write(page, 'Keterangan tambahan', 'Tiang nomor 14.');
  await press(page, 'Tambah keterangan atau foto');
  await expect(page.getByText('Tiang nomor 14.')).toBeVisible();
});

test('after an empty answer the keyboard is at the summary of what is wrong, one press from the field', async ({
  page,
}) => {
  await page.goto(at('/pontianak/lapor/sp4n-lapor'));
  await press(page, 'Mulai mengisi');
  await tabTo(page, 'Lanjutkan');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle(/^Galat: /);
  await tabTo(page, /^Jawab pertanyaan ini/);
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('answer');
});
