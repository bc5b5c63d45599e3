import { expect, test, type Page } from '@playwright/test';
import { at } from './pages/addresses';
import { signedIn } from './pages/console';
import { pageFaults } from './pages/page-faults';
import { addPerson } from './server/people';

test.use({ viewport: { width: 360, height: 760 } });
test.describe.configure({ timeout: 90_000 });

const h1 = (page: Page) => page.getByRole('heading', { level: 1 });

async function expectFaultless(page: Page, what: string): Promise<void> {
  expect(await pageFaults(page), what).toEqual([]);
  await page.setViewportSize({ width: 360, height: 760 });
}

test('an administrator without JavaScript sees what nobody holds, gives the role, and goes from role to person to unit', async ({
  browser,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 760 },
  });
  const page = await context.newPage();
  const name = `Siti Nurhaliza Binti Abdurrahman Al-Kadrie ${String(process.pid)}`;
  await addPerson(
    `siti.${String(process.pid)}`,
    name,
    ...['--tenant', 'pekalongan', '--role', 'ppid-pelaksana'],
  );
  await signedIn(page, 'Andini', 'admin-instansi', ['--tenant', 'pekalongan']);
  await page.goto(at('/kelola'));
  await page.getByRole('link', { name: 'Peran', exact: true }).click();
  await expect(h1(page)).toHaveText('Peran');
  const admin = page.getByRole('row').filter({ has: page.getByRole('link', { name: 'Admin instansi' }) });
  await expect(admin).toContainText('Wajib: peran ini mengelola instansi');

  await page.getByRole('link', { name: 'Admin OPD', exact: true }).click();
  await expect(h1(page)).toHaveText('Admin OPD');
  await expect(page.getByRole('main')).toContainText('Membaca kasus yang sedang atau pernah ada di unitnya.');
  await page.getByRole('button', { name: 'Beri peran' }).click();
  await expect(page.getByRole('alert')).toContainText('Kepada');
  await page.getByRole('combobox', { name: 'Kepada' }).selectOption(name);
  await page.getByRole('button', { name: 'Beri peran' }).click();
  await expect(page.getByRole('alert')).toContainText('Pilih unit.');
  await expect(page.getByRole('combobox', { name: 'Kepada' }).locator('option:checked')).toHaveText(name);
  const units = page.getByRole('combobox', { name: 'Unit' });
  await units.selectOption({ index: 1 });
  const unit = await units.locator('option:checked').innerText();
  await page.getByRole('button', { name: 'Beri peran' }).click();
  await expect(page.getByRole('status')).toContainText('Peran diberikan.');

  await page.getByRole('link', { name }).click();
  await expect(h1(page)).toHaveText(name);
  await page.getByRole('link', { name: 'Unit ini' }).click();
  await expect(h1(page)).toHaveText(unit);
  await expect(page.getByRole('listitem').filter({ hasText: name })).toContainText('Admin OPD');
  await page.getByRole('link', { name: 'Daftar unit' }).click();
  await expect(h1(page)).toHaveText('Unit');
  await page.goto(at('/kelola/jejak?tindakan=role-given'));
  await expect(page.getByRole('row').filter({ hasText: name }).first()).toContainText('Admin OPD');
  await context.close();
});

test('a new person is invited from the page of a role, which is chosen already', async ({ page }) => {
  await signedIn(page, 'Andini', 'admin-instansi');
  await page.goto(at('/kelola/peran/pejabat-penghubung'));
  await page.getByRole('link', { name: 'Undang orang baru' }).click();
  await expect(h1(page)).toHaveText('Undang orang');
  await expect(page.getByRole('combobox', { name: 'Peran' }).locator('option:checked')).toHaveText(
    'Pejabat Penghubung OPD',
  );
});

test('pages of roles and units have no accessibility violation at any width, in any state', async ({
  page,
}) => {
  await signedIn(page, 'Andini', 'admin-instansi');
  const paths = [
    '',
    '/kasi-pelayanan-informasi-dan-pengaduan-publik',
    '/komisi-informasi',
    '/admin-instansi',
  ];
  for (const path of [...paths.map((one) => `/peran${one}`), '/unit', '/unit/diskominfo'])
    await page.goto(at(`/kelola${path}`)).then(() => expectFaultless(page, path));
  await addPerson(
    `rosita.${String(process.pid)}`,
    'Rosita',
    ...['--tenant', 'pontianak', '--role', 'operator'],
  );
  await page.goto(at('/kelola/peran/opd'));
  await page.getByRole('button', { name: 'Beri peran' }).click();
  await expectFaultless(page, 'nobody chosen');
});

test('a role or a unit the agency has not is not found, and nobody else opens these pages', async ({
  page,
}) => {
  await signedIn(page, 'Andini', 'admin-instansi');
  for (const path of ['peran/tim-pengaduan-kota', 'peran/tidak-ada', 'unit/tidak-ada'])
    expect((await page.goto(at(`/kelola/${path}`)))?.status(), path).toBe(404);
  await page.context().clearCookies();
  await signedIn(page, 'Rina', 'admin-pengaduan-publik');
  for (const path of ['peran', 'peran/opd', 'unit', 'unit/diskominfo'])
    expect((await page.goto(at(`/kelola/${path}`)))?.status(), path).toBe(403);
});
