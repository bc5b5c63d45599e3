import { messageInCase } from '../cases/message-in-case';
import type { OfficialContext } from '../context';
import { OperationError } from '../operation-error';
import { recordAudit } from './record-audit';
import { loadSeenCase, roleAtWork, signedBy } from './seen-case';

/** Longest internal note, in characters. */
export const MAX_NOTE_LENGTH = 5000;

/**
 * Adds an internal note; the citizen never sees it and no clock takes notice. A note needs no version: it is
 * about what was read, and it takes nothing from anybody.
 *
 * @throws {OperationError} `not-found` for a case out of sight, `forbidden` for who only reads it,
 *   `invalid-input` for a note that is empty or too long
 */
export async function addNote(ctx: OfficialContext, number: string, text: string): Promise<void> {
  const words = text.trim();
  if (words === '' || words.length > MAX_NOTE_LENGTH) throw new OperationError('invalid-input');
  await ctx.run('cases:decide', async (tx) => {
    const seen = await loadSeenCase(tx, ctx, number, 'for-update');
    const { loaded } = seen;
    const actor = signedBy(ctx, roleAtWork(ctx, seen));
    await messageInCase(
      tx,
      loaded,
      { audience: 'agency', text: words, fileIds: [], submissionId: null, actor, channel: 'web' },
      ctx,
    );
    await recordAudit(tx, ctx, { action: 'case-note', subject: loaded.row.number });
  });
}
