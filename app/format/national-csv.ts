import type { AgencyFigures, NationalFigures } from '@maklumat/operations';
import {
  meanStated,
  onTimePercent,
  orderAgencies,
  typicalDays,
  writeCsv,
  type Cell,
} from '@maklumat/reporting';
import { dayInZone } from '@maklumat/calendar';

/** Names of the columns; part of the data, so the same in every language. Their meaning: packages/reporting. */
const HEADER = [
  'instansi',
  'nama',
  'periode_mulai',
  'periode_akhir',
  'dihitung_pada',
  'standar_terbit',
  'standar_lengkap',
  'rata_rata_komponen_dari_14',
  'diterima',
  'berjalan',
  'terlambat',
  'berjalan_tanpa_tanggal',
  'selesai',
  'berakhir_lain',
  'dinilai',
  'tepat_waktu',
  'persen_tepat_waktu',
  'kasus_terukur',
  'median_hari_kerja',
  'memuat_contoh',
];

/**
 * The national table as CSV, agencies by name. A cell is empty where there is nothing to tell: no workflow, or fewer
 * cases than a percentage or median is told of; the counts it would be made of stand beside it.
 */
export function nationalCsv({ agencies, period, countedAt }: NationalFigures): string {
  const rows = agencies.map((agency) => ({ ...agency, label: agency.name.id }));
  const until = period.until ?? dayInZone(new Date(countedAt), 'Asia/Jakarta');
  return writeCsv(
    HEADER,
    orderAgencies(rows, 'name', 'ascending').map((agency) => [
      agency.slug,
      agency.name.id,
      period.from,
      until,
      countedAt,
      ...standardsCells(agency),
      ...caseCells(agency),
    ]),
  );
}

function standardsCells({ standards }: AgencyFigures): Cell[] {
  return [standards.published, standards.complete, meanStated(standards)];
}

function caseCells({ figures }: AgencyFigures): Cell[] {
  if (figures === null) return Array<Cell>(12).fill(null);
  return [
    figures.received,
    figures.open,
    figures.late,
    figures.openUndetermined,
    figures.finished,
    figures.endedOtherwise,
    figures.judged,
    figures.kept,
    onTimePercent(figures),
    figures.measured,
    typicalDays(figures),
    EXAMPLES[figures.examples],
  ];
}

const EXAMPLES = { none: 'tidak', some: 'sebagian', all: 'semua' } as const;
