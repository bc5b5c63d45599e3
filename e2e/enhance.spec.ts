import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';

const SCRIPT = fileURLToPath(new URL('../app/assets/generated/enhance.js', import.meta.url));
const ORIGIN = 'http://localhost:9';
const POLICY = "default-src 'none'; script-src 'self'; img-src 'self'; form-action 'self'";

const FORM = `<!doctype html><html lang="id"><title>Lapor</title><main><h1>Lapor</h1>
<form method="post" action="/kirim" enctype="multipart/form-data" data-once>
<label for="isi">Isi laporan</label>
<textarea id="isi" name="isi" maxlength="2000" data-limit="1200" data-count="sisa"></textarea>
<p id="sisa" data-text="Tersisa {left} dari {limit} huruf" data-over="Kelebihan {over} huruf">Paling banyak 1.200 huruf</p>
<label for="bukti">Bukti</label><input id="bukti" type="file" name="bukti" multiple data-shrink>
<p id="nomor">CTH-7K4M-29QX</p><button type="button" hidden data-copy="nomor" data-copied="Tersalin">Salin nomor</button>
<button name="aksi" value="kirim" data-sending="Mengirim…">Kirim laporan</button>
</form></main><script src="/enhance.js" defer></script></html>`;

/** A page of the citizen's form under its policy, and everything that its form sends. */
async function openForm(page: Page): Promise<string[]> {
  const script = await readFile(SCRIPT, 'utf8');
  const sent: string[] = [];
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/enhance.js') return route.fulfill({ contentType: 'text/javascript', body: script });
    if (pathname !== '/kirim')
      return route.fulfill({
        contentType: 'text/html',
        headers: { 'Content-Security-Policy': POLICY },
        body: FORM,
      });
    sent.push(route.request().postDataBuffer()?.toString('latin1') ?? '');
    await new Promise((resolve) => setTimeout(resolve, 400));
    return route.fulfill({ contentType: 'text/html', body: '<title>Terkirim</title><h1>Terkirim</h1>' });
  });
  await page.goto(`${ORIGIN}/lapor`);
  return sent;
}

/** A photo full of detail, 2400 by 1800 pixels, drawn by the browser itself. */
async function bigPhoto(page: Page): Promise<Buffer> {
  const encoded = await page.evaluate(async () => {
    const noise = new ImageData(300, 225);
    for (let byte = 0; byte < noise.data.length; byte += 1)
      noise.data[byte] = byte % 4 === 3 ? 255 : (byte * 7919) % 251;
    const canvas = new OffscreenCanvas(2400, 1800);
    canvas.getContext('2d')?.drawImage(await createImageBitmap(noise), 0, 0, 2400, 1800);
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
    return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));
  });
  return Buffer.from(encoded, 'base64');
}

test('the room left is counted, with the signs of the language', async ({ page }) => {
  await openForm(page);
  await expect(page.getByText('Tersisa 1.200 dari 1.200 huruf')).toBeVisible();
  await page.getByRole('textbox', { name: 'Isi laporan' }).fill('Lampu padam');
  await expect(page.getByText('Tersisa 1.189 dari 1.200 huruf')).toBeVisible();
  await page.getByRole('textbox', { name: 'Isi laporan' }).fill('x'.repeat(1210));
  await expect(page.getByText('Kelebihan 10 huruf')).toBeVisible();
});

test('the number is copied with one press', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: ORIGIN });
  await openForm(page);
  await page.getByRole('button', { name: 'Salin nomor' }).click();
  await expect(page.getByRole('button', { name: 'Tersalin' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('CTH-7K4M-29QX');
});

test('two presses send one form, with the name of the button', async ({ page }) => {
  const sent = await openForm(page);
  await page.getByRole('textbox', { name: 'Isi laporan' }).fill('Lampu padam');
  await page.evaluate(() => {
    const button = document.querySelector<HTMLElement>('button[name=aksi]');
    button?.click();
    button?.click();
  });
  await expect(page.getByRole('heading', { name: 'Terkirim' })).toBeVisible();
  expect(sent).toHaveLength(1);
  expect(sent[0]).toContain('name="aksi"');
  expect(sent[0]).toContain('Lampu padam');
});

test('a big photo is sent small, a document as it is', async ({ page }) => {
  const sent = await openForm(page);
  const photo = await bigPhoto(page);
  expect(photo.length).toBeGreaterThan(300 * 1024);
  const document = Buffer.concat([Buffer.from('%PDF-1.4 '), randomBytes(400 * 1024)]);
  await page.getByLabel('Bukti').setInputFiles([
    { name: 'jalan rusak.png', mimeType: 'image/png', buffer: photo },
    { name: 'surat.pdf', mimeType: 'application/pdf', buffer: document },
  ]);
  await page.getByRole('button', { name: 'Kirim laporan' }).click();
  await expect(page.getByRole('heading', { name: 'Terkirim' })).toBeVisible();
  expect(sent).toHaveLength(1);
  expect(sent[0]).toContain('filename="jalan rusak.jpg"');
  expect(sent[0]).toContain('filename="surat.pdf"');
  expect(sent[0]?.length).toBeLessThan(document.length + 310 * 1024);
});

test('a photo that the browser cannot read is sent as it is', async ({ page }) => {
  const sent = await openForm(page);
  const buffer = randomBytes(500 * 1024);
  await page.getByLabel('Bukti').setInputFiles({ name: 'IMG_1.heic', mimeType: 'image/heic', buffer });
  await page.getByRole('button', { name: 'Kirim laporan' }).click();
  await expect(page.getByRole('heading', { name: 'Terkirim' })).toBeVisible();
  expect(sent[0]).toContain('filename="IMG_1.heic"');
  expect(sent[0]?.length).toBeGreaterThan(buffer.length);
});
