import type { ShownWriting } from '@maklumat/operations';
import { writeCsv } from '@maklumat/reporting';

/** Names of the columns; part of the data, so the same in every language. */
const HEADER = [
  ...['insiden', 'catatan', 'ditulis', 'oleh', 'mengapa', 'judul', 'terjadi', 'diketahui', 'data', 'apa'],
  ...['jumlah_orang', 'perkiraan', 'sebab', 'penanganan', 'pemulihan', 'pencegahan', 'alasan_umum'],
  ...[
    'pemilik_diberi_tahu',
    'pemilik_cara',
    'lembaga_diberi_tahu',
    'lembaga_cara',
    'umum_diberi_tahu',
    'umum_cara',
  ],
];

/** Every writing of every breach, as it was known then: instants in UTC, kinds of data by their codes. */
export function breachesCsv(writings: readonly ShownWriting[]): string {
  return writeCsv(
    HEADER,
    writings.map(({ breachId, number, writtenAt, writtenBy, why, record }) => [
      ...[breachId, number, writtenAt, writtenBy, why, record.title, record.happenedAt, record.foundAt],
      ...[record.data.join(' '), record.what, record.people, record.isEstimate ? 1 : 0],
      ...[record.cause, record.handling, record.recovery, record.prevention, record.publicReason],
      ...[record.told.persons, record.told.institution, record.told.public].flatMap((told) => [
        told?.at ?? null,
        told?.how ?? null,
      ]),
    ]),
  );
}
