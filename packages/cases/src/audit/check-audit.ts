import type { Sha256 } from '../hash-chain';
import {
  auditBlockHash,
  auditRowHash,
  MOST_ROWS_IN_BLOCK,
  type AuditBlock,
  type AuditPlace,
  type AuditRow,
  type AuditSeal,
} from './audit-chain';

/**
 * How an audit log is not what was recorded. `row-…` is about a row of the log, `seal-…` about what keeps it in its
 * place, `block-…` and `previous-hash-differs` about a link of the chain.
 */
export const AUDIT_FAULTS = [
  ...(['row-altered', 'row-missing', 'row-moved', 'row-never-sealed'] as const),
  ...(['seal-missing', 'seal-altered', 'seal-unrecorded'] as const),
  ...(['block-missing', 'block-altered', 'previous-hash-differs', 'head-missing'] as const),
] as const;

/** One fault, named as well as can still be done: of what is gone, some of it is unknown. */
export type AuditFault = {
  readonly code: (typeof AUDIT_FAULTS)[number];
  readonly block: number | null;
  readonly position: number | null;
  readonly id: string | null;
  /** When it was recorded: as the row says, and for a row that is gone as its id says. */
  readonly recordedAt: string | null;
  readonly action: string | null;
  /** Of a row that was moved: where it was sealed. */
  readonly sealedIn?: AuditPlace;
};

/** A row that is not what its seal says, in a block whose seals are not what was sealed either. */
export type DisplacedRow = { readonly seal: AuditSeal; readonly row: AuditRow; readonly place: AuditPlace };

/** What there is of one block. */
export type StoredBlock = {
  readonly block: AuditBlock;
  readonly seals: readonly AuditSeal[];
  /** The rows that are still there, by id. */
  readonly rows: ReadonlyMap<string, AuditRow>;
};

/**
 * What is wrong in one block and in its link to the one before.
 *
 * @param previous the block before as it is stored; null before the first
 * @returns `displaced`: rows to be looked at together with those of the other blocks ({@link nameDisplaced})
 */
export function checkAuditBlock(
  tenantId: string,
  stored: StoredBlock,
  previous: AuditBlock | null,
  sha256: Sha256,
): { readonly faults: readonly AuditFault[]; readonly displaced: readonly DisplacedRow[] } {
  const { block, seals, rows } = stored;
  const holds = auditBlockHash(tenantId, block, seals, sha256) === block.hash;
  const faults: AuditFault[] = [...linkFaults(block, previous), ...holes(block, seals)];
  const displaced: DisplacedRow[] = [];
  for (const seal of seals) {
    const row = rows.get(seal.id);
    const place = { block: block.number, position: seal.position };
    if (row === undefined) faults.push(missingRow(seal, place));
    else if (auditRowHash(row, place, sha256) === seal.rowHash) {
      if (row.action !== seal.action) faults.push(rowFault('seal-altered', row, place));
    } else if (holds) faults.push(rowFault('row-altered', row, place));
    else displaced.push({ seal, row, place });
  }
  const explained = faults.some(({ code }) => code.startsWith('seal-')) || displaced.length > 0;
  if (!holds && !explained) faults.push(blockFault('block-altered', block.number, block.sealedAt));
  return { faults, displaced };
}

/** Missing blocks named one by one; a number that was altered could ask for millions. */
const MOST_MISSING = 100;

/** Rows moved at once that are told from altered ones; trying each place for each row takes their square. */
const MOST_MOVED = 500;

/** Tells rows that were moved, and from where, from rows that were altered together with their seal. */
export function nameDisplaced(displaced: readonly DisplacedRow[], sha256: Sha256): AuditFault[] {
  const places = displaced.slice(0, MOST_MOVED).map(({ place }) => place);
  const hashes = new Set(displaced.map(({ seal }) => seal.rowHash));
  return displaced.map(({ row, place }) => {
    const sealedIn = places.find((other) => hashes.has(auditRowHash(row, other, sha256)));
    return sealedIn === undefined
      ? rowFault('row-altered', row, place)
      : { ...rowFault('row-moved', row, place), sealedIn };
  });
}

/** A row that is in no block and waits for none: its seal was taken away, or what asked for it. */
export function neverSealed(row: AuditRow): AuditFault {
  return { ...rowFault('row-never-sealed', row, { block: 0, position: 0 }), block: null, position: null };
}

/** That no block of the chain has the hash that was kept elsewhere: its end was cut off, or it was written anew. */
export function headMissing(): AuditFault {
  return blockFault('head-missing', null, null);
}

/** When an id (UUID version 7, RFC 9562) was made; null for one of another kind. */
export function instantOfId(id: string): string | null {
  if (id[14] !== '7') return null;
  return new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toISOString();
}

function linkFaults(block: AuditBlock, previous: AuditBlock | null): AuditFault[] {
  const first = (previous?.number ?? 0) + 1;
  if (block.number > first)
    return Array.from({ length: Math.min(block.number - first, MOST_MISSING) }, (_, index) =>
      blockFault('block-missing', first + index, null),
    );
  return block.previousHash === (previous?.hash ?? null)
    ? []
    : [blockFault('previous-hash-differs', block.number, block.sealedAt)];
}

/** Places of the block that no row has, and rows at places it does not have. */
function holes({ number, rowCount }: AuditBlock, seals: readonly AuditSeal[]): AuditFault[] {
  const taken = new Set(seals.map(({ position }) => position));
  const absent = Array.from(
    { length: Math.min(rowCount, MOST_ROWS_IN_BLOCK) },
    (_, index) => index + 1,
  ).filter((at) => !taken.has(at));
  return [
    ...absent.map((position) => ({ ...blockFault('seal-missing', number, null), position })),
    ...seals
      .filter(({ position }) => position > rowCount)
      .map(({ id, position, action }) => ({
        ...blockFault('seal-unrecorded', number, instantOfId(id)),
        ...{ position, id, action },
      })),
  ];
}

function rowFault(code: AuditFault['code'], row: AuditRow, { block, position }: AuditPlace): AuditFault {
  const { id, recordedAt, action } = row;
  return { code, block, position, id, recordedAt, action };
}

function missingRow({ id, action }: AuditSeal, { block, position }: AuditPlace): AuditFault {
  return { code: 'row-missing', block, position, id, recordedAt: instantOfId(id), action };
}

function blockFault(code: AuditFault['code'], block: number | null, recordedAt: string | null): AuditFault {
  return { code, block, position: null, id: null, recordedAt, action: null };
}
