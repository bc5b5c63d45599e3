import { expect, test, type Browser, type Page } from '@playwright/test';
import { at } from './pages/addresses';
import { signedIn } from './pages/console';
import { pageFaults } from './pages/page-faults';

test.use({ viewport: { width: 1440, height: 900 } });
test.describe.configure({ timeout: 300_000 });

const KALTARA = ['--tenant', 'kaltara'];
const TABLE = 'desa,titik\nTanjung Selor,4\nMalinau,2\n';
const LIST = at('/konsol/informasi-publik');

/** Somebody signed in, in a browser of their own. */
async function official(
  browser: Browser,
  name: string,
  role: string,
  place: readonly string[] = KALTARA,
): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signedIn(page, name, role, place);
  return page;
}

async function fill(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(fields))
    await page.getByLabel(label, { exact: true }).fill(value);
}

async function choose(page: Page, kind: string, unit: string): Promise<void> {
  await page.getByLabel('Klasifikasi', { exact: true }).selectOption(kind);
  await page.getByLabel('Unit yang menguasai').selectOption(unit);
}

const COLUMNS = {
  'Ringkasan isi': 'Lokasi setiap titik Wi-Fi umum.',
  'Penanggung jawab pembuatan': 'Kepala Bidang Aplikasi Informatika',
  'Waktu pembuatan': '2026-03',
  'Tempat pembuatan': 'Tanjung Selor',
  'Jenis media': 'Tabel',
  'Jangka waktu penyimpanan': '5 tahun',
};

/** Writes an open entry; answers the address of its page in the console. */
async function write(page: Page, title: string, unit: string): Promise<string> {
  await page.goto(`${LIST}/baru`);
  await choose(page, 'Setiap saat', unit);
  await fill(page, { 'Judul informasi': title, ...COLUMNS });
  await page.getByRole('checkbox', { name: 'rekaman' }).check();
  await page.getByLabel('Berkas (opsional)').setInputFiles({
    ...{ name: 'titik.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) },
  });
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByRole('status')).toContainText('Menunggu persetujuan orang lain');
  return page.url().split('?')[0] ?? '';
}

async function approve(page: Page, entry: string): Promise<void> {
  await page.goto(entry);
  await page.getByRole('button', { name: 'Setujui dan terbitkan' }).click();
  await expect(page.getByRole('status')).toHaveText('Diterbitkan.');
}

test('what one official writes another publishes; a citizen finds and downloads it without a script', async ({
  browser,
}) => {
  const writer = await official(browser, 'Jufri', 'ppid-pelaksana');
  const approver = await official(browser, 'Martha', 'ppid');
  const title = `Titik Wi-Fi umum ${String(Date.now())}`;
  await writer.goto(`${LIST}/baru`);
  expect(await pageFaults(writer), 'the form').toEqual([]);
  await fill(writer, {
    'Waktu pembuatan': 'kemarin',
    'Alamat di situs instansi (opsional)': 'http://x.example',
  });
  await writer.getByLabel('Berkas (opsional)').setInputFiles({
    ...{ name: 'tabel.csv', mimeType: 'text/csv', buffer: Buffer.from('<html><script>,</script>') },
  });
  await writer.getByRole('button', { name: 'Simpan' }).click();
  for (const fault of [
    'Judul informasi belum diisi',
    'tulis tahun, bulan, atau tanggal',
    'hanya alamat https',
  ])
    await expect(writer.getByRole('alert')).toContainText(fault);
  await expect(writer.getByRole('alert')).toContainText('tabel.csv');
  await expect(writer.getByLabel('Waktu pembuatan')).toHaveValue('kemarin');
  expect(await pageFaults(writer), 'the form with faults').toEqual([]);

  const entry = await write(writer, title, 'dkisp');
  await expect(writer.getByRole('button', { name: 'Setujui dan terbitkan' })).toHaveCount(0);
  expect(await pageFaults(writer), 'an entry').toEqual([]);
  await approver.goto(`${LIST}?bagian=konsep`);
  await expect(approver.getByRole('link', { name: title })).toBeVisible();
  expect(await pageFaults(approver), 'the list').toEqual([]);
  await approve(approver, entry);

  const citizen = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await citizen.goto(at('/kaltara'));
  await citizen.getByRole('link', { name: 'Informasi publik' }).click();
  await citizen.getByRole('searchbox', { name: 'Cari informasi' }).fill(title);
  await citizen.getByRole('button', { name: 'Tampilkan' }).click();
  await citizen.getByRole('link', { name: title }).click();
  await expect(citizen.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(citizen.getByText('Maret 2026')).toBeVisible();
  const href = (await citizen.getByRole('link', { name: /^Unduh berkas/ }).getAttribute('href')) ?? '';
  const file = await citizen.request.get(at(href));
  expect(await file.text()).toBe(TABLE);
  expect(file.headers()).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="titik.csv"; filename*=UTF-8''titik.csv`,
    'x-content-type-options': 'nosniff',
  });
  const held = { headers: { 'If-None-Match': file.headers()['etag'] ?? '' } };
  expect((await citizen.request.get(at(href), held)).status()).toBe(304);
  expect(await (await citizen.request.get(at('/kaltara/informasi-publik.csv'))).text()).toContain(title);
  const other = await citizen.request.get(at(href.replace('kaltara', 'pekalongan')));
  expect(other.status()).toBe(404);

  await approver.goto(entry);
  await approver.getByText('Tarik dari daftar publik').first().click();
  await approver.getByLabel('Mengapa ditarik?').fill('Tabelnya diperbarui.');
  await approver.getByRole('button', { name: 'Tarik dari daftar publik' }).click();
  await expect(approver.getByRole('status')).toHaveText('Ditarik dari daftar publik.');
  await expect(approver.getByText('Tabelnya diperbarui.')).toBeVisible();
  expect((await citizen.request.get(at(href))).status()).toBe(404);
});

test('excluded information is published with a recorded consequence test alone, and shows nothing of itself', async ({
  browser,
}) => {
  const writer = await official(browser, 'Kuntoro', 'ppid-pelaksana');
  const approver = await official(browser, 'Hidayah', 'ppid');
  await writer.goto(`${LIST}/baru`);
  await writer.getByLabel('Judul informasi').fill('Identitas pelapor');
  await choose(writer, 'Dikecualikan', 'dkisp');
  await writer.getByLabel('Dasar pengecualian').selectOption('uu-14-2008-17-h');
  await writer.getByRole('button', { name: 'Simpan' }).click();
  await expect(writer.getByText('Nomor penetapan uji konsekuensi belum diisi')).toBeVisible();
  const entry = writer.url().split('?')[0] ?? '';
  await approver.goto(entry);
  await expect(approver.getByRole('button', { name: 'Setujui dan terbitkan' })).toHaveCount(0);
  await writer.getByRole('link', { name: 'Ubah' }).click();
  await fill(writer, {
    'Nomor penetapan uji konsekuensi': '7/UK/2026',
    'Tanggal penetapan': '2026-03-02',
    'Akibat bila dibuka': 'Pelapor dapat dibalas.',
    'Kepentingan publik yang ditimbang': 'Jumlah aduan tetap terbuka.',
    'Dikecualikan sampai': '2036-03-02',
  });
  await writer.getByRole('button', { name: 'Simpan' }).click();
  await approve(approver, entry);
  const citizen = await (await browser.newContext()).newPage();
  await citizen.goto(entry.replace('/konsol', '/kaltara'));
  await expect(citizen.getByText('UU 14/2008 Pasal 17 huruf h')).toBeVisible();
  await expect(citizen.getByText('2 Maret 2036')).toBeVisible();
  await expect(citizen.getByText('dibalas')).toHaveCount(0);
  expect(await pageFaults(citizen), 'an excluded entry').toEqual([]);
});

test('a spreadsheet with faults is not taken; mended, it is, and somebody else publishes all of it', async ({
  browser,
}) => {
  const writer = await official(browser, 'Rusli', 'ppid-pelaksana');
  const approver = await official(browser, 'Agustina', 'ppid');
  const mark = String(Date.now());
  const header = 'Judul;Ringkasan;Klasifikasi;Unit;Penanggung jawab;Tahun;Tempat;Bentuk;Media;Retensi';
  const row = (title: string, kind: string) =>
    `${title} ${mark};Isi;${kind};dkisp;Sekretaris;2026;Kantor;cetak;Buku;5 tahun`;
  await writer.goto(`${LIST}/impor`);
  await writer.getByRole('button', { name: 'Periksa' }).click();
  await expect(writer.getByRole('alert')).toContainText('Tempel isi CSV atau pilih berkasnya');
  const unknown = header.replace('Klasifikasi', 'Golongan');
  await writer.getByLabel('Tempel isi CSV').fill([unknown, row('Satu', 'berkala')].join('\n'));
  await writer.getByRole('button', { name: 'Periksa' }).click();
  await expect(writer.getByRole('alert')).toContainText(
    'Nama kolom yang dikenal: judul, ringkasan, klasifikasi,',
  );
  await writer
    .getByLabel('Tempel isi CSV')
    .fill([header, row('Satu', 'berkala'), row('Dua', 'rahasia')].join('\n'));
  await writer.getByRole('button', { name: 'Periksa' }).click();
  await expect(writer.getByRole('alert')).toContainText('1 hal perlu diperbaiki');
  await expect(writer.getByRole('cell', { name: 'rahasia' })).toBeVisible();
  expect(await pageFaults(writer), 'faults of a list').toEqual([]);
  const good = [header, row('Satu', 'berkala'), row('Dua', 'setiap saat')].join('\n');
  await writer.getByLabel('Atau unggah berkas CSV').setInputFiles({
    ...{ name: 'daftar.csv', mimeType: 'text/csv', buffer: Buffer.from(good) },
  });
  await writer.getByRole('button', { name: 'Periksa' }).click();
  await expect(writer.getByRole('status')).toContainText('2 baris dapat diambil');
  expect(await pageFaults(writer), 'a list that can be taken').toEqual([]);
  await writer.getByRole('button', { name: 'Ambil 2 baris sebagai konsep' }).click();
  await expect(writer.getByRole('status')).toContainText('2 baris diambil');
  await approver.goto(writer.url());
  await approver.getByRole('button', { name: 'Setujui semua yang lengkap' }).click();
  await expect(approver.getByRole('status')).toContainText('2 informasi diterbitkan.');
  const json = await approver.request.get(at('/kaltara/informasi-publik.json'));
  expect(await json.text()).toContain(`Satu ${mark}`);
});

test('at the desk a request finds what is published, and the case notes it', async ({ browser }) => {
  const place = ['--tenant', 'pontianak'];
  const desk = await official(browser, 'Rudi', 'petugas-pelayanan', place);
  const approver = await official(browser, 'Wahyuni', 'ppid', place);
  const mark = `wifi${String(Date.now())}`;
  await approve(approver, await write(desk, `Titik ${mark} per kecamatan`, 'diskominfo'));
  await desk.goto(at('/konsol/catat?layanan=permintaan-data'));
  await desk.getByRole('combobox', { name: 'Lewat mana' }).selectOption({ index: 1 });
  await desk.getByRole('textbox', { name: 'Data apa yang Anda minta?' }).fill(`Jumlah titik ${mark}`);
  await desk.getByRole('textbox', { name: 'Nama', exact: true }).fill('Budi');
  await desk.getByRole('button', { name: 'Simpan dan beri nomor' }).click();
  await desk.getByRole('link', { name: 'Lihat rinciannya' }).click();
  await desk.getByRole('link', { name: 'Cari dalam DIP' }).click();
  await expect(desk.getByRole('link', { name: `Titik ${mark} per kecamatan` })).toBeVisible();
  expect(desk.url()).not.toContain(mark);
  expect(await pageFaults(desk), 'the look-up').toEqual([]);
  await desk.getByRole('button', { name: 'Catat pada kasus' }).first().click();
  await expect(desk.getByText(`Titik ${mark} per kecamatan`).first()).toBeVisible();
  await expect(desk.getByText('Ada dalam Daftar Informasi Publik').first()).toBeVisible();
});
