import { expect, test } from 'vitest';
import type { OfficialPaper, TablesPaper } from './official-paper';
import { officialPaperPdf } from './official-paper-pdf';
import { tablesPaperPdf } from './tables-paper-pdf';
import { readPdf } from './testing/read-pdf';
import { FONTS } from './testing/sample-receipt';

const PRINTED = {
  language: 'id',
  madeAt: new Date('2026-11-17T02:00:00Z'),
  head: { government: 'Pemerintah Kota Contoh', unit: 'Dinas Contoh', lines: ['Jl. Contoh No. 1'] },
  name: 'Surat jawaban 12/2026',
  foot: 'Surat jawaban 12/2026',
  pageOf: (page: number, pages: number) => `Halaman ${String(page)} dari ${String(pages)}`,
};
const LETTER: OfficialPaper = {
  ...PRINTED,
  ...{ title: null, number: null, date: '17 November 2026' },
  letter: {
    pairs: [
      { label: 'Nomor', value: '12/2026' },
      { label: 'Hal', value: 'Jawaban atas pengaduan' },
    ],
    ...{ toLabel: 'Kepada', to: ['Yth. Sumarni', 'Jalan Contoh 2'] },
  },
  parts: [{ text: 'Lampu sudah diganti.\n\nTerima kasih.' }],
  signature: { place: 'Contoh', post: 'Kepala Dinas', name: 'Drs. Budi, M.Si.' },
  copies: { label: 'Tembusan:', to: ['Arsip'] },
};

test('a letter has its head, day, number, addressee, words, signature and copies', async () => {
  const { pages, title } = await readPdf(await officialPaperPdf(LETTER, FONTS));
  expect(pages).toHaveLength(1);
  expect(title).toBe('Surat jawaban 12/2026');
  for (const words of [
    'PEMERINTAH KOTA CONTOH',
    'DINAS CONTOH',
    'Contoh, 17 November 2026',
    '12/2026',
    'Yth. Sumarni',
    'Lampu sudah diganti.',
    'Kepala Dinas,',
    'Drs. Budi, M.Si.',
    'Tembusan:',
    'Halaman 1 dari 1',
  ])
    expect(pages[0]).toContain(words);
});

test('what is not for everybody is marked above its words, and nothing else is', async () => {
  const marked = await readPdf(await officialPaperPdf({ ...LETTER, marking: 'RAHASIA' }, FONTS));
  expect(marked.pages[0]).toContain('RAHASIA');
  const { pages } = await readPdf(await officialPaperPdf(LETTER, FONTS));
  expect(pages[0]).not.toContain('RAHASIA');
});

test('a sheet has a title, facts, boxes and lines, and where and when it is signed', async () => {
  const sheet: OfficialPaper = {
    ...LETTER,
    ...{ title: 'LEMBAR DISPOSISI', letter: null, copies: null },
    parts: [
      { facts: [{ label: 'Perihal', value: 'Lampu padam' }] },
      {
        boxes: {
          ...{ label: 'Diteruskan kepada', options: ['Sekretaris', 'Kepala Bidang'] },
          ticked: 'Kepala Bidang',
        },
      },
      { blank: { label: 'Catatan', lines: 4 } },
      { signatures: [{ place: null, post: 'Penerima', name: null }] },
    ],
  };
  const { pages } = await readPdf(await officialPaperPdf(sheet, FONTS));
  for (const words of [
    'LEMBAR DISPOSISI',
    'Lampu padam',
    'Sekretaris',
    'X Kepala Bidang',
    'Catatan',
    'Penerima,',
    'Contoh, 17 November 2026',
  ])
    expect(pages[0]).toContain(words);
});

test('the same letter is the same file', async () => {
  const first = await officialPaperPdf(LETTER, FONTS);
  expect(Buffer.from(await officialPaperPdf(LETTER, FONTS)).equals(first)).toBe(true);
});

test('a register of three pages repeats its head, and breaks no word but one that fits nowhere', async () => {
  const rows = Array.from({ length: 120 }, (_, at) => [at + 1, 'Sumarni', 'x'.repeat(60)]);
  const register: TablesPaper = {
    ...PRINTED,
    ...{ isWide: true, title: 'BUKU TAMU', subtitle: 'Bulan November 2026', date: '17 November 2026' },
    sections: [{ heading: null, paragraphs: [], table: { head: ['No.', 'Nama', 'Keperluan'], rows } }],
    signature: null,
  };
  const { pages } = await readPdf(await tablesPaperPdf(register, FONTS));
  expect(pages.length).toBeGreaterThan(2);
  for (const page of pages) expect(page).toContain('Keperluan');
  expect(pages.join(' ').match(/Sumarni/g)).toHaveLength(120);
});

test('a register of eighteen columns is set on larger paper, and breaks none of its words', async () => {
  const words = [
    '010/KEB/PPID/XI/2026',
    '0812-3456-7890',
    'Pemberitahuan',
    'Tanggal',
    'Keputusan',
    'penggunaan',
  ];
  const head = [...words, ...words, ...words];
  const register: TablesPaper = {
    ...PRINTED,
    ...{
      isWide: true,
      title: 'REGISTER KEBERATAN',
      subtitle: 'Bulan November 2026',
      date: '17 November 2026',
    },
    sections: [{ heading: null, paragraphs: [], table: { head, rows: [head] } }],
    signature: null,
  };
  const pdf = await tablesPaperPdf(register, FONTS);
  const [page] = (await readPdf(pdf)).pages;
  // A line may end after a stroke, as everywhere.
  const text = page?.replaceAll(/([/-]) /g, '$1') ?? '';
  expect(words.map((word) => text.split(word).length - 1)).toEqual([6, 6, 6, 6, 6, 6]);
  expect(Buffer.from(pdf).toString('latin1')).toContain('/MediaBox [0 0 1190.55 841.89]');
  const narrow = {
    ...register,
    sections: [{ heading: null, paragraphs: [], table: { head: words, rows: [words] } }],
  };
  expect(Buffer.from(await tablesPaperPdf(narrow, FONTS)).toString('latin1')).toContain(
    '/MediaBox [0 0 841.89 595.28]',
  );
});
