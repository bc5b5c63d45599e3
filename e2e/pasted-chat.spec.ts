import { expect, test } from '@playwright/test';
import { at } from './pages/addresses';
import { signedIn } from './pages/console';
import { pageFaults } from './pages/page-faults';

const CHAT = [
  '01/02/26 08.40 - Pesan dan panggilan terenkripsi secara end-to-end.',
  '01/02/26 08.40 - Wadul Aladin: Halo, ini layanan aduan. Sampaikan aduan Anda.',
  '01/02/26 08.41 - +62 812-3456-7890: Lampu jalan mati',
  'sudah tiga malam.',
  '01/02/26 08.42 - +62 812-3456-7890: <Media tidak disertakan>',
  '01/02/26 08.50 - Wadul Aladin: Terima kasih, di mana?',
].join('\n');

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a chat is pasted, read, corrected and recorded, and the first answer is there to copy', async ({
      page,
    }) => {
      const place = ['--tenant', 'pekalongan', '--unit', 'diskominfo'];
      await signedIn(page, 'Admin Contoh', 'admin-kota', place);
      await page.goto(at('/konsol/catat?layanan=wadul-aladin'));
      await page.getByRole('textbox', { name: 'Tempel percakapan WhatsApp' }).fill('Lampu mati');
      await page.getByRole('button', { name: 'Baca percakapan' }).click();
      await expect(page.getByText('Percakapan tidak terbaca.')).toBeVisible();
      const paste = page.getByRole('textbox', { name: 'Tempel percakapan WhatsApp' });
      await paste.fill(CHAT.replaceAll('Wadul Aladin', 'Rina'));
      await page.getByRole('button', { name: 'Simpan dan beri nomor' }).click();
      await expect(page.getByText('belum jelas siapa pelapornya')).toBeVisible();
      await expect(paste).toHaveValue(/Rina: Halo/);
      await expect(page.getByLabel('Siapa pelapornya')).toHaveValue('');
      await paste.fill(CHAT);
      await page.getByRole('button', { name: 'Baca dengan pelapor ini' }).click();
      await expect(page.getByText('Dikenali sebagai layanan, bukan pelapor: Wadul Aladin.')).toBeVisible();
      await expect(page.getByText('Pesan pertama pelapor: 1 Februari 2026 pukul 08.41 WIB.')).toBeVisible();
      await expect(page.getByLabel('Telepon')).toHaveValue('+62 812-3456-7890');
      const words = page.locator('form textarea[name^=jawab-]').first();
      await expect(words).toHaveValue('Lampu jalan mati\nsudah tiga malam.\n[Lampiran]');
      if (javaScriptEnabled) expect(await pageFaults(page)).toEqual([]);
      await page.getByRole('textbox', { name: 'Nama', exact: true }).fill('Siti');
      await page.getByRole('button', { name: 'Simpan dan beri nomor' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sudah dicatat');
      const number = (await page.getByRole('definition').first().textContent()) ?? '';
      await expect(page.locator('#balasan')).toContainText(number);
      await expect(page.locator('#balasan')).toContainText(/Kode akses: \w{4}-\w{4}/);
      await expect(page.getByRole('button', { name: 'Salin balasan' })).toBeVisible({
        visible: javaScriptEnabled,
      });
      await page.getByRole('link', { name: 'Lihat rinciannya' }).click();
      await expect(page.getByText('sudah tiga malam.').first()).toBeVisible();
    });
  });
}
