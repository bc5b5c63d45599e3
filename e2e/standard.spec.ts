import { expect, test } from '@playwright/test';
import { at } from './pages/addresses';

test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } });

test('from the front page to time and cost of a service in two clicks', async ({ page }) => {
  await page.goto(at('/'));
  await page
    .getByRole('link', { name: /Pontianak/ })
    .first()
    .click();
  await page
    .getByRole('link', { name: /SP4N-LAPOR/ })
    .first()
    .click();
  const facts = page.locator('dl.facts');
  await expect(facts).toContainText('3 hari kerja');
  await expect(facts).toContainText('60 hari kerja');
  await expect(facts).toContainText('Gratis (Rp0)');
});

test('the search finds a service of any agency, and says so when it only guesses', async ({ page }) => {
  await page.goto(at('/'));
  await page.getByRole('searchbox').fill('wadul');
  await page.getByRole('button', { name: 'Cari' }).click();
  await expect(page.getByRole('link', { name: /Wadul Aladin/ })).toBeVisible();
  await page.getByRole('searchbox').fill('konsultsi informatka');
  await page.getByRole('button', { name: 'Cari' }).click();
  await expect(page.getByRole('main')).toContainText('konsultsi informatka');
  await expect(page.getByRole('link', { name: /Konsultasi Informatika/ })).toBeVisible();
});

test('a search that finds nothing repeats the words and keeps them in the box', async ({ page }) => {
  await page.goto(at('/cari?q=' + encodeURIComponent('<b>zzz</b>')));
  await expect(page.getByRole('main')).toContainText('<b>zzz</b>');
  await expect(page.getByRole('searchbox')).toHaveValue('<b>zzz</b>');
});

test('the language switch leads to the same page, and the binding words stay Indonesian', async ({
  page,
}) => {
  await page.goto(at('/kalbar/layanan/konsultasi-informatika'));
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en\/kalbar\/layanan\/konsultasi-informatika$/);
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  const words = page.locator('[lang="id"]', { hasText: 'Menyampaikan keperluan, mengisi buku tamu' });
  await expect(words.first()).toBeVisible();
  await page.getByRole('link', { name: 'Bahasa Indonesia' }).click();
  await expect(page).toHaveURL(/\/kalbar\/layanan\/konsultasi-informatika$/);
});

test('both versions of the call centre are kept, and the old one says that it is old', async ({ page }) => {
  await page.goto(at('/pontianak/layanan/call-center'));
  await expect(page.getByRole('main')).toContainText('Nomor 18 Tahun 2024');
  await expect(page.getByRole('main')).toContainText('1–2 jam');
  await page
    .getByRole('link', { name: /Riwayat/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/riwayat$/);
  await page.goto(at('/pontianak/layanan/call-center/versi/1'));
  await expect(page.getByText('Ini versi lama.')).toBeVisible();
});

test('two versions can be compared, with what was added and removed in words', async ({ page }) => {
  await page.goto(at('/pontianak/layanan/call-center/riwayat/banding?dari=1&ke=2'));
  await expect(page.locator('del').filter({ hasText: 'pontianakkota' }).first()).toBeVisible();
  await expect(page.locator('ins').filter({ hasText: 'pontianak' }).first()).toBeVisible();
  await expect(page.getByRole('combobox').first()).toBeVisible();
});

test('a comparison leads with what matters, and folds what is only punctuation', async ({ page }) => {
  await page.goto(at('/pontianak/layanan/call-center/riwayat/banding?dari=1&ke=2'));
  const facts = page.getByRole('table', { name: 'Yang berubah' });
  await expect(facts).toContainText('Nomor 18 Tahun 2024');
  await expect(facts.getByRole('rowheader', { name: /^Biaya/ })).toContainText('Makna tetap');
  await expect(facts).toContainText('diskominfo@pontianak.go.id');
  const slight = page.locator('details', { hasText: 'hanya tanda baca' });
  await expect(slight).not.toHaveAttribute('open');
  await expect(slight).toContainText('Informasi/pengaduan yang ditanyakan');
});

test('a broken or doubtful contact is shown as printed, flagged, and is never a link', async ({ page }) => {
  const unlinkable = [
    ['/kaltara/layanan/pengaduan-masyarakat', 'www.lapor.qo.id'],
    ['/pekalongan/layanan/wadul-aladin', 'diskominfo@gafe.pekalongankota'],
    ['/pontianak/layanan/sp4n-lapor', 'diskominfo.pontianakkota.go.id'],
  ] as const;
  for (const [path, printed] of unlinkable) {
    for (const inLanguage of [path, `/en${path}`]) {
      await page.goto(at(inLanguage));
      await expect(page.getByRole('main'), inLanguage).toContainText(printed);
      const hrefs = await page
        .locator('a[href]')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      expect(
        hrefs.filter((href) => href?.includes(printed)),
        inLanguage,
      ).toEqual([]);
    }
  }
});

test('a usable contact is a link: the WhatsApp number of Kalbar', async ({ page }) => {
  await page.goto(at('/kalbar/layanan/konsultasi-informatika'));
  await expect(page.locator('a[href="https://wa.me/6289699305225"]').first()).toBeVisible();
});

test('what the agency has not stated is said, and a printed zero is never a time', async ({ page }) => {
  await page.goto(at('/kaltara/layanan/pengaduan-masyarakat'));
  const main = page.getByRole('main');
  await expect(main).toContainText('SK tidak dicantumkan');
  await expect(main).toContainText('Belum diisi oleh instansi');
  await expect(page.locator('dl.facts')).toContainText('72 jam');
  await expect(page.locator('dl.facts')).not.toContainText(/\b0 (jam|hari|menit)/);
});

test('the flow is a drawing and, below it, the same steps as a list', async ({ page }) => {
  await page.goto(at('/pekalongan/layanan/wadul-aladin/alur'));
  await expect(page.getByRole('img').first()).toBeVisible();
  await expect(
    page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ hasText: /teknis/i })
      .first(),
  ).toBeVisible();
});

test('on a phone a wide drawing begins at its first step, and moves freely', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(at('/pontianak/layanan/sp4n-lapor/alur'));
  const drawing = page.getByRole('region', { name: 'Gambar alur, dapat digeser ke samping' });
  const first = drawing.locator('text').first();
  const middle = async (): Promise<number> => {
    const box = await first.boundingBox();
    return box === null ? 0 : Math.round(box.x + box.width / 2);
  };
  await expect.poll(middle).toBe(180);
  await page.waitForTimeout(500);
  await drawing.evaluate((box) => (box.scrollLeft = 0));
  await expect.poll(() => drawing.evaluate((box) => box.scrollLeft)).toBe(0);
  expect(await middle()).toBeGreaterThan(180);
});

test('on a phone the words of a wide drawing stand first, and lead to it', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(at('/pontianak/layanan/ppid/alur'));
  const course = page.getByRole('region', { name: 'Permohonan Informasi Publik', exact: true });
  const top = async (name: string): Promise<number> =>
    (await course.getByRole('heading', { name }).boundingBox())?.y ?? 0;
  expect(await top('Alur sebagai daftar')).toBeLessThan(await top('Gambar alur'));
  await course.getByRole('link', { name: 'Lihat sebagai gambar' }).click();
  const drawing = course.getByRole('img');
  await expect(drawing).toBeInViewport();
  await expect(drawing.getByText('1. Ajukan permohonan')).toBeInViewport();
  const box = await drawing.locator('..').boundingBox();
  expect(box?.height).toBeLessThanOrEqual(740 * 0.75);
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(course.getByRole('link', { name: 'Lihat sebagai gambar' })).toBeHidden();
  const picture = (await drawing.boundingBox())?.y ?? 0;
  expect(picture).toBeLessThan(await top('Alur sebagai daftar'));
});

test('how a complaint about the service is handled is drawn too, with the limits of its classes', async ({
  page,
}) => {
  await page.goto(at('/kalbar/layanan/konsultasi-informatika'));
  await page.getByRole('link', { name: 'Lihat bagaimana pengaduan ditangani' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Alur pengaduan');
  await expect(page.getByRole('img').first()).toContainText('Adukan layanan ini');
  await expect(page.getByRole('main')).toContainText('Yang juga dapat dilakukan');
  await page.getByRole('link', { name: 'Ke mana dan bagaimana mengadu' }).click();
  await expect(page).toHaveURL(/konsultasi-informatika#pengaduan$/);
});

test('the flow is drawn from the workflow: who acts, how long, which printed step, and what leads back', async ({
  page,
}) => {
  await page.goto(at('/pontianak/layanan/sp4n-lapor/alur'));
  const course = page.getByRole('region', { name: 'Pengaduan Masyarakat (SP4N-LAPOR!)' });
  const places = course.getByRole('list').first().locator('> li');
  await expect(places.nth(1)).toContainText('Menunggu verifikasi');
  await expect(places.nth(1)).toContainText('Paling lama 3 hari kerja');
  await expect(places.nth(1)).toContainText('Naskah: langkah 2');
  await expect(places.nth(2)).toContainText('Waktu kami berhenti');
  await expect(places.nth(2)).toContainText('kembali ke 2');
  await expect(course.getByRole('img')).toContainText('Terverifikasi');
  await expect(course).toContainText('Tarik laporan (Pelapor)');
  const printed = page.getByRole('region', { name: 'Alur laporan' });
  await expect(printed).toContainText('Apabila kurang lengkap, maka dapat dikembalikan kepada pelapor');
  await expect(printed).toContainText('Dijalankan dengan: Ingatkan OPD (Admin Pengaduan Publik)');
  await expect(printed).toContainText('Di luar alur satu kasus: Rekap bulanan');
});

test('an objection and a dispute go on in drawings of their own, also from another service', async ({
  page,
}) => {
  await page.goto(at('/pontianak/layanan/ppid/alur'));
  const courses = [
    'Permohonan Informasi Publik',
    'Keberatan Informasi Publik',
    'Penyelesaian Sengketa Informasi',
  ];
  for (const name of courses)
    await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
  await page.goto(at('/pontianak/layanan/permintaan-data/alur'));
  await page.getByRole('link', { name: 'Lihat alur Keberatan Informasi Publik' }).click();
  await expect(page).toHaveURL(/\/ppid\/alur#alur-keberatan-informasi$/);
});

test('the print page carries what an auditor asks for', async ({ page }) => {
  await page.goto(at('/pontianak/layanan/call-center/cetak'));
  const main = page.getByRole('main');
  await expect(main).toContainText('Nomor 18 Tahun 2024');
  await expect(main).toContainText('/pontianak/layanan/call-center');
  await expect(main).toContainText(/pukul \d{2}\.\d{2} WIB/);
  for (const details of await page.locator('details').all())
    await expect(details).toHaveAttribute('open', '');
});

test("the page tells machines what it is, and no agency's text can break out of that block", async ({
  page,
}) => {
  await page.goto(at('/pontianak/layanan/ppid'));
  const blocks = await page.locator('script[type="application/ld+json"]').allTextContents();
  const types = blocks.flatMap((block) => {
    const parsed = JSON.parse(block) as Record<string, unknown> | Record<string, unknown>[];
    return [parsed].flat().map((one) => one['@type']);
  });
  expect(types).toContain('GovernmentService');
  expect(types).toContain('BreadcrumbList');
  for (const block of blocks) expect(block).not.toContain('<');
});

test('the four variants of the information service stand one after the other', async ({ page }) => {
  await page.goto(at('/pontianak/layanan/ppid'));
  const main = page.getByRole('main');
  for (const words of [
    'Layanan Secara Daring (online)',
    'Pengajuan Keberatan',
    'Permohonan Penyelesaian Sengketa',
  ]) {
    await expect(main).toContainText(words);
  }
  await expect(main).toContainText('Informaasi');
});

test('keyboard: the first stop of a page leads past the header', async ({ page }) => {
  await page.goto(at('/pontianak'));
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Langsung ke isi' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
});
