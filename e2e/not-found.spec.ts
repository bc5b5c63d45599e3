import { expect, test } from '@playwright/test';
import { at } from './pages/addresses';

test.use({ javaScriptEnabled: false });

const INSIDE = [
  '/tidak-ada',
  '/a/b/c',
  '/layanan/tidak-ada',
  '/layanan/call-center/versi/99',
  '/layanan/call-center/x',
  '/lacak/PTK-2222-2226',
  '/lapor/tidak-ada',
];

for (const path of INSIDE) {
  test(`${path} inside an agency stays in that agency's frame`, async ({ page }) => {
    const response = await page.goto(at(`/pontianak${path}`));
    expect(response?.status()).toBe(404);
    await expect(page).toHaveTitle(/^Halaman tidak ditemukan – .*Pontianak/);
    await expect(page.getByRole('banner')).toContainText('Pontianak');
    await expect(page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link')).toHaveText([
      'Beranda',
      'Layanan',
      'Maklumat',
      'Tentang',
    ]);
    await expect(page.getByRole('heading', { name: 'Kontak' })).toBeVisible();
    const home = await page.request.get(at('/pontianak'));
    const theme = /\/tema\/[\w.]+\.css/.exec(await home.text())?.[0] ?? 'no theme';
    expect(await page.content()).toContain(theme);
  });
}

test('from there the search finds in that agency’s catalogue', async ({ page }) => {
  await page.goto(at('/pontianak/layanan/tidak-ada'));
  await page.getByRole('searchbox').fill('tamu');
  await page.getByRole('button', { name: 'Cari' }).click();
  await expect(page).toHaveURL(/\/pontianak\/layanan\?q=tamu$/);
});

test('in English too, with the way back to Indonesian', async ({ page }) => {
  const response = await page.goto(at('/en/kalbar/nothing-here'));
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
  await expect(page.getByRole('link', { name: 'See all services' })).toHaveAttribute(
    'href',
    '/en/kalbar/layanan',
  );
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('below an agency that nobody has it is the directory that answers', async ({ page }) => {
  for (const path of ['/tidak-ada', '/tidak-ada/layanan/x', '/en/tidak-ada/x']) {
    const response = await page.goto(at(path));
    expect(response?.status(), path).toBe(404);
    await expect(page.locator('form[role=search]'), path).toHaveAttribute('action', /\/cari$/);
    await expect(page, path).toHaveTitle(/– Maklumat$/);
  }
});
