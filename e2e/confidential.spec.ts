import { expect, test } from '@playwright/test';
import { at } from './pages/addresses';
import { signedIn } from './pages/console';
import { pageFaults } from './pages/page-faults';
import { partOf } from './pages/workbook';

test.describe.configure({ timeout: 180_000 });

const KALTARA = ['--tenant', 'kaltara', '--unit', 'dkisp'];
/** Who asked to be kept secret, and how to reach them. */
const KEPT = ['Zulaikha Rahasiawati', '0899-1111-2222', 'Jalan Tersembunyi 77'];

test('who asked to be kept secret is named in no register, file or sheet; the case and its papers are marked', async ({
  page,
}) => {
  const [name = '', phone = '', address = ''] = KEPT;
  await signedIn(page, 'Petugas Agenda', 'pengadministrasi-umum', KALTARA);
  await page.goto(at('/konsol/catat?layanan=pengaduan-masyarakat'));
  await page.getByRole('combobox', { name: 'Lewat mana masuknya' }).selectOption('telepon');
  const words = `Pungutan di loket ${String(process.pid)}`;
  await page.getByRole('textbox', { name: 'Apa yang Anda adukan?' }).fill(`${words} ${'panjang'.repeat(12)}`);
  await page.getByRole('combobox', { name: 'Identitas' }).selectOption('Rahasia');
  await page.getByRole('textbox', { name: 'Nama', exact: true }).fill(name);
  await page.getByRole('textbox', { name: 'Telepon' }).fill(phone);
  await page.getByRole('textbox', { name: 'Alamat' }).fill(address);
  await page.getByRole('button', { name: 'Simpan dan beri nomor' }).click();
  const number = (await page.getByRole('definition').first().textContent()) ?? '';

  await page.goto(at(`/konsol/kasus/${number}`));
  await expect(page.getByRole('main')).toContainText('RAHASIA');
  const files = [];
  for (const path of [
    `/konsol/kasus/${number}`,
    `/konsol/kasus/${number}/dokumen/lembar-pengaduan`,
    `/konsol/kasus/${number}/dokumen/lembar-pengaduan/cetak`,
    `/konsol/register/buku-agenda?q=${number}`,
    `/konsol/register/buku-agenda/cetak?q=${number}`,
    `/konsol/register/buku-agenda.csv?q=${number}`,
  ])
    files.push(await (await page.request.get(at(path))).text());
  const book = await page.request.get(at(`/konsol/register/buku-agenda.xlsx?q=${number}`));
  files.push(partOf(await book.body(), 'xl/sharedStrings.xml'));
  for (const text of files) {
    expect(text).toContain(words);
    for (const kept of KEPT) expect(text).not.toContain(kept);
  }
  await page.goto(at(`/konsol/kasus/${number}/dokumen/lembar-pengaduan`));
  await expect(page.getByRole('main')).toContainText('RAHASIA');
  await expect(page.getByRole('main')).toContainText('Dirahasiakan');
  expect(await pageFaults(page)).toEqual([]);
  // What the case page shows on request is not lost.
  await page.goto(at(`/konsol/kasus/${number}`));
  await page.getByRole('combobox', { name: 'Untuk keperluan apa?' }).selectOption('Menulis surat');
  await page.getByRole('button', { name: 'Tampilkan' }).click();
  await expect(page.getByRole('main')).toContainText(name);
});
