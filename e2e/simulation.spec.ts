import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { at } from './pages/addresses';
import { record, signedIn } from './pages/console';
import { pageFaults } from './pages/page-faults';

test.use({ viewport: { width: 1440, height: 900 } });
test.describe.configure({ timeout: 300_000 });

const STANDARD = textOf('standards/sp4n-lapor/v1.yaml');
const WORKFLOW = textOf('workflows/sp4n-lapor/v1.yaml');

function textOf(file: string): string {
  return readFileSync(new URL(`../tenants/pontianak/${file}`, import.meta.url), 'utf8');
}

async function simulate(page: Page, text: string): Promise<void> {
  await page.goto(at('/kelola/simulasi'));
  await page.getByRole('textbox', { name: 'Rancangan (YAML)' }).fill(text);
  await page.getByRole('button', { name: 'Lihat akibatnya' }).click();
}

test('an administrator sees what a proposal would do, before anybody publishes it', async ({
  browser,
  page,
}) => {
  const desk = await (await browser.newContext()).newPage();
  await signedIn(desk, 'Suryani', 'admin-pengaduan-publik');
  const number = await record(desk, 'Drainase meluap di Jalan Contoh');

  await signedIn(page, 'Andini', 'admin-instansi');
  await page.goto(at('/kelola'));
  await page.getByRole('link', { name: 'Simulasi' }).click();
  await page.getByRole('button', { name: 'Lihat akibatnya' }).click();
  await expect(page.getByRole('alert')).toContainText('Rancangan (YAML) belum diisi');

  await simulate(page, STANDARD.replace('max: 3', 'max: tiga'));
  await expect(page.getByRole('alert')).toContainText(
    /Baris \d+, kolom \d+: isi .*\.max tidak dapat dipakai di sini\./,
  );
  await expect(page.getByRole('textbox', { name: 'Rancangan (YAML)' })).toHaveValue(/max: tiga/);
  expect(await pageFaults(page), 'a proposal with a mistake').toEqual([]);

  await simulate(page, STANDARD);
  await expect(page.getByText('Tidak ada yang berubah.')).toBeVisible();

  await simulate(page, STANDARD.replace('max: 3', 'max: 1'));
  await expect(
    page.getByRole('listitem').filter({ hasText: /^\d+ kasus bertenggat lebih awal\.$/ }),
  ).toBeVisible();
  const row = page.getByRole('row').filter({ hasText: number });
  await expect(row).toContainText('Lebih awal');
  // Who administers and works on no case opens none.
  await expect(row.getByRole('link')).toHaveCount(0);
  expect(await pageFaults(page), 'dates that move').toEqual([]);
  await page.setViewportSize({ width: 1440, height: 900 });

  await simulate(page, WORKFLOW.replaceAll('from: [awaiting-verification', 'from: [returned'));
  await expect(page.getByRole('row').filter({ hasText: number })).toContainText('Buntu');
  expect(await pageFaults(page), 'cases that are stuck').toEqual([]);

  await desk.goto(at('/kelola/simulasi'));
  await expect(desk.getByRole('heading', { level: 1 })).not.toHaveText('Simulasi');
});
