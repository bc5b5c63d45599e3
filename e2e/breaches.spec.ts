import { expect, test, type Page } from '@playwright/test';
import { at } from './pages/addresses';
import { signedIn } from './pages/console';
import { pageFaults } from './pages/page-faults';

test.use({ viewport: { width: 360, height: 760 } });
test.describe.configure({ timeout: 300_000 });

async function expectFaultless(page: Page, what: string): Promise<void> {
  expect(await pageFaults(page), what).toEqual([]);
  await page.setViewportSize({ width: 360, height: 760 });
}

/** Day and hour of now by Kalbar's clock, a moment ago. */
function justNow(): { day: string; clock: string } {
  const [day = '', clock = ''] = new Intl.DateTimeFormat('sv-SE', {
    ...{ timeZone: 'Asia/Jakarta', year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit' },
  })
    .format(new Date(Date.now() - 120_000))
    .split(' ');
  return { day, clock };
}

test('a breach is written down, owes its notices, is told by letter, corrected by addition and never lost', async ({
  page,
  browser,
}) => {
  const title = `Surel salah kirim ${String(process.pid)}`;
  const { day, clock } = justNow();
  await signedIn(page, 'Yohanes', 'pejabat-pdp', ['--tenant', 'kalbar']);
  await page.goto(at('/kelola/insiden'));
  await expectFaultless(page, 'the breaches');
  await page.getByRole('link', { name: 'Catat insiden' }).click();
  await page.getByRole('button', { name: 'Simpan catatan' }).click();
  await expect(page.getByRole('alert')).toContainText('Judul singkat belum diisi');
  await expectFaultless(page, 'nothing filled in');
  await page.getByRole('textbox', { name: 'Judul singkat' }).fill(title);
  const found = page.getByRole('group', { name: 'Diketahui', exact: true });
  await found.locator('input[type=date]').fill(day);
  await found.locator('input[type=time]').fill(clock);
  await page.getByRole('checkbox', { name: 'Nomor HP atau e-mail' }).check();
  await page.getByRole('textbox', { name: 'Data apa, kapan' }).fill('Daftar pemohon terkirim ke dinas lain.');
  await page.getByRole('textbox', { name: 'Jumlah orang' }).fill('12');
  await page.getByRole('radio', { name: 'Perkiraan' }).check();
  await page.getByRole('textbox', { name: 'Sebab' }).fill('Alamat salah dipilih.');
  await page.getByRole('textbox', { name: 'Upaya penanganan' }).fill('Penerima diminta menghapus.');
  await page.getByRole('textbox', { name: 'Upaya pemulihan' }).fill('Surel ditarik kembali.');
  await page.getByRole('button', { name: 'Simpan catatan' }).click();
  await expect(page.getByRole('status')).toContainText('Catatan tersimpan');
  await expect(page.getByRole('main')).toContainText(/Pemilik data: belum dikirim, paling lambat .* WIB/);
  await expectFaultless(page, 'a breach');

  const admin = await browser.newPage();
  await signedIn(admin, 'Andi', 'admin-instansi', ['--tenant', 'kalbar']);
  await admin.goto(at('/kelola'));
  await expect(admin.getByRole('main')).toContainText('Insiden data pribadi: pemilik data belum diberi tahu');
  await expect(admin.getByRole('main')).not.toContainText(title);
  expect(await pageFaults(admin)).toEqual([]);

  await page.getByRole('link', { name: 'Surat kepada pemilik data' }).click();
  await expect(page.getByRole('main')).toContainText('Penerima diminta menghapus.');
  await expect(page.getByRole('main')).toContainText('Nomor HP atau e-mail');
  await expectFaultless(page, 'the letter');
  await page.getByRole('link', { name: 'Kembali ke insiden' }).click();
  await page.getByRole('link', { name: 'Tambah atau perbaiki catatan' }).click();
  await page.getByRole('textbox', { name: 'Jumlah orang' }).fill('15');
  for (const [group, how] of [
    ['Pemilik data diberi tahu', 'Pemilik data diberi tahu: dengan cara'],
    ['Lembaga diberi tahu', 'Lembaga diberi tahu: dengan cara'],
  ] as const) {
    const told = page.getByRole('group', { name: group });
    await told.locator('input[type=date]').fill(day);
    await told.locator('input[type=time]').fill(clock);
    await page.getByRole('textbox', { name: how }).fill('Surat 12/2026');
  }
  await page.getByRole('button', { name: 'Simpan catatan' }).click();
  await expect(page.getByRole('alert')).toContainText('Tuliskan mengapa catatan ini diubah');
  await page
    .getByRole('textbox', { name: 'Mengapa catatan ini diubah' })
    .fill('Dihitung ulang; surat dikirim.');
  await page.getByRole('button', { name: 'Simpan catatan' }).click();
  await expect(page.getByRole('main')).toContainText('Pemilik data: dikirim');
  await page.getByText(/^Catatan 1, /).click();
  await expect(page.getByRole('main')).toContainText('sekitar 12 orang');
  await expectFaultless(page, 'a corrected breach');
  await admin.reload();
  await expect(admin.getByRole('main')).not.toContainText('Insiden data pribadi: pemilik data');
  const csv = await (await page.request.get(at('/kelola/insiden.csv'))).text();
  expect(csv.match(new RegExp(title, 'g'))).toHaveLength(2);
});
