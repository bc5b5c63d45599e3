import { expect, test, type Browser, type Page } from '@playwright/test';
import { at } from './pages/addresses';
import { signedIn } from './pages/console';
import { pageFaults } from './pages/page-faults';
import { partOf } from './pages/workbook';

test.describe.configure({ timeout: 180_000 });

const KALTARA = ['--tenant', 'kaltara', '--unit', 'dkisp'];

async function colleague(browser: Browser, name: string, role: string): Promise<Page> {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await signedIn(page, name, role, KALTARA);
  return page;
}

/** Makes an act of a case, with the words and choices it asks for. */
async function act(
  page: Page,
  number: string,
  name: string,
  given: Record<string, string> = {},
): Promise<void> {
  await page.goto(at(`/konsol/kasus/${number}`));
  await page.getByRole('link', { name, exact: true }).click();
  for (const [label, value] of Object.entries(given)) {
    if (value === 'pilih') await page.getByRole('radio', { name: label }).check();
    else await page.getByRole('textbox', { name: label }).fill(value);
  }
  await page.getByRole('button', { name, exact: true }).click();
  await expect(page.getByRole('status')).toHaveText('Tersimpan.');
}

/** A complaint by telephone, written down by the clerk. */
async function recordCall(page: Page, words: string): Promise<string> {
  await page.goto(at('/konsol/catat?layanan=pengaduan-masyarakat'));
  await page.getByRole('combobox', { name: 'Lewat mana masuknya' }).selectOption('telepon');
  await page.getByRole('textbox', { name: 'Apa yang Anda adukan?' }).fill(words);
  await page.getByRole('textbox', { name: 'Nama', exact: true }).fill('Sumarni');
  await page.getByRole('textbox', { name: 'Telepon' }).fill('0812-3456-7890');
  await page.getByRole('button', { name: 'Simpan dan beri nomor' }).click();
  return (await page.getByRole('definition').first().textContent()) ?? '';
}

test('a complaint by telephone gets its sheet, its disposition, a letter with a number, and a row in the agenda book', async ({
  browser,
}) => {
  const clerk = await colleague(browser, 'Petugas Agenda', 'pengadministrasi-umum');
  const words = `Jaringan kantor desa mati ${String(process.pid)}`;
  const number = await recordCall(clerk, words);

  await clerk.goto(at(`/konsol/kasus/${number}`));
  await expect(clerk.getByRole('main')).toContainText('Dicatat dalam Buku Agenda Pengaduan nomor');
  await clerk.getByRole('link', { name: 'Cetak lembar pengaduan' }).click();
  await clerk.getByRole('link', { name: 'Cetak', exact: true }).click();
  await expect(clerk.getByRole('heading', { level: 1 })).toHaveText('LEMBAR PENGADUAN');
  await expect(clerk.getByRole('main')).toContainText('Sumarni');
  await expect(clerk.getByRole('main')).toContainText(words);
  await act(clerk, number, 'Teruskan kepada Kepala Dinas');

  const head = await colleague(browser, 'Kepala Contoh', 'kepala-dinas');
  await head.goto(at(`/konsol/kasus/${number}/dokumen/lembar-disposisi`));
  await expect(head.getByRole('main')).toContainText('Kasubbag Umum dan Kepegawaian');
  const sheet = await head.request.get(at(`/konsol/kasus/${number}/dokumen/lembar-disposisi.pdf`));
  expect((await sheet.body()).subarray(0, 5).toString()).toBe('%PDF-');
  await act(head, number, 'Beri disposisi kepada Sekretaris', { 'Isi disposisi': 'Periksa hari ini.' });

  const secretary = await colleague(browser, 'Sekretaris Contoh', 'sekretaris');
  await act(secretary, number, 'Siapkan bahan jawaban', { 'Bahan jawaban': 'Kabel sudah diganti.' });

  const writer = await colleague(browser, 'Kasubbag Contoh', 'kasubbag-umum-dan-kepegawaian');
  await act(writer, number, 'Tulis surat jawaban', { 'Isi surat jawaban': 'Jaringan sudah pulih.' });
  // The letter is issued by the act that sends it, and says what stands in its form; nothing is issued before.
  await expect(writer.getByRole('link', { name: 'Buat surat jawaban' })).toHaveCount(0);
  await act(writer, number, 'Kirim surat jawaban');
  await expect(writer.getByRole('main')).toContainText('Pengaduan selesai dijawab');
  await expect(writer.getByRole('main')).toContainText('Jaringan sudah pulih.');
  const issued = writer.getByRole('link', { name: /^Surat jawaban nomor \d{3}\/PGD\/DKISP\// });
  const letter = (await issued.textContent())?.match(/\d{3}\/PGD\/DKISP\/\S+\d/)?.[0] ?? '';
  const path = (await issued.getAttribute('href')) ?? '';
  const copies = [await writer.request.get(at(path)), await writer.request.get(at(path))];
  expect(await copies[0]?.body()).toEqual(await copies[1]?.body());
  // Another one would be read first, and says who signs it.
  await writer.getByRole('link', { name: 'Buat surat jawaban' }).click();
  await expect(writer.getByRole('main')).toContainText('(diberikan saat diterbitkan)');
  await expect(writer.getByRole('note')).toContainText('Nama penanda tangan belum tercatat: Kepala Dinas.');

  await clerk.goto(at(`/konsol/register/buku-agenda?q=${number}`));
  const row = clerk.getByRole('row', { name: words });
  await expect(row).toContainText('Telepon');
  await expect(row).toContainText('Periksa hari ini.');
  await expect(row).toContainText(letter);
  const book = await clerk.request.get(at(`/konsol/register/buku-agenda.xlsx?q=${number}`));
  const texts = partOf(await book.body(), 'xl/sharedStrings.xml');
  expect(texts).toContain(words);
  expect(texts).toContain(letter);
  const table = await clerk.request.get(at(`/konsol/register/buku-agenda.csv?q=${number}`));
  expect(await table.text()).toMatch(/^\uFEFFNo\. agenda,Tanggal,/u);

  const stranger = await colleague(browser, 'Admin Contoh', 'admin-instansi');
  const refused = await stranger.goto(at('/konsol/register/buku-agenda'));
  expect(refused?.status()).toBe(404);
});

test('an analyst evaluates a month; the note is printed, and the one before it stays', async ({
  browser,
}) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await signedIn(page, 'Analis Contoh', 'analis-pengaduan-publik');
  await page.getByRole('link', { name: 'Register' }).click();
  await page.getByRole('link', { name: /^Rekap Bulanan SP4N-LAPOR!, / }).click();
  await expect(page.getByRole('main')).toContainText('Laporan diterima');
  const note = `Tiga unit perlu diingatkan ${String(process.pid)}.`;
  for (const text of [note, `${note} Selesai.`]) {
    await page.getByRole('textbox', { name: 'Catatan evaluasi bulan ini' }).fill(text);
    await page.getByRole('button', { name: 'Simpan catatan' }).click();
    await expect(page.getByRole('status')).toHaveText('Catatan evaluasi disimpan.');
  }
  await page.getByText('Catatan sebelumnya').click();
  await expect(page.getByText(note, { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Cetak' }).click();
  await expect(page.getByRole('main')).toContainText(`${note} Selesai.`);
  await expect(page.getByRole('main')).toContainText('Kepala Seksi Pelayanan Informasi');
});

test('registers, recaps and papers are accessible and fit a phone', async ({ page }) => {
  await signedIn(page, 'Kasi Contoh', 'kasi-pelayanan-informasi-dan-pengaduan-publik');
  await page.goto(at('/konsol/register'));
  expect(await pageFaults(page)).toEqual([]);
  await page.getByRole('link', { name: 'Daftar Aduan SP4N-LAPOR!' }).click();
  expect(await pageFaults(page)).toEqual([]);
  await page.goto(at('/konsol/register/daftar-aduan?bulan=2026'));
  await expect(page.getByRole('main')).toContainText('2026 bukan bulan.');
  expect(await pageFaults(page)).toEqual([]);
  await page.goto(at('/konsol/register'));
  await page.getByRole('link', { name: /^Rekap Bulanan/ }).click();
  expect(await pageFaults(page)).toEqual([]);
  await page.getByRole('link', { name: 'Cetak' }).click();
  expect(await pageFaults(page)).toEqual([]);
});
