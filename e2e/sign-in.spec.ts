import { expect, test, type Page } from '@playwright/test';
import { at } from './pages/addresses';
import { addPerson, type Person } from './server/people';

test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 760 } });
test.describe.configure({ timeout: 120_000 });

const PONTIANAK = ['--tenant', 'pontianak', '--role', 'admin-pengaduan-publik', '--unit', 'diskominfo'];
const WRONG = 'Nama masuk atau kata sandi tidak cocok. Periksa keduanya, termasuk huruf besar.';
let people = 0;

/** A person of this test's own: the rate limit counts by name. */
function anOfficial(...options: string[]): Promise<Person> {
  people += 1;
  const name = `uji.${String(process.pid)}.${String(people)}`;
  return addPerson(name, 'Sri Wahyuni', ...(options.length === 0 ? PONTIANAK : options));
}

async function signIn(page: Page, name: string, password: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Nama masuk' }).fill(name);
  await page.getByLabel('Kata sandi').fill(password);
  await page.getByRole('button', { name: 'Masuk' }).click();
}

test('an official is led to sign in, signs in, works in the own agency, and signs out', async ({ page }) => {
  const official = await anOfficial();
  await page.goto(at('/konsol'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Masuk');

  await page.getByRole('button', { name: 'Masuk' }).click();
  await expect(page.getByRole('alert')).toContainText('Nama masuk belum diisi');
  await expect(page.getByRole('alert')).toContainText('Kata sandi belum diisi');

  await signIn(page, official.signInName, 'bukan kata sandinya');
  await expect(page.getByRole('alert')).toContainText(WRONG);
  await expect(page.getByRole('textbox', { name: 'Nama masuk' })).toHaveValue(official.signInName);
  await expect(page.getByLabel('Kata sandi')).toHaveValue('');

  await signIn(page, official.signInName, official.password);
  await expect(page).toHaveURL(at('/konsol'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Perlu tindakan');
  await page.goto(at('/masuk'));
  await expect(page).toHaveURL(at('/konsol'));

  await page.getByRole('button', { name: 'Keluar' }).click();
  await expect(page.getByRole('status')).toHaveText('Anda sudah keluar.');
  await page.goto(at('/konsol'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Masuk');
});

test('after five wrong passwords the official is told when to try again; a name of nobody is told the same', async ({
  page,
}) => {
  const official = await anOfficial();
  for (const name of [official.signInName, `${official.signInName}.tidak.ada`]) {
    await page.goto(at('/masuk'));
    for (let count = 0; count < 5; count += 1) {
      await signIn(page, name, 'bukan kata sandinya');
      await expect(page.getByRole('alert')).toContainText(WRONG);
    }
    await signIn(page, name, official.password);
    await expect(page.getByRole('alert')).toContainText(
      /Terlalu banyak percobaan masuk\. Coba lagi setelah pukul \d\d\.\d\d WIB \(\d\d\.\d\d WITA, \d\d\.\d\d WIT\)\./,
    );
  }
});

test('the session cookie is kept from scripts and from other sites, and the token of a signed-out one opens nothing', async ({
  page,
  context,
}) => {
  const official = await anOfficial();
  await page.goto(at('/masuk'));
  await signIn(page, official.signInName, official.password);
  const [cookie] = await context.cookies();
  expect(cookie).toMatchObject({ name: 'maklumat-sesi', httpOnly: true, sameSite: 'Lax', path: '/' });
  const leaving = page.waitForResponse((response) => response.url().endsWith('/keluar'));
  await page.getByRole('button', { name: 'Keluar' }).click();
  expect((await (await leaving).allHeaders())['clear-site-data']).toBe('"storage"');
  expect(await context.cookies()).toEqual([]);
  await context.addCookies(cookie === undefined ? [] : [cookie]);
  await page.goto(at('/konsol'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Masuk');
});

test('a form from another site is refused in words, and signs nobody in', async ({ request }) => {
  const official = await anOfficial();
  const form = { nama: official.signInName, sandi: official.password };
  const foreign: Record<string, string>[] = [
    { Origin: 'https://jahat.example' },
    { Origin: at(''), 'Sec-Fetch-Site': 'cross-site' },
  ];
  for (const headers of foreign) {
    const response = await request.post(at('/masuk'), { form, headers, maxRedirects: 0 });
    expect(response.status()).toBe(403);
    expect(await response.text()).toContain('Isian ini tidak dikirim dari halaman kami');
    expect(response.headers()['set-cookie']).toBeUndefined();
  }
  const ours = await request.post(at('/masuk'), { form, headers: { Origin: at('') }, maxRedirects: 0 });
  expect([ours.status(), ours.headers()['location']]).toEqual([303, '/konsol']);
});

test('a link to our sign-in page leads nowhere but to our pages', async ({ page }) => {
  const official = await anOfficial();
  await page.goto(at(`/masuk?lanjut=${encodeURIComponent('//jahat.example/konsol')}`));
  await signIn(page, official.signInName, official.password);
  await expect(page).toHaveURL(at('/konsol'));
});

test('what is no form, or too long, is refused in words', async ({ request }) => {
  const headers = { Origin: at('') };
  const json = await request.post(at('/masuk'), { data: { nama: 'a' }, headers });
  expect([json.status(), (await json.text()).includes('Isian Anda tidak sampai dengan utuh')]).toEqual([
    400,
    true,
  ]);
  const long = await request.post(at('/masuk'), { form: { nama: 'a'.repeat(300_000) }, headers });
  expect([long.status(), (await long.text()).includes('Kiriman ini terlalu besar')]).toEqual([413, true]);
  const longer = await request.post(at('/masuk'), { form: { nama: 'a'.repeat(100_000) }, headers });
  expect([longer.status(), (await longer.text()).includes('Isian Anda terlalu panjang')]).toEqual([
    400,
    true,
  ]);
});
