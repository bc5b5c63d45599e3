import { expect, test, type Browser, type Page } from '@playwright/test';
import { at } from './pages/addresses';
import { signedIn } from './pages/console';
import { pageFaults } from './pages/page-faults';

test.use({ viewport: { width: 1440, height: 900 } });
test.describe.configure({ timeout: 180_000 });

/** Somebody with a role, in a window of their own. */
async function someone(
  browser: Browser,
  name: string,
  role: string,
  javaScriptEnabled = false,
): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await signedIn(page, name, role);
  return page;
}

async function propose(page: Page, question: string, answer: string): Promise<string> {
  await page.goto(at('/konsol/tanya-jawab/baru'));
  await page.getByRole('textbox', { name: 'Pertanyaan', exact: true }).fill(question);
  await page.getByRole('textbox', { name: 'Jawaban', exact: true }).fill(answer);
  await page.getByRole('button', { name: 'Kirim usulan' }).click();
  await expect(page.getByRole('status')).toHaveText('Tersimpan.');
  return new URL(page.url()).pathname;
}

async function approve(page: Page, path: string): Promise<void> {
  await page.goto(at(path));
  await page.getByRole('button', { name: 'Setujui dan terbitkan' }).click();
  await expect(page.getByRole('status')).toHaveText('Tersimpan.');
}

async function fillCaller(page: Page, name: string, phone: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Nama', exact: true }).fill(name);
  await page.getByRole('textbox', { name: 'Telepon', exact: true }).fill(phone);
  await page.getByRole('textbox', { name: 'Alamat', exact: true }).fill('Jalan Melati 4');
}

const QUESTION = 'Apa yang ditanyakan atau diadukan?';

test('a call is answered from the list while the caller waits, by keys alone', async ({ browser }) => {
  const analyst = await someone(browser, 'Dedi', 'analis-pengaduan-publik');
  const operator = await someone(browser, 'Nurul', 'operator', true);
  const words = 'Taman zamrud buka pukul 06.00 sampai 20.00.';
  await approve(analyst, await propose(operator, 'Jam berapa taman zamrud buka?', words));

  await operator.goto(at('/konsol/panggilan'));
  await expect(operator.getByText(/^Berlangsung 0\.0\d/)).toBeVisible();
  await expect(operator.getByText(/Jawab paling lambat .* WIB/)).toBeVisible();
  // The first line is stood at; Enter leads on.
  await operator.keyboard.type('Sumarni');
  await operator.keyboard.press('Enter');
  await operator.keyboard.type('0812-0000-4711');
  await operator.keyboard.press('Enter');
  await operator.keyboard.type('Jalan Melati 4');
  await operator.getByRole('textbox', { name: QUESTION }).fill('kapan taman zamrud buk');
  const found = operator.getByRole('button', { name: 'Jawab dengan ini: Jam berapa taman zamrud buka?' });
  await expect(found).toBeVisible();
  await expect(operator.getByText(/Dinas Komunikasi dan Informatika, berlaku sampai/)).toBeVisible();
  expect(await pageFaults(operator), 'the telephone page with results').toEqual([]);
  await found.click();
  await expect(operator.getByRole('textbox', { name: 'Jawaban', exact: true })).toHaveValue(words);
  await expect(operator.getByRole('checkbox', { name: /Dijawab dengan tanya jawab/ })).toBeChecked();
  await operator.keyboard.press('Control+Enter');
  await expect(operator.getByRole('heading', { level: 1 })).toHaveText('Panggilan dicatat');
  const number = (await operator.getByRole('definition').first().textContent()) ?? '';

  await operator.getByRole('link', { name: 'Lihat rinciannya' }).click();
  await expect(operator.getByText('Dijawab langsung').first()).toBeVisible();
  await expect(operator.getByText(words).first()).toBeVisible();
  await operator.goto(at('/konsol/panggilan'));
  await operator.getByRole('textbox', { name: 'Telepon', exact: true }).fill('+62 812 0000 4711');
  await operator.getByRole('textbox', { name: 'Alamat', exact: true }).focus();
  await expect(operator.getByRole('link', { name: number })).toBeVisible();
});

test('a call is promised, confirmed with a unit, answered, proposed, approved and found by everybody', async ({
  browser,
}) => {
  const operator = await someone(browser, 'Nurul', 'operator');
  const unit = await someone(browser, 'Iskandar', 'opd');
  const analyst = await someone(browser, 'Dedi', 'analis-pengaduan-publik');
  await operator.goto(at('/konsol/panggilan'));
  await fillCaller(operator, 'Budi', '0812-0000-4712');
  await operator.getByRole('textbox', { name: QUESTION }).fill('Apakah jembatan safir ditutup?');
  await operator.getByText('Janji telepon kembali').click();
  // The last time the limit allows stands there already; a promise after it is refused beside the field.
  const promised = await operator.getByLabel('Tanggal', { exact: true }).inputValue();
  const clock = await operator.getByLabel('Jam', { exact: true }).inputValue();
  await operator.getByLabel('Tanggal', { exact: true }).fill('2031-01-06');
  await operator.getByRole('radio', { name: 'Kami yang menelepon' }).check();
  await operator
    .getByRole('combobox', { name: /Konfirmasi ke unit/ })
    .selectOption('Dinas Komunikasi dan Informatika');
  await operator.getByRole('button', { name: 'Catat janji' }).click();
  await expect(operator.getByRole('alert')).toContainText('batas waktu layanan ini');
  await operator.getByLabel('Tanggal', { exact: true }).fill(promised);
  await operator.getByRole('button', { name: 'Catat janji' }).click();
  await expect(operator.getByRole('heading', { level: 1 })).toHaveText('Panggilan dicatat');
  const number = (await operator.getByRole('definition').first().textContent()) ?? '';

  await unit.goto(at(`/konsol/kasus/${number}`));
  // Beside its own label: the limit of the call may be the same minute.
  await expect(unit.getByRole('main')).toContainText(
    new RegExp(`Dapat dihubungi kembali mulai.{0,60}pukul ${clock.replace(':', '[.]')} WIB`),
  );
  await unit.getByRole('link', { name: 'Beri jawaban kepada Operator' }).click();
  await unit.getByRole('textbox', { name: 'Jawaban untuk penelepon' }).fill('Ditutup sampai Februari.');
  await unit.getByRole('button', { name: 'Beri jawaban kepada Operator' }).click();
  await operator.goto(at(`/konsol/kasus/${number}`));
  await operator.getByRole('link', { name: 'Sampaikan jawaban' }).click();
  await operator.getByRole('radio', { name: 'Kami menelepon' }).check();
  const answer = operator.getByRole('textbox', { name: 'Jawaban', exact: true });
  await answer.fill('Ditutup sampai Februari. Tanya Pak Budi, 0812-0000-4712.');
  await operator.getByRole('button', { name: 'Sampaikan jawaban' }).click();

  await operator.goto(at(`/konsol/kasus/${number}`));
  await operator.getByRole('link', { name: 'Usulkan ke tanya jawab' }).click();
  await expect(operator.getByText('Hapus nama, alamat, dan nomor penanya.')).toBeVisible();
  await operator.getByRole('button', { name: 'Kirim usulan' }).click();
  await expect(operator.getByRole('alert')).toContainText('Hapus data pribadi dari tulisan');
  await answer.fill('Ditutup sampai Februari.');
  await operator.getByRole('button', { name: 'Kirim usulan' }).click();
  await expect(operator.getByRole('status')).toHaveText('Tersimpan.');
  await expect(operator.getByText('Peran Anda tidak menyetujui tanya jawab.')).toBeVisible();
  const path = new URL(operator.url()).pathname;
  await approve(analyst, path);
  await operator.goto(at(`/konsol/kasus/${number}`));
  await expect(operator.getByText('Diusulkan ke tanya jawab').first()).toBeVisible();

  const anyone = await browser.newPage({ javaScriptEnabled: false });
  await anyone.goto(at('/pontianak/tanya-jawab'));
  await anyone.getByRole('searchbox', { name: 'Cari pertanyaan' }).fill('jembatan safir tutup');
  await anyone.getByRole('button', { name: 'Cari' }).click();
  await anyone.getByRole('link', { name: 'Apakah jembatan safir ditutup?' }).click();
  await expect(anyone.getByRole('heading', { level: 1 })).toHaveText('Apakah jembatan safir ditutup?');
  await expect(anyone.getByText('Ditutup sampai Februari.')).toBeVisible();
  await expect(anyone.getByText(number)).toHaveCount(0);
  const map = await anyone.request.get(at('/sitemap.xml'));
  expect(await map.text()).toMatch(
    /\/pontianak\/tanya-jawab\/[2-9a-z]{5}-apakah-jembatan-safir-ditutup<\/loc>/,
  );
  await expect(anyone).toHaveURL(/\/pontianak\/tanya-jawab\/[2-9a-z]{5}-apakah-jembatan-safir-ditutup$/);
  await anyone.goto(anyone.url().replace(/-apakah.*$/, ''));
  await expect(anyone).toHaveURL(/-apakah-jembatan-safir-ditutup$/);
});

test('without JavaScript the list is searched by a button, an entry is taken by another, and nothing typed is lost', async ({
  browser,
}) => {
  const analyst = await someone(browser, 'Dedi', 'analis-pengaduan-publik');
  const operator = await someone(browser, 'Nurul', 'operator');
  await approve(analyst, await propose(operator, 'Di mana loket mirah?', 'Di lantai dua.'));
  await operator.goto(at('/konsol/panggilan'));
  await fillCaller(operator, 'Yuliana', '0812-0000-4713');
  await operator.getByRole('textbox', { name: QUESTION }).fill('loket mirah di mana');
  await operator.getByRole('button', { name: 'Cari di tanya jawab' }).click();
  await operator.getByRole('button', { name: 'Jawab dengan ini: Di mana loket mirah?' }).click();
  const answer = operator.getByRole('textbox', { name: 'Jawaban', exact: true });
  await expect(answer).toHaveValue('Di lantai dua.');
  await expect(operator.getByRole('textbox', { name: 'Nama', exact: true })).toHaveValue('Yuliana');
  await operator.getByRole('textbox', { name: QUESTION }).fill('');
  await operator.getByRole('button', { name: 'Sudah dijawab' }).click();
  await expect(operator.getByRole('alert')).toContainText('belum diisi');
  await expect(answer).toHaveValue('Di lantai dua.');
  await operator.getByRole('textbox', { name: QUESTION }).fill('loket mirah di mana');
  await operator.getByRole('button', { name: 'Sudah dijawab' }).click();
  await expect(operator.getByRole('heading', { level: 1 })).toHaveText('Panggilan dicatat');
  await operator.getByRole('link', { name: 'Lihat rinciannya' }).click();
  await expect(operator.getByText(/Dijawab dengan tanya jawab/)).toBeVisible();
});

test('an entry goes back with a reason, is taken back, and is then nobody’s to read', async ({ browser }) => {
  const analyst = await someone(browser, 'Dedi', 'analis-pengaduan-publik');
  const operator = await someone(browser, 'Nurul', 'operator');
  const path = await propose(operator, 'Apakah kolam nilam dibuka?', 'Belum.');
  await analyst.goto(at(path));
  await analyst.getByText('Kembalikan atau tarik').click();
  await analyst.getByRole('button', { name: 'Kembalikan kepada penulis' }).click();
  await expect(analyst.getByRole('alert')).toContainText('Tulis alasannya');
  await analyst.getByRole('textbox', { name: 'Alasan' }).fill('Sebutkan tanggalnya.');
  await analyst.getByRole('button', { name: 'Kembalikan kepada penulis' }).click();
  await operator.goto(at(path));
  await expect(operator.getByText('Sebutkan tanggalnya.')).toBeVisible();
  await operator.getByRole('link', { name: 'Ubah' }).click();
  await operator.getByRole('textbox', { name: 'Jawaban', exact: true }).fill('Mulai 1 Maret.');
  await operator.getByRole('button', { name: 'Kirim usulan' }).click();
  await approve(analyst, path);
  const anyone = await browser.newPage({ javaScriptEnabled: false });
  const code = path.split('/').at(-1) ?? '';
  await anyone.goto(at(`/pontianak/tanya-jawab/${code}`));
  await expect(anyone.getByText('Mulai 1 Maret.')).toBeVisible();
  await analyst.getByText('Kembalikan atau tarik').click();
  await analyst.getByRole('textbox', { name: 'Alasan' }).fill('Kolamnya ditutup.');
  await analyst.getByRole('button', { name: 'Tarik', exact: true }).click();
  await expect(analyst.getByRole('status')).toBeVisible();
  expect((await anyone.reload())?.status()).toBe(404);
});

test('the pages have no accessibility violation in any state, at any width', async ({ browser }) => {
  const operator = await someone(browser, 'Nurul', 'operator', true);
  const expectAccessible = async (what: string): Promise<void> => {
    expect(await pageFaults(operator), what).toEqual([]);
    await operator.setViewportSize({ width: 1440, height: 900 });
  };
  const long = `Pertanyaan ${'sangat'.repeat(30)} panjang ${'dan panjang '.repeat(6)}`;
  const path = await propose(
    operator,
    long,
    `${'Jawaban yang panjang. '.repeat(60)}https://contoh.go.id/${'a'.repeat(120)}`,
  );
  for (const page of ['/panggilan', '/tanya-jawab', '/tanya-jawab?daftar=ditarik', '/tanya-jawab/baru']) {
    await operator.goto(at(`/konsol${page}`));
    await expectAccessible(page);
  }
  await operator
    .getByRole('textbox', { name: 'Jawaban', exact: true })
    .fill('Hubungi 0812-3456-7890, NIK 6171014507890001');
  await operator.getByRole('button', { name: 'Kirim usulan' }).click();
  await expect(operator.getByRole('alert')).toBeVisible();
  await expectAccessible('a proposal with personal data');
  await operator.goto(at(path));
  await expectAccessible('an entry');
  await operator.goto(at('/konsol/panggilan'));
  await operator.getByText('Janji telepon kembali').click();
  await operator.getByRole('button', { name: 'Catat janji' }).click();
  await expect(operator.getByRole('alert')).toBeVisible();
  await expectAccessible('a call, nothing filled in');
});

test('what is in no answer is said, and leads to a promise', async ({ browser }) => {
  for (const javaScriptEnabled of [true, false]) {
    const operator = await someone(browser, 'Nurul', 'operator', javaScriptEnabled);
    await operator.goto(at('/konsol/panggilan'));
    await operator.getByRole('textbox', { name: QUESTION }).fill('xilofon kuarsa');
    if (!javaScriptEnabled)
      await operator.getByRole('button', { name: 'Cari di tanya jawab' }).last().click();
    await expect(operator.getByText('Tidak ada yang cocok di tanya jawab.')).toBeVisible();
    await expect(operator.getByRole('button', { name: 'Catat janji' })).toBeHidden();
    await operator.getByRole('link', { name: 'Janjikan telepon kembali' }).click();
    await expect(operator.getByRole('button', { name: 'Catat janji' })).toBeVisible();
    if (javaScriptEnabled) expect(await pageFaults(operator)).toEqual([]);
  }
});

test('back from a recorded call the form is empty; back from elsewhere what was typed is there', async ({
  browser,
}) => {
  for (const javaScriptEnabled of [true, false]) {
    const operator = await someone(browser, 'Nurul', 'operator', javaScriptEnabled);
    await operator.goto(at('/konsol/panggilan'));
    await fillCaller(operator, 'Penelepon pertama', '0812-0000-4713');
    await operator.getByRole('textbox', { name: QUESTION }).fill('Kapan pasar topas buka?');
    if (javaScriptEnabled) {
      await operator.goto(at('/konsol'));
      await operator.goBack();
      await expect(operator.getByRole('textbox', { name: 'Nama', exact: true })).toHaveValue(
        'Penelepon pertama',
      );
    }
    await operator.locator('summary', { hasText: 'Catat saja' }).click();
    await operator.getByRole('button', { name: 'Catat saja' }).click();
    await expect(operator.getByRole('heading', { level: 1 })).toHaveText('Panggilan dicatat');
    await operator.goBack();
    await expect(operator.getByRole('textbox', { name: 'Nama', exact: true })).toHaveValue('');
    await expect(operator.getByRole('textbox', { name: QUESTION })).toHaveValue('');
  }
});
