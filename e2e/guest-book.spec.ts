import { expect, test, type Browser, type Page } from '@playwright/test';
import { at } from './pages/addresses';
import { signedIn } from './pages/console';
import { pageFaults } from './pages/page-faults';

const TABLET = { viewport: { width: 1024, height: 768 }, hasTouch: true } as const;
const FORM = '/pontianak/buku-tamu/tamu';

/** An official makes a link in the console; a device of its own opens it. */
async function openedTablet(page: Page, browser: Browser, javaScriptEnabled: boolean): Promise<Page> {
  await page.goto(at('/konsol/tablet'));
  await page.getByRole('button', { name: 'Buka untuk Buku tamu' }).click();
  const link = await page.getByRole('link', { name: 'Buka di perangkat ini' }).getAttribute('href');
  const device = await browser.newContext({ ...TABLET, javaScriptEnabled, locale: 'id-ID' });
  const tablet = await device.newPage();
  await tablet.goto(link ?? '');
  await tablet.getByRole('button', { name: 'Buka buku tamu' }).tap();
  await expect(tablet.getByRole('heading', { level: 1 })).toHaveText('Isi buku tamu');
  // The link is used up: another device gets nothing with it.
  await page.goto(link ?? '');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tautan ini tidak dapat dipakai lagi');
  return tablet;
}

async function signs(tablet: Page, purpose: string): Promise<string> {
  await tablet.getByRole('textbox', { name: 'Apa keperluan Anda?' }).fill(purpose);
  await tablet.getByRole('textbox', { name: 'Nama lengkap' }).fill('Sumarni');
  await tablet.getByRole('button', { name: 'Kirim' }).tap();
  await expect(tablet.getByRole('heading', { level: 1 })).toHaveText('Terima kasih, Anda sudah tercatat');
  return (await tablet.getByRole('definition').first().textContent()) ?? '';
}

for (const javaScriptEnabled of [true, false]) {
  test(`a visitor signs at the desk ${javaScriptEnabled ? 'with' : 'without'} a script, is served and leaves at one press`, async ({
    page,
    browser,
  }) => {
    await signedIn(page, 'Yuni Contoh', 'petugas');
    const tablet = await openedTablet(page, browser, javaScriptEnabled);
    await tablet.getByRole('button', { name: 'Kirim' }).tap();
    await expect(tablet).toHaveTitle(/^Galat: /);
    const purpose = `Mengantar undangan ${String(javaScriptEnabled)}`;
    const number = await signs(tablet, purpose);
    await expect(tablet.getByText(/paling lambat .* pukul \d\d\.\d\d WIB/)).toBeVisible();
    expect((await tablet.request.get(tablet.url())).headers().refresh).toMatch(/^60; url=\/pontianak/);

    // The next visitor's form is empty, and no way back leads to the one before.
    await tablet.getByRole('link', { name: 'Selesai, untuk tamu berikutnya' }).tap();
    await expect(tablet.getByRole('textbox', { name: 'Apa keperluan Anda?' })).toHaveValue('');
    await tablet.goBack();
    await expect(tablet.getByText(number)).toHaveCount(0);
    await tablet.goto(at(`${FORM}/selesai`));
    await expect(tablet).toHaveURL(at(FORM));

    await page.goto(at('/konsol/kunjungan'));
    await page.getByRole('link', { name: `Layani dan arahkan: kunjungan ${number}` }).click();
    await page.getByRole('textbox', { name: 'Diarahkan kepada' }).fill('Bidang Informatika');
    await page.getByRole('button', { name: 'Layani dan arahkan' }).click();
    await page.goto(at('/konsol/kunjungan'));
    await page.getByRole('button', { name: `Catat tamu pulang: kunjungan ${number}` }).click();
    await expect(page.getByText(`Kunjungan ${number} sudah dicatat selesai.`)).toBeVisible();
    await expect(page.getByRole('table')).toContainText('dari');
    await tablet.context().close();
  });
}

test('a form left alone is emptied after a minute, and an earlier sheet cannot be sent any more', async ({
  page,
  browser,
}) => {
  await signedIn(page, 'Yuni Contoh', 'petugas');
  const tablet = await openedTablet(page, browser, true);
  await tablet.clock.install();
  await tablet.goto(at(FORM));
  await tablet.getByRole('textbox', { name: 'Apa keperluan Anda?' }).fill('Rahasia saya');
  await tablet.clock.fastForward(46_000);
  await expect(tablet.getByText('Isian dikosongkan sebentar lagi.')).toBeVisible();
  const sheet = await tablet.locator('input[name=kirim]').inputValue();
  await tablet.clock.fastForward(15_000);
  await expect(tablet.getByRole('textbox', { name: 'Apa keperluan Anda?' })).toHaveValue('');
  const earlier = await tablet.request.post(at(FORM), {
    headers: { Origin: new URL(at(FORM)).origin },
    form: { kirim: sheet, 'purpose-answer': 'Rahasia saya' },
  });
  expect(earlier.url()).toContain('baru=1');
  expect(await earlier.text()).not.toContain('Rahasia saya');
  await tablet.context().close();
});

test('a device is for its form alone, until an official closes it', async ({ page, browser }) => {
  await signedIn(page, 'Ratna Penutup', 'petugas');
  const tablet = await openedTablet(page, browser, false);
  await tablet.goto(at('/konsol'));
  await expect(tablet.getByRole('heading', { level: 1 })).toHaveText('Masuk');
  await page.goto(at('/konsol/tablet'));
  const own = page.getByRole('listitem').filter({ hasText: 'oleh Ratna Penutup' });
  for (let left = await own.count(); left > 0; left -= 1)
    await own
      .first()
      .getByRole('button', { name: /^Tutup/ })
      .click();
  await tablet.goto(at(FORM));
  await expect(tablet.getByRole('heading', { level: 1 })).toHaveText(
    'Buku tamu di perangkat ini sedang tertutup',
  );
  await expect(tablet.getByText('Masuk ke konsol di perangkat Anda sendiri')).toBeVisible();
  await tablet.context().close();
});

test('opening a device signs the official out on it', async ({ page }) => {
  await signedIn(page, 'Yuni Contoh', 'petugas');
  await page.goto(at('/konsol/tablet'));
  await page.getByRole('button', { name: 'Buka untuk Buku tamu' }).click();
  await page.getByRole('link', { name: 'Buka di perangkat ini' }).click();
  await page.getByRole('button', { name: 'Buka buku tamu' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Isi buku tamu');
  await page.goto(at('/konsol/kunjungan'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Masuk');
});

test('every page of the desk is free of accessibility violations', async ({ page, browser }) => {
  await signedIn(page, 'Yuni Contoh', 'petugas');
  const look = async (seen: Page): Promise<void> => expect(await pageFaults(seen), seen.url()).toEqual([]);
  const tablet = await openedTablet(page, browser, true);
  await look(page);
  await page.goto(at(FORM));
  await look(page);
  await look(tablet);
  await tablet.getByRole('button', { name: 'Kirim' }).click();
  await look(tablet);
  await signs(tablet, 'Bertanya');
  await look(tablet);
  for (const path of ['/konsol/tablet', '/konsol/kunjungan', '/konsol/kunjungan?bulan=2020-02']) {
    await page.goto(at(path));
    await look(page);
  }
  await tablet.context().close();
});

test('a visit copied from the book on paper keeps its times: served in time, ended, and nobody is reminded', async ({
  page,
}) => {
  await signedIn(page, 'Yuni Contoh', 'petugas');
  await page.goto(at('/konsol/catat?layanan=tamu'));
  await page.getByLabel('Tanggal masuk').fill('2026-10-01');
  await page.getByLabel('Jam masuk').fill('09:00');
  await page.getByRole('textbox', { name: 'Apa keperluan Anda?' }).fill('Disalin dari buku');
  await page.getByRole('textbox', { name: 'Nama', exact: true }).fill('Sumarni');
  await page.getByText('Kunjungan sudah berlangsung?').click();
  const served = page.getByRole('group', { name: 'Dilayani dan diarahkan' });
  await served.getByLabel('Jam').fill('08:20');
  await served.getByRole('textbox', { name: 'Diarahkan kepada' }).fill('Bidang IKP');
  const left = page.getByRole('group', { name: 'Tamu pulang' });
  await left.getByLabel('Jam').fill('10:00');
  await page.getByRole('button', { name: 'Simpan dan beri nomor' }).click();
  await expect(
    page.getByRole('link', { name: 'Dilayani dan diarahkan: Jam: tidak bisa lebih awal' }),
  ).toBeVisible();
  expect(await pageFaults(page)).toEqual([]);
  await served.getByLabel('Jam').fill('09:20');
  await page.getByRole('button', { name: 'Simpan dan beri nomor' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sudah dicatat');
  await page.getByRole('link', { name: 'Lihat rinciannya' }).click();
  await expect(page.getByText('Kunjungan selesai').first()).toBeVisible();
  await page.goto(at('/konsol/kunjungan?bulan=2026-10'));
  await expect(page.getByRole('row', { name: /Kamis, 1 Oktober 1 1 dari 1 20 0 0/ })).toBeVisible();
});
