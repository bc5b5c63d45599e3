import { expect, test } from 'vitest';
import { caseReceiptPdf } from './case-receipt-pdf';
import { readPdf } from './testing/read-pdf';
import { FONTS, RECEIPT } from './testing/sample-receipt';

test('the receipt says whose it is, its number and code, what was filed, what comes next and when', async () => {
  const { pages, title, language } = await readPdf(await caseReceiptPdf(RECEIPT, FONTS));
  expect(pages).toHaveLength(1);
  expect(title).toBe('Bukti laporan CTH-7K4M-29QX');
  expect(language).toBe('id');
  for (const words of [
    'Situs resmi Pemerintah Kota Contoh',
    'Dinas Komunikasi dan Informatika',
    'Nomor laporan CTH-7K4M-29QX',
    'Kode akses H3PR-0OQ8',
    'Hanya ada pada bukti ini.',
    'paling lambat Jumat, 20 November 2026.',
    'Senin–Jumat 07.30–16.00 WIB',
    'Jenis Pengaduan',
    'Lampu jalan di depan pasar padam sejak Senin.',
    'Lampiran Tidak diisi',
    'Dicetak 17 November 2026 pukul 14.30 WIB',
    'Halaman 1 dari 1',
  ]) {
    expect(pages[0]).toContain(words);
  }
  expect(pages[0]?.replaceAll(' ', '')).toContain('https://maklumat.example/contoh-kota/lacak/CTH-7K4M-29QX');
});

test('a copy without the access code has no trace of one', async () => {
  const { accessCode, ...copy } = RECEIPT;
  const { pages } = await readPdf(await caseReceiptPdf(copy, FONTS));
  expect(pages.join(' ')).not.toContain(accessCode?.value);
  expect(pages.join(' ')).not.toContain(accessCode?.label);
  expect(pages.join(' ')).toContain('CTH-7K4M-29QX');
});

test('the same receipt is the same file, another number is another', async () => {
  const first = await caseReceiptPdf(RECEIPT, FONTS);
  const [second, third] = await Promise.all([caseReceiptPdf(RECEIPT, FONTS), caseReceiptPdf(RECEIPT, FONTS)]);
  expect(Buffer.from(second).equals(first)).toBe(true);
  expect(Buffer.from(third).equals(first)).toBe(true);
  const number = { ...RECEIPT.number, value: 'CTH-7K4M-29QY' };
  expect(Buffer.from(await caseReceiptPdf({ ...RECEIPT, number }, FONTS)).equals(first)).toBe(false);
});

test('a report of four pages goes on to the next page, and each page says where it stands', async () => {
  const answer = Array.from({ length: 400 }, (_, line) => `Baris ${line + 1} dari laporan yang panjang.`);
  const pairs = [{ question: 'Isi', answer: answer.join('\n') }];
  const receipt = { ...RECEIPT, answers: { ...RECEIPT.answers, pairs } };
  const { pages } = await readPdf(await caseReceiptPdf(receipt, FONTS));
  expect(pages.length).toBeGreaterThan(3);
  for (const [index, page] of pages.entries()) {
    expect(page).toContain(`Halaman ${index + 1} dari ${pages.length}`);
    expect(page).toContain('CTH-7K4M-29QX');
  }
  for (const line of answer) expect(pages.join(' ')).toContain(line);
});

test('a name of sixty letters without a space and an address without end are broken, not cut', async () => {
  const name = 'Wiryawardhanakusumahadiningratpramudyawardhanasastranegaranu';
  const url = `https://maklumat.example/contoh-kota/lacak/${'a'.repeat(300)}`;
  const receipt = {
    ...RECEIPT,
    tracking: { ...RECEIPT.tracking, url },
    answers: { ...RECEIPT.answers, pairs: [{ question: name, answer: name.repeat(3) }] },
  };
  const { pages } = await readPdf(await caseReceiptPdf(receipt, FONTS));
  const solid = pages.join('').replaceAll(' ', '');
  expect(solid).toContain(url);
  expect(solid.split(name).length - 1).toBeGreaterThanOrEqual(2);
});

test('text that steers a page is only text', async () => {
  const answer = '<b>tebal</b> {{sandi}} \u202Eterbalik\u202C file:///etc/passwd ) Tj ET';
  const pairs = [{ question: 'Isi', answer }];
  const receipt = { ...RECEIPT, answers: { ...RECEIPT.answers, pairs } };
  const { pages } = await readPdf(await caseReceiptPdf(receipt, FONTS));
  expect(pages[0]).toContain('<b>tebal</b> {{sandi}} terbalik file:///etc/passwd ) Tj ET');
});

test('an address that no QR code can hold is a bug and says so', () => {
  const tracking = { ...RECEIPT.tracking, url: `https://maklumat.example/${'a'.repeat(2000)}` };
  expect(() => caseReceiptPdf({ ...RECEIPT, tracking }, FONTS)).toThrow('too long for a QR code');
});
