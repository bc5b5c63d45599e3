import { expect, test, type Page } from '@playwright/test';
import { at } from './pages/addresses';
import { signedIn } from './pages/console';
import { pageFaults } from './pages/page-faults';
import { fillForm, readReceipt, sendForm, type Receipt } from './server/http-citizen';
import { runInTerminal } from './server/run-in-terminal';

test.describe.configure({ timeout: 240_000 });

/** By then whatever has ended is due. */
const LATER = '2040-01-02T10:00:00+07:00';

/** A report that was filed with a photo. */
async function filed(): Promise<Receipt> {
  const form = await fillForm(at(''), { agency: 'pontianak', workflow: 'sp4n-lapor' }, { withPhoto: true });
  return readReceipt(form, await sendForm(form));
}

async function openedOnPhone(page: Page, { number, code }: Receipt): Promise<void> {
  await page.goto(at('/pontianak/lacak'));
  await page.getByRole('textbox', { name: 'Nomor' }).fill(number);
  await page.getByRole('textbox', { name: 'Kode' }).fill(code);
  await page.getByRole('button', { name: 'Lihat' }).click();
  await expect(page.getByRole('heading', { name: 'Riwayat' })).toBeVisible();
}

function retention(number: string, ...more: string[]): Promise<string> {
  return runInTerminal([
    ...['retention', 'run', '--tenant', 'pontianak', '--case', number, '--at', LATER],
    ...more,
  ]);
}

test('a case that has ended is held, released, and erased when its time is over; its citizen and the official read what went', async ({
  page,
  browser,
}) => {
  const receipt = await filed();
  const { number } = receipt;
  await openedOnPhone(page, receipt);
  await page.getByRole('link', { name: 'Tarik laporan' }).click();
  await page.getByRole('button', { name: 'Tarik laporan' }).click();
  await expect(page.getByRole('main')).toContainText('Lampu jalan di depan pasar padam');
  expect(await retention(number, '--dry-run')).toContain(
    `${number}: person and words by sp4n-lapor-ditarik, ended on `,
  );

  const admin = await browser.newPage();
  await signedIn(admin, 'Rahma', 'admin-instansi');
  await admin.goto(at('/kelola/retensi'));
  await expect(admin.getByRole('heading', { level: 1 })).toHaveText('Masa simpan data');
  await expect(admin.getByRole('main').locator('a[href^="/konsol/kasus/"]')).toHaveCount(0);
  await admin.goto(at(`/kelola/retensi?tahan=${number}#tahan`));
  await expect(admin.getByRole('textbox', { name: 'Nomor kasus' })).toHaveValue(number);
  await admin.getByRole('button', { name: 'Tahan kasus ini' }).click();
  await expect(admin.getByRole('alert')).toContainText('Pilih dasar penahanan.');
  await admin.getByRole('textbox', { name: 'Nomor kasus' }).fill(number.toLowerCase());
  await admin.getByRole('combobox', { name: 'Dasar penahanan' }).selectOption('Pemeriksaan atau audit');
  await admin.getByRole('textbox', { name: 'Alasan' }).fill('Diperiksa inspektorat');
  await admin.getByRole('button', { name: 'Tahan kasus ini' }).click();
  await expect(admin.getByRole('status')).toContainText('Kasus ditahan.');
  await expect(admin.getByRole('listitem').filter({ hasText: number })).toContainText(
    'Diperiksa inspektorat',
  );
  expect(await pageFaults(admin)).toEqual([]);
  expect(await retention(number)).toContain(`${number}: kept, held`);
  await admin.getByRole('button', { name: `Lepas penahanan ${number}` }).click();
  await expect(admin.getByRole('status')).toContainText('Penahanan dilepas.');
  expect(await retention(number)).toContain('1 case erased, 1 file deleted');
  expect(await retention(number)).toContain('0 cases erased');

  await page.reload();
  const main = page.getByRole('main');
  await expect(main).toContainText('Isi kasus ini sudah dihapus');
  await expect(main).toContainText('dihapus pada 2 Januari 2040');
  await expect(main).toContainText('disimpan 1 tahun setelah kasus berakhir pada');
  await expect(main).not.toContainText('Lampu jalan di depan pasar padam');
  expect(await pageFaults(page)).toEqual([]);
  await page.getByRole('link', { name: 'Baca aturan penyimpanannya' }).click();
  await expect(page.locator(':target')).toContainText('1 tahun');
  await page.goto(at(`/pontianak/lacak/${number.toLowerCase()}`));
  await expect(page.getByRole('main')).toContainText(number);

  await admin.close();
  await readByOfficial(await browser.newPage(), number);
});

/** The console's page of the erased case. */
async function readByOfficial(official: Page, number: string): Promise<void> {
  await signedIn(official, 'Nurdin', 'admin-pengaduan-publik');
  await official.goto(at(`/konsol/kasus/${number}`));
  const main = official.getByRole('main');
  await expect(main).toContainText('Isi kasus ini sudah dihapus');
  await expect(main).toContainText('Data diri dan isi kasus dihapus karena masa simpannya habis');
  // Beside it stands the list of other cases, some with the same words.
  await expect(main.locator('.case-main')).not.toContainText('Lampu jalan di depan pasar padam');
  await expect(official.getByRole('button', { name: 'Simpan catatan' })).toHaveCount(0);
  expect(await pageFaults(official)).toEqual([]);
  await official.close();
}

test('without JavaScript everybody reads how long each agency keeps data, and nobody else sees the settings', async ({
  browser,
}) => {
  const plain = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 760 } });
  const page = await plain.newPage();
  for (const agency of ['pontianak', 'kalbar', 'pekalongan', 'kaltara']) {
    await page.goto(at(`/${agency}/privasi`));
    await expect(page.getByRole('heading', { name: 'Berapa lama data Anda disimpan' })).toBeVisible();
    await expect(page.getByRole('main')).toContainText('Usulan kami.');
    expect(await page.locator('[id^=aturan-]').count(), agency).toBeGreaterThan(1);
    await expect(page.getByRole('main')).not.toContainText('Belum diatur');
  }
  await page.goto(at('/kelola/retensi'));
  await expect(page.getByRole('button', { name: 'Masuk' })).toBeVisible();
  await plain.close();
});
