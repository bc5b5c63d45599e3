import { expect, test } from '@playwright/test';
import { at } from './pages/addresses';
import { record, signedIn } from './pages/console';
import { pageFaults } from './pages/page-faults';
import { addPerson } from './server/people';

test.use({ viewport: { width: 360, height: 760 } });
test.describe.configure({ timeout: 180_000 });

test('an administrator without JavaScript finds who read whose contact, and for what; it is sealed a little later', async ({
  page,
  browser,
}) => {
  const official = await browser.newPage();
  await signedIn(official, 'Nurhayati', 'admin-pengaduan-publik');
  const number = await record(official, 'Lampu jalan mati');
  await official.getByRole('combobox', { name: 'Untuk keperluan apa?' }).selectOption('Menulis surat');
  await official.getByRole('button', { name: 'Tampilkan' }).click();
  await expect(official.getByRole('complementary')).toContainText('Budi');

  const plain = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 760 } });
  const admin = await plain.newPage();
  await signedIn(admin, 'Andi', 'admin-instansi');
  await admin.goto(at('/kelola/jejak'));
  await expect(admin.getByRole('heading', { level: 1 })).toHaveText('Jejak audit');
  await admin.getByRole('textbox', { name: 'Nomor kasus atau objek lain' }).fill(number.toLowerCase());
  await admin.getByRole('combobox', { name: 'Tindakan' }).selectOption('Membaca nama dan kontak pelapor');
  await admin.getByRole('button', { name: 'Cari' }).click();
  const row = admin.getByRole('row').filter({ hasText: number });
  await expect(row).toHaveCount(1);
  await expect(row).toContainText('Nurhayati');
  await expect(row).toContainText('Membaca nama dan kontak pelapor (keperluan: menulis surat)');
  await expect(async () => {
    await admin.reload();
    await expect(row).toContainText(/Blok \d+/, { timeout: 100 });
  }).toPass();
  await expect(admin.getByRole('main')).toContainText(/Sidik blok ini: [0-9a-f]{64}/);

  await admin.getByRole('textbox', { name: 'Nomor kasus atau objek lain' }).fill('tidak ada');
  await admin.getByRole('button', { name: 'Cari' }).click();
  await expect(admin.getByRole('status')).toHaveText('Tidak ada catatan yang cocok.');
  await admin.getByRole('link', { name: 'Kosongkan pencarian' }).click();
  await expect(admin.getByRole('row').nth(1)).toBeVisible();
  const file = await admin.request.get(at(`/kelola/jejak.csv?objek=${number}`));
  expect(await file.text()).toMatch(
    /^waktu,pelaku,tindakan,objek,rincian,blok,sidik\r\n.*Nurhayati,case-contact-read/,
  );
  await plain.close();
  await page.close();
});

test('a sign-in that failed stands in the log, with the browser and without what was typed', async ({
  page,
  browser,
}) => {
  const id = String(process.pid);
  const { signInName } = await addPerson(
    `gagal.${id}`,
    `Rosita ${id}`,
    ...['--tenant', 'pontianak', '--role', 'admin-pengaduan-publik'],
  );
  const other = await browser.newPage();
  await other.goto(at('/masuk'));
  for (const name of [signInName, `bukan.siapa.siapa.${id}`]) {
    await other.getByRole('textbox', { name: 'Nama masuk' }).fill(name);
    await other.getByLabel('Kata sandi').fill('rahasia-salah-ketik');
    await other.getByRole('button', { name: 'Masuk' }).click();
    await expect(other.getByRole('alert')).toBeVisible();
  }
  await signedIn(page, 'Andi', 'admin-instansi');
  const row = page.getByRole('row').filter({ hasText: `Rosita ${id}` });
  await expect(async () => {
    await page.goto(at('/kelola/jejak?tindakan=sign-in-failed'));
    await expect(row).toContainText('Pintu masuk', { timeout: 100 });
  }).toPass();
  await expect(row).toContainText('langkah: password');
  await expect(page.getByRole('main')).not.toContainText(/bukan\.siapa|rahasia-salah/);
  await page.goto(at('/kelola/jejak?tindakan=role-given'));
  await expect(row).toContainText('Pengelola sistem');
  await expect(row).toContainText('peran: Admin Pengaduan Publik');
});

test('the audit log has no accessibility violation in any state, and is for administrators alone', async ({
  page,
}) => {
  await signedIn(page, 'Andini', 'admin-instansi');
  for (const query of ['', '?objek=tidak-ada', '?dari=2026-02-30', '?dari=2026-11-02&sampai=2026-11-01']) {
    await page.goto(at(`/kelola/jejak${query}`));
    expect(await pageFaults(page), query).toEqual([]);
  }
  await expect(page.getByRole('alert')).toContainText('Tanggal awal lebih lambat daripada tanggal akhir.');
});

test('who does not administer reads no audit log, and having tried stands in it', async ({
  page,
  browser,
}) => {
  const name = `Rina ${String(process.pid)}`;
  await signedIn(page, name, 'admin-pengaduan-publik');
  for (const path of ['/kelola/jejak', '/kelola/jejak.csv', '/kelola/jejak'])
    expect((await page.goto(at(path)))?.status(), path).toBe(403);
  const admin = await browser.newPage();
  await signedIn(admin, 'Andi', 'admin-instansi');
  await admin.goto(at('/kelola/jejak?tindakan=access-refused'));
  const rows = admin.getByRole('row').filter({ hasText: name });
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('Ditolak membuka bagian ini');
  await expect(rows).toContainText('/kelola/jejak');
});
