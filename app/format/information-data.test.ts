import type { PublicInformation } from '@maklumat/operations';
import type { InformationRule } from '@maklumat/public-information';
import { expect, test } from 'vitest';
import { informationCsv, informationRecords } from './information-data';

const OPEN: PublicInformation = {
  ...{ number: 3, title: '=HYPERLINK("x")', class: 'any-time', unit: 'x', unitName: { id: 'Dinas X' } },
  open: {
    ...{ summary: 'Isi, ringkas', responsible: 'Sekretaris', madeOn: '2026-03', madeAt: 'Kantor' },
    ...{ forms: ['printed', 'recorded'], media: 'PDF', retention: '5 tahun', link: null },
    file: { name: 'x.pdf', mediaType: 'application/pdf', bytes: 3 },
  },
  ...{ exclusion: null, publishedAt: '2026-11-22T02:00:00.000Z', example: false },
};
const EXCLUDED: PublicInformation = {
  ...{
    number: 4,
    title: 'Data pelapor',
    class: 'excluded',
    unit: 'x',
    unitName: { id: 'Dinas X' },
    open: null,
  },
  exclusion: {
    ...{
      ground: 'uu-14-2008-17-h',
      decisionNumber: '7/UK/2026',
      decidedOn: '2026-03-02',
      until: null,
      scope: 'part',
    },
  },
  ...{ publishedAt: '2026-11-22T02:00:00.000Z', example: true },
};
const RULE: InformationRule = {
  ...{
    id: 'uu-14-2008-17-h',
    kind: 'ground',
    citation: 'UU 14/2008',
    article: 'UU 14/2008 Pasal 17 huruf h',
  },
  ...{ name: { id: 'Rahasia' }, summary: { id: 'x' }, verified: false, checkedOn: null },
};
const WHOLE = {
  entries: [OPEN, EXCLUDED],
  rules: [RULE],
  tenant: 'contoh-kota',
  baseUrl: 'https://contoh.example',
};

test('the whole list is a table that a spreadsheet runs nothing of', () => {
  expect(informationCsv(WHOLE).split('\r\n')).toEqual([
    'nomor,judul,ringkasan,klasifikasi,unit,penanggung_jawab,waktu_pembuatan,tempat_pembuatan,bentuk,jenis_media,jangka_waktu_penyimpanan,tautan,berkas,dasar_pengecualian,nomor_uji_konsekuensi,tanggal_uji_konsekuensi,dikecualikan_sampai,cakupan_pengecualian,diterbitkan_pada,halaman,contoh',
    `3,"'=HYPERLINK(""x"")","Isi, ringkas",setiap-saat,Dinas X,Sekretaris,2026-03,Kantor,"cetak, rekaman",PDF,5 tahun,,https://contoh.example/contoh-kota/informasi-publik/3/berkas,,,,,,2026-11-22T02:00:00.000Z,https://contoh.example/contoh-kota/informasi-publik/3,tidak`,
    '4,Data pelapor,,dikecualikan,Dinas X,,,,,,,,,UU 14/2008 Pasal 17 huruf h,7/UK/2026,2026-03-02,,sebagian,2026-11-22T02:00:00.000Z,https://contoh.example/contoh-kota/informasi-publik/4,ya',
    '',
  ]);
});

test('the same as data keeps numbers, and null where nothing is told', () => {
  expect(informationRecords(WHOLE)[1]).toMatchObject({ nomor: 4, ringkasan: null, contoh: true });
});
