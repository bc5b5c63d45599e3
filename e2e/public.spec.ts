import { expect, test, type APIRequestContext } from '@playwright/test';
import { at } from './pages/addresses';

test.use({ javaScriptEnabled: false });

const OLD = '/pontianak/layanan/call-center/versi/1';

/** Where a request is sent on to, without following it; null when it is answered in place. */
async function sentTo(request: APIRequestContext, path: string): Promise<string | null> {
  const response = await request.get(at(path), { maxRedirects: 0 });
  const { location } = response.headers();
  return location === undefined ? null : location.replace(/^https?:\/\/[^/]+/, '');
}

test('an old version says that it is old, and its other forms are of the same version', async ({ page }) => {
  await page.goto(at(OLD));
  await expect(page.getByText('Ini versi lama.')).toBeVisible();
  await page.getByRole('link', { name: 'Lihat alur' }).click();
  await expect(page).toHaveURL(/\/layanan\/call-center\/alur\?versi=1$/);
  await expect(page.getByRole('main')).toContainText('Versi 1 (tidak berlaku lagi)');
  await page.goto(at(OLD));
  await page.getByRole('link', { name: 'Cetak' }).first().click();
  await expect(page).toHaveURL(/\/cetak\?versi=1$/);
  await expect(page.getByRole('row', { name: 'Alamat halaman' })).toContainText(OLD);
  await page.getByRole('link', { name: 'Kembali ke halaman layanan' }).click();
  await expect(page).toHaveURL(new RegExp(`${OLD}$`));
});

test('the version in force has one address, and its other forms carry no number', async ({ page }) => {
  await page.goto(at('/pontianak/layanan/call-center'));
  await expect(page.getByText('Ini versi lama.')).toHaveCount(0);
  await page.getByRole('link', { name: 'Lihat alur' }).click();
  await expect(page).toHaveURL(/\/call-center\/alur$/);
});

test('the data of a version is asked for by its number', async ({ request }) => {
  for (const [query, number] of [
    ['', 2],
    ['?versi=1', 1],
    ['?versi=2', 2],
  ] as const) {
    const response = await request.get(at(`/pontianak/layanan/call-center.json${query}`));
    const body = (await response.json()) as { standard: { version: number }; page: string };
    expect(body.standard.version, query).toBe(number);
    expect(body.page, query).toMatch(number === 1 ? /\/call-center\/versi\/1$/ : /\/call-center$/);
  }
  const none = await request.get(at('/pontianak/layanan/call-center/cetak?versi=7'));
  expect(none.status()).toBe(404);
});

test('words asked for at the front page are searched for, in the language of the page', async ({
  request,
}) => {
  expect(await sentTo(request, '/?q=pengaduan%20warga')).toBe('/cari?q=pengaduan+warga');
  expect(await sentTo(request, '/en?q=data')).toBe('/en/cari?q=data');
  expect(await sentTo(request, '/?q=%0d%0aX-Jahat:%201')).toMatch(/^\/cari\?q=[^\r\n]*$/);
  expect(await sentTo(request, '/?q=//jahat.example')).toBe('/cari?q=%2F%2Fjahat.example');
  expect(await sentTo(request, '/?q=')).toBeNull();
});

test('the service itself is one press away, and only where its contact can be used', async ({ page }) => {
  await page.goto(at('/pontianak/layanan/call-center'));
  await expect(page.getByRole('link', { name: 'Telepon (0561) 8181771' }).first()).toHaveAttribute(
    'href',
    'tel:+625618181771',
  );
  await page.goto(at('/en/pontianak/layanan/call-center'));
  await expect(page.getByRole('link', { name: /\(0561\) 8181771$/ }).first()).toHaveAttribute(
    'href',
    'tel:+625618181771',
  );
  await page.goto(at('/pontianak/layanan/tamu'));
  await expect(page.locator('.reach a')).toHaveCount(0);
});

test('robots may read everything, and are told where the list is', async ({ request }) => {
  const response = await request.get(at('/robots.txt'));
  expect(response.status()).toBe(200);
  expect(response.headers()['content-type']).toContain('text/plain');
  expect(await response.text()).toBe(`User-agent: *\nAllow: /\nSitemap: ${at('/sitemap.xml')}\n`);
});

test('the language switch keeps the address, with its version and its search', async ({ page }) => {
  for (const path of [
    '/',
    OLD,
    '/pontianak/layanan?q=data',
    '/cari?q=pengaduan',
    '/pontianak/layanan/ppid/alur',
  ]) {
    await page.goto(at(path));
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page, path).toHaveURL(at(path === '/' ? '/en' : `/en${path}`));
    await expect(page.locator('html'), path).toHaveAttribute('lang', 'en');
    await page.getByRole('link', { name: 'Bahasa Indonesia' }).click();
    await expect(page, path).toHaveURL(at(path));
    await expect(page.locator('html'), path).toHaveAttribute('lang', 'id');
  }
});
