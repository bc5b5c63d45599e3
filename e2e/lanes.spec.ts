import { expect, test, type Page } from '@playwright/test';
import { at } from './pages/addresses';
import { signedIn } from './pages/console';
import { fillForm, readReceipt, sendForm, type Receipt } from './server/http-citizen';
import { take } from './procedures/walk';

test.describe.configure({ timeout: 180_000 });
test.use({ viewport: { width: 360, height: 740 } });

const NAME = 'Zubaidah Disembunyikan';
const TYPED = { name: NAME, phone: '0877-1212-3434', email: 'zubaidah@contoh.example' };

/** Files with a name typed in, whatever is chosen about it: a browser without scripts does not hide the fields. */
async function filed(identity: string): Promise<Receipt> {
  const form = { agency: 'pontianak', workflow: 'sp4n-lapor' };
  const filled = await fillForm(at(''), form, { answers: { ...TYPED, identity } });
  return readReceipt(filled, await sendForm(filled));
}

async function follow(page: Page, { agency, number, code }: Receipt): Promise<void> {
  await page.goto(at(`/${agency}/lacak`));
  await page.getByLabel('Nomor').fill(number);
  await page.getByLabel('Kode akses').fill(code);
  await page.getByRole('button', { name: 'Lihat laporan' }).click();
}

test('who files without a name is asked and answers all the same; the name typed in is nowhere', async ({
  page,
  browser,
}) => {
  const receipt = await filed('anonymous');
  await signedIn(page, 'Rahmawati', 'admin-pengaduan-publik');
  await page.goto(at(`/konsol/kasus/${receipt.number}`));
  await expect(page.getByText('Pelapor tidak menyebut nama.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Tampilkan' })).toHaveCount(0);
  await take(page, {
    ...{ who: 'official', act: 'Kembalikan kepada pelapor', status: '' },
    check: ['Foto dan keterangannya'],
    write: { 'Pertanyaan kepada pelapor': 'Tiang nomor berapa?' },
  });

  const citizen = await browser.newPage({ javaScriptEnabled: false });
  await follow(citizen, receipt);
  await expect(citizen.getByText('Tiang nomor berapa?').first()).toBeVisible();
  await take(citizen, {
    ...{ who: 'citizen', act: 'Kirim kelengkapan', status: '' },
    write: { 'Jawaban Anda': 'Tiang nomor 14.' },
  });
  await page.reload();
  await expect(page.getByText('Tiang nomor 14.').first()).toBeVisible();
  for (const reader of [page, citizen]) {
    const html = await reader.content();
    for (const typed of Object.values(TYPED)) expect(html).not.toContain(typed);
  }
});

test('who asks for confidence is named on request alone, with a purpose, to who handles the case', async ({
  page,
  browser,
}) => {
  const receipt = await filed('confidential');
  await signedIn(page, 'Rahmawati', 'admin-pengaduan-publik');
  await page.goto(at(`/konsol/kasus/${receipt.number}`));
  expect(await page.content()).not.toContain(NAME);
  await page.getByRole('button', { name: 'Tampilkan' }).click();
  await expect(page.getByText('Pilih untuk apa nama dan kontak ini dibaca').first()).toBeVisible();
  expect(await page.content()).not.toContain(NAME);
  await page.getByRole('combobox', { name: 'Untuk keperluan apa?' }).selectOption('Menghubungi orangnya');
  await page.getByRole('button', { name: 'Tampilkan' }).click();
  await expect(page.getByText(NAME)).toBeVisible();

  const administrator = await browser.newPage();
  await signedIn(administrator, 'Andi', 'admin-instansi');
  const answer = await administrator.goto(at(`/konsol/kasus/${receipt.number}`));
  expect(answer?.status()).toBe(404);
  expect(await administrator.content()).not.toContain(NAME);
  const stranger = await browser.newPage({ javaScriptEnabled: false });
  await stranger.goto(at(`/pontianak/lacak/${receipt.number}`));
  expect(await stranger.content()).not.toContain(NAME);
});
