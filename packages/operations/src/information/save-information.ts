import { informationEntries, isId, type TenantTx } from '@maklumat/db';
import { InformationEntry, type InformationFile } from '@maklumat/public-information';
import { and, eq } from 'drizzle-orm';
import type { OfficialContext } from '../context';
import { openTenantKey } from '../keys';
import { recordAudit } from '../office/record-audit';
import { OperationError } from '../operation-error';
import { readUnits } from '../public/read-frame';
import { loadEntry, readVersion, type EntryRow, type Writer } from './entry-rows';
import { openTicket } from './information-file';
import { requireInformationRight } from './information-rights';
import { addEntryIn, changeEntryIn } from './write-entry';

/** What becomes of the file: that of the version before stays or goes, or a kept one takes its place. */
export type FileChoice =
  | { readonly does: 'keep' }
  | { readonly does: 'remove' }
  | { readonly does: 'take'; readonly ticket: string };

/** An entry as a form sends it. */
export type SaveInformation = {
  /** Null for a new one. */
  readonly number: number | null;
  /** Version on the page; 0 for a new one. */
  readonly readVersion: number;
  /** Id of a new entry, from its form: the same form sent twice is one entry. */
  readonly submissionId: string;
  readonly entry: Omit<InformationEntry, 'file'>;
  readonly file: FileChoice;
};

/** What came of it. */
export type SaveInformationResult =
  | { readonly ok: true; readonly number: number }
  | { readonly ok: false; readonly refusal: { readonly code: 'changed-meanwhile' | 'unit-unknown' } };

/**
 * Writes a version of an entry, which waits for somebody else's approval; what the public reads stays until then. The
 * same words as in the newest version write nothing.
 *
 * @throws {OperationError} `forbidden` for who writes no entries, `not-found` for a number that none has,
 *   `invalid-input` for a field that no form of ours sends so
 */
export async function saveInformation(
  ctx: OfficialContext,
  given: SaveInformation,
): Promise<SaveInformationResult> {
  return ctx.run('information:keep', async (tx) => {
    await requireInformationRight(tx, ctx, 'mayWrite');
    if (!(await isOwnUnit(tx, given.entry.unit))) return refused('unit-unknown');
    const row = given.number === null ? null : await loadEntry(tx, given.number, 'for-update');
    if (row !== null && row.latestVersion !== given.readVersion) return refused('changed-meanwhile');
    const before = row === null ? null : await readVersion(tx, row.id, row.latestVersion);
    const file = await fileOf(tx, ctx, given.file, before?.file ?? null);
    const entry = InformationEntry.safeParse({ ...given.entry, file });
    if (!entry.success) throw new OperationError('invalid-input');
    if (before !== null && JSON.stringify(before) === JSON.stringify(entry.data))
      return { ok: true, number: row?.number ?? 0 };
    return { ok: true, number: await write(tx, ctx, { row, given, entry: entry.data }) };
  });
}

async function write(
  tx: TenantTx,
  ctx: OfficialContext,
  at: { row: EntryRow | null; given: SaveInformation; entry: InformationEntry },
): Promise<number> {
  const { row, given, entry } = at;
  const sent = row === null ? await sentBefore(tx, ctx, given.submissionId) : null;
  if (sent !== null) return sent;
  const writer = writerOf(ctx);
  const number = row?.number ?? (await addEntryIn(tx, given.submissionId, entry, writer));
  if (row !== null) await changeEntryIn(tx, row, entry, writer);
  await recordAudit(tx, ctx, { action: 'information-written', subject: `dip:${String(number)}` });
  return number;
}

/** Number of the entry that this form made when it was sent the first time. */
async function sentBefore(tx: TenantTx, ctx: OfficialContext, id: string): Promise<number | null> {
  if (!isId(id)) throw new OperationError('invalid-input');
  const [row] = await tx
    .select({ number: informationEntries.number, writtenBy: informationEntries.writtenBy })
    .from(informationEntries)
    .where(and(eq(informationEntries.tenantId, tx.tenantId), eq(informationEntries.id, id)));
  if (row === undefined) return null;
  if (row.writtenBy !== ctx.official.userId) throw new OperationError('invalid-input');
  return row.number;
}

/** An official as entries and events name them. */
export function writerOf({ official, now }: OfficialContext): Writer {
  return { userId: official.userId, actor: `user:${official.userId}`, now };
}

async function isOwnUnit(tx: TenantTx, slug: string): Promise<boolean> {
  return (await readUnits(tx)).some((unit) => unit.slug === slug);
}

async function fileOf(
  tx: TenantTx,
  ctx: OfficialContext,
  choice: FileChoice,
  before: InformationFile | null,
): Promise<InformationFile | null> {
  switch (choice.does) {
    case 'keep':
      return before;
    case 'remove':
      return null;
    case 'take':
      return openTicket(await openTenantKey(tx, ctx.keys), ctx, choice.ticket);
  }
}

function refused(code: 'changed-meanwhile' | 'unit-unknown'): SaveInformationResult {
  return { ok: false, refusal: { code } };
}
