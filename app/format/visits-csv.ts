import type { VisitMonth } from '@maklumat/operations';
import { writeCsv, type VisitFigures } from '@maklumat/reporting';

/** Names of the columns; part of the data, so the same in every language. Their meaning: packages/reporting. */
const HEADER = [
  'hari',
  'tamu',
  'dilayani',
  'dilayani_tepat_waktu',
  'dinilai',
  'median_menit_sampai_dilayani',
  'pergi_tanpa_dilayani',
  'belum_dicatat_pulang',
];

/** A month at the desk as CSV, a line for each day with visitors. */
export function visitsCsv({ days }: Pick<VisitMonth, 'days'>): string {
  return writeCsv(
    HEADER,
    days.map((day) => [day.day, ...cells(day)]),
  );
}

function cells({ visitors, served, onTime, judged, minutes, unserved, inside }: VisitFigures) {
  return [visitors, served, onTime, judged, minutes, unserved, inside];
}
