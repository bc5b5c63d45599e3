import type { PublicInformation, PublicInformationPage } from '@maklumat/operations';
import { writeCsv, type Cell } from '@maklumat/reporting';
import { inLanguage } from '@maklumat/standards';
import { informationPath } from '../i18n/links';
import { CLASS_WORDS } from './information-params';

type Rules = PublicInformationPage['rules'];

/** Names of the columns; part of the data, so the same in every language. */
const HEADER = [
  ...['nomor', 'judul', 'ringkasan', 'klasifikasi', 'unit', 'penanggung_jawab', 'waktu_pembuatan'],
  ...['tempat_pembuatan', 'bentuk', 'jenis_media', 'jangka_waktu_penyimpanan', 'tautan', 'berkas'],
  ...['dasar_pengecualian', 'nomor_uji_konsekuensi', 'tanggal_uji_konsekuensi', 'dikecualikan_sampai'],
  ...['cakupan_pengecualian', 'diterbitkan_pada', 'halaman', 'contoh'],
];
const FORM_WORDS = { printed: 'cetak', recorded: 'rekaman' } as const;
const SCOPE_WORDS = { whole: 'seluruhnya', part: 'sebagian' } as const;

/** What both files say of an entry: the words of the list, by the names of its columns. */
function cellsOf(
  entry: PublicInformation,
  at: { readonly rules: Rules; readonly tenant: string; readonly baseUrl: string },
): Record<string, Cell | boolean> {
  const { open, exclusion, number } = entry;
  const page = at.baseUrl + informationPath('id', at.tenant, number);
  const file = open?.file ?? null;
  return {
    ...{ nomor: number, judul: entry.title, ringkasan: open?.summary ?? null },
    ...{ klasifikasi: CLASS_WORDS[entry.class], unit: inLanguage(entry.unitName, 'id') },
    ...{ penanggung_jawab: open?.responsible ?? null, waktu_pembuatan: open?.madeOn ?? null },
    ...{ tempat_pembuatan: open?.madeAt ?? null },
    bentuk: open === null ? null : open.forms.map((form) => FORM_WORDS[form]).join(', '),
    ...{ jenis_media: open?.media ?? null, jangka_waktu_penyimpanan: open?.retention ?? null },
    ...{ tautan: open?.link ?? null, berkas: file === null ? null : `${page}/berkas` },
    dasar_pengecualian: at.rules.find(({ id }) => id === exclusion?.ground)?.article ?? null,
    nomor_uji_konsekuensi: exclusion?.decisionNumber ?? null,
    tanggal_uji_konsekuensi: exclusion?.decidedOn ?? null,
    dikecualikan_sampai: exclusion?.until ?? null,
    cakupan_pengecualian: exclusion === null ? null : SCOPE_WORDS[exclusion.scope],
    ...{ diterbitkan_pada: entry.publishedAt, halaman: page, contoh: entry.example },
  };
}

type Whole = {
  readonly entries: readonly PublicInformation[];
  readonly rules: Rules;
  readonly tenant: string;
  readonly baseUrl: string;
};

/** The whole public list as CSV, entries by number; a cell is empty where there is nothing to tell. */
export function informationCsv({ entries, ...at }: Whole): string {
  const rows = entries.map((entry) => {
    const cells = cellsOf(entry, at);
    return HEADER.map((column): Cell => {
      const cell = cells[column] ?? null;
      return typeof cell === 'boolean' ? (cell ? 'ya' : 'tidak') : cell;
    });
  });
  return writeCsv(HEADER, rows);
}

/** The same as data for programs. */
export function informationRecords({ entries, ...at }: Whole): Record<string, Cell | boolean>[] {
  return entries.map((entry) => cellsOf(entry, at));
}
