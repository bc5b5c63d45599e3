import { canonicalJson } from '@maklumat/standards';
import type { Sha256 } from '../hash-chain';

/** A row of an agency's audit log (jejak audit): who did or read what, when. */
export type AuditRow = {
  readonly id: string;
  /** ISO 8601 in UTC, to the millisecond. */
  readonly recordedAt: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly details: Readonly<Record<string, unknown>>;
};

/** Where a row stands in the chain: in which block, and where in it. Both count from 1. */
export type AuditPlace = { readonly block: number; readonly position: number };

/** What keeps a row where and as it was: its id, its action, and the hash of all of it in its place. */
export type AuditSeal = {
  readonly id: string;
  readonly position: number;
  readonly action: string;
  readonly rowHash: string;
};

/** Rows in one block at most. */
export const MOST_ROWS_IN_BLOCK = 500;

/** A block of the chain without its rows. The first has no previous hash. */
export type AuditBlock = {
  readonly number: number;
  readonly previousHash: string | null;
  readonly hash: string;
  /** ISO 8601 in UTC, to the millisecond. */
  readonly sealedAt: string;
  readonly rowCount: number;
};

/** The hash of a row in its place: SHA-256 over everything it says and where it stands, in canonical JSON. */
export function auditRowHash(row: AuditRow, { block, position }: AuditPlace, sha256: Sha256): string {
  const { id, recordedAt, actor, action, subject, details } = row;
  return sha256(canonicalJson({ block, position, id, recordedAt, actor, action, subject, details }));
}

/** The hash of a block: over the hash of the one before, whose log it is, and every seal in it by position. */
export function auditBlockHash(
  tenantId: string,
  { number, previousHash, sealedAt, rowCount }: Omit<AuditBlock, 'hash'>,
  seals: readonly AuditSeal[],
  sha256: Sha256,
): string {
  const rows = seals
    .toSorted((a, b) => a.position - b.position)
    .map(({ id, position, action, rowHash }) => ({ id, position, action, rowHash }));
  return sha256(canonicalJson({ tenantId, number, previousHash, sealedAt, rowCount, rows }));
}

/**
 * The next block of an agency's chain, with the rows in the order given.
 *
 * @param previous the last block there is; null when there is none
 * @throws {RangeError} without rows, since an empty block would say nothing, and with more than a block holds
 */
export function sealRows(
  tenantId: string,
  rows: readonly AuditRow[],
  { previous, sealedAt }: { readonly previous: AuditBlock | null; readonly sealedAt: string },
  sha256: Sha256,
): { readonly block: AuditBlock; readonly seals: readonly AuditSeal[] } {
  if (rows.length === 0 || rows.length > MOST_ROWS_IN_BLOCK)
    throw new RangeError(`sealRows: a block holds 1 to ${String(MOST_ROWS_IN_BLOCK)} rows.`);
  const number = (previous?.number ?? 0) + 1;
  const seals = rows.map((row, index) => {
    const position = index + 1;
    const { id, action } = row;
    return { id, position, action, rowHash: auditRowHash(row, { block: number, position }, sha256) };
  });
  const block = { number, previousHash: previous?.hash ?? null, sealedAt, rowCount: rows.length };
  return { block: { ...block, hash: auditBlockHash(tenantId, block, seals, sha256) }, seals };
}
