import { expect, test, type Page } from '@playwright/test';
import { at } from './pages/addresses';
import { record, signedIn } from './pages/console';
import { tabTo } from './pages/keyboard';
import { pageFaults } from './pages/page-faults';

test.use({ viewport: { width: 1440, height: 900 } });
test.describe.configure({ timeout: 300_000 });

/** No violation and no sideways scrolling at any width, of the page as it stands. */
async function expectAccessible(page: Page, what: string): Promise<void> {
  expect(await pageFaults(page), what).toEqual([]);
  await page.setViewportSize({ width: 1440, height: 900 });
}

test('the console has no accessibility violation on any page, in any state, at any width', async ({
  page,
}) => {
  await signedIn(page, 'Nurhayati', 'admin-pengaduan-publik');
  const number = await record(page, `Pohon tumbang menutup jalan ${'sangat'.repeat(20)} besar`);
  await expectAccessible(page, 'a case');

  await page.getByRole('combobox', { name: 'Untuk keperluan apa?' }).selectOption('Menghubungi orangnya');
  await page.getByRole('button', { name: 'Tampilkan' }).click();
  await expect(page.getByText('Budi')).toBeVisible();
  await expectAccessible(page, 'a case with its reporter shown');
  await page.goto(at(`/konsol/kasus/${number}`));
  await page.getByRole('button', { name: 'Simpan catatan' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page, 'a note that was empty');

  for (const act of ['Kembalikan kepada pelapor', 'Teruskan ke OPD', 'Tutup dengan alasan']) {
    await page.goto(at(`/konsol/kasus/${number}`));
    await page.getByRole('link', { name: act }).click();
    await expectAccessible(page, act);
    await page.getByRole('button', { name: act }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expectAccessible(page, `${act}, nothing filled in`);
  }

  for (const list of [
    '',
    '/antrean/tugas-saya',
    '/antrean/semua',
    '/antrean/terlambat',
    '/antrean/berakhir',
  ]) {
    await page.goto(at(`/konsol${list}`));
    await expectAccessible(page, `the list ${list}`);
  }
  for (const query of ['', '?q=PTK-2222-2222', '?q=lampu', `?q=${number}`]) {
    await page.goto(at(`/konsol/cari${query}`));
    await expectAccessible(page, `the search ${query}`);
  }

  await page.goto(at('/konsol/catat'));
  await expectAccessible(page, 'recording');
  await page.getByRole('button', { name: 'Simpan dan beri nomor' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page, 'recording, nothing filled in');
  await page.goto(at('/konsol/kasus/PTK-2222-2222'));
  await expectAccessible(page, 'a case that is not there');

  await page.goto(at(`/konsol/kasus/${number}`));
  await page.getByRole('textbox', { name: 'Tulis catatan internal' }).fill('Tim lapangan Kamis.');
  await page.context().clearCookies({ name: 'maklumat-sesi' });
  await page.getByRole('button', { name: 'Simpan catatan' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sesi Anda sudah berakhir');
  await expectAccessible(page, 'a note whose session had ended');
});

test('the address of one’s deadlines is made, shown and revoked without an accessibility violation', async ({
  page,
}) => {
  await signedIn(page, 'Wulan', 'admin-pengaduan-publik');
  await page.goto(at('/konsol/kalender'));
  await expectAccessible(page, 'no address');
  await page.getByRole('button', { name: 'Buat alamat' }).click();
  await expect(page.getByRole('code')).toBeVisible();
  await expectAccessible(page, 'an address that was just made');
  await page.goto(at('/konsol/kalender'));
  await expectAccessible(page, 'an address');
  await page.getByRole('button', { name: 'Cabut alamat' }).click();
  await expect(page.getByRole('status')).toBeVisible();
  await expectAccessible(page, 'an address that was revoked');
});

test('an official returns a report to its reporter without a mouse', async ({ page }) => {
  await signedIn(page, 'Dedi', 'admin-pengaduan-publik');
  await record(page, 'Trotoar rusak di Jalan Contoh');
  await tabTo(page, 'Kembalikan kepada pelapor');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kembalikan kepada pelapor');
  await tabTo(page, 'Foto dan keterangannya');
  await page.keyboard.press('Space');
  await tabTo(page, 'Kembalikan kepada pelapor');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('Tersimpan.');
  await expect(page.getByRole('complementary').first()).toContainText('Menunggu pelapor.');
});

test('what was chosen to follow after saving is chosen again next time', async ({ page }) => {
  await signedIn(page, 'Yuliana', 'admin-pengaduan-publik');
  const number = await record(page, 'Papan nama jalan hilang');
  await page.getByRole('link', { name: 'Nyatakan lengkap' }).click();
  await expect(page.getByRole('radio', { name: 'Tetap di kasus ini' })).toBeChecked();
  await page.getByRole('radio', { name: 'Kembali ke daftar' }).check();
  await page.getByRole('button', { name: 'Nyatakan lengkap' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Perlu tindakan');
  await page.goto(at(`/konsol/kasus/${number}`));
  await page.getByRole('link', { name: 'Teruskan ke OPD' }).click();
  await expect(page.getByRole('radio', { name: 'Kembali ke daftar' })).toBeChecked();
});

test('the list one came from stands beside the case', async ({ page }) => {
  await signedIn(page, 'Hamdani', 'admin-pengaduan-publik');
  await record(page, 'Saluran air mampet');
  await page.goto(at('/konsol/antrean/belum-ditugaskan'));
  await page.getByRole('link', { name: 'Saluran air mampet' }).first().click();
  const list = page.getByRole('navigation', { name: 'Belum ditugaskan' });
  await expect(list.getByRole('link', { name: 'Saluran air mampet' }).first()).toBeVisible();
  await page.setViewportSize({ width: 1024, height: 800 });
  await expect(list).toBeHidden();
});
