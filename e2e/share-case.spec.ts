import { expect, test, type APIResponse, type Page } from '@playwright/test';
import { at } from './pages/addresses';
import { pageFaults } from './pages/page-faults';
import { fillForm, readReceipt, sendForm, type Receipt } from './server/http-citizen';

test.use({ viewport: { width: 360, height: 740 } });

const REPORT = 'Lampu jalan padam di depan rumah saya';
const TYPED = { name: 'Sumarni Dibagikan', phone: '0877-4545-6767', email: 'sumarni@contoh.example' };

async function filed(identity: string): Promise<Receipt> {
  const form = { agency: 'pontianak', workflow: 'sp4n-lapor' };
  const filled = await fillForm(at(''), form, { answers: { ...TYPED, identity } });
  return readReceipt(filled, await sendForm(filled));
}

async function share(page: Page, { agency, number, code }: Receipt): Promise<void> {
  await page.goto(at(`/${agency}/lacak`));
  await page.getByLabel('Nomor').fill(number);
  await page.getByLabel('Kode akses').fill(code);
  await page.getByRole('button', { name: 'Lihat laporan' }).click();
  await page.getByRole('link', { name: 'Perlihatkan keadaannya kepada orang lain' }).click();
}

for (const javaScriptEnabled of [false, true]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a citizen shows somebody else how far the report is, and takes it back', async ({
      page,
      browser,
    }) => {
      const receipt = await filed('named');
      await share(page, receipt);
      await expect(page.getByText('Belum ada tautan yang berlaku.')).toBeVisible();
      if (javaScriptEnabled) expect(await pageFaults(page)).toEqual([]);
      await page.getByRole('button', { name: 'Buat tautan' }).click();
      await expect(page.getByRole('heading', { name: 'Tautan sudah dibuat' })).toBeVisible();
      const link = (await page.locator('.shared-link').textContent()) ?? '';
      expect(link).toMatch(/\/pontianak\/lacak\/tautan\/[0-9a-f]{64}$/);
      await page.reload();
      await expect(page.locator('.shared-link')).toHaveText(link);
      if (javaScriptEnabled) expect(await pageFaults(page)).toEqual([]);

      const other = await (
        await browser.newContext({ javaScriptEnabled, viewport: { width: 360, height: 740 } })
      ).newPage();
      const answer = await other.goto(link);
      expect(answer?.headers()['cache-control']).toContain('no-store');
      await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(other.getByText(receipt.number).first()).toBeVisible();
      const html = await other.content();
      for (const secret of [...Object.values(TYPED), receipt.code, REPORT])
        expect(html).not.toContain(secret);
      expect(html).toContain('noindex');
      if (javaScriptEnabled) expect(await pageFaults(other)).toEqual([]);
      expect((await other.goto(at(`/en/pontianak/lacak/tautan/${link.slice(-64)}`)))?.status()).toBe(200);

      await page.getByRole('button', { name: /^Cabut tautan/ }).click();
      await expect(page.getByRole('status')).toContainText('sudah dicabut');
      await expect(page.locator('.shared-link')).toHaveCount(0);
      expect((await other.goto(link))?.status()).toBe(404);
      await other.context().close();
    });
  });
}

test('who is kept confidential makes no link, and the page says why; six are one too many', async ({
  page,
}) => {
  await share(page, await filed('confidential'));
  await expect(page.getByText('Identitas Anda dirahasiakan')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Buat tautan' })).toHaveCount(0);
  await share(page, await filed('anonymous'));
  await expect(page.getByText('Anda tidak menyebut nama')).toBeVisible();
  for (let count = 0; count < 6; count += 1) await page.getByRole('button', { name: 'Buat tautan' }).click();
  await expect(page.getByText('Sudah ada lima tautan yang berlaku.').first()).toBeVisible();
  expect(await pageFaults(page)).toEqual([]);
});

test('drafts are limited by the address that the proxy saw, with the time to wait and what to do', async ({
  request,
}) => {
  test.setTimeout(120_000);
  const form = at('/kaltara/lapor/pengaduan-masyarakat');
  const begin = (from: string) =>
    request.post(form, {
      headers: { 'X-Forwarded-For': from, Origin: new URL(form).origin },
      maxRedirects: 0,
    });
  for (let batch = 0; batch < 12; batch += 1) {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, host) => begin(`2001:db8:9:9::${String(batch)}${String(host)}`)),
    );
    for (const answer of answers) expect(answer.status()).toBeLessThan(400);
  }
  // What was counted is forgotten one by one while this goes on; soon one comes too early.
  const untilRefused = async (from: string): Promise<APIResponse> => {
    let answer = await begin(from);
    for (let more = 0; answer.status() !== 429 && more < 60; more += 1) answer = await begin(from);
    return answer;
  };
  const refused = await untilRefused('2001:db8:9:9:ffff::1');
  expect(refused.status()).toBe(429);
  expect(Number(refused.headers()['retry-after'])).toBeGreaterThan(0);
  expect(await refused.text()).toContain('Terlalu banyak kiriman dari jaringan ini');
  // What a client writes in front of its own address is not believed.
  const others = Array.from({ length: 3 }, (_, at) => `203.0.113.${String(at)}, 2001:db8:9:9::1`);
  const statuses = [];
  for (const from of others) statuses.push((await begin(from)).status());
  expect(statuses).toContain(429);
  expect((await begin('2001:db8:9:a::1')).status()).toBeLessThan(400);
});
