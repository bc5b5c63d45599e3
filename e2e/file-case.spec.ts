import { expect, test, type Page } from '@playwright/test';
import { at } from './pages/addresses';
import { pageFaults } from './pages/page-faults';
import { PHOTO } from './server/http-citizen';

const REPORT = 'Lampu jalan di depan pasar padam sejak Senin malam. Jalan gelap dan sudah ada yang jatuh.';
async function fillReport(page: Page): Promise<void> {
  await page.goto(at('/pontianak/lapor/sp4n-lapor'));
  await page.getByRole('button', { name: 'Mulai mengisi' }).click();
  await page.getByRole('textbox', { name: 'Apa yang terjadi?' }).fill(REPORT);
  await page.getByRole('button', { name: 'Lanjutkan' }).click();
  await page.getByRole('textbox', { name: 'Jalan, gedung, atau patokan' }).fill('Jalan Contoh, depan pasar');
  await page.getByRole('textbox', { name: 'Kelurahan atau desa' }).fill('Benua Melayu Darat');
  await page.getByRole('textbox', { name: 'Kecamatan' }).fill('Pontianak Selatan');
  await page.getByRole('button', { name: 'Lanjutkan' }).click();
  await page
    .getByLabel('Foto kejadian (opsional) 1')
    .or(page.getByLabel('Foto kejadian 1'))
    .setInputFiles({ name: 'lampu padam.png', mimeType: 'image/png', buffer: PHOTO });
  await page.getByRole('button', { name: 'Lanjutkan' }).click();
  await page.getByRole('radio', { name: 'Dengan nama' }).check();
  await page.getByRole('textbox', { name: 'Nama lengkap' }).fill('Sumarni');
  await page.getByRole('textbox', { name: 'Nomor HP' }).fill('0812-3456-7890');
  await page.getByRole('button', { name: 'Lanjutkan' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Periksa laporan Anda sebelum dikirim');
}

async function codes(page: Page): Promise<{ number: string; code: string }> {
  const text = async (id: string): Promise<string> => (await page.locator(id).textContent()) ?? '';
  return { number: await text('#nomor'), code: await text('#kode') };
}

for (const javaScriptEnabled of [false, true]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 } });

    test('a citizen reports from the standard, keeps the receipt and follows the report', async ({
      page,
    }) => {
      await page.goto(at('/pontianak/layanan/sp4n-lapor'));
      await page.getByRole('link', { name: 'Laporkan masalah' }).first().click();
      await expect(page).toHaveURL(/\/pontianak\/lapor\/sp4n-lapor$/);
      await fillReport(page);
      await expect(page.getByText('lampu padam.jpg')).toBeVisible();
      await page.getByRole('button', { name: 'Kirim laporan' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Laporan Anda sudah kami terima');
      const { number, code } = await codes(page);
      expect(number).toMatch(/^PTK-[2-9A-Z]{4}-[2-9A-Z]{4}$/);

      await page.reload();
      expect(await codes(page)).toEqual({ number, code });
      await page.getByRole('link', { name: 'Cetak bukti' }).click();
      await expect(page.getByText(number).first()).toBeVisible();
      await expect(page.getByText(code).first()).toBeVisible();
      await expect(page.getByText(REPORT)).toBeVisible();
      await page.getByRole('link', { name: 'Kembali ke bukti' }).click();
      const pdf = await page.request.get(at(`/pontianak/lapor/terkirim/${number}/bukti.pdf`));
      expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');

      await page.context().clearCookies();
      await page.goto(at(`/pontianak/lacak/${number}`));
      await expect(page.getByText(REPORT)).toHaveCount(0);
      await page.goto(at('/pontianak/lacak'));
      await page.getByLabel('Nomor').fill(number.toLowerCase().replaceAll('-', ' '));
      await page.getByLabel('Kode akses').fill(code.toLowerCase());
      await page.getByRole('button', { name: 'Lihat laporan' }).click();
      await expect(page.getByText(REPORT).first()).toBeVisible();

      await page.getByRole('link', { name: 'Mengapa tanggal ini?' }).click();
      await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(
        /^Verifikasi laporan: paling lambat /,
      );
      await expect(page.getByText('Menurut standar: Paling lama 3 hari kerja.')).toBeVisible();
      await page.getByText('Semua hari, satu per satu').click();
      await expect(page.getByText(/: hari ke-3$/)).toBeVisible();
      await page.getByRole('link', { name: 'Kembali' }).first().click();
      await page.getByRole('button', { name: 'Tutup di ponsel ini' }).click();
      await expect(page.getByRole('status')).toContainText('Sudah ditutup di ponsel ini.');
      await page.goto(at(`/pontianak/lacak/${number}`));
      await expect(page.getByText(REPORT)).toHaveCount(0);
      await page.goto(at('/pontianak/lacak'));
      await page.getByLabel('Nomor').fill(number.slice(4));
      await page.getByRole('button', { name: 'Lihat laporan' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Menunggu verifikasi');
      await page.getByRole('link', { name: 'Lacak dengan nomor dan kode akses' }).click();
      await page.getByLabel('Kode akses').fill(code);
      await page.getByRole('button', { name: 'Lihat laporan' }).click();

      await page.getByRole('link', { name: 'Tambah keterangan atau foto' }).click();
      await page.getByRole('button', { name: 'Tambah keterangan atau foto' }).click();
      await expect(page).toHaveTitle(/^Galat: /);
      await page.getByRole('textbox', { name: 'Keterangan tambahan' }).fill('Lampunya di tiang nomor 14.');
      await page.getByRole('button', { name: 'Tambah keterangan atau foto' }).click();
      await expect(page.getByText('Sudah kami terima.')).toBeVisible();
      await expect(page.getByText('Lampunya di tiang nomor 14.')).toBeVisible();
      const file = page.getByRole('link', { name: /lampu padam\.jpg/ });
      const answer = await page.request.get(at((await file.getAttribute('href')) ?? ''));
      expect(answer.headers()['content-disposition']).toContain('attachment');
    });
  });
}

test.describe('on one phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test('two reports are open side by side; closing one leaves the other, closing all leaves none', async ({
    page,
  }) => {
    const send = async (): Promise<string> => {
      await fillReport(page);
      await page.getByRole('button', { name: 'Kirim laporan' }).click();
      return (await codes(page)).number;
    };
    const [first, second] = [await send(), await send()];
    const isOpen = async (number: string): Promise<void> => {
      await page.goto(at(`/pontianak/lacak/${number}`));
      await expect(page.getByText(REPORT).first()).toBeVisible();
    };
    await isOpen(first);
    await isOpen(second);
    await page.getByRole('button', { name: 'Tutup di ponsel ini' }).click();
    await expect(page.getByRole('link', { name: `Nomor ${second}` })).toHaveCount(0);
    await page.goto(at(`/pontianak/lapor/terkirim/${second}`));
    await expect(page.locator('#kode')).toHaveCount(0);
    await isOpen(first);
    await page.goto(at('/pontianak/lacak'));
    await page.getByRole('link', { name: `Nomor ${first}` }).click();
    await expect(page.getByText(REPORT).first()).toBeVisible();
    await page.goto(at('/pontianak/lacak'));
    await page.getByRole('button', { name: 'Tutup semua di ponsel ini' }).click();
    await expect(page.getByText('Terbuka di ponsel ini')).toHaveCount(0);
    await page.goto(at(`/pontianak/lacak/${first}`));
    await expect(page.getByText(REPORT)).toHaveCount(0);
  });

  test('a reply that is sent after the case has locked comes back with its words, and is sent with the code', async ({
    page,
  }) => {
    await fillReport(page);
    await page.getByRole('button', { name: 'Kirim laporan' }).click();
    const { number, code } = await codes(page);
    await page.goto(at(`/pontianak/lacak/${number}/tanggapi/add-evidence`));
    await page.getByRole('textbox', { name: 'Keterangan tambahan' }).fill('Lampunya di tiang nomor 14.');
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Tambah keterangan atau foto' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Masukkan kode akses untuk mengirim');
    await expect(page.getByText('Lampunya di tiang nomor 14.')).toBeVisible();
    await page.getByLabel('Kode akses').fill('2222-2222');
    await page.getByRole('button', { name: 'Buka dan kirim' }).click();
    await expect(page.getByRole('alert')).toContainText('Kode tidak cocok.');
    await expect(page.getByText(REPORT)).toHaveCount(0);
    await page.getByLabel('Kode akses').fill(code.toLowerCase());
    await page.getByRole('button', { name: 'Buka dan kirim' }).click();
    await expect(page.getByText('Sudah kami terima.')).toBeVisible();
    await expect(page.getByText('Lampunya di tiang nomor 14.')).toHaveCount(1);
  });

  test('the receipt says what was told when the report was sent, also after the report was withdrawn', async ({
    page,
  }) => {
    await fillReport(page);
    await page.getByRole('button', { name: 'Kirim laporan' }).click();
    const { number } = await codes(page);
    const receipt = at(`/pontianak/lapor/terkirim/${number}`);
    // The page may still be arriving.
    await page.waitForLoadState('load');
    const told = await page.getByRole('main').textContent();
    expect(told).toContain('lewat situs ini.');
    expect(told).toContain(REPORT);
    await page.getByRole('link', { name: 'Buka laporan saya' }).click();
    await page.getByRole('link', { name: 'Tarik laporan' }).click();
    await page.getByRole('button', { name: 'Tarik laporan' }).click();
    await expect(page.getByText('Sudah kami terima.')).toBeVisible();
    await page.goto(receipt);
    expect(await page.getByRole('main').textContent()).toBe(told);
    await page.goto(`${receipt}/cetak`);
    await expect(page.getByText('lewat situs ini.')).toBeVisible();
  });
});

test.describe('what can go wrong', () => {
  test.use({ javaScriptEnabled: false });

  test('sending twice, going back and sending again give one report with one code', async ({ page }) => {
    await fillReport(page);
    await page.getByRole('button', { name: 'Kirim laporan' }).click();
    const first = await codes(page);
    expect(first.code).not.toBe('');
    await page.goto(at('/pontianak/lapor/sp4n-lapor/periksa'));
    expect(await codes(page)).toEqual(first);
  });

  test('an answer that is left out is named, and its page says so first', async ({ page }) => {
    await page.goto(at('/pontianak/lapor/sp4n-lapor'));
    await page.getByRole('button', { name: 'Mulai mengisi' }).click();
    await page.getByRole('button', { name: 'Lanjutkan' }).click();
    await expect(page).toHaveTitle(/^Galat: /);
    await expect(page.getByRole('link', { name: 'Jawab pertanyaan ini: Apa yang terjadi?' })).toHaveAttribute(
      'href',
      '#answer',
    );
  });

  test('a file of another kind is refused by its name and the others stay', async ({ page }) => {
    await page.goto(at('/pontianak/lapor/sp4n-lapor'));
    await page.getByRole('button', { name: 'Mulai mengisi' }).click();
    await page.goto(at('/pontianak/lapor/sp4n-lapor/photos'));
    await page.locator('#berkas').setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: PHOTO });
    await page
      .locator('#berkas-2')
      .setInputFiles({ name: 'virus.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('MZ bukan foto') });
    await page.getByRole('button', { name: 'Lanjutkan' }).click();
    await expect(page.getByRole('link', { name: /“virus.jpg” bukan foto/ })).toBeVisible();
    await expect(page.locator('.kept-files')).toContainText('a.jpg');
    await page.getByRole('button', { name: 'Hapus berkas a.jpg' }).click();
    await expect(page.locator('.kept-files')).toHaveCount(0);
  });

  test('a wrong code and an unknown number get the same sentence, and what was typed stays', async ({
    page,
  }) => {
    await page.goto(at('/pontianak/lacak'));
    await page.getByLabel('Nomor').fill('PTK-2222-2222');
    await page.getByLabel('Kode akses').fill('2222-2222');
    await page.getByRole('button', { name: 'Lihat laporan' }).click();
    await expect(page.getByRole('alert')).toContainText('Nomor atau kode tidak cocok.');
    await expect(page.getByLabel('Nomor')).toHaveValue('PTK-2222-2222');
  });
});

test('every page of filing and following is free of accessibility violations on a phone, a tablet and a desk', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const look = async (): Promise<void> => expect(await pageFaults(page), page.url()).toEqual([]);
  for (const path of ['/lapor', '/lacak', '/lapor/sp4n-lapor']) {
    await page.goto(at(`/pontianak${path}`));
    await look();
  }
  await fillReport(page);
  await look();
  for (const question of ['report', 'location', 'photos', 'contact']) {
    await page.goto(at(`/pontianak/lapor/sp4n-lapor/${question}`));
    await look();
  }
  await page.goto(at('/pontianak/lapor/sp4n-lapor/periksa'));
  await page.getByRole('button', { name: 'Kirim laporan' }).click();
  await look();
  const { number } = await codes(page);
  await page.goto(at(`/pontianak/lapor/terkirim/${number}/cetak`));
  await look();
  for (const path of ['', '/tanggal', '/tanggapi/add-evidence', '/tanggapi/withdraw', '/cetak']) {
    await page.goto(at(`/pontianak/lacak/${number}${path}`));
    await look();
  }
  await page.goto(at(`/pontianak/lacak/${number}/tanggapi/add-evidence`));
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Tambah keterangan atau foto' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Masukkan kode akses untuk mengirim');
  await look();
});
