import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { at } from './pages/addresses';
import { signedIn } from './pages/console';
import { pageFaults } from './pages/page-faults';

test.use({ viewport: { width: 360, height: 760 } });
test.describe.configure({ timeout: 300_000 });

const PONTIANAK = ['--tenant', 'pontianak'];
const h1 = (page: Page) => page.getByRole('heading', { level: 1 });

async function expectFaultless(page: Page, what: string): Promise<void> {
  expect(await pageFaults(page), what).toEqual([]);
  await page.setViewportSize({ width: 360, height: 760 });
}

/** Files a report under a name and opens it; answers its number. */
async function file(page: Page, words: string, name: string): Promise<string> {
  await page.goto(at('/pontianak/lapor/sp4n-lapor'));
  await page.getByRole('button', { name: 'Mulai mengisi' }).click();
  await page.getByRole('textbox', { name: 'Apa yang terjadi?' }).fill(words);
  await page.getByRole('button', { name: 'Lanjutkan' }).click();
  await page.getByRole('textbox', { name: 'Jalan, gedung, atau patokan' }).fill('Jalan Contoh, depan pasar');
  await page.getByRole('textbox', { name: 'Kelurahan atau desa' }).fill('Benua Melayu Darat');
  await page.getByRole('textbox', { name: 'Kecamatan' }).fill('Pontianak Selatan');
  await page.getByRole('button', { name: 'Lanjutkan' }).click();
  await page.getByRole('button', { name: 'Lanjutkan' }).click();
  await page.getByRole('radio', { name: 'Dengan nama' }).check();
  await page.getByRole('textbox', { name: 'Nama lengkap' }).fill(name);
  await page.getByRole('textbox', { name: 'Nomor HP' }).fill('0812-3456-7890');
  await page.getByRole('button', { name: 'Lanjutkan' }).click();
  await page.getByRole('button', { name: 'Kirim laporan' }).click();
  const number = (await page.locator('#nomor').textContent()) ?? '';
  const code = (await page.locator('#kode').textContent()) ?? '';
  await page.goto(at('/pontianak/lacak'));
  await page.getByLabel('Nomor').fill(number);
  await page.getByLabel('Kode akses').fill(code);
  await page.getByRole('button', { name: 'Lihat laporan' }).click();
  return number;
}

test('a citizen without a script sees what is stored, asks for a correction, an official applies it, the citizen reads it', async ({
  page,
  browser,
}) => {
  const words = `Got tersumbat di depan sekolah ${String(process.pid)}`;
  await page.goto(at('/pontianak/privasi'));
  await page.getByRole('link', { name: 'Buka dengan nomor dan kode akses' }).click();
  await expect(page.getByLabel('Kode akses')).toBeVisible();
  const without = await browser.newContext({
    ...{ javaScriptEnabled: false, viewport: { width: 360, height: 760 } },
  });
  const citizen = await without.newPage();
  const number = await file(citizen, words, 'Sumarmi');
  await citizen.getByRole('link', { name: 'Data pribadi Anda: lihat, salin, perbaiki' }).click();
  await expect(h1(citizen)).toHaveText('Data pribadi Anda');
  await expect(citizen.getByRole('main')).toContainText('Sumarmi');
  await expect(citizen.getByRole('main')).toContainText('Belum ada petugas yang membukanya.');

  const clerk = await browser.newPage();
  await signedIn(clerk, 'Nurhayati', 'admin-pengaduan-publik');
  await clerk.goto(at(`/konsol/kasus/${number}`));
  await clerk.getByRole('combobox', { name: 'Untuk keperluan apa?' }).selectOption('Menulis surat');
  await clerk.getByRole('button', { name: 'Tampilkan' }).click();
  await expect(clerk.getByText('Sumarmi')).toBeVisible();

  await citizen.reload();
  await expect(citizen.getByRole('main')).toContainText(
    'Admin Pengaduan Publik, Dinas Komunikasi dan Informatika membaca nama dan kontak Anda (keperluan: membuat surat)',
  );
  await expect(citizen.getByRole('main')).not.toContainText('Nurhayati');
  await citizen.getByRole('link', { name: 'Perbaikan data' }).click();
  await citizen.getByRole('button', { name: 'Kirim permintaan' }).click();
  await expect(citizen.getByRole('alert')).toContainText('Pilih data yang keliru');
  await citizen.getByRole('combobox', { name: 'Data yang keliru' }).selectOption('Nama: Sumarmi');
  await citizen.getByRole('textbox', { name: 'Yang benar' }).fill('Sumarni Binti Abdurrahman');
  await citizen.getByRole('textbox', { name: 'Mengapa perlu diperbaiki' }).fill('Salah ketik waktu melapor.');
  await citizen.getByRole('button', { name: 'Kirim permintaan' }).click();
  await expect(citizen.getByRole('status')).toContainText(
    /Permintaan PDP-[2-9A-Z]{4}-[2-9A-Z]{4} diterima\. Kami menjawabnya paling lambat [A-Z][a-z]+, \d+ [A-Z][a-z]+ \d{4} pukul \d\d\.\d\d WIB\./,
  );
  expect(citizen.url()).not.toContain('Sumarni');
  const request =
    /PDP-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(await citizen.getByRole('status').innerText())?.[0] ?? '';

  await signedIn(page, 'Dewi', 'pejabat-pdp', PONTIANAK);
  await page.getByRole('link', { name: 'Data pribadi' }).click();
  await expect(h1(page)).toHaveText('Permintaan atas data pribadi');
  await expect(page.getByRole('row').filter({ hasText: request })).toContainText('Belum diambil; menunggu');
  await expectFaultless(page, 'the list');
  await page.getByRole('link', { name: request }).click();
  await expect(page.getByRole('main')).toContainText('Sumarni Binti Abdurrahman');
  await expectFaultless(page, 'a request');
  await page.getByRole('button', { name: 'Ambil permintaan ini' }).click();
  await expect(page.getByRole('status')).toContainText('sekarang Anda pegang');
  await page.getByRole('button', { name: 'Simpan jawaban' }).click();
  await expect(page.getByRole('alert')).toContainText('Pilih keputusan');
  await page.getByRole('radio', { name: 'Tolak' }).check();
  await page.getByRole('button', { name: 'Simpan jawaban' }).click();
  await expect(page.getByRole('alert')).toContainText('Pilih dasar penolakan');
  await expectFaultless(page, 'an answer in error');
  await page.getByRole('radio', { name: 'Perbaiki sekarang' }).check();
  await page
    .getByRole('textbox', { name: 'Jawaban yang dibaca warga' })
    .fill('Nama Anda sudah kami perbaiki.');
  await page.getByRole('button', { name: 'Simpan jawaban' }).click();
  await expect(page.getByRole('status')).toContainText('Jawaban tersimpan');
  await expectFaultless(page, 'an answered request');

  await citizen.goto(at(`/pontianak/lacak/${number}/data`));
  const answered = citizen.getByRole('region', { name: 'Perbaikan data' });
  await expect(answered).toContainText('Dikabulkan');
  await expect(answered).toContainText('Nama Anda sudah kami perbaiki.');
  await expect(citizen.getByRole('main')).not.toContainText('Sumarmi');
  await clerk.goto(at(`/konsol/kasus/${number}`));
  await clerk.getByRole('combobox', { name: 'Untuk keperluan apa?' }).selectOption('Menulis surat');
  await clerk.getByRole('button', { name: 'Tampilkan' }).click();
  await expect(clerk.getByText('Sumarni Binti Abdurrahman')).toBeVisible();

  const download = citizen.waitForEvent('download');
  await citizen.getByRole('link', { name: 'Unduh sebagai berkas (JSON)' }).click();
  const copy: unknown = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
  expect(copy).toMatchObject({ nomor: number, data: { name: 'Sumarni Binti Abdurrahman' } });
  expect(JSON.stringify(copy)).toContain(words);
  await citizen.goto(at(`/pontianak/lacak/${number}/data/cetak`));
  await expect(citizen.getByRole('main')).toContainText(words);

  // Whoever has the number alone is asked for the code.
  await without.clearCookies();
  await citizen.goto(at(`/pontianak/lacak/${number}/data`));
  await expect(citizen.getByLabel('Kode akses')).toBeVisible();
});

test('a restriction takes a case out of the hands of officials until it is lifted; the pages have no fault', async ({
  page,
  browser,
}) => {
  const citizen = await browser.newPage({ viewport: { width: 360, height: 760 } });
  const words = `Parkir liar di trotoar ${String(process.pid)}`;
  const number = await file(citizen, words, 'Budi');
  await citizen.goto(at(`/pontianak/lacak/${number}/data`));
  await expectFaultless(citizen, 'own data');
  for (const kind of ['akses', 'perbaikan', 'penarikan', 'penghapusan', 'pembatasan']) {
    await citizen.goto(at(`/pontianak/lacak/${number}/data/minta/${kind}`));
    await expectFaultless(citizen, kind);
  }
  await citizen.getByRole('button', { name: 'Kirim permintaan' }).click();
  await expect(citizen.getByRole('status')).toContainText('diterima');
  await expectFaultless(citizen, 'a request that waits');
  await citizen.goto(at(`/pontianak/lacak/${number}/data/cetak`));
  await expectFaultless(citizen, 'a copy');

  await signedIn(page, 'Dewi', 'pejabat-pdp', PONTIANAK);
  await page.goto(at('/kelola/data-pribadi'));
  await page.getByRole('row').filter({ hasText: number }).getByRole('link').first().click();
  await page.getByRole('radio', { name: 'Batasi sekarang' }).check();
  await page.getByRole('button', { name: 'Simpan jawaban' }).click();
  await expect(page.getByRole('main')).toContainText('Pemrosesan kasus ini dibatasi sejak');
  const clerk = await browser.newPage();
  await signedIn(clerk, 'Nurhayati', 'admin-pengaduan-publik');
  await clerk.goto(at(`/konsol/kasus/${number}`));
  await expect(clerk.getByRole('main')).not.toContainText(words);
  await expect(clerk.getByRole('main')).toContainText('Pemrosesan data kasus ini dibatasi');
  await expect(h1(clerk)).toHaveText('Laporan yang pemrosesannya dibatasi');
  await expect(clerk.getByRole('button', { name: 'Simpan catatan' })).toHaveCount(0);
  await expect(clerk.getByRole('button', { name: 'Tugaskan' })).toHaveCount(0);
  await citizen.goto(at(`/pontianak/lacak/${number}/data`));
  await expect(citizen.getByRole('main')).toContainText('Pemrosesan data ini dibatasi sejak');
  await page.getByRole('button', { name: 'Cabut pembatasan' }).click();
  await expect(page.getByRole('status')).toContainText('Pembatasan dicabut');
  await clerk.reload();
  await expect(clerk.getByRole('main')).toContainText(words);

  // Asked for once more, and ended by the person alone, whose page of the case says that nobody works on it.
  await citizen.goto(at(`/pontianak/lacak/${number}/data/minta/pembatasan`));
  await citizen.getByRole('button', { name: 'Kirim permintaan' }).click();
  await page.goto(at('/kelola/data-pribadi'));
  await page.getByRole('row').filter({ hasText: number }).getByRole('link').first().click();
  await page.getByRole('radio', { name: 'Batasi sekarang' }).check();
  await page.getByRole('button', { name: 'Simpan jawaban' }).click();
  await expect(page.getByRole('main')).toContainText('Pemrosesan kasus ini dibatasi sejak');
  await citizen.goto(at(`/pontianak/lacak/${number}`));
  await expect(citizen.getByRole('main')).toContainText(
    /Atas permintaan Anda, pemrosesan data laporan ini dibatasi sejak \d+ [A-Z][a-z]+ \d{4} pukul \d\d\.\d\d WIB\./,
  );
  await expectFaultless(citizen, 'a restricted case');
  await citizen.getByRole('link', { name: 'Lihat atau cabut pembatasan' }).click();
  await expectFaultless(citizen, 'own data of a restricted case');
  await citizen.getByRole('button', { name: 'Cabut pembatasan' }).click();
  await expect(citizen.getByRole('status')).toHaveText(
    'Pembatasan dicabut. Petugas menangani laporan ini lagi.',
  );
  await clerk.reload();
  await expect(clerk.getByRole('main')).toContainText(words);

  await page.goto(at('/kelola/data-pribadi/catat'));
  await page.getByRole('button', { name: 'Catat permintaan' }).click();
  await expect(page.getByRole('alert')).toContainText('Yang meminta belum diisi');
  await expectFaultless(page, 'recording in error');
  await page.getByRole('textbox', { name: 'Nomor HP atau e-mail' }).fill('0812-3456-7890');
  await page.getByRole('button', { name: 'Cari' }).click();
  await expect(page.getByRole('status')).toContainText(number);
  expect(page.url()).not.toContain('0812');
  await expectFaultless(page, 'cases found');
  await page.getByRole('button', { name: `Pakai nomor ini: ${number}` }).click();
  await expect(page.getByRole('textbox', { name: 'Nomor kasus' })).toHaveValue(number);
  await expect(page.getByRole('textbox', { name: 'Nomor HP atau e-mail' })).toHaveValue('0812-3456-7890');
});

test('an administrator without a role that protects data is stopped at every page of it', async ({
  page,
}) => {
  await signedIn(page, 'Andini', 'admin-instansi');
  for (const path of [
    '/kelola/data-pribadi',
    '/kelola/data-pribadi/catat',
    '/kelola/insiden',
    '/kelola/insiden.csv',
  ])
    expect((await page.request.get(at(path))).status(), path).toBe(403);
  // Who works here is shown the way back to work, not the citizens' search.
  for (const path of ['/kelola/data-pribadi', '/kelola/peran/tidak-ada']) {
    await page.goto(at(path));
    await expect(page.getByRole('main').getByRole('link', { name: 'Kembali ke antrean' })).toBeVisible();
    await expect(page.getByRole('searchbox')).toHaveCount(0);
  }
});
