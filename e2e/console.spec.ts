import { expect, test } from '@playwright/test';
import { at } from './pages/addresses';
import { record, signedIn } from './pages/console';

test.use({ javaScriptEnabled: false, viewport: { width: 1440, height: 900 } });
test.describe.configure({ timeout: 120_000 });

test('a report is recorded, returned with what is missing, completed, forwarded and answered', async ({
  page,
  browser,
}) => {
  await signedIn(page, 'Rina', 'admin-pengaduan-publik');
  const number = await record(page, 'Lampu jalan mati di Gang Kamboja');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lampu jalan mati di Gang Kamboja');

  await page.getByRole('link', { name: 'Kembalikan kepada pelapor' }).click();
  await page.getByRole('button', { name: 'Kembalikan kepada pelapor' }).click();
  await expect(page.getByRole('alert')).toContainText('Yang perlu dilengkapi belum diisi');
  await page.getByRole('checkbox', { name: 'Foto dan keterangannya' }).check();
  await page.getByRole('button', { name: 'Kembalikan kepada pelapor' }).click();
  await expect(page.getByRole('status')).toHaveText('Tersimpan.');
  await expect(page.getByRole('complementary')).toContainText('Menunggu pelapor.');

  await page.getByRole('link', { name: 'Catat kelengkapan dari pelapor' }).click();
  await page.getByRole('textbox', { name: 'Kelengkapan dari pelapor' }).fill('Tiang nomor 12.');
  await page.getByRole('button', { name: 'Catat kelengkapan dari pelapor' }).click();

  // A unit is offered once somebody works there who can answer.
  const liaison = await browser.newPage({ javaScriptEnabled: false });
  await signedIn(liaison, 'Sumarni', 'pejabat-penghubung');
  await page.getByRole('link', { name: 'Teruskan ke OPD' }).click();
  await page
    .getByRole('combobox', { name: 'OPD yang berwenang' })
    .selectOption('Dinas Komunikasi dan Informatika');
  await page.getByRole('textbox', { name: 'Disposisi untuk OPD' }).fill('Periksa tiang nomor 12.');
  await page.getByRole('button', { name: 'Teruskan ke OPD' }).click();
  await expect(page.getByRole('main')).toContainText(/Diteruskan ke OPD, lalu dipegang .+, status menjadi /);
  await page.getByRole('textbox', { name: 'Tulis catatan internal' }).fill('Tim lapangan Kamis.');
  await page.getByRole('button', { name: 'Simpan catatan' }).click();
  await page.getByText('Yang dilihat pelapor').click();
  await expect(page.getByRole('group')).not.toContainText('Tim lapangan Kamis.');

  await liaison.goto(at(`/konsol/kasus/${number}`));
  await liaison.getByRole('link', { name: 'Beri tanggapan' }).click();
  await liaison.getByRole('textbox', { name: 'Tanggapan untuk pelapor' }).fill('Lampu sudah diganti.');
  await liaison.getByRole('button', { name: 'Beri tanggapan' }).click();
  await expect(liaison.getByRole('main')).toContainText('Lampu sudah diganti.');
  await expect(liaison.getByRole('main')).toContainText(/Menunggu pelapor.*: giliran pelapor sampai /);
});

test('the second of two officials is told what changed, and keeps what was written', async ({
  page,
  browser,
}) => {
  await signedIn(page, 'Rina', 'admin-pengaduan-publik');
  const number = await record(page, 'Antrean tidak dipanggil');
  await page.getByRole('link', { name: 'Tutup dengan alasan' }).click();
  await page.getByRole('textbox', { name: 'Penjelasan untuk pelapor' }).fill('Sudah ada laporan lain.');

  const other = await browser.newPage({ javaScriptEnabled: false });
  await signedIn(other, 'Sri Wahyuni', 'admin-pengaduan-publik');
  await other.goto(at(`/konsol/kasus/${number}`));
  await other.getByRole('link', { name: 'Nyatakan lengkap' }).click();
  await other.getByRole('button', { name: 'Nyatakan lengkap' }).click();

  await page.getByRole('radio', { name: 'Sudah dilaporkan sebelumnya' }).check();
  await page.getByRole('button', { name: 'Tutup dengan alasan' }).click();
  await expect(page.getByRole('alert')).toContainText('Laporan ini berubah sejak Anda membukanya.');
  await expect(page.getByRole('alert')).toContainText('Sri Wahyuni');
  await expect(page.getByRole('textbox', { name: 'Penjelasan untuk pelapor' })).toHaveValue(
    'Sudah ada laporan lain.',
  );
});

test('an act that somebody else made impossible keeps what was written, to be copied', async ({
  page,
  browser,
}) => {
  await signedIn(page, 'Rina', 'admin-pengaduan-publik');
  const number = await record(page, 'Antrean dipanggil dua kali');
  await page.getByRole('link', { name: 'Tutup dengan alasan' }).click();
  await page.getByRole('textbox', { name: 'Penjelasan untuk pelapor' }).fill('Sudah ada laporan lain.');
  await page.getByRole('radio', { name: 'Sudah dilaporkan sebelumnya' }).check();

  const other = await browser.newPage({ javaScriptEnabled: false });
  await signedIn(other, 'Sri Wahyuni', 'admin-pengaduan-publik');
  await other.goto(at(`/konsol/kasus/${number}`));
  await other.getByRole('link', { name: 'Tutup dengan alasan' }).click();
  await other.getByRole('textbox', { name: 'Penjelasan untuk pelapor' }).fill('Bukan pengaduan.');
  await other.getByRole('radio', { name: 'Sudah dilaporkan sebelumnya' }).check();
  await other.getByRole('button', { name: 'Tutup dengan alasan' }).click();
  await expect(other.getByRole('status')).toHaveText('Tersimpan.');

  await page.getByRole('button', { name: 'Tutup dengan alasan' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tindakan ini tidak bisa dilakukan lagi');
  await expect(page.getByRole('alert')).toContainText('Sri Wahyuni');
  await expect(page.getByRole('textbox', { name: 'Isian Anda yang belum terkirim' })).toHaveValue(
    /^Dasar penutupan:\nSudah dilaporkan sebelumnya\n\nPenjelasan untuk pelapor:\nSudah ada laporan lain\.$/,
  );
});

test('what was written while the session ended is sent again after signing in, without writing it again', async ({
  page,
  context,
}) => {
  await signedIn(page, 'Rina', 'admin-pengaduan-publik');
  const number = await record(page, 'Halte tanpa atap');
  const [rina] = (await context.cookies()).filter(({ name }) => name === 'maklumat-sesi');
  await page.getByRole('link', { name: 'Tutup dengan alasan' }).click();
  await page.getByRole('textbox', { name: 'Penjelasan untuk pelapor' }).fill('Sudah ada laporan lain.');
  await page.getByRole('radio', { name: 'Sudah dilaporkan sebelumnya' }).check();

  await context.clearCookies({ name: 'maklumat-sesi' });
  await page.getByRole('button', { name: 'Tutup dengan alasan' }).click();
  await expect(page).toHaveTitle(/^Sesi Anda sudah berakhir/);
  await expect(page.getByRole('main')).toContainText('Tidak ada yang disimpan.');
  await expect(page.getByRole('textbox', { name: 'Yang Anda tulis' })).toHaveValue('Sudah ada laporan lain.');
  await expect(page.getByRole('link', { name: 'Masuk (halaman baru)' })).toHaveAttribute('target', '_blank');

  await context.addCookies(rina === undefined ? [] : [rina]);
  await page.getByRole('button', { name: 'Kirim lagi setelah masuk' }).click();
  await expect(page).toHaveURL(new RegExp(`/konsol/kasus/${number.toLowerCase()}\\?tersimpan$`));
  await expect(page.getByRole('main')).toContainText('Sudah ada laporan lain.');
});

test('a note that was begun stays while the reporter is shown and the case is assigned', async ({ page }) => {
  await signedIn(page, 'Rina', 'admin-pengaduan-publik');
  await record(page, 'Jalan berlubang di depan sekolah');
  const note = page.getByRole('textbox', { name: 'Tulis catatan internal' });
  await note.fill('Menunggu kabar dari');
  await page.getByRole('button', { name: 'Tampilkan' }).click();
  await expect(page.getByRole('alert')).toContainText('Pilih untuk apa nama dan kontak ini dibaca');
  await expect(note).toHaveValue('Menunggu kabar dari');
  await page.getByRole('combobox', { name: 'Untuk keperluan apa?' }).selectOption('Menghubungi orangnya');
  await page.getByRole('button', { name: 'Tampilkan' }).click();
  await expect(page.getByRole('complementary')).toContainText('Budi');
  await expect(note).toHaveValue('Menunggu kabar dari');
  await page.getByRole('combobox', { name: 'Petugas' }).selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Tugaskan' }).click();
  await expect(page.getByRole('status')).toHaveText('Tersimpan.');
  await expect(note).toHaveValue('Menunggu kabar dari');
  await expect(page.getByRole('main')).toContainText('Ditugaskan kepada');
  await page.getByRole('button', { name: 'Simpan catatan' }).click();
  await expect(page.getByRole('main')).toContainText('Menunggu kabar dari');
  await expect(note).toHaveValue('');
});

test('a list that was narrowed is still narrowed when one comes back to it from a case', async ({ page }) => {
  await signedIn(page, 'Rina', 'admin-pengaduan-publik');
  await record(page, 'Marka jalan pudar');
  await page.goto(at('/konsol/antrean/semua?unit=diskominfo'));
  await page.getByRole('main').getByRole('link', { name: 'Marka jalan pudar' }).click();
  await page.getByRole('link', { name: 'Nyatakan lengkap' }).click();
  await page.getByRole('radio', { name: 'Kembali ke daftar' }).check();
  await page.getByRole('button', { name: 'Nyatakan lengkap' }).click();
  await expect(page).toHaveURL(at('/konsol/antrean/semua?unit=diskominfo'));
});

test('who asks the console for a page that is not there is led back to the queue', async ({ page }) => {
  await signedIn(page, 'Rina', 'admin-pengaduan-publik');
  await page.goto(at('/konsol/kasus/ptk-0000-0000'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Halaman tidak ditemukan');
  await page.getByRole('link', { name: 'Kembali ke antrean' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Perlu tindakan');
});
