import { Secret, TOTP } from 'otpauth';
import { expect, test, type Page } from '@playwright/test';
import { at } from './pages/addresses';
import { pageFaults } from './pages/page-faults';
import { runInTerminal } from './server/run-in-terminal';

test.use({ viewport: { width: 360, height: 760 } });
test.describe.configure({ timeout: 180_000 });

const PASSWORD = 'kucing biru terbang sore';
const OTHER = 'gajah ungu berenang pagi';
let people = 0;

/** Invites a person as an operator would, and gives the path of the link that was printed. */
async function invited(...options: string[]): Promise<{ name: string; link: string }> {
  people += 1;
  const name = `undangan.${String(process.pid)}.${String(people)}`;
  const person = ['--sign-in', name, '--name', 'Nurhayati Binti Abdurrahman'];
  return { name, link: linkIn(await runInTerminal(['users', 'invite', ...person, ...options])) };
}

function linkIn(said: string): string {
  const link = /\/masuk\/tautan\/\S+/.exec(said)?.[0];
  if (link === undefined) throw new Error(`no link was printed: ${said}`);
  return link;
}

async function setPassword(page: Page, password: string, again = password): Promise<void> {
  await page.getByLabel('Kata sandi baru', { exact: true }).fill(password);
  await page.getByLabel('Kata sandi baru, sekali lagi').fill(again);
  await page.getByRole('button', { name: 'Simpan kata sandi' }).click();
}

async function signIn(page: Page, name: string, password = PASSWORD): Promise<void> {
  await page.goto(at('/konsol'));
  await page.getByRole('textbox', { name: 'Nama masuk' }).fill(name);
  await page.getByLabel('Kata sandi').fill(password);
  await page.getByRole('button', { name: 'Masuk' }).click();
}

/** Code of the half minute now, or of the next one: each is accepted once, and both at this moment. */
function codeOf(secret: string, halfMinutes: 0 | 1): string {
  const timestamp = Date.now() + halfMinutes * 30_000;
  return new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) }).generate({ timestamp });
}

async function expectFaultless(page: Page, what: string): Promise<void> {
  expect(await pageFaults(page), what).toEqual([]);
  await page.setViewportSize({ width: 360, height: 760 });
}

const ADMINISTRATOR = ['--tenant', 'pontianak', '--role', 'admin-instansi'];

test('an administrator is invited, chooses a password, sets an authenticator up, and is asked for it from then on', async ({
  page,
}) => {
  const { name, link } = await invited(...ADMINISTRATOR);
  await page.goto(at(link));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Selamat datang, Nurhayati/);
  await expect(page.getByText(name)).toBeVisible();
  await expectFaultless(page, 'an invitation');

  await setPassword(page, 'pontianak2026');
  await expect(page.getByRole('alert')).toContainText('Kata sandi ini mudah ditebak');
  await expectFaultless(page, 'a password that is easy to guess');
  await setPassword(page, PASSWORD, `${PASSWORD}!`);
  await expect(page.getByRole('alert')).toContainText('Kedua kata sandi baru tidak sama');
  await setPassword(page, PASSWORD);
  await expect(page.getByRole('status')).toContainText('Kata sandi tersimpan');
  await page.goto(at(link));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tautan ini tidak berlaku lagi');
  await expectFaultless(page, 'a link that was used');

  await signIn(page, name);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pasang autentikator');
  await expectFaultless(page, 'setting an authenticator up');
  for (const path of ['/konsol', '/kelola', '/akun', '/masuk/instansi', '/masuk/kode']) {
    await page.goto(at(path));
    await expect(page.getByRole('heading', { level: 1 }), path).toHaveText('Pasang autentikator');
  }
  const secret = await page.locator('.account-key').innerText();
  await page.getByRole('button', { name: 'Pasang' }).click();
  await expect(page.getByRole('alert')).toContainText('Kode dari aplikasi belum diisi');
  await page.getByLabel('Kode dari aplikasi').fill('000000');
  await page.getByRole('button', { name: 'Pasang' }).click();
  await expect(page.getByRole('alert')).toContainText('Kode tidak cocok');
  await expect(page.locator('.account-key')).toHaveText(secret);

  await page.getByLabel('Kode dari aplikasi').fill(codeOf(secret, 0));
  await page.getByRole('button', { name: 'Pasang' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Simpan kode cadangan Anda');
  await page.reload();
  const codes = await page.locator('.account-codes li').allInnerTexts();
  expect(codes).toHaveLength(10);
  await expectFaultless(page, 'recovery codes');
  await page.getByRole('button', { name: 'Kode sudah saya simpan' }).click();
  await expect(page).toHaveURL(at('/konsol'));
  await page.goto(at('/akun/kode-cadangan'));
  await expect(page, 'the codes are shown once').toHaveURL(at('/akun'));
  await expect(page.getByText('Tersisa 10 kode cadangan')).toBeVisible();
  await expectFaultless(page, 'the own account');

  await page.goto(at('/kelola'));
  await page.getByRole('button', { name: 'Keluar' }).click();
  await signIn(page, name);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Masukkan kode');
  await expectFaultless(page, 'asking for the code');
  await page.goto(at('/konsol'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Masukkan kode');
  await page.getByRole('textbox', { name: 'Kode' }).fill(codeOf(secret, 1));
  await page.getByRole('button', { name: 'Lanjutkan' }).click();
  await expect(page).toHaveURL(at('/konsol'));

  await page.getByRole('button', { name: 'Keluar' }).click();
  await signIn(page, name);
  await page.getByRole('textbox', { name: 'Kode' }).fill((codes[0] ?? '').toLowerCase());
  await page.getByRole('button', { name: 'Lanjutkan' }).click();
  await expect(page).toHaveURL(at('/konsol'));
  await page.goto(at('/akun'));
  await expect(page.getByText('Tersisa 9 kode cadangan')).toBeVisible();
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('an official changes the password, and another device is signed out with it', async ({
    page,
    browser,
  }) => {
    const { name, link } = await invited('--tenant', 'kaltara', '--role', 'pengadministrasi-umum');
    await page.goto(at(link));
    await setPassword(page, PASSWORD);
    await signIn(page, name);
    await expect(page).toHaveURL(at('/konsol'));
    const phone = await (await browser.newContext()).newPage();
    await signIn(phone, name);

    await page.goto(at('/akun'));
    await expect(page.locator('.account-devices > li')).toHaveCount(2);
    await expect(page.getByText('perangkat ini')).toHaveCount(1);
    await page.getByRole('link', { name: 'Ganti kata sandi' }).click();
    await page.getByLabel('Kata sandi sekarang').fill('bukan yang ini');
    await page.getByLabel('Kata sandi baru', { exact: true }).fill(OTHER);
    await page.getByLabel('Kata sandi baru, sekali lagi').fill(OTHER);
    await page.getByRole('button', { name: 'Ganti kata sandi' }).click();
    await expect(page.getByRole('alert')).toContainText('Kata sandi sekarang tidak cocok');
    await page.getByLabel('Kata sandi sekarang').fill(PASSWORD);
    await page.getByLabel('Kata sandi baru', { exact: true }).fill(OTHER);
    await page.getByLabel('Kata sandi baru, sekali lagi').fill(OTHER);
    await page.getByRole('button', { name: 'Ganti kata sandi' }).click();
    await expect(page.getByRole('status')).toHaveText('Kata sandi Anda sudah diganti.');
    await expect(page.locator('.account-devices > li')).toHaveCount(1);
    await phone.goto(at('/konsol'));
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Masuk');

    await signIn(phone, name, OTHER);
    await expect(phone).toHaveURL(at('/konsol'));
    await page.goto(at('/akun'));
    await page.getByRole('button', { name: /^Keluarkan / }).click();
    await expect(page.getByRole('status')).toHaveText('Perangkat itu sudah keluar.');
    await phone.goto(at('/konsol'));
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Masuk');
    await phone.context().close();
  });

  test('who forgot the password gets a link from the terminal; the page that says so asks nothing', async ({
    page,
  }) => {
    const { name, link } = await invited('--tenant', 'kaltara', '--role', 'pengadministrasi-umum');
    await page.goto(at(link));
    await setPassword(page, PASSWORD);
    await page.getByRole('link', { name: 'Lupa kata sandi' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lupa kata sandi');
    await expect(page.getByRole('textbox')).toHaveCount(0);
    await page.goto(at(linkIn(await runInTerminal(['users', 'link', '--sign-in', name]))));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Kata sandi baru untuk/);
    await setPassword(page, OTHER);
    await signIn(page, name);
    await expect(page.getByRole('alert')).toContainText('tidak cocok');
    await signIn(page, name, OTHER);
    await expect(page).toHaveURL(at('/konsol'));
  });
});
