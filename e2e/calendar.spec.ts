import { expect, test, type APIRequestContext } from '@playwright/test';
import { at } from './pages/addresses';
import { record, signedIn } from './pages/console';

test.use({ javaScriptEnabled: false });

/** The content lines of a calendar file, unfolded. */
async function linesOf(request: APIRequestContext, address: string): Promise<string[]> {
  const answer = await request.get(address);
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-type']).toBe('text/calendar; charset=utf-8');
  return (await answer.text()).replaceAll('\r\n ', '').split('\r\n');
}

test.describe('an agency’s working calendar', () => {
  test('is found where its hours are, and shows days off with what sets them', async ({ page }) => {
    await page.goto(at('/pontianak/tentang'));
    await page.getByRole('link', { name: 'Kalender kerja dan hari libur' }).click();
    await page.goto(at('/pontianak/kalender?tahun=2026'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kalender kerja 2026');
    const row = page.getByRole('row', { name: 'Kamis, 1 Januari' });
    await expect(row).toContainText('Tahun Baru 2026 Masehi');
    await expect(row).toContainText('Libur nasional');
    await expect(page.getByRole('region', { name: 'Hari libur' })).toContainText('Dasar: SKB 1497/2025');
    await expect(page.getByRole('region', { name: 'Jam kerja' })).toContainText('Jam kerja Ramadan');
    await page.getByRole('link', { name: 'Kalender 2025' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kalender kerja 2025');
  });

  test('says openly that a year is not there, and leads to the last one that is', async ({ page }) => {
    await page.goto(at('/pontianak/kalender?tahun=2031'));
    await expect(page.getByRole('heading', { name: 'Kalender 2031 belum ada' })).toBeVisible();
    await page.getByRole('navigation', { name: 'Tahun' }).getByRole('link').click();
    await expect(page.getByRole('region', { name: 'Hari libur' })).toBeVisible();
  });

  test('is in English under the same path', async ({ page }) => {
    await page.goto(at('/en/pontianak/kalender?tahun=2026'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Working calendar 2026');
    await expect(page.getByRole('row', { name: 'Thursday 1 January' })).toContainText('National holiday');
  });

  test('can be subscribed to, and is asked for anew only when something changed', async ({
    page,
    request,
  }) => {
    await page.goto(at('/kaltara/kalender'));
    const link = page.getByRole('link', { name: 'Berlangganan kalender (.ics)' });
    const address = at((await link.getAttribute('href')) ?? '');
    const lines = await linesOf(request, address);
    expect(lines).toContain('X-WR-CALNAME:Hari libur Provinsi Kalimantan Utara');
    expect(lines).toContain('UID:libur-2026-01-01@kaltara.maklumat');
    expect(lines).toContain('SUMMARY:Tahun Baru 2026 Masehi');
    expect(lines.some((line) => line.startsWith('SUMMARY:Jam kerja Ramadan'))).toBe(true);
    // The calendar of an agency that no other journey changes meanwhile.
    const first = await request.get(address);
    const tag = first.headers()['etag'] ?? '';
    const again = await request.get(address, { headers: { 'If-None-Match': tag } });
    expect(again.status()).toBe(304);
    expect((await request.get(at('/tidak-ada/kalender.ics'))).status()).toBe(404);
  });
});

test.describe('an official’s deadlines', () => {
  test.describe.configure({ timeout: 120_000 });

  test('are read by a calendar program until the address is changed or revoked', async ({
    page,
    playwright,
  }) => {
    const program = await playwright.request.newContext();
    await signedIn(page, 'Rina', 'admin-pengaduan-publik');
    const number = await record(page, 'Nama pelapor tidak ikut');
    await page.getByRole('link', { name: 'Kalender tenggat' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tenggat di kalender Anda');
    await page.getByRole('button', { name: 'Buat alamat' }).click();
    const address = (await page.getByRole('code').textContent()) ?? '';
    expect(address).toMatch(/\/kalender\/[0-9a-f]{64}\.ics$/);
    await expect(page.getByRole('main')).toContainText(
      'Siapa pun yang memegang alamat ini dapat membaca nomor dan tenggat laporan Anda.',
    );

    const lines = await linesOf(program, address);
    expect(lines.some((line) => line.startsWith(`SUMMARY:${number} · `))).toBe(true);
    expect(lines.join('\n')).not.toMatch(/Nama pelapor|Budi|Rina/);
    const answer = await program.get(address);
    expect(answer.headers()['cache-control']).toBe('private, no-store');

    await page.goto(at('/konsol/kalender'));
    await expect(page.getByRole('main')).not.toContainText(address);
    await page.getByRole('button', { name: 'Ganti alamat' }).click();
    const changed = (await page.getByRole('code').textContent()) ?? '';
    expect((await program.get(address)).status()).toBe(404);
    expect((await program.get(changed)).status()).toBe(200);
    await page.getByRole('button', { name: 'Cabut alamat' }).click();
    await expect(page.getByRole('status')).toContainText('Alamat dicabut.');
    const revoked = await program.get(changed);
    const unknown = await program.get(at(`/kalender/${'0'.repeat(64)}.ics`));
    expect([revoked.status(), await revoked.text()]).toEqual([404, await unknown.text()]);
    await program.dispose();
  });
});
