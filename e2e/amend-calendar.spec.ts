import { expect, test, type Page } from '@playwright/test';
import { at } from './pages/addresses';
import { signedIn } from './pages/console';
import { pageFaults } from './pages/page-faults';

test.use({ viewport: { width: 1440, height: 900 } });
test.describe.configure({ timeout: 300_000 });

/** A Tuesday and the Wednesday after it, so far away that no other journey's date can be touched. */
const DAY = '2027-11-23';
const NEXT = '2027-11-24';

/** The same year as citizens read it. */
const PUBLIC = at('/pontianak/kalender?tahun=2027');

async function fill(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label).fill(value);
  await page.getByRole('button', { name: 'Lihat akibatnya' }).click();
}

test('an administrator sees what a day off does, sets it, moves it and takes it back', async ({ page }) => {
  await signedIn(page, 'Andini', 'admin-instansi');
  await page.getByRole('link', { name: 'Kelola instansi' }).click();
  await page.getByRole('link', { name: 'Kalender kerja' }).click();
  await page.getByRole('link', { name: '2027' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kalender kerja 2027');
  await expect(page.getByRole('row', { name: /1 Januari 2027/ })).toContainText('SKB');
  expect(await pageFaults(page), 'the calendar').toEqual([]);

  await page.getByRole('link', { name: 'Tambah hari libur' }).click();
  await page.getByRole('button', { name: 'Lihat akibatnya' }).click();
  await expect(page.getByRole('alert')).toContainText('Tanggal belum diisi');
  expect(await pageFaults(page), 'nothing filled in').toEqual([]);

  await fill(page, { Tanggal: DAY, 'Nama hari libur': 'Hari jadi', 'Dasar hukum': 'SK Contoh 12/2027' });
  await expect(page.getByRole('status')).toContainText('Tidak ada tenggat yang bergeser.');
  await expect(page.getByRole('status')).toContainText(
    '23 November 2027 menjadi hari libur (Hari jadi, SK Contoh 12/2027).',
  );
  expect(await pageFaults(page), 'the effect').toEqual([]);
  const before = await page.request.get(PUBLIC);
  await page.getByRole('button', { name: 'Terapkan perubahan' }).click();
  await expect(page.getByRole('status')).toContainText('Kalender diubah.');
  const held = { headers: { 'If-None-Match': before.headers()['etag'] ?? '' } };
  expect(await (await page.request.get(PUBLIC, held)).text()).toContain('SK Contoh 12/2027');
  await expect(page.getByRole('row', { name: /23 November 2027/ })).toContainText('SK Contoh 12/2027');
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(/kasus berjalan dilihat, 0 tenggat bergeser, 0 tetap/)).toBeVisible({
      timeout: 1000,
    });
  }).toPass({ timeout: 60_000 });

  await page.getByRole('link', { name: 'Pindahkan Selasa, 23 November 2027' }).click();
  await fill(page, { 'Pindah ke tanggal': NEXT, 'Dasar hukum': 'SK Contoh 13/2027' });
  await page.getByRole('button', { name: 'Terapkan perubahan' }).click();
  await expect(page.getByRole('row', { name: /24 November 2027/ })).toContainText('SK Contoh 13/2027');
  await expect(page.getByRole('row', { name: /23 November 2027/ })).toHaveCount(0);

  await page.getByRole('link', { name: 'Batalkan Rabu, 24 November 2027' }).click();
  await fill(page, { 'Dasar hukum': 'SK Contoh 14/2027' });
  await page.getByRole('button', { name: 'Terapkan perubahan' }).click();
  await expect(page.getByRole('row', { name: /24 November 2027/ })).toHaveCount(0);
});

test('a change that another administrator made first is said, and what was typed stays', async ({ page }) => {
  await signedIn(page, 'Andini', 'admin-instansi');
  await page.goto(at(`/kelola/kalender/batal?tanggal=2027-11-30&keputusan=SK&lihat=1`));
  await expect(page.getByRole('alert')).toContainText(
    '30 November 2027 bukan hari libur yang ditetapkan instansi ini.',
  );
  await expect(page.getByLabel('Dasar hukum')).toHaveValue('SK');
});

test('the settings are closed to who does not administer, and show no way in', async ({ page }) => {
  await signedIn(page, 'Nurhayati', 'admin-pengaduan-publik');
  await expect(page.getByRole('link', { name: 'Kelola instansi' })).toHaveCount(0);
  for (const path of ['/kelola', '/kelola/kalender', '/kelola/kalender/tambah', '/kelola/simulasi'])
    expect((await page.goto(at(path)))?.status(), path).toBe(403);
});
