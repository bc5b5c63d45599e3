import type { AuditView } from '@maklumat/operations';
import { writeCsv } from '@maklumat/reporting';

/** Names of the columns; part of the data, so the same in every language. */
const HEADER = ['waktu', 'pelaku', 'tindakan', 'objek', 'rincian', 'blok', 'sidik'];

/** Rows of an audit log as CSV: instants in UTC, codes and details as they are recorded. */
export function auditCsv({ entries }: Pick<AuditView, 'entries'>): string {
  return writeCsv(
    HEADER,
    entries.map(({ recordedAt, actor, action, subject, details, seal }) => [
      ...[recordedAt, actor.name, action, subject],
      Object.keys(details).length === 0 ? null : JSON.stringify(details),
      seal?.block ?? null,
      seal?.rowHash ?? null,
    ]),
  );
}
