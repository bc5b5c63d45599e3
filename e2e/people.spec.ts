import { expect, test, type Browser, type Page } from '@playwright/test';
import { at } from './pages/addresses';
import { signedIn } from './pages/console';
import { pageFaults } from './pages/page-faults';
import { addPerson } from './server/people';

test.use({ viewport: { width: 360, height: 760 } });
test.describe.configure({ timeout: 300_000 });

const PASSWORD = 'kucing biru terbang sore';

async function expectFaultless(page: Page, what: string): Promise<void> {
  expect(await pageFaults(page), what).toEqual([]);
  await page.setViewportSize({ width: 360, height: 760 });
}

async function enter(page: Page, name: string, password = PASSWORD): Promise<void> {
  await page.getByRole('textbox', { name: 'Nama masuk' }).fill(name);
  await page.getByLabel('Kata sandi').fill(password);
  await page.getByRole('button', { name: 'Masuk' }).click();
}

/** Invites somebody in a role; gives the link that was shown. */
async function invite(
  page: Page,
  name: string,
  signIn: string,
  role: string,
  unit?: string,
): Promise<string> {
  await page.goto(at('/kelola/orang/undang'));
  await page.getByRole('textbox', { name: 'Nama lengkap' }).fill(name);
  await page.getByRole('textbox', { name: 'Nama masuk' }).fill(signIn);
  await page.getByRole('combobox', { name: 'Peran' }).selectOption({ label: role });
  if (unit !== undefined) await page.getByRole('combobox', { name: 'Unit' }).selectOption(unit);
  await page.getByRole('button', { name: 'Buat undangan' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Undangan dibuat');
  const link = page.getByRole('main').locator('code');
  // The heading may be there while the rest of the page is still on its way.
  await expect(link).toHaveText(/^http/);
  return (await link.innerText()).trim();
}

/** Somebody else’s browser, without a script: every page here works so. */
async function anotherBrowser(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  return context.newPage();
}

const h1 = (page: Page) => page.getByRole('heading', { level: 1 });

test('an administrator invites somebody, who comes in by the link, gets a second role, is disabled and comes back', async ({
  page,
  browser,
}) => {
  const id = String(process.pid);
  const [name, signIn] = [`Nurhayati Binti Abdurrahman Al-Kadrie ${id}`, `nurhayati.${id}@contoh.go.id`];
  await signedIn(page, 'Andini', 'admin-instansi');
  await page.getByRole('link', { name: 'Kelola instansi' }).click();
  await page.getByRole('link', { name: 'Orang', exact: true }).click();
  await expect(h1(page)).toHaveText('Orang');
  await expectFaultless(page, 'the people');
  await page.getByRole('link', { name: 'Undang orang' }).click();
  await page.getByRole('button', { name: 'Buat undangan' }).click();
  await expect(page.getByRole('alert')).toContainText('Nama lengkap belum diisi');
  await expectFaultless(page, 'nothing filled in');
  const link = await invite(page, name, signIn, 'Pejabat Penghubung OPD', 'diskominfo');
  await expectFaultless(page, 'an invitation made');
  await page.goto(at('/kelola/orang'));
  await expect(page.getByRole('button', { name: `Batalkan undangan ${name}` })).toBeVisible();
  await expectFaultless(page, 'somebody awaited');

  const other = await anotherBrowser(browser);
  await other.goto(link);
  await expect(h1(other)).toHaveText(/^Undangan bekerja di /);
  await other.getByLabel('Kata sandi baru', { exact: true }).fill(PASSWORD);
  await other.getByLabel('Kata sandi baru, sekali lagi').fill(PASSWORD);
  await other.getByRole('button', { name: 'Terima undangan' }).click();
  await expect(other.getByRole('status')).toContainText('Undangan diterima');
  await enter(other, signIn);
  await expect(h1(other)).toHaveText('Perlu tindakan');
  await page.goto(link);
  await expect(h1(page)).toHaveText('Tautan ini tidak berlaku lagi');

  await page.goto(at('/kelola/orang'));
  await page.getByRole('searchbox', { name: 'Cari nama atau nama masuk' }).fill(signIn);
  await page.getByRole('button', { name: 'Cari' }).click();
  await page.getByRole('link', { name }).click();
  await expect(h1(page)).toHaveText(name);
  expect(page.url()).not.toContain('nurhayati');
  await expectFaultless(page, 'a person');
  await page.getByRole('button', { name: 'Beri peran' }).click();
  await expect(page.getByRole('alert')).toContainText('Peran belum diisi');
  await page.getByRole('combobox', { name: 'Peran' }).selectOption({ label: 'Admin Pengaduan Publik' });
  await page.getByRole('button', { name: 'Beri peran' }).click();
  await expect(page.getByRole('status')).toContainText('Peran diberikan');
  await other.goto(at('/konsol'));
  await expect(other.getByRole('textbox', { name: 'Nama masuk' })).toBeVisible();
  await enter(other, signIn);
  await expect(h1(other)).toHaveText('Perlu tindakan');
  await page.getByRole('button', { name: 'Cabut peran Admin Pengaduan Publik' }).click();
  await expect(page.getByRole('status')).toContainText('Peran dicabut');

  const substitute = await addPerson(`pengganti.${id}`, 'Rosita', '--tenant', 'pontianak', '--role', 'ppid');
  await page.getByRole('link', { name: 'Tetapkan pengganti' }).click();
  await page.getByRole('button', { name: 'Tetapkan' }).click();
  await expect(page.getByRole('alert')).toContainText('Nomor surat perintah belum diisi');
  await expectFaultless(page, 'a stand-in, nothing filled in');
  await page.getByRole('combobox', { name: 'Peran yang digantikan' }).selectOption({ index: 1 });
  await page.getByRole('radio', { name: /Plh\./ }).check();
  await page.getByRole('textbox', { name: 'Nama masuk pengganti' }).fill(substitute.signInName);
  await page.getByLabel('Hari pertama').fill('2020-01-01');
  await page.getByLabel('Hari terakhir').fill('2099-12-31');
  await page.getByRole('textbox', { name: 'Nomor surat perintah' }).fill('SP 800/12/2026');
  await page.getByRole('button', { name: 'Tetapkan' }).click();
  await expect(page.getByRole('status')).toContainText('Pengganti ditetapkan');
  await expect(page.getByText('Rosita sebagai Plh. Pejabat Penghubung OPD')).toBeVisible();
  await expectFaultless(page, 'somebody stood in for');
  await page.getByRole('button', { name: 'Akhiri penggantian oleh Rosita' }).click();
  await expect(page.getByRole('status')).toContainText('Penggantian diakhiri');

  await page.getByRole('button', { name: 'Keluarkan sekarang' }).click();
  await expect(page.getByRole('status')).toContainText('Orang ini sudah dikeluarkan');
  await page.getByRole('button', { name: 'Buat tautan kata sandi baru' }).click();
  await expect(h1(page)).toHaveText('Tautan kata sandi baru');
  await expectFaultless(page, 'a link for a new password');
  await other.goto((await page.getByRole('main').locator('code').innerText()).trim());
  await other.getByLabel('Kata sandi baru', { exact: true }).fill(`${PASSWORD} lagi`);
  await other.getByLabel('Kata sandi baru, sekali lagi').fill(`${PASSWORD} lagi`);
  await other.getByRole('button', { name: 'Simpan kata sandi' }).click();
  await page.getByRole('link', { name: 'Kembali ke orang ini' }).click();

  await page.getByRole('link', { name: 'Serah terima kasus' }).click();
  await page.getByRole('textbox', { name: 'Nama masuk penerima' }).fill('tidak.ada.di.sini');
  await page.getByRole('button', { name: 'Lihat akibatnya' }).click();
  await expect(page.getByRole('alert')).toContainText('Tidak ada orang aktif dengan nama masuk itu');
  await page.getByRole('textbox', { name: 'Nama masuk penerima' }).fill(substitute.signInName);
  await page.getByRole('button', { name: 'Lihat akibatnya' }).click();
  await expect(page.getByRole('status')).toContainText('0 kasus berpindah kepada penerima');
  await expectFaultless(page, 'a hand-over');
  await page.getByRole('link', { name: 'Kembali ke orang ini' }).click();

  await page.getByRole('button', { name: 'Nonaktifkan' }).click();
  await expect(page.getByRole('status')).toContainText('dinonaktifkan');
  await expectFaultless(page, 'somebody disabled');
  await other.goto(at('/konsol'));
  await enter(other, signIn, `${PASSWORD} lagi`);
  await expect(h1(other)).toHaveText('Akun Anda belum terhubung ke instansi');
  await page.getByRole('button', { name: 'Aktifkan lagi' }).click();
  await expect(page.getByRole('status')).toContainText('aktif lagi');
  await other.goto(at('/konsol'));
  await expect(other.getByRole('textbox', { name: 'Nama masuk' })).toBeVisible();
});

test('somebody another agency knows accepts an invitation signed in, and its maker sees what they always see', async ({
  page,
  browser,
}) => {
  const elsewhere = ['--tenant', 'kalbar', '--role', 'admin-instansi'];
  const person = await addPerson(`tetangga.${String(process.pid)}`, 'Rosita', ...elsewhere);
  await signedIn(page, 'Andini', 'admin-instansi');
  const link = await invite(page, 'Rosita', person.signInName, 'Admin Pengaduan Publik');
  await page.goto(link);
  await expect(page.getByText('Anda masuk sebagai')).toBeVisible();
  await expectFaultless(page, 'an invitation of somebody else');

  const other = await anotherBrowser(browser);
  await other.goto(link);
  await expect(other.getByLabel('Kata sandi baru')).toHaveCount(0);
  await other.getByRole('link', { name: 'Masuk', exact: true }).last().click();
  await enter(other, person.signInName, person.password);
  await other.getByRole('button', { name: 'Terima undangan' }).click();
  await expect(other.getByRole('status')).toContainText('Undangan diterima');
  await enter(other, person.signInName, person.password);
  await expect(h1(other)).toHaveText('Pilih instansi');
});

test('an administrator’s own account is changed by another one, and a stranger’s address is nobody’s', async ({
  page,
}) => {
  const name = `Andini ${String(process.pid)}`;
  await signedIn(page, name, 'admin-instansi');
  await page.goto(at(`/kelola/orang?q=${encodeURIComponent(name)}`));
  await page.getByRole('link', { name }).click();
  await expect(page.getByText('Ini akun Anda sendiri')).toBeVisible();
  await expect(page.getByRole('button', { name: /Beri peran|Cabut|Nonaktifkan/ })).toHaveCount(0);
  await expectFaultless(page, 'the own account');
  const nobody = await page.goto(at('/kelola/orang/0199aaaa-0000-7000-8000-000000000000'));
  expect(nobody?.status()).toBe(404);
  await page.goto(at('/kelola/orang?q=tidak-ada-nama-ini'));
  await expect(page.getByText('Tidak ada orang dengan nama itu.')).toBeVisible();
  await expectFaultless(page, 'nobody found');
});
