import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import type { CaseReceipt, ReceiptFonts } from '../case-receipt';
import { unpackWoff } from '../unpack-woff';

const { resolve } = createRequire(import.meta.url);

function font(file: string): Uint8Array {
  return unpackWoff(readFileSync(resolve(file)), inflateSync);
}

/** The fonts that the app embeds. */
export const FONTS: ReceiptFonts = {
  regular: font('@fontsource/inter/files/inter-latin-400-normal.woff'),
  bold: font('@fontsource/inter/files/inter-latin-700-normal.woff'),
  mono: font('@fontsource/jetbrains-mono/files/jetbrains-mono-latin-700-normal.woff'),
};

/** A receipt of an invented agency. */
export const RECEIPT: CaseReceipt = {
  language: 'id',
  madeAt: new Date('2026-11-17T07:30:00Z'),
  strip: 'Situs resmi Pemerintah Kota Contoh',
  agency: 'Pemerintah Kota Contoh',
  unit: 'Dinas Komunikasi dan Informatika',
  title: 'Bukti laporan',
  number: { label: 'Nomor laporan', value: 'CTH-7K4M-29QX' },
  accessCode: {
    label: 'Kode akses',
    value: 'H3PR-0OQ8',
    note: 'Hanya ada pada bukti ini. Siapa pun yang memegangnya dapat membaca laporan Anda.',
  },
  answers: {
    heading: 'Isi laporan Anda',
    pairs: [
      { question: 'Jenis', answer: 'Pengaduan' },
      { question: 'Layanan yang dilaporkan', answer: 'Penerbitan surat keterangan' },
      {
        question: 'Isi',
        answer: 'Lampu jalan di depan pasar padam sejak Senin.\n\nSudah dilaporkan kepada RT.',
      },
      { question: 'Lampiran', answer: 'Tidak diisi' },
    ],
  },
  sections: [
    {
      heading: 'Yang terjadi selanjutnya',
      paragraphs: ['Laporan Anda diperiksa paling lambat Jumat, 20 November 2026.'],
    },
    {
      heading: 'Bertanya kepada kami',
      paragraphs: ['Telepon (0561) 000-000', 'Senin–Jumat 07.30–16.00 WIB'],
    },
  ],
  tracking: {
    heading: 'Lacak laporan ini',
    text: 'Buka alamat ini atau pindai kodenya, lalu masukkan nomor dan kode akses.',
    url: 'https://maklumat.example/contoh-kota/lacak/CTH-7K4M-29QX',
  },
  printed: 'Dicetak 17 November 2026 pukul 14.30 WIB',
  pageOf: (page, pages) => `Halaman ${page} dari ${pages}`,
};
