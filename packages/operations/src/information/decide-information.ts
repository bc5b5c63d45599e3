import { informationEntries, type TenantTx } from '@maklumat/db';
import {
  publishFaults,
  refusalOfStep,
  type EntryRefusal,
  type EntryStep,
  type PublishFault,
} from '@maklumat/public-information';
import { and, asc, eq } from 'drizzle-orm';
import type { OfficialContext } from '../context';
import { recordAudit } from '../office/record-audit';
import { OperationError } from '../operation-error';
import { agencyDay } from './agency-day';
import {
  loadEntry,
  readVersion,
  recordEntryEvent,
  standingOf,
  type EntryRow,
  type Writer,
} from './entry-rows';
import { requireInformationRight } from './information-rights';
import { publishEntryIn, raiseEntriesRevision, withdrawEntryIn } from './publish-entry';
import { groundIds, readInformationRules } from './read-rules';
import { writerOf } from './save-information';

/** A step as a form sends it. */
export type InformationStep = {
  readonly number: number;
  readonly readVersion: number;
  readonly step: EntryStep;
  /** Why it is returned or withdrawn; empty for an approval. */
  readonly reason: string;
};

/** Why a step was not made; `not-complete` with everything that is missing. */
export type InformationRefusal =
  | { readonly code: EntryRefusal }
  | { readonly code: 'not-complete'; readonly faults: readonly PublishFault[] };

/** What came of a step. */
export type InformationStepResult =
  { readonly ok: true } | { readonly ok: false; readonly refusal: InformationRefusal };

const LONGEST_REASON = 1000;

/**
 * Publishes the newest version of an entry, gives it back to its writer, or takes the entry off the public list.
 *
 * @throws {OperationError} `forbidden` for who approves no entries, `not-found` for a number that none has,
 *   `invalid-input` for a reason above 1000 characters
 */
export async function decideInformation(
  ctx: OfficialContext,
  { number, readVersion: read, step, reason }: InformationStep,
): Promise<InformationStepResult> {
  const why = reason.trim();
  if (why.length > LONGEST_REASON) throw new OperationError('invalid-input');
  return ctx.run('information:keep', async (tx) => {
    await requireInformationRight(tx, ctx, 'mayApprove');
    const row = await loadEntry(tx, number, 'for-update');
    const wanted = { step, readVersion: read, by: ctx.official.userId, reason: why };
    const code = refusalOfStep(standingOf(row), wanted);
    if (code !== null) return { ok: false, refusal: { code } };
    const faults = await makeStep(tx, row, { step, why }, writerOf(ctx));
    if (faults.length > 0) return { ok: false, refusal: { code: 'not-complete', faults } };
    if (step !== 'return') await raiseEntriesRevision(tx);
    await recordAudit(tx, ctx, { action: `information-${step}`, subject: `dip:${String(number)}` });
    return { ok: true };
  });
}

async function makeStep(
  tx: TenantTx,
  row: EntryRow,
  { step, why }: { step: EntryStep; why: string },
  writer: Writer,
): Promise<readonly PublishFault[]> {
  switch (step) {
    case 'approve':
      return approveIn(tx, row, writer);
    case 'return':
      await tx
        .update(informationEntries)
        .set({ draft: 'returned', updatedAt: writer.now })
        .where(and(eq(informationEntries.tenantId, tx.tenantId), eq(informationEntries.id, row.id)));
      await recordEntryEvent(
        tx,
        row.id,
        { type: 'returned', version: row.latestVersion, reason: why },
        writer,
      );
      return [];
    case 'withdraw':
      await withdrawEntryIn(tx, row, why, writer);
      return [];
  }
}

/** Publishes the newest version; with faults nothing is written. */
export async function approveIn(tx: TenantTx, row: EntryRow, writer: Writer): Promise<PublishFault[]> {
  const entry = await readVersion(tx, row.id, row.latestVersion);
  const grounds = groundIds(await readInformationRules(tx));
  const faults = publishFaults(entry, { grounds, today: await agencyDay(tx, writer.now) });
  if (faults.length === 0) await publishEntryIn(tx, row, entry, writer);
  return faults;
}

/** What came of approving a whole list. */
export type ImportApproval = {
  readonly approved: number;
  /** Numbers of those that stay drafts, because something is missing. */
  readonly incomplete: readonly number[];
  /** Numbers of those somebody wrote again after the list was taken: to be read and approved one by one. */
  readonly changed: readonly number[];
};

/** The version in which an entry comes with a list. */
const AS_IT_CAME = 1;

/**
 * Publishes all entries that came with one list and still wait, as they came; those with something missing stay
 * drafts, and so do what the approver wrote and what was changed since.
 *
 * @param importId of the list; of one that nobody brought there is nothing to approve
 * @throws {OperationError} `forbidden` for who approves no entries
 */
export async function approveImport(ctx: OfficialContext, importId: string): Promise<ImportApproval> {
  return ctx.run('information:keep', async (tx) => {
    await requireInformationRight(tx, ctx, 'mayApprove');
    const rows = await tx
      .select()
      .from(informationEntries)
      .where(and(eq(informationEntries.tenantId, tx.tenantId), eq(informationEntries.importId, importId)))
      .orderBy(asc(informationEntries.number))
      .for('update');
    const by = ctx.official.userId;
    const ready = rows.filter((row) => {
      const wanted = { step: 'approve', readVersion: row.latestVersion, by, reason: '' } as const;
      return refusalOfStep(standingOf(row), wanted) === null;
    });
    // Whoever approves a list has read what came with it, not what was written into it since.
    const waiting = ready.filter((row) => row.latestVersion === AS_IT_CAME);
    const changed = ready.filter((row) => row.latestVersion !== AS_IT_CAME).map(({ number }) => number);
    const incomplete: number[] = [];
    for (const row of waiting)
      if ((await approveIn(tx, row, writerOf(ctx))).length > 0) incomplete.push(row.number);
    const approved = waiting.length - incomplete.length;
    if (approved > 0) {
      await raiseEntriesRevision(tx);
      await recordAudit(tx, ctx, {
        ...{ action: 'information-import-approved', subject: `dip-import:${importId}` },
        details: { approved },
      });
    }
    return { approved, incomplete, changed };
  });
}
