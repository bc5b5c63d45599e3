import { localDateOf } from '@maklumat/calendar';
import { DatabaseUnreachableError, withTenant, type Database, type TenantTx } from '@maklumat/db';
import type { KeptBecause } from '@maklumat/cases';
import type { FileStore } from '@maklumat/files';
import type { ErasedPart } from '@maklumat/workflow';
import { readWorkingTime } from '../calendar/read-working-time';
import { deleteEnded, deleteStored } from '../citizen/draft-row';
import { loadCase } from '../cases/load-case';
import type { MasterKey } from '../keys';
import { isErased } from '../keys/open-tenant-key';
import { readRetention } from '../outputs/read-outputs';
import { readCandidates, type CandidateCursor, type CandidatePage } from './due-cases';
import { eraseCase } from './erase-case';
import { judgeCase, type JudgedBy } from './erasure-facts';
import { deleteHomelessFiles } from './homeless-files';

/** When, what, and whether only to look. */
export type RetentionRun = {
  /** The instant it runs, written into events; what is due is judged by the agency's day. */
  readonly at: Date;
  readonly keys: MasterKey;
  readonly files: FileStore;
  /** Report only. */
  readonly dryRun: boolean;
  /** Public number of the only case to look at; every case when not given. */
  readonly number?: string;
  /** Cases to erase at most, in this run. */
  readonly limit: number;
};

/** A case of which something is, or in a dry run would be, erased. */
export type ErasedLine = {
  readonly number: string;
  readonly workflow: string;
  readonly state: string;
  readonly rule: string;
  readonly parts: readonly ErasedPart[];
  readonly endedOn: string;
};

/** What a run did to an agency. */
export type RetentionReport = {
  readonly erased: readonly ErasedLine[];
  /** Cases whose own time is over and that are kept all the same. */
  readonly kept: readonly { readonly number: string; readonly because: KeptBecause }[];
  /** Cases that could not be erased; the reason holds no text of a case. */
  readonly failed: readonly { readonly number: string; readonly reason: string }[];
  /** Files whose bytes went, of erased cases and of forms nobody came back to. */
  readonly files: number;
};

/** Reasons that mean only: not this time. */
const NOT_WORTH_TELLING: readonly KeptBecause[] = ['not-yet', 'permanent', 'done'];

type Found = { -readonly [K in 'erased' | 'kept' | 'failed']: RetentionReport[K][number][] };

/**
 * Erases what is due in one agency: each case in a transaction of its own, judged anew with its row and those of all
 * cases that belong to it locked. After a crash, late, twice, or by two runners at once it does what is left, once.
 * Forms that nobody came back to go too, and then the bytes of all files that have no case any more.
 *
 * @throws {DatabaseUnreachableError} when no server answers
 */
export async function runRetention(
  database: Database,
  tenantId: string,
  run: RetentionRun,
): Promise<RetentionReport> {
  const found: Found = { erased: [], kept: [], failed: [] };
  if (await withTenant(database, tenantId, isErased, { readOnly: true })) return { ...found, files: 0 };
  for await (const { id, number } of dueCases(database, tenantId, run)) {
    if (found.erased.length >= run.limit) break;
    await takeCase(database, tenantId, { id, number }, run, found);
  }
  const files = run.dryRun ? 0 : await deleteLeftFiles(database, tenantId, run);
  return { ...found, files };
}

type Named = { readonly id: string; readonly number: string };

async function* dueCases(
  database: Database,
  tenantId: string,
  { at, number }: RetentionRun,
): AsyncGenerator<Named> {
  const read = <T>(work: (tx: TenantTx) => Promise<T>): Promise<T> =>
    withTenant(database, tenantId, work, { readOnly: true });
  if (number !== undefined) {
    yield (await read((tx) => loadCase(tx, number))).row;
    return;
  }
  const { rules } = await read(readRetention);
  for (const rule of rules) {
    let after: CandidateCursor | null = null;
    do {
      const cursor: CandidateCursor | null = after;
      const page: CandidatePage = await read(async (tx) => {
        const calendar = await readWorkingTime(tx);
        const due = localDateOf(at.getTime(), calendar);
        return readCandidates(tx, { rule, rules, due, calendar }, cursor);
      });
      yield* page.candidates;
      after = page.next;
    } while (after !== null);
  }
}

async function takeCase(
  database: Database,
  tenantId: string,
  { id, number }: Named,
  { at, keys, dryRun }: RetentionRun,
  found: Found,
): Promise<void> {
  try {
    await withTenant(
      database,
      tenantId,
      async (tx) => {
        const calendar = await readWorkingTime(tx);
        const { rules } = await readRetention(tx);
        const by: JudgedBy = { rules, calendar, at };
        const judged = await judgeCase(tx, id, by, dryRun ? undefined : 'for-update');
        const { rule, erasure } = judged;
        if (erasure.kept !== null || rule === null || erasure.endedOn === null) {
          const because = erasure.kept ?? 'no-rule';
          if (!NOT_WORTH_TELLING.includes(because)) found.kept.push({ number, because });
          return;
        }
        if (!dryRun) await eraseCase(tx, { ...judged, rule }, { at, keys, calendar });
        const { workflow, state } = judged.loaded.row;
        const { parts, endedOn } = erasure;
        found.erased.push({ number, workflow, state, rule: rule.slug, parts, endedOn });
      },
      { readOnly: dryRun },
    );
  } catch (error) {
    if (error instanceof DatabaseUnreachableError) throw error;
    found.erased = found.erased.filter((line) => line.number !== number);
    found.failed.push({
      number,
      reason: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    });
  }
}

async function deleteLeftFiles(
  database: Database,
  tenantId: string,
  { at, files, number }: RetentionRun,
): Promise<number> {
  let deleted = await deleteHomelessFiles(database, tenantId, files);
  if (number !== undefined) return deleted;
  for (;;) {
    const addresses = await withTenant(database, tenantId, (tx) => deleteEnded(tx, at));
    await deleteStored(files, addresses);
    deleted += addresses.length;
    if (addresses.length === 0) return deleted;
  }
}
