import { expect, test, type Page } from '@playwright/test';
import { at } from './pages/addresses';
import { pageFaults } from './pages/page-faults';
import { addPerson, type Person } from './server/people';

test.describe.configure({ timeout: 120_000 });

let people = 0;

function aPerson(name: string, ...options: string[]): Promise<Person> {
  people += 1;
  return addPerson(`nasional.${String(process.pid)}.${String(people)}`, name, ...options);
}

/** Signs in on the way to a page, without a script. */
async function signedIn(page: Page, person: Person, path: string): Promise<void> {
  await page.goto(at(path));
  await page.getByRole('textbox', { name: 'Nama masuk' }).fill(person.signInName);
  await page.getByLabel('Kata sandi').fill(person.password);
  await page.getByRole('button', { name: 'Masuk' }).click();
}

/** A report that came by SMS, recorded by an official of Pontianak. */
async function record(page: Page): Promise<void> {
  await page.goto(at('/konsol/catat'));
  const choice = page.getByRole('main').getByRole('link', { name: 'Pengaduan Masyarakat (SP4N-LAPOR!)' });
  if (await choice.isVisible()) await choice.click();
  await page.getByRole('combobox', { name: 'Lewat mana masuknya' }).selectOption('SMS');
  await page.getByRole('textbox', { name: 'Nomor asal' }).fill('1708-4521');
  await page.getByRole('textbox', { name: 'Apa yang terjadi?' }).fill('Lampu jalan mati di Gang Kamboja');
  await page.getByRole('textbox', { name: 'Nama', exact: true }).fill('Budi');
  await page.getByRole('button', { name: 'Simpan dan beri nomor' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sudah dicatat');
}

/** What stands in a column of an agency's row. */
async function figure(page: Page, agency: string, column: string): Promise<string> {
  const heads = await page.getByRole('columnheader').allInnerTexts();
  const cells = page.getByRole('row', { name: agency }).locator('th, td');
  const value = cells.nth(heads.findIndex((head) => head.trim() === column));
  return (await value.locator('.cell-value').innerText()).trim();
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 1440, height: 900 } });

  test('an analyst reads the figures of all agencies, orders them, asks for a year and takes them along', async ({
    page,
    browser,
  }) => {
    const analyst = await aPerson('Wening Prameswari', '--national');
    await signedIn(page, analyst, '/nasional');
    await expect(page).toHaveURL(at('/nasional'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Angka semua instansi');
    await expect(page.getByRole('row', { name: /^(Kota|Provinsi)/ })).toHaveCount(4);
    expect(await figure(page, 'Kota Pontianak', 'Standar terbit')).toBe('5');
    expect(await figure(page, 'Kota Pontianak', 'Kelengkapan')).toBe('6 dari 14');
    const before = Number(await figure(page, 'Kota Pontianak', 'Diterima'));

    const desk = await browser.newPage({ javaScriptEnabled: false });
    const options = ['--tenant', 'pontianak', '--role', 'admin-pengaduan-publik', '--unit', 'diskominfo'];
    await signedIn(desk, await aPerson('Rina', ...options), '/konsol');
    await record(desk);
    const refused = await desk.goto(at('/nasional'));
    expect(refused?.status()).toBe(403);
    await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Halaman ini bukan untuk peran Anda');
    expect((await desk.request.get(at('/nasional.csv'))).status()).toBe(403);
    await desk.close();

    await page.reload();
    expect(Number(await figure(page, 'Kota Pontianak', 'Diterima'))).toBeGreaterThan(before);
    expect(Number(await figure(page, 'Kota Pontianak', 'Masih berjalan'))).toBeGreaterThan(0);

    await page.getByRole('columnheader', { name: 'Standar terbit' }).getByRole('link').click();
    await expect(page).toHaveURL(/\?urut=standar$/);
    await expect(page.getByRole('columnheader', { name: 'Standar terbit' })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
    await expect(page.getByRole('rowheader').first()).toHaveText('Kota Pontianak');

    const csv = await page.request.get(at('/nasional.csv'));
    expect(csv.headers()['content-type']).toBe('text/csv; charset=utf-8');
    expect(csv.headers()['content-disposition']).toBe(
      'attachment; filename="maklumat-nasional-12-bulan.csv"',
    );
    expect((await csv.text()).split('\r\n').filter((line) => line.startsWith('pontianak,'))).toHaveLength(1);

    await page.getByRole('link', { name: 'Tahun 2025' }).click();
    await expect(page).toHaveURL(/\?tahun=2025&urut=standar$/);
    await page.getByRole('link', { name: 'Kota Pontianak' }).click();
    await expect(page).toHaveURL(/\/pontianak\/kinerja\?tahun=2025$/);
    await expect(page.getByText('1 Januari 2025 sampai 31 Desember 2025')).toBeVisible();
  });

  test('who has not signed in is led to sign in, and back', async ({ page, request }) => {
    await page.goto(at('/nasional?urut=terlambat'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Masuk');
    const csv = await request.get(at('/nasional.csv'), { maxRedirects: 0 });
    expect([csv.status(), csv.headers()['location']]).toEqual([303, '/masuk?lanjut=%2Fnasional.csv']);
  });

  test('anybody reads how an agency keeps its promises, from its front page, in both languages', async ({
    page,
    request,
  }) => {
    await page.goto(at('/pontianak'));
    await page.getByRole('link', { name: 'Lihat kinerja layanan kami' }).click();
    await expect(page).toHaveURL(at('/pontianak/kinerja'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kinerja pelayanan');
    await expect(page.getByText('Standar memuat 6 dari 14 komponen').first()).toBeVisible();
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page).toHaveURL(at('/en/pontianak/kinerja'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Service performance');

    const answer = await request.get(at('/pontianak/kinerja.json'));
    expect(answer.headers()['cache-control']).toBe('no-store');
    const body = (await answer.json()) as { standards: object; services: { service: string }[] };
    expect(body.standards).toEqual({ published: 5, complete: 0, stated: 30 });
    expect(body.services.map(({ service }) => service)).toContain('sp4n-lapor');
    const none = await request.get(at('/tidak-ada/kinerja.json'));
    expect([none.status(), await none.json()]).toEqual([404, { error: 'not-found' }]);
  });
});

test.describe('with JavaScript', () => {
  test.use({ javaScriptEnabled: true });

  test('the nation’s table has no accessibility violation and does not scroll sideways', async ({ page }) => {
    await signedIn(page, await aPerson('Wening', '--national'), '/nasional');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Angka semua instansi');
    expect(await pageFaults(page)).toEqual([]);
  });

  test('an agency’s figures read the same with a script', async ({ page }) => {
    await page.goto(at('/kalbar/kinerja'));
    await expect(page.getByRole('heading', { name: 'Pengaduan atas Konsultasi Informatika' })).toBeVisible();
    await page.getByRole('link', { name: 'Tahun 2025' }).click();
    await expect(page.getByText('1 Januari 2025 sampai 31 Desember 2025')).toBeVisible();
  });
});
