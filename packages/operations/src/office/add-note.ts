import type { TenantTx } from '@maklumat/db';
import { openKeyToRead, readContents } from '../cases/case-contents';
import type { LoadedCase } from '../cases/load-case';
import { messageInCase } from '../cases/message-in-case';
import type { OfficialContext } from '../context';
import { OperationError } from '../operation-error';
import { recordAudit } from './record-audit';
import { loadSeenCase, roleAtWork, signedBy } from './seen-case';

/** Longest internal note, in characters. */
export const MAX_NOTE_LENGTH = 5000;

/** A note as it was written. */
export type NewNote = {
  readonly number: string;
  /** Version of the case on the page it was written on. */
  readonly readVersion: number;
  readonly text: string;
};

/**
 * Adds an internal note; the citizen never sees it and no clock takes notice. A later version is no conflict: a note
 * is about what was read, and it takes nothing from anybody. The same words sent twice from one page are one note.
 *
 * @throws {OperationError} `not-found` for a case out of sight, `forbidden` for who only reads it,
 *   `invalid-input` for a note that is empty or too long
 */
export async function addNote(ctx: OfficialContext, note: NewNote): Promise<void> {
  const text = note.text.trim();
  if (text === '' || text.length > MAX_NOTE_LENGTH) throw new OperationError('invalid-input');
  await ctx.run('cases:decide', async (tx) => {
    const seen = await loadSeenCase(tx, ctx, note.number, 'for-update');
    const { loaded } = seen;
    const actor = signedBy(ctx, roleAtWork(ctx, seen));
    if (await isNotedAlready(tx, ctx, loaded, { ...note, text })) return;
    await messageInCase(
      tx,
      loaded,
      { audience: 'agency', text, fileIds: [], submissionId: null, actor, channel: 'web' },
      ctx,
    );
    await recordAudit(tx, ctx, { action: 'case-note', subject: loaded.row.number });
  });
}

/** Whether this official noted these words after what was read: the form was sent twice. */
async function isNotedAlready(
  tx: TenantTx,
  { official, keys }: OfficialContext,
  { row, events }: LoadedCase,
  { readVersion, text }: NewNote,
): Promise<boolean> {
  const own = events.filter(
    ({ sequence, body, actor }) =>
      sequence > readVersion &&
      body.type === 'message-added' &&
      body.audience === 'agency' &&
      actor.kind === 'official' &&
      actor.userId === official.userId,
  );
  if (own.length === 0) return false;
  const contents = await readContents(tx, row.id, await openKeyToRead(tx, row.id, keys), 'everyone');
  return own.some((event) => event.contents.some(({ id }) => contents.get(id)?.text === text));
}
