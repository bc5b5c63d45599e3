import { expect, test } from '@playwright/test';
import { record, signedIn } from './pages/console';
import { pageFaults } from './pages/page-faults';
import { addPerson } from './server/people';

test.use({ viewport: { width: 1440, height: 900 } });
test.describe.configure({ timeout: 180_000 });

const SUPERIOR = 'kasi-pelayanan-informasi-dan-pengaduan-publik';

test('an escalation that finds nobody reaches the administrator, and is gone when somebody holds the role', async ({
  page,
  browser,
}) => {
  const admin = await browser.newPage();
  await signedIn(admin, 'Andi', 'admin-instansi');
  await admin.getByRole('link', { name: 'Kelola instansi' }).click();
  await expect(admin.getByRole('heading', { level: 1 })).toHaveText('Perlu perhatian');

  // A report that came weeks ago: its date has passed when it is written down.
  await signedIn(page, 'Rina', 'admin-pengaduan-publik');
  const number = await record(page, 'Lampu jalan mati sejak lama', '2026-01-05');
  const alert = admin.getByRole('listitem').filter({ hasText: number });
  await expect(async () => {
    await admin.reload();
    await expect(alert).toBeVisible({ timeout: 100 });
  }).toPass();
  await expect(admin.getByRole('main')).toContainText(
    'Tidak ada yang memegang peran Kasi Pelayanan Informasi dan Pengaduan Publik',
  );
  expect(await pageFaults(admin)).toEqual([]);
  await page.reload();
  await expect(page.getByRole('main')).toContainText('Eskalasi tidak sampai');
  await expect(page.getByRole('complementary')).toContainText('Seluruh waktu terpakai');
  await page.getByRole('link', { name: 'Mengapa tanggal ini?' }).click();
  await expect(page.getByRole('main')).toContainText(
    'terlewati saat dipegang Dinas Komunikasi dan Informatika (Admin Pengaduan Publik).',
  );
  expect(await pageFaults(page)).toEqual([]);

  const signIn = `kasi.${String(process.pid)}`;
  await addPerson(signIn, 'Syarifah', '--tenant', 'pontianak', '--role', SUPERIOR);
  await admin.reload();
  await expect(admin.getByRole('heading', { level: 1 })).toHaveText('Perlu perhatian');
  await expect(alert).toHaveCount(0);
});

test('an agency in which nothing is wrong needs nobody', async ({ page }) => {
  await signedIn(page, 'Yuliana', 'admin-instansi', ['--tenant', 'kaltara']);
  await page.getByRole('link', { name: 'Kelola instansi' }).click();
  await expect(page.getByText('Tidak ada yang perlu perhatian.')).toBeVisible();
  await expect(page.getByRole('main')).toHaveText(/Terpakai .* dari 20 GB \(0%\)/);
  await expect(page.locator('.notice-warn')).toHaveCount(0);
  expect(await pageFaults(page)).toEqual([]);
});
